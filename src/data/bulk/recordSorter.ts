import { filledCells, fits, isBlank } from '../structure/shape';
import { mayBeNote, notesFrom } from '../structure/findTable';
import type { TextRecord } from '../reading/tokenize';
import type { Issue, RejectedLine } from '../types';
import type { RowStore } from './lane';
import type { RowLog } from './rowLog';

/** So many lines that may be notes wait until it is known whether the table goes on below them. */
const MOST_WAITING = 1000;
/** So many rejected lines are kept with their text; further ones are counted. */
const MOST_REJECTED = 100_000;
const MOST_STRAY_QUOTES = 500;
/** A rejected line is shown, not kept whole: it may be megabytes long. */
const LONGEST_RAW = 10_000;

/** What a table's lines became; texts are as in the file's bytes, one character a byte. */
export interface Sorted {
  loadedLines: number;
  rejectedLines: number;
  blankLines: number;
  footnoteLines: number;
  footnotes: TextRecord[];
  rejected: RejectedLine[];
  strayQuotes: Pick<TextRecord, 'raw' | 'line'>[];
  /** The first rows, as in the file. */
  shown: string[][];
}

/** Decides record by record what is a row, a note, a blank line, or none of them. */
export class RecordSorter implements Sorted {
  loadedLines = 0;
  rejectedLines = 0;
  blankLines = 0;
  footnoteLines = 0;
  footnotes: TextRecord[] = [];
  rejected: RejectedLine[] = [];
  strayQuotes: Sorted['strayQuotes'] = [];
  shown: string[][] = [];
  #waiting: TextRecord[] = [];
  readonly #header: string;
  readonly #width: number;

  /**
   * @param header the table's header, so that its repetition is known
   * @param decode makes readable text of a record that may be a note
   */
  constructor(
    readonly store: RowStore,
    readonly log: RowLog,
    header: readonly string[],
    readonly decode: (binary: string) => string,
    readonly shownRows: number,
  ) {
    this.#header = sayingOf(header);
    this.#width = header.length;
  }

  /** Whether lines, notes or blank ones, are waiting that would be at the end if nothing came any more. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Whether any of the lines that wait is not blank. */
  get holdsNotes(): boolean {
    return this.#waiting.some((record) => !isBlank(record));
  }

  get isShownFull(): boolean {
    return this.shown.length >= this.shownRows;
  }

  put(record: TextRecord): void {
    const width = this.#width;
    if (isBlank(record)) {
      this.putBlank(record.line, record.lines);
      return;
    }
    const isPlain = filledCells(record) > 1 && fits(record, width);
    if (!isPlain && mayBeNote(this.#readable(record), width)) {
      this.#wait(record);
      return;
    }
    this.release();
    this.#sort(record);
  }

  /** So many blank lines; those on end wait as one. */
  putBlank(line: number, lines: number): void {
    const last = this.#waiting.at(-1);
    if (last && isBlank(last)) last.lines += lines;
    else this.#wait({ cells: [''], line, lines, raw: '', strayQuote: false });
  }

  /** A line so long that it was not read as a whole. */
  refuse(line: number, raw: string): void {
    this.release();
    this.#reject({ cells: [], line, lines: 1, raw, strayQuote: false }, 'row.tooLong');
  }

  /** The table goes on: what was waiting are no notes. */
  release(): void {
    if (this.isWaiting) this.#settle(this.#waiting.splice(0));
  }

  /** The file ends here. */
  finish(): void {
    const waiting = this.#waiting.splice(0);
    const from = notesFrom(
      waiting.map((record) => this.#readable(record)),
      this.#width,
    );
    this.#settle(waiting.slice(0, from));
    for (const record of waiting.slice(from)) {
      if (isBlank(record)) this.blankLines += record.lines;
      else {
        this.footnotes.push(record);
        this.footnoteLines += record.lines;
      }
    }
  }

  #wait(record: TextRecord): void {
    this.#waiting.push(record);
    if (this.#waiting.length > MOST_WAITING) this.#settle(this.#waiting.splice(0, MOST_WAITING / 2));
  }

  #settle(records: readonly TextRecord[]): void {
    for (const record of records) {
      if (isBlank(record)) this.blankLines += record.lines;
      else this.#sort(record);
    }
  }

  #sort(record: TextRecord): void {
    const width = this.#width;
    if (!fits(record, width)) {
      const found = record.cells.length;
      const reason = record.strayQuote ? 'row.strayQuote' : found < width ? 'row.short' : 'row.long';
      this.#reject(record, reason, { expected: width, found });
    } else if (width > 1 && sayingOf(record.cells) === this.#header) {
      this.#reject(record, 'row.headerAgain');
    } else this.#load(record);
  }

  #load({ cells, line, lines, raw, strayQuote }: TextRecord): void {
    this.store.add(cells);
    if (!this.isShownFull) this.shown.push(cells.slice(0, this.#width));
    this.log.addAt(line);
    this.loadedLines += lines;
    if (strayQuote && this.strayQuotes.length < MOST_STRAY_QUOTES) {
      this.strayQuotes.push({ raw: raw.slice(0, LONGEST_RAW), line });
    }
  }

  #reject({ line, lines, raw }: TextRecord, reason: string, params?: Issue['params']): void {
    this.rejectedLines += lines;
    if (this.rejected.length >= MOST_REJECTED) return;
    this.rejected.push({ line, raw: raw.slice(0, LONGEST_RAW), reason, ...(params && { params }) });
  }

  /** With its text in letters, as far as that matters: a row of several filled cells is no note. */
  #readable(record: TextRecord): TextRecord {
    return { ...record, raw: this.decode(record.raw.slice(0, LONGEST_RAW)) };
  }
}

function sayingOf(cells: readonly string[]): string {
  return JSON.stringify(cells.map((cell) => cell.trim()));
}
