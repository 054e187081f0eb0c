/** The delimiter that a first line `sep=;` asks for (Excel's own directive), or null. */
export function directiveOf(firstLine: string): string | null {
  return /^"?sep=([^"\r\n])"?\s*$/i.exec(firstLine)?.[1] ?? null;
}
