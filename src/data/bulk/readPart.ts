import { blankSigns, endOfBlankLines, nextBlankLines } from '../reading/blankLines';
import type { Newline, NewlineCounts } from '../reading/newlines';
import { binaryText, bytesOfText } from './binaryText';
import { provisionalText } from './provisionalText';
import { BLOCK_LENGTH, type ByteChunks, blocksOf } from './blocks';
import type { Lane, LaneSetting, StoredColumn } from './lane';
import { RecordSorter, type Sorted } from './recordSorter';
import { RowLog } from './rowLog';
import { readText } from './textLane';
import { typescriptLane } from './typescriptLane';

/** Up to so many different texts are kept as such; further plain numerals are kept as numbers. */
const MOST_TEXTS = 1024;
/** A piece that PapaParse reads at once where lines are irregular. */
const TEXT_PIECE = 1 << 16;
/** A quote that is open for longer was never meant to be one. */
const LONGEST_RECORD = 1 << 20;
/** A longer line is no row of a table. */
const LONGEST_LINE = 8 << 20;
/** Rows of a part may be a little shorter than those of its beginning. */
const ROOM_TO_SPARE = 1.02;
/** What is shown of it. */
const SHOWN_OF_LINE = 1000;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** How the body of a table is to be read, as its beginning has shown. */
export interface BodyPlan {
  /** In the file's bytes, one character a byte. */
  delimiter: string;
  quote: string;
  escape: string;
  newline: Newline;
  /** The header's cells as in the file's bytes, one character a byte; as many as there are columns. */
  header: string[];
}

/** A part of a table's body, in a form that can be handed from one worker to another. */
export interface BodyPart extends Sorted {
  columns: StoredColumn[];
  /** Line of each row, counted from the part's own first line, which is 1. */
  rowLines: Int32Array;
  lines: number;
  newlines: NewlineCounts;
  /** Whether its end is surely the end of a record, and no note waits there for what follows. */
  isClosed: boolean;
}

export interface PartOptions {
  /** What reads regular lines. */
  lane?: Lane | undefined;
  /** Reads every line with PapaParse, to hold the lanes against each other. */
  withoutRegularLane?: boolean;
  blockLength?: number;
  /** Different texts a column may have before plain numerals are kept as numbers. */
  mostTexts?: number;
  /** How many of the first rows are kept as they stand in the file. */
  shownRows?: number;
  /** Whether the file ends where the part ends. */
  isLast: boolean;
  /** Bytes of the part as far as they are known, so that room can be made at once. */
  length?: number;
}

/** Reads the body of a table, or a part of it that begins and ends with whole lines. */
export async function readPart(chunks: ByteChunks, plan: BodyPlan, options: PartOptions): Promise<BodyPart> {
  const { lane = typescriptLane, mostTexts = MOST_TEXTS, length = 0 } = options;
  const { delimiter, quote, escape } = plan;
  const columns = plan.header.length;
  const setting = {
    ...dividersOf(plan),
    columns,
    mostTexts,
    header: bytesOfText((plan.header[0] ?? '').trim()),
  };
  const store = lane.open(setting);
  const log = new RowLog(1);
  const decode = (binary: string): string => provisionalText(bytesOfText(binary));
  const sorter = new RecordSorter(store, log, plan.header, decode, options.shownRows ?? 0);
  const usesLane = !options.withoutRegularLane && columns > 1 && setting.delimiter !== null;
  const dialect = { delimiter, quote, escape, columns };
  const signs = blankSigns(delimiter, quote, plan.newline);
  let regularRows = 0;
  let carried: Uint8Array = new Uint8Array(0);
  let done = 0;
  let skipping = false;
  let isOpen = false;
  let whole = new Uint8Array(0);

  /** What was left of the last block, and the bytes after it; it lasts until the next call. */
  const joined = (first: Uint8Array, second: Uint8Array): Uint8Array => {
    const length = first.length + second.length;
    if (length > whole.length) {
      const grown = new Uint8Array(2 * length);
      grown.set(first);
      whole = grown;
    } else whole.set(first);
    whole.set(second, first.length);
    return whole.subarray(0, length);
  };

  /** Reads from `start` to `end`, which ends a line; gives where a record begins that is not whole. */
  const readLines = (bytes: Uint8Array, start: number, end: number, isLast: boolean): number => {
    let position = start;
    let reach = TEXT_PIECE;
    const byteAt = (index: number): number => bytes[index] as number;
    while (position < end) {
      // Rows that are shown are needed as they stand; notes that wait come before whatever stands here, so they have to be settled first.
      if (usesLane && !sorter.holdsNotes && sorter.isShownFull) {
        const before = log.rows;
        const most = 1 + Math.ceil((end - position) / columns);
        const expected = done === 0 ? 0 : Math.ceil((ROOM_TO_SPARE * before * length) / done);
        store.reserve(before + most, expected + most);
        position = store.readRegular(bytes, position, end, log);
        regularRows += log.rows - before;
        if (log.rows > before) sorter.release();
        if (position === end) break;
      }
      const blankEnd = endOfBlankLines(byteAt, position, end, signs);
      if (blankEnd > position) {
        const line = log.line;
        log.addBlank(bytes, position, blankEnd);
        sorter.putBlank(line, log.line - line);
        position = blankEnd;
        continue;
      }
      const furthest = endOfLine(bytes, Math.min(end, position + reach), end, plan.newline);
      // Blank lines inside quotes are no end: a record that is open there is read again with them.
      const pieceEnd = reach > TEXT_PIECE ? furthest : nextBlankLines(byteAt, position, furthest, signs);
      const mayStayOpen = !isLast || pieceEnd < end;
      const force = pieceEnd - position > LONGEST_RECORD;
      const piece = readText(bytes, position, pieceEnd, dialect, log.line, force || !mayStayOpen);
      isOpen = piece.isOpen && !force;
      for (const record of piece.records) sorter.put(record);
      log.line += piece.lines;
      log.addNewlines(piece.newlines);
      position += piece.bytes;
      if (piece.bytes > 0) reach = TEXT_PIECE;
      else if (pieceEnd === end) return position;
      else reach *= 2;
    }
    return position;
  };

  for await (const block of blocksOf(chunks, options.blockLength ?? BLOCK_LENGTH)) {
    const bytes = carried.length === 0 ? block : joined(carried, block);
    const end = lastLineEnd(bytes, plan.newline);
    if (end === 0) {
      if (skipping || bytes.length > LONGEST_LINE) {
        if (!skipping) sorter.refuse(log.line, binaryText(bytes, 0, SHOWN_OF_LINE));
        skipping = true;
        carried = new Uint8Array(0);
      } else carried = bytes.slice();
      continue;
    }
    let start = 0;
    if (skipping) {
      start = endOfLine(bytes, 1, end, plan.newline);
      log.line++;
      skipping = false;
    }
    carried = bytes.slice(readLines(bytes, start, end, false));
    done += block.length;
  }
  if (skipping) log.line++;
  else if (carried.length > LONGEST_LINE && lastLineEnd(carried, plan.newline) === 0) {
    sorter.refuse(log.line++, binaryText(carried, 0, SHOWN_OF_LINE));
  } else if (carried.length > 0) {
    const ends = lastLineEnd(carried, plan.newline) === carried.length;
    // A last line without an end is given the usual one, so that no other kind is counted.
    const missing = carried.at(-1) === CARRIAGE_RETURN ? '\n' : plan.newline;
    const bytes = ends ? carried : joined(carried, bytesOfText(missing));
    readLines(bytes, 0, bytes.length, true);
  }
  const isClosed = !isOpen && !sorter.isWaiting;
  if (options.isLast) sorter.finish();
  return {
    columns: store.stored(),
    rowLines: log.lines,
    lines: log.line - 1,
    newlines: log.newlines,
    isClosed,
    loadedLines: sorter.loadedLines + regularRows,
    rejectedLines: sorter.rejectedLines,
    blankLines: sorter.blankLines,
    footnoteLines: sorter.footnoteLines,
    footnotes: sorter.footnotes,
    rejected: sorter.rejected,
    strayQuotes: sorter.strayQuotes,
    shown: sorter.shown,
  };
}

/** What divides regular lines; no delimiter where it or the quote is more than one plain byte, or quotes are escaped. */
function dividersOf({
  delimiter,
  quote,
  escape,
  newline,
}: BodyPlan): Pick<LaneSetting, 'delimiter' | 'quote'> {
  const isByte = (text: string): boolean => text.length === 1 && text.charCodeAt(0) < 0x80 && text !== ' ';
  const isRegular =
    isByte(delimiter) && (quote === '' || isByte(quote)) && escape === quote && newline !== '\r';
  return {
    delimiter: isRegular ? delimiter.charCodeAt(0) : null,
    quote: isRegular && quote !== '' ? quote.charCodeAt(0) : null,
  };
}

/** Where the last line ends that is whole; 0 when none is. */
function lastLineEnd(bytes: Uint8Array, newline: Newline): number {
  return bytes.lastIndexOf(newline === '\r' ? CARRIAGE_RETURN : LINE_FEED) + 1;
}

/** Where the line ends that the byte before `from` stands in, at most `end`. */
function endOfLine(bytes: Uint8Array, from: number, end: number, newline: Newline): number {
  const found = bytes.indexOf(newline === '\r' ? CARRIAGE_RETURN : LINE_FEED, from - 1);
  return found < 0 || found >= end ? end : found + 1;
}
