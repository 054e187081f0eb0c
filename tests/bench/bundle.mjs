import { build } from 'vite';
import { join } from 'node:path';

/** Bundles the engine and a thread for it straight from their source, with the compiled kernel in both; gives their files. */
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
  return { engine: join(outDir, 'engine.mjs'), thread: join(outDir, 'thread.mjs') };
}
