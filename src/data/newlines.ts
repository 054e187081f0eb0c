import type { Imported } from './types';

export type Newline = Imported['newline'];

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;

/**
 * Physical lines in `text` from `start` to `end`: what an editor counts, whichever of the three line ends it uses.
 *
 * A line end at the very end does not begin another line.
 */
export function countLines(text: string, start = 0, end = text.length): number {
  let lines = 0;
  let lineStart = start;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
    if (code === CARRIAGE_RETURN && index + 1 < end && text.charCodeAt(index + 1) === LINE_FEED) index++;
    lines++;
    lineStart = index + 1;
  }
  return lineStart < end ? lines + 1 : lines;
}

/** The physical lines of a text, without their line ends. */
export function splitLines(text: string): string[] {
  return withoutFinalNewline(text).split(/\r\n|\n|\r/);
}

/** The text without its one last line end. */
export function withoutFinalNewline(text: string): string {
  return text.replace(/(\r\n|\n|\r)$/, '');
}

/**
 * The text with one kind of line end between its rows, and which.
 *
 * Line ends inside quotes are part of a cell (Excel writes `\n` there in a `\r\n` file) and stay, unless rows too end
 * in different ways: PapaParse splits at one kind only, and rows glued together would be a worse loss.
 */
export function unifyNewlines(text: string): { text: string; newline: Newline; mixed: boolean } {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) quoted = !quoted;
    else if (code === LINE_FEED && !quoted) counts['\n']++;
    else if (code === CARRIAGE_RETURN) {
      const pair = text.charCodeAt(index + 1) === LINE_FEED;
      if (!quoted) counts[pair ? '\r\n' : '\r']++;
      if (pair) index++;
    }
  }
  const found = (['\n', '\r\n', '\r'] as const).filter((kind) => counts[kind] > 0);
  const newline = found.reduce<Newline>((best, kind) => (counts[kind] > counts[best] ? kind : best), '\n');
  const mixed = found.length > 1;
  return { text: mixed ? text.replace(/\r\n|\r/g, '\n') : text, newline, mixed };
}
