export function bundleImporter(root: string): Promise<{ importer: string; thread: string }>;
export function bundlePage(root: string): Promise<string>;
