declare module 'virtual:kernel' {
  /** `model/run/assembly/march.ts`, compiled to WebAssembly by the build. */
  export const kernelBytes: Uint8Array<ArrayBuffer>;
}
