import { build } from 'vite';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Bundles the engine and a thread for it straight from their source, with the compiled kernel in both. */
export async function bundleEngine(root) {
  const outDir = join(root, 'test-results/bench');
  await build({
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      rollupOptions: {
        input: { engine: join(root, 'tests/bench/engine.ts'), thread: join(root, 'tests/bench/thread.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  return {
    engine: await import(pathToFileURL(join(outDir, 'engine.mjs')).href),
    thread: join(outDir, 'thread.mjs'),
  };
}
