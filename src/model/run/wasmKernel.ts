import { compiledModule } from '../../util/webAssembly';
import type { Kernel, KernelMemory } from './kernel';
import { typescriptKernel } from './typescriptKernel';

/** What `assembly/march.ts` exports: numbers in the order of its arguments. */
type AssemblyMarch = (...numbers: number[]) => void;

const PAGE = 65_536;

/** Memory of at least so many bytes; null where the machine has none left. */
function createMemory(bytes: number): WebAssembly.Memory | null {
  try {
    return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  } catch {
    return null;
  }
}

/**
 * The inner loop in WebAssembly, two doubles at a time; each plan has a memory of its own, which goes when it goes.
 *
 * @param bytes the compiled `assembly/march.ts`
 * @returns null where WebAssembly, its SIMD or the page's policy does not allow it: {@link typescriptKernel} serves then
 */
export function createWasmKernel(bytes: Uint8Array<ArrayBuffer>): Kernel | null {
  const module = compiledModule(bytes);
  if (!module) return null;
  return {
    name: 'webassembly',
    open(size) {
      const memory = createMemory(size);
      if (!memory) return typescriptKernel.open(size);
      const { exports } = new WebAssembly.Instance(module, { env: { memory } });
      const march = exports['march'] as AssemblyMarch;
      return {
        buffer: memory.buffer,
        march: (at: KernelMemory, from, to) =>
          march(
            from,
            to,
            at.weeks,
            at.D,
            at.bandOfPiece.length,
            at.longPiece,
            at.cells.byteOffset,
            at.survival.byteOffset,
            at.weights.byteOffset,
            at.inflow.byteOffset,
            at.series.byteOffset,
            at.bands.byteOffset,
            at.survivalRowOfWeek.byteOffset,
            at.weightRowOfWeek.byteOffset,
            at.cuts.byteOffset,
            at.bandOfPiece.byteOffset,
          ),
      };
    },
  };
}
