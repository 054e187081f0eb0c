import asc from 'assemblyscript/asc';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What is imported, by name: the value's name, its source, and what the compiler is told besides. */
const KERNELS = {
  'virtual:kernel': {
    value: 'kernelBytes',
    source: 'model/run/assembly/march.ts',
    flags: ['--importMemory'],
  },
  'virtual:lane': { value: 'laneBytes', source: 'data/bulk/assembly/lane.ts', flags: [] },
};

type KernelName = keyof typeof KERNELS;

function sourceOf(name: KernelName): string {
  return fileURLToPath(new URL(`../../src/${KERNELS[name].source}`, import.meta.url));
}

/** Compiles one of them from its source. */
export async function compileKernel(name: KernelName): Promise<Uint8Array> {
  const source = await readFile(sourceOf(name), 'utf8');
  let bytes: Uint8Array | null = null;
  const messages: string[] = [];
  const { error } = await asc.main(
    [
      'kernel.ts',
      '--outFile',
      'kernel.wasm',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '-O3',
      '--noAssert',
      '--converge',
      '--use',
      'abort=',
      ...KERNELS[name].flags,
    ],
    {
      readFile: (file) => (file === 'kernel.ts' ? source : null),
      writeFile: (_file, contents) => {
        if (typeof contents !== 'string') bytes = contents;
      },
      listFiles: () => [],
      stderr: { write: (text) => void messages.push(String(text)) },
    },
  );
  if (error || bytes === null)
    throw new Error(`${name} does not compile\n${messages.join('')}`, { cause: error });
  return bytes;
}

/** `import { kernelBytes } from 'virtual:kernel'`: the compiled kernel, embedded, so that it works from `file://` too. */
export function kernelBytes(): Plugin {
  const names = Object.keys(KERNELS) as KernelName[];
  const compiled = new Map<KernelName, Promise<Uint8Array>>();
  return {
    name: 'kernel-bytes',
    resolveId: (id) => (names.some((name) => name === id) ? `\0${id}` : null),
    async load(id) {
      const name = names.find((each) => id === `\0${each}`);
      if (!name) return null;
      this.addWatchFile(sourceOf(name));
      const bytes = compiled.get(name) ?? compileKernel(name);
      compiled.set(name, bytes);
      const text = Buffer.from(await bytes).toString('base64');
      return `export const ${KERNELS[name].value} = Uint8Array.from(atob('${text}'), (letter) => letter.charCodeAt(0));`;
    },
    watchChange(id) {
      for (const name of names) if (id === sourceOf(name)) compiled.delete(name);
    },
  };
}
