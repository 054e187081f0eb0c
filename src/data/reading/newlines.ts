import type { Imported } from '../types';

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

/** What stands between the line ends of a text: one line more than it has ends. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** The text without its one last line end. */
export function withoutFinalNewline(text: string): string {
  if (text.endsWith('\r\n')) return text.slice(0, -2);
  return text.endsWith('\n') || text.endsWith('\r') ? text.slice(0, -1) : text;
}

export interface Unified {
  text: string;
  /** The line end between rows of `text`. */
  rowEnd: Newline;
  /** The commonest in the file. */
  newline: Newline;
  mixed: boolean;
}

/**
 * The text with one kind of line end between its rows, and which.
 *
 * Line ends inside quotes are part of a cell (Excel writes `\n` there in a `\r\n` file) and stay, unless rows too end
 * in different ways: PapaParse splits at one kind only, and rows glued together would be a worse loss.
 */
export function unifyNewlines(text: string): Unified {
  const { rows: kinds, anywhere } = newlineCounts(text);
  const newline = kindsIn(kinds).reduce<Newline>(
    (best, kind) => (kinds[kind] > kinds[best] ? kind : best),
    '\n',
  );
  // Splitting at `\r` would cut the pairs too.
  const cutsPairs = newline === '\r' && anywhere['\r\n'] > 0;
  const mixed = kindsIn(kinds).length > 1 || cutsPairs;
  if (!mixed) return { text, rowEnd: newline, newline, mixed };
  return { text: text.replace(/\r\n|\r/g, '\n'), rowEnd: '\n', newline, mixed };
}

/** How many line ends of each kind. */
export type NewlineCounts = Record<Newline, number>;

function kindsIn(counts: NewlineCounts): Newline[] {
  return (['\n', '\r\n', '\r'] as const).filter((kind) => counts[kind] > 0);
}

/**
 * Line ends by kind, those between rows and all of them.
 *
 * Those between rows are outside quotes; when none is, all count, for a stray quote makes the whole rest of a text seem
 * quoted.
 */
export function newlineCounts(text: string): { rows: NewlineCounts; anywhere: NewlineCounts } {
  const outside = { '\n': 0, '\r\n': 0, '\r': 0 };
  const anywhere = { ...outside };
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) quoted = !quoted;
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
    const pair = code === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED;
    const kind = pair ? '\r\n' : code === LINE_FEED ? '\n' : '\r';
    anywhere[kind]++;
    if (!quoted) outside[kind]++;
    if (pair) index++;
  }
  return { rows: kindsIn(outside).length > 0 ? outside : anywhere, anywhere };
}
