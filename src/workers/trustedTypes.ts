interface Rules {
  createScriptURL?(url: string): string;
  createScript?(text: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Rules): unknown;
}

function setDefaultPolicy(rules: Rules): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', rules);
}

/**
 * Lets the page's workers start under `require-trusted-types-for 'script'`: only from the page's own folder, or from a
 * blob that the page made (the single file). Anything else is refused.
 */
export function allowOwnWorkers(base: string): void {
  const folder = new URL('.', base).href;
  setDefaultPolicy({
    createScriptURL(url) {
      const target = new URL(url, base).href;
      const own = target.startsWith('blob:') || (folder.startsWith('http') && target.startsWith(folder));
      if (!own) throw new TypeError(`not a script of ours: ${target}`);
      return url;
    },
  });
}

/**
 * Lets Arquero compile its expressions in a worker that inherits the page's policy (the single file's). Only functions
 * and column names of ours become expressions; no text of a file or a document does.
 */
export function allowCompiling(): void {
  setDefaultPolicy({ createScript: (text) => text });
}
