// Installs what is missing, builds when stale, serves the built site.
import { join } from 'node:path';
import { build, install, isStale, root } from './steps.mjs';

const PORT = Number(process.env.PORT ?? 4173);

if (install() !== 0) process.exit(1);
if (isStale()) {
  console.log('Building …');
  if (build() !== 0) process.exit(1);
}
const { serve } = await import('./serve.mjs');
try {
  await serve(join(root, 'dist'), PORT);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
  console.log(`Forbundne Kar is at http://localhost:${PORT} (stop with Ctrl+C)`);
} catch (error) {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${PORT} is in use. Stop what uses it, or choose another: PORT=4174 npm start`
      : error.message,
  );
  process.exit(1);
}
