/** A module of these bytes; null where WebAssembly, its SIMD or the page's policy does not allow it. */
export function compiledModule(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module | null {
  try {
    return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
  } catch {
    return null;
  }
}
