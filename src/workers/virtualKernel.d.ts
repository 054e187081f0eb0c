declare module 'virtual:kernel' {
  /** `model/run/assembly/march.ts`, compiled to WebAssembly by the build. */
  export const kernelBytes: Uint8Array<ArrayBuffer>;
}

declare module 'virtual:lane' {
  /** `data/bulk/assembly/lane.ts`, compiled likewise. */
  export const laneBytes: Uint8Array<ArrayBuffer>;
}
