/** Words in brackets that say how sure the figures of a period are, and nothing about the period itself. */
const STATE =
  'foreløbige?t?(?: tal)?|prel\\.?|preliminary|provisional|f|p|r|revidere(?:t|de)|revised|korrigere(?:t|de)|ajourført';

const MARKED = new RegExp(
  `^(.*[^\\s*†‡¤#]) ?(?:[*†‡¤#]+|[¹²³⁰⁴-⁹]+|(?<= )\\d\\)|[([](?:${STATE})[)\\]])$`,
  'i',
);

/** What a marked text can end in: the cheapest way past all others. */
const LAST = /[*†‡¤#¹²³⁰⁴-⁹)\]]$/;
const LONGEST = 60;
const OTHER_BLANK = /[^\S ]|\s\s/;

/**
 * A period without the mark of a note or of provisional figures after it (`2016M01*`, `2016M01 1)`, `jan 2016
 * (foreløbig)`), and with ordinary blanks for those that spreadsheets and web pages put in.
 */
export function withoutMark(text: string): string {
  const plain = OTHER_BLANK.test(text) ? text.replace(/\s+/g, ' ') : text;
  return marked(plain) ?? plain;
}

function marked(text: string): string | null {
  return LAST.test(text) && text.length <= LONGEST ? (MARKED.exec(text)?.[1]?.trim() ?? null) : null;
}

/** Whether such a mark stands after a period. */
export function isMarked(text: string): boolean {
  return marked(text.replace(/\s+/g, ' ')) !== null;
}
