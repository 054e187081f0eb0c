import type { NewlineCounts } from '../reading/newlines';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Which rows there are and where they stand, while a file is read. */
export class RowLog {
  rows = 0;
  /** The physical line that comes next, from 1. */
  line: number;
  newlines: NewlineCounts = { '\n': 0, '\r\n': 0, '\r': 0 };
  #lines = new Int32Array(1024);

  constructor(firstLine: number) {
    this.line = firstLine;
  }

  /** A row of one line, ended like this. */
  add(newline: '\n' | '\r\n'): void {
    this.newlines[newline]++;
    this.addAt(this.line++);
  }

  /** So many rows of one line each, some of them ended with a carriage return and a line feed. */
  addLines(count: number, carriageReturns: number): void {
    this.newlines['\n'] += count - carriageReturns;
    this.newlines['\r\n'] += carriageReturns;
    this.#reserve(this.rows + count);
    for (let row = 0; row < count; row++) this.#lines[this.rows++] = this.line++;
  }

  /** So many line ends of each kind; their lines are counted elsewhere. */
  addNewlines(counts: NewlineCounts): void {
    for (const kind of ['\n', '\r\n', '\r'] as const) this.newlines[kind] += counts[kind];
  }

  /** Whole lines that hold no row. */
  addBlank(bytes: Uint8Array, start: number, end: number): void {
    const { newlines } = this;
    for (let index = start; index < end; index++) {
      const byte = bytes[index];
      if (byte === LINE_FEED) newlines['\n']++;
      else if (byte !== CARRIAGE_RETURN) continue;
      else if (index + 1 < end && bytes[index + 1] === LINE_FEED) {
        newlines['\r\n']++;
        index++;
      } else newlines['\r']++;
      this.line++;
    }
  }

  /** A row that stands at a line which has been counted. */
  addAt(line: number): void {
    this.#reserve(this.rows + 1);
    this.#lines[this.rows++] = line;
  }

  get lines(): Int32Array {
    return this.#lines.subarray(0, this.rows);
  }

  #reserve(rows: number): void {
    if (rows <= this.#lines.length) return;
    const grown = new Int32Array(Math.max(rows, 2 * this.#lines.length));
    grown.set(this.#lines);
    this.#lines = grown;
  }
}
