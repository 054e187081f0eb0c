/** Raised whenever the model answers differently; written into every saved notebook and link. */
export const ENGINE_VERSION = 1;
