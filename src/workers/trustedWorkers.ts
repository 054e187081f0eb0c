interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * Lets workers start under `require-trusted-types-for 'script'`: only from this page's own folder, or from a blob that
 * this page made (the single file). Anything else is refused.
 */
export function allowOwnWorkers(base: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const folder = new URL('.', base).href;
  trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      const target = new URL(url, base).href;
      const own = target.startsWith('blob:') || (folder.startsWith('http') && target.startsWith(folder));
      if (!own) throw new TypeError(`not a script of ours: ${target}`);
      return url;
    },
  });
}
