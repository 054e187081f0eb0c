import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, loadConfigFromFile } from 'vite';

/** The kernels' bytes, and nothing else of the app's own build: its policy would keep other readers from working. */
async function pluginsOf(root) {
  const loaded = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    join(root, 'vite.config.ts'),
  );
  return (loaded?.config.plugins ?? []).flat().filter((plugin) => plugin?.name === 'kernel-bytes');
}

const folder = (root) => join(root, 'test-results/bench/import');

/** Bundles the importer, and a thread with the data worker's tasks, for Node; gives their files. */
export async function bundleImporter(root) {
  const here = join(root, 'tests/bench/import');
  const outDir = join(folder(root), 'node');
  await build({
    root,
    configFile: false,
    plugins: await pluginsOf(root),
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      rollupOptions: {
        input: { importer: join(here, 'importer.ts'), thread: join(here, 'partThread.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  return { importer: pathToFileURL(join(outDir, 'importer.mjs')).href, thread: join(outDir, 'thread.mjs') };
}

/** Builds a page that reads a chosen file with one reader or another; gives its folder. */
export async function bundlePage(root) {
  const plugins = await pluginsOf(root);
  const outDir = join(folder(root), 'page');
  await build({
    root: join(root, 'tests/bench/import/page'),
    configFile: false,
    base: './',
    plugins,
    worker: { format: 'es', plugins: () => plugins },
    logLevel: 'error',
    build: { target: 'es2022', outDir, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
  });
  return outDir;
}
