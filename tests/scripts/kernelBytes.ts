import asc from 'assemblyscript/asc';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('../../src/model/run/assembly/march.ts', import.meta.url));
const NAME = 'virtual:kernel';

/** Compiles the kernel from its source; the memory is handed in from outside. */
export async function compileKernel(): Promise<Uint8Array> {
  const source = await readFile(SOURCE, 'utf8');
  let bytes: Uint8Array | null = null;
  const messages: string[] = [];
  const { error } = await asc.main(
    [
      'march.ts',
      '--outFile',
      'march.wasm',
      '--runtime',
      'stub',
      '--importMemory',
      '--enable',
      'simd',
      '-O3',
      '--noAssert',
      '--converge',
      '--use',
      'abort=',
    ],
    {
      readFile: (name) => (name === 'march.ts' ? source : null),
      writeFile: (_name, contents) => {
        if (typeof contents !== 'string') bytes = contents;
      },
      listFiles: () => [],
      stderr: { write: (text) => void messages.push(String(text)) },
    },
  );
  if (error || bytes === null)
    throw new Error(`the kernel does not compile\n${messages.join('')}`, { cause: error });
  return bytes;
}

/** `import { kernelBytes } from 'virtual:kernel'`: the compiled kernel, embedded, so that it works from `file://` too. */
export function kernelBytes(): Plugin {
  let compiled: Promise<Uint8Array> | null = null;
  return {
    name: 'kernel-bytes',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      if (id !== `\0${NAME}`) return null;
      this.addWatchFile(SOURCE);
      const text = Buffer.from(await (compiled ??= compileKernel())).toString('base64');
      return `export const kernelBytes = Uint8Array.from(atob('${text}'), (letter) => letter.charCodeAt(0));`;
    },
    watchChange(id) {
      if (id === SOURCE) compiled = null;
    },
  };
}
