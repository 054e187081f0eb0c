import { svelte } from '@sveltejs/vite-plugin-svelte';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy, singleFileName } from './tests/scripts/buildPlugins.ts';
import { kernelBytes } from './tests/scripts/kernelBytes.ts';

/**
 * Two builds of one app: `dist/` for any static host or sub-folder, and with `--mode single` the one file
 * `dist/forbundne-kar.html`, which needs nothing beside it.
 */
export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    base: './',
    plugins: [
      svelte(),
      kernelBytes(),
      ...(single ? [viteSingleFile({ removeViteModuleLoader: true }), singleFileName()] : []),
      contentSecurityPolicy(single),
    ],
    resolve: {
      // Without it Vitest would load Svelte's server build.
      ...(process.env['VITEST'] ? { conditions: ['browser'] } : {}),
      // Only a classic worker from a blob starts from file://.
      alias: single ? [{ find: /^(.*\.worker\.ts)\?worker$/, replacement: '$1?worker&inline' }] : [],
    },
    build: {
      target: 'es2022',
      outDir: 'dist',
      emptyOutDir: !single,
      copyPublicDir: !single,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1000,
      // How long each plugin took is no warning.
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
    worker: { format: single ? 'iife' : 'es', plugins: () => [kernelBytes()] },
    test:
      mode === 'soak'
        ? { include: ['tests/soak/**/*.test.ts'], testTimeout: 600_000 }
        : { include: ['tests/**/*.test.ts'], exclude: ['tests/soak/**', '**/node_modules/**'] },
  };
});
