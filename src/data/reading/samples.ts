import type { Newline } from './newlines';

/** Characters of each sample: enough for hundreds of ordinary lines. */
const SAMPLE_LENGTH = 65_536;

/** Whole lines from the head, the middle and the tail of a text; a short text is one sample. */
export function samplesOf(text: string, newline: Newline): string[] {
  if (text.length <= 3 * SAMPLE_LENGTH) return [text];
  const middle = (text.length - SAMPLE_LENGTH) >> 1;
  return [0, middle, text.length - SAMPLE_LENGTH].map((start) => wholeLines(text, start, newline));
}

/** A line longer than a sample is cut: what stands in it is all that can be known. */
function wholeLines(text: string, start: number, newline: Newline): string {
  const first = start === 0 ? 0 : text.indexOf(newline, start) + newline.length;
  const from = first > start && first < start + SAMPLE_LENGTH ? first : start;
  const last = start + SAMPLE_LENGTH >= text.length ? -1 : text.lastIndexOf(newline, start + SAMPLE_LENGTH);
  return text.slice(from, last > from ? last + newline.length : start + SAMPLE_LENGTH);
}
