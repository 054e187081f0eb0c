import { assemble } from '../assemble';
import { createStreamingDecoder, decodeBytes } from '../reading/decodeBytes';
import { createEncodingObserver, type EncodingVerdict } from '../reading/encodingObserver';
import { encodingNamed, type Encoding } from '../reading/encodings';
import type { Newline } from '../reading/newlines';
import { sniffEncoding } from '../reading/sniffEncoding';
import type { TextRecord } from '../reading/tokenize';
import type { FoundTable } from '../structure/findTable';
import { textOf as titleText } from '../structure/shape';
import { kindOfText } from '../reading/fileKind';
import type { Imported, Issue, StreamOptions } from '../types';
import { bytesOfText } from './binaryText';
import { slicesOf, type ByteChunks, type BytesOf } from './blocks';
import { cellsOf } from './cellsOf';
import type { Lane } from './lane';
import { planTable, type TablePlan } from './planTable';
import { readPart, type BodyPart } from './readPart';

/** Bytes of a large file's beginning on which it is decided how to read it. */
const HEAD_LENGTH = 1 << 17;
/** A first line that does not end within so many bytes is none of a table. */
const LONGEST_HEAD = 8 << 20;
/** Bytes whose encoding is looked at together. */
const BATCH_LENGTH = 1 << 16;
/** Bytes of its middle and of its end that are looked at too. */
const SAMPLE_LENGTH = 1 << 16;
/** Bytes in which a line end is looked for where a file is to be cut. */
const CUT_LENGTH = 1 << 16;
/** Texts up to this length are made of their bytes at once. */
const LONGEST_PLAIN = 200;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** What a large file is read with. */
export interface ReadingMeans {
  /** What reads regular lines; TypeScript when absent. */
  lane?: Lane;
  /** How its bytes come; in slices when absent. */
  bytesOf?: BytesOf;
}

/** What a large file's reading is told from outside. */
export interface BulkOptions extends StreamOptions, ReadingMeans {}

/** How a large file is to be read; it can be handed to another worker. */
export interface BulkPlan {
  /** The first whole lines, without a byte order mark; as UTF-8 when the file is UTF-16. */
  head: Uint8Array;
  /** What the head says; the whole file may say otherwise. */
  encoding: Encoding;
  /** Bytes of the byte order mark. */
  markLength: number;
  table: TablePlan;
}

/** How to read a large file, or why it cannot be read. */
export async function planBulk(
  file: Blob,
  options: StreamOptions,
  headLength = HEAD_LENGTH,
): Promise<BulkPlan | Pick<Issue, 'code' | 'params'>> {
  const { corrections, name = '' } = options;
  const start = new Uint8Array(await file.slice(0, headLength).arrayBuffer());
  const { encoding: sniffed, markLength } = sniffEncoding(start);
  const isWide = sniffed === 'utf-16le' || sniffed === 'utf-16be';
  const bytes = isWide ? new TextEncoder().encode(decodeBytes(start, sniffed)) : start.subarray(markLength);
  const lineEnd = Math.max(bytes.lastIndexOf(LINE_FEED), bytes.lastIndexOf(CARRIAGE_RETURN)) + 1;
  if (lineEnd === 0 && start.length < file.size) {
    if (headLength >= LONGEST_HEAD) return { code: 'file.longLine', params: { name } };
    return planBulk(file, options, 4 * headLength);
  }
  const head = bytes.slice(0, lineEnd === 0 ? bytes.length : lineEnd);
  const found = isWide ? sniffed : encodingOf([head]).encoding;
  const encoding = encodingNamed(corrections?.encoding) ?? found;
  const text = textOf(head, encoding);
  const kind = kindOfText(text);
  const samples = isWide ? [] : await samplesOf(file, encoding);
  if (kind && kind !== 'file.empty') return { code: kind, params: { name } };
  return { head, encoding, markLength, table: planTable(head, text, samples, corrections) };
}

/** Whole lines from the middle and the end of a file, for its dialect may be clearer there. */
async function samplesOf(file: Blob, encoding: Encoding): Promise<string[]> {
  const starts = [file.size >> 1, file.size - SAMPLE_LENGTH].filter((start) => start > HEAD_LENGTH);
  const samples = await Promise.all(
    starts.map(async (start) => {
      const bytes = new Uint8Array(await file.slice(start, start + SAMPLE_LENGTH).arrayBuffer());
      const [from, to] = [bytes.indexOf(LINE_FEED) + 1, bytes.lastIndexOf(LINE_FEED) + 1];
      return decodeBytes(bytes.subarray(from, to), encoding);
    }),
  );
  return samples.filter((sample) => sample !== '');
}

/**
 * Where a file may be cut so that two workers read a part each: after a line end near its middle, in bytes; null where
 * none is near, or where its letters take two bytes.
 */
export async function cutOf(file: Blob, { encoding }: BulkPlan): Promise<number | null> {
  if (isTwoBytes(encoding)) return null;
  const middle = Math.floor(file.size / 2);
  const bytes = new Uint8Array(await file.slice(middle, middle + CUT_LENGTH).arrayBuffer());
  const lineEnd = bytes.indexOf(LINE_FEED);
  return lineEnd < 0 ? null : middle + lineEnd + 1;
}

export interface Range {
  /** Bytes of the file; absent: from the table's body, to the end. */
  from?: number;
  to?: number;
}

/** Reads the table's body, or a part of it between line ends. */
export async function readRange(
  file: Blob,
  plan: BulkPlan,
  range: Range,
  options: BulkOptions,
): Promise<BodyPart> {
  const { lane, ...others } = options;
  try {
    return await readWith(lane, file, plan, range, others);
  } catch (error) {
    // A lane's own memory may end before that of the machine does.
    if (!lane || !(error instanceof WebAssembly.RuntimeError)) throw error;
    return readWith(undefined, file, plan, range, others);
  }
}

function readWith(
  lane: Lane | undefined,
  file: Blob,
  plan: BulkPlan,
  { from, to }: Range,
  { onProgress, signal, gridLimit = 0, bytesOf = slicesOf }: Omit<BulkOptions, 'lane'>,
): Promise<BodyPart> {
  const { encoding, markLength, table } = plan;
  const isWide = isTwoBytes(encoding);
  const start = from ?? markLength + (isWide ? 0 : table.bodyStart);
  const part = file.slice(start, to ?? file.size);
  const bytes = watched(bytesOf(part), (done) => {
    signal?.throwIfAborted();
    onProgress?.(part.size === 0 ? 1 : done / part.size);
  });
  const chunks = isWide ? withoutFirst(asUtf8(bytes, encoding), table.bodyStart) : bytes;
  return readPart(chunks, table.body, {
    isLast: to === undefined,
    shownRows: from === undefined ? gridLimit : 0,
    ...(isWide ? {} : { length: part.size }),
    lane,
  });
}

/** Puts the parts of a table together, once its encoding can be known, and types its columns. */
export function finishBulk(plan: BulkPlan, parts: readonly BodyPart[], options: StreamOptions): Imported {
  const { corrections } = options;
  const verdict = encodingOf(bytesIn(plan, parts));
  const chosen = encodingNamed(corrections?.encoding);
  const encoding = isTwoBytes(plan.encoding) ? plan.encoding : (chosen ?? verdict.encoding);
  const textEncoding = isTwoBytes(encoding) ? 'utf-8' : encoding;
  const replanned =
    encoding === plan.encoding
      ? plan.table
      : planTable(plan.head, textOf(plan.head, encoding), [], corrections);
  const table = replanned.body.header.length === plan.table.body.header.length ? replanned : plan.table;
  const { table: found, blank, bodyLine } = table;
  const decode = (binary: string): string =>
    isPlain(binary) ? binary : decodeBytes(bytesOfText(binary), textEncoding);
  const decoded = (record: TextRecord, offset: number): TextRecord => ({
    ...record,
    line: record.line + offset,
    raw: decode(record.raw),
    cells: record.cells.map(decode),
  });
  const offsets = offsetsOf(bodyLine - 1, parts);
  const lines = new Int32Array(parts.reduce((sum, { rowLines }) => sum + rowLines.length, 0));
  let row = 0;
  parts.forEach(({ rowLines }, index) => {
    const offset = offsets[index] ?? 0;
    for (let own = 0; own < rowLines.length; own++) lines[row++] = (rowLines[own] as number) + offset;
  });
  const total = (count: (part: BodyPart) => number): number =>
    parts.reduce((sum, part) => sum + count(part), 0);
  const newlines = (kind: Newline): number => table.newlines[kind] + total((part) => part.newlines[kind]);
  const kinds = (['\n', '\r\n', '\r'] as const).filter((kind) => newlines(kind) > 0);
  return assemble(
    {
      choice: table.choice,
      encoding,
      encodingIssues: chosen && chosen !== verdict.encoding ? [] : verdict.issues,
      newline: kinds.reduce(
        (best, kind) => (newlines(kind) > newlines(best) ? kind : best),
        table.body.newline,
      ),
      isMixed: kinds.length > 1,
      width: found.width,
      headerRecords: found.header,
      preamble: found.preamble,
      footnotes: parts.flatMap(({ footnotes }, index) =>
        footnotes.map((record) => decoded(record, offsets[index] ?? 0)),
      ),
      rejected: [
        ...found.rejected.map(({ record, ...why }) => ({ line: record.line, raw: record.raw, ...why })),
        ...parts.flatMap(({ rejected }, index) =>
          rejected.map((each) => ({
            ...each,
            line: each.line + (offsets[index] ?? 0),
            raw: decode(each.raw),
          })),
        ),
      ],
      strayQuotes: parts.flatMap(({ strayQuotes }, index) =>
        strayQuotes.map(({ line, raw }) => ({ line: line + (offsets[index] ?? 0), raw: decode(raw) })),
      ),
      tables: [
        {
          line: found.header[0]?.line ?? bodyLine,
          rows: lines.length,
          header: found.names,
          title: titleOf(found),
        },
      ],
      structureIssues: found.issues,
      shown: parts.flatMap(({ shown }) => shown.map((cells) => cells.map(decode))),
      lines,
      cellsOf: (name, column) =>
        cellsOf(
          name,
          lines,
          parts.flatMap(({ columns }) => columns[column] ?? []),
          (bytes) => plainText(bytes) ?? decodeBytes(bytes, textEncoding),
        ),
      accounting: {
        lines: bodyLine - 1 + total((part) => part.lines),
        header: linesIn(found.header),
        directive: table.directive ? 1 : 0,
        loaded: total((part) => part.loadedLines),
        rejected: linesIn(found.rejected.map(({ record }) => record)) + total((part) => part.rejectedLines),
        preamble: linesIn(found.preamble),
        footnotes: total((part) => part.footnoteLines),
        blank: linesIn(blank) + total((part) => part.blankLines),
      },
    },
    options,
  );
}

function linesIn(records: readonly TextRecord[]): number {
  return records.reduce((sum, { lines }) => sum + lines, 0);
}

function titleOf({ preamble }: FoundTable): string {
  const title = preamble.at(-1);
  return title ? titleText(title) : '';
}

function isTwoBytes(encoding: Encoding): encoding is 'utf-16le' | 'utf-16be' {
  return encoding === 'utf-16le' || encoding === 'utf-16be';
}

function textOf(head: Uint8Array, encoding: Encoding): string {
  return decodeBytes(head, isTwoBytes(encoding) ? 'utf-8' : encoding);
}

/** Whether a text of bytes is ASCII, which is the same whatever the encoding. */
function isPlain(binary: string): boolean {
  for (let index = 0; index < binary.length; index++) if (binary.charCodeAt(index) >= 0x80) return false;
  return true;
}

/** ASCII as text, whatever the encoding; null when other bytes are among it. */
function plainText(bytes: Uint8Array): string | null {
  return bytes.length < LONGEST_PLAIN && bytes.every((byte) => byte < 0x80)
    ? String.fromCharCode(...bytes)
    : null;
}

/** What was read before the first line of each part. */
function offsetsOf(first: number, parts: readonly BodyPart[]): number[] {
  let lines = first;
  return parts.map((part) => {
    const offset = lines;
    lines += part.lines;
    return offset;
  });
}

/** Every text of the file at least once: what was loaded as it stands in dictionaries, the rest whole. */
function* bytesIn({ head, table }: BulkPlan, parts: readonly BodyPart[]): Iterable<Uint8Array> {
  yield head.subarray(0, table.bodyStart);
  for (const { columns, rejected, footnotes } of parts) {
    for (const { texts, starts } of columns) {
      for (let code = 0; code + 1 < starts.length; code++)
        yield texts.subarray(starts[code], starts[code + 1]);
    }
    for (const { raw } of rejected) yield bytesOfText(raw);
    for (const { raw } of footnotes) yield bytesOfText(raw);
  }
}

/** What pieces of text, each whole, say about their encoding. */
function encodingOf(pieces: Iterable<Uint8Array>): EncodingVerdict {
  const observer = createEncodingObserver();
  const batch = new Uint8Array(BATCH_LENGTH);
  let filled = 0;
  for (const bytes of pieces) {
    if (filled + bytes.length >= BATCH_LENGTH) {
      observer.push(batch.subarray(0, filled));
      filled = 0;
    }
    if (bytes.length >= BATCH_LENGTH) observer.push(bytes);
    else batch.set(bytes, filled);
    if (bytes.length < BATCH_LENGTH) filled += bytes.length;
    batch[filled++] = LINE_FEED;
  }
  observer.push(batch.subarray(0, filled));
  return observer.finish();
}

async function* watched(chunks: ByteChunks, onBytes: (done: number) => void): ByteChunks {
  let done = 0;
  for await (const chunk of chunks) {
    yield chunk;
    onBytes((done += chunk.length));
  }
}

async function* asUtf8(chunks: ByteChunks, encoding: Encoding): ByteChunks {
  const decoder = createStreamingDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.push(chunk));
  yield encoder.encode(decoder.finish());
}

async function* withoutFirst(chunks: ByteChunks, count: number): ByteChunks {
  let left = count;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
