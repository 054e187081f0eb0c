import { createServer } from 'node:http';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import sirv from 'sirv';

const COMPRESSIBLE = /\.(html|js|css|csv|json|svg|txt|webmanifest)$/;

/** Lays a compressed twin beside each text file. */
function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !COMPRESSIBLE.test(file)) continue;
    const bytes = readFileSync(file);
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: quality }));
    writeFileSync(`${file}.gz`, gzipSync(bytes));
  }
}

/**
 * Serves a built site, compressed. No header of ours is sent along: the page must be safe on any static host.
 *
 * @returns {Promise<import('node:http').Server>} listening; fails when the port is taken
 */
export function serve(folder, port) {
  // The twins lie in a copy: the built folder stays what a host would get.
  const served = mkdtempSync(join(tmpdir(), 'forbundne-kar-'));
  process.once('exit', () => rmSync(served, { recursive: true, force: true }));
  cpSync(folder, served, { recursive: true });
  compress(served);
  const handle = sirv(served, { brotli: true, gzip: true, etag: true, dev: false });
  const server = createServer((request, response) =>
    handle(request, response, () => {
      response.statusCode = 404;
      response.end('not found');
    }),
  );
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
