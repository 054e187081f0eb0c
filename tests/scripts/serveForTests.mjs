// The built site as a static host would serve it: at the root, and in a sub-folder of another port.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { serve } from './serve.mjs';
import { root } from './steps.mjs';

const ROOT_PORT = 4271;
const FOLDER_PORT = 4272;

await serve(join(root, 'dist'), ROOT_PORT);
createServer((request, response) => {
  const path = request.url?.replace(/^\/kommune\/plan\//, '/');
  if (path === request.url) {
    response.statusCode = 404;
    response.end();
    return;
  }
  fetch(`http://localhost:${ROOT_PORT}${path}`).then(async (answer) => {
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
}).listen(FOLDER_PORT);
