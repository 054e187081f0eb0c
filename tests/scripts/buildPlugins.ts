import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * The policy of each build. Nothing may be fetched from anywhere: the page holds all it needs.
 *
 * The hosted page may run its own scripts only. The single file names its one script by hash; its worker is a blob that
 * inherits the page's policy, and Arquero compiles code in there, hence `unsafe-eval`. WebAssembly, the
 * model's inner loop, is let in by a word of its own. Styles are inline because
 * Observable Plot puts a style element in each chart.
 */
function policy(single: boolean, hashes: string): string {
  return [
    "default-src 'none'",
    single ? `script-src ${hashes} 'unsafe-eval' 'wasm-unsafe-eval'` : "script-src 'self' 'wasm-unsafe-eval'",
    single ? 'worker-src blob:' : "worker-src 'self'",
    single ? "style-src 'unsafe-inline'" : "style-src 'self' 'unsafe-inline'",
    single ? 'img-src data:' : "img-src 'self' data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html default',
  ].join('; ');
}

/** Writes the content security policy into the built page, with the hashes of its inline scripts. */
export function contentSecurityPolicy(single: boolean): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const html = String(file.source);
          const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
            (match) => match[1] ?? '',
          );
          const hashes = scripts
            .filter((text) => text !== '')
            .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
            .join(' ');
          file.source = html.replace(
            '<meta charset="utf-8" />',
            `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy(single, hashes)}" />`,
          );
        }
      },
    },
  };
}

/** Calls the single file by its own name. */
export function singleFileName(): Plugin {
  return {
    name: 'single-file-name',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page) page.fileName = 'forbundne-kar.html';
    },
  };
}
