import { kernelBytes } from 'virtual:kernel';
import { createWasmKernel, type Kernel } from '../../src/model';

/** The compiled inner loop; tests must never fall back on the other one unseen. */
export function wasmKernel(): Kernel {
  const kernel = createWasmKernel(kernelBytes);
  if (!kernel) throw new Error('no WebAssembly here');
  return kernel;
}
