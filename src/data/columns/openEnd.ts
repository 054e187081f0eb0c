/** A day that never comes (31-12-9999), or the word of a case that has not ended. */
const NEVER = /(?<!\d)9999(?!\d)|^9999\d{4}$|^\d{4}9999$/;
const WORD = /^(åben|aaben|igangværende|aktiv|løbende)$/i;
const LONGEST = 24;

/** Whether a cell among days says that there is no last one yet. */
export function saysOpen(text: string): boolean {
  return text.length <= LONGEST && (NEVER.test(text) || WORD.test(text));
}
