import type { Newline } from './newlines';

/** So many characters of blank lines are worth being taken as one; fewer are read like other lines. */
export const WORTH_A_RUN = 16;

const BLANK = 1;
const KINDS = 256;

/** What a text or its bytes hold at a place: both are looked through alike. */
export type CodeAt = (index: number) => number;

/** The signs that a blank line is made of, by their codes. */
export interface BlankSigns {
  readonly meanings: Uint8Array;
  /** Code of the sign with which every line ends. */
  readonly lineEnd: number;
}

/** Blanks, line ends and, when it is one sign, the delimiter. */
export function blankSigns(delimiter: string, quote: string, newline: Newline): BlankSigns {
  const meanings = new Uint8Array(KINDS);
  for (const sign of [' ', '\t', '\r', '\n', ...(delimiter.length === 1 ? [delimiter] : [])]) {
    meanings[sign.charCodeAt(0)] = BLANK;
  }
  if (quote !== '') meanings[quote.charCodeAt(0)] = 0;
  return { meanings, lineEnd: newline.charCodeAt(newline.length - 1) };
}

/** Where the whole blank lines end that begin at `from`; `from` when there are none. */
export function endOfBlankLines(codeAt: CodeAt, from: number, to: number, signs: BlankSigns): number {
  let end = endOfBlanks(codeAt, from, to, signs);
  while (end > from && codeAt(end - 1) !== signs.lineEnd) end--;
  return end;
}

/**
 * Where the next blank lines begin that are {@link WORTH_A_RUN}, `from` being the start of a line; `to` when none do.
 *
 * Only every so manyth sign is looked at until one is blank.
 */
export function nextBlankLines(codeAt: CodeAt, from: number, to: number, signs: BlankSigns): number {
  for (let probe = from + WORTH_A_RUN - 1, passed = from; probe < to;) {
    if (signs.meanings[codeAt(probe)] === BLANK) {
      let start = probe;
      while (start > passed && signs.meanings[codeAt(start - 1)] === BLANK) start--;
      const end = endOfBlanks(codeAt, probe, to, signs);
      // What stands before the first line end belongs to a line that is not blank.
      if (start > from) while (start < end && codeAt(start++) !== signs.lineEnd);
      if (endOfBlankLines(codeAt, start, end, signs) - start >= WORTH_A_RUN) return start;
      passed = end;
    } else passed = probe;
    probe = passed + WORTH_A_RUN;
  }
  return to;
}

function endOfBlanks(codeAt: CodeAt, from: number, to: number, { meanings }: BlankSigns): number {
  let end = from;
  while (end < to && meanings[codeAt(end)] === BLANK) end++;
  return end;
}
