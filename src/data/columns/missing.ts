/** Ways in which Danish sources write "no figure": Danmarks Statistik `..`, `.`, `-` and `x`, spreadsheets `n/a`. */
const MISSING = new Set(['', '..', '.', '-', '–', '—', '−', 'x', '…', '...', 'n/a', 'na', '#n/a', 'i/t']);

/** Whether a trimmed cell says that there is no figure. */
export function isMissing(text: string): boolean {
  return text.length < 5 && MISSING.has(text.toLowerCase());
}
