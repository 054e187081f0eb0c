// The lane of regular lines, as in ../typescriptLane.ts and ../columnStore.ts: AssemblyScript, where what divides cells
// is looked for in 64 bytes at once, and texts are hashed and compared eight bytes at a time. All names that end in
// "At" are places in the memory, in bytes. What is read from may be read beyond its end: 64 bytes of anything follow it.

const BLANK: u32 = 0x20;
const LINE_FEED: u32 = 0x0a;
const CARRIAGE_RETURN: u32 = 0x0d;
const MINUS: u32 = 0x2d;
const COMMA: u32 = 0x2c;
const DOT: u32 = 0x2e;
const ZERO: u32 = 0x30;

const NUMERAL: i32 = -1;
const MOST_DIGITS: i32 = 15;
const WITH_DOT: i32 = 1;
const GROUPED: i32 = 32;

/** The golden ratio's first fractional digits, odd: the high bits of a product with it hang on all bits below. */
const MULTIPLIER: u64 = 0x9e3779b97f4a7c15;
const OTHER_MULTIPLIER: u64 = 0xc2b2ae3d27d4eb4f;
/** A text that is not found within so many places is added once more, so that hostile texts cost no more than that. */
const MOST_PLACES: i32 = 32;
/** Bits of the first table of a dictionary. */
const FIRST_BITS: u32 = 6;
const FIRST_BYTES: i32 = 512;
const PAST_END: usize = 64;

/** One column: the dictionary of its texts, and what the rows since the last flush hold. */
@unmanaged
class Column {
  /** Places of hash (u32) and code plus one (i32), 0 where free; at most half of them are taken. */
  tableAt: usize;
  bits: u32;
  /** Texts in the table. */
  placed: i32;
  /** How many texts there are, where each begins and the last one ends, and their bytes. */
  size: i32;
  startsAt: usize;
  startsRoom: i32;
  textsAt: usize;
  textsRoom: i32;
  /** How many rows hold each text, and the texts that any row holds, in the order in which they come. */
  timesAt: usize;
  orderAt: usize;
  distinct: i32;
  keepsNumerals: bool;
  /** How many rows hold a numeral of each kind and size; see `tallyOf` in ../plainNumerals.ts. */
  tallyAt: usize;
  codesAt: usize;
  kindsAt: usize;
  digitsAt: usize;
}

/** Rows since the last flush, and how many of them ended with a carriage return and a line feed. */
export let rows: i32 = 0;
export let carriageReturns: i32 = 0;
let columns: i32 = 0;
let room: i32 = 0;
let mostTexts: i32 = 0;
let delimiter: u32 = 0;
let quote: u32 = 0;
let columnsAt: usize = 0;
let inputStart: usize = 0;
let inputRoom: usize = 0;
let headerStart: usize = 0;
let headerLength: usize = 0;

function columnAt(index: i32): Column {
  return changetype<Column>(load<usize>(columnsAt + ((<usize>index) << 2)));
}

function allocated(bytes: usize): usize {
  return heap.alloc(bytes + PAST_END);
}

/** Memory that is new may be memory that was used. */
function zeroed(bytes: usize): usize {
  const at = allocated(bytes);
  memory.fill(at, 0, bytes);
  return at;
}

/** The same bytes with as many zeros after them. */
function grown(at: usize, bytes: usize): usize {
  const grownAt = zeroed(bytes << 1);
  memory.copy(grownAt, at, bytes);
  return grownAt;
}

/** @param theRoom rows that are kept between two flushes */
export function open(
  theColumns: i32,
  theRoom: i32,
  theMostTexts: i32,
  theDelimiter: u32,
  theQuote: u32,
): void {
  columns = theColumns;
  room = theRoom;
  mostTexts = theMostTexts;
  delimiter = theDelimiter;
  quote = theQuote;
  columnsAt = allocated((<usize>columns) << 2);
  for (let index = 0; index < columns; index++) {
    const column = changetype<Column>(zeroed(offsetof<Column>()));
    column.bits = FIRST_BITS;
    column.tableAt = zeroed((<usize>8) << FIRST_BITS);
    column.startsRoom = 1 << FIRST_BITS;
    column.startsAt = zeroed((<usize>column.startsRoom) << 2);
    column.timesAt = zeroed((<usize>column.startsRoom) << 2);
    column.orderAt = allocated((<usize>column.startsRoom) << 2);
    column.textsRoom = FIRST_BYTES;
    column.textsAt = allocated(column.textsRoom);
    column.codesAt = allocated((<usize>room) << 2);
    column.kindsAt = allocated(room);
    column.digitsAt = allocated((<usize>room) << 3);
    store<usize>(columnsAt + ((<usize>index) << 2), changetype<usize>(column));
  }
}

/** Where so many bytes may be put that are to be read. */
export function inputAt(length: usize): usize {
  if (length > inputRoom) {
    inputRoom = length + (length >> 2);
    inputStart = allocated(inputRoom);
  }
  return inputStart;
}

/** Where so many bytes may be put that are the first column's name. */
export function headerAt(length: usize): usize {
  headerLength = length;
  headerStart = allocated(length);
  return headerStart;
}

/** Counts what the rows hold and empties them: they have been taken. */
export function flush(): void {
  for (let index = 0; index < columns; index++) count(columnAt(index));
  rows = 0;
  carriageReturns = 0;
}

function count(column: Column): void {
  const timesAt = column.timesAt;
  const tallyAt = column.tallyAt;
  for (let row: usize = 0; row < <usize>rows; row++) {
    const code = load<i32>(column.codesAt + (row << 2));
    if (code == NUMERAL) {
      const value = load<f64>(column.digitsAt + (row << 3));
      const size = abs(value);
      const place =
        <i32>load<u8>(column.kindsAt + row) * 8 +
        (value < 0 ? 4 : 0) +
        (size >= 1000000 ? 2 : size >= 1000 ? 1 : 0);
      const placeAt = tallyAt + ((<usize>place) << 2);
      store<i32>(placeAt, load<i32>(placeAt) + 1);
      continue;
    }
    const timeAt = timesAt + ((<usize>code) << 2);
    const before = load<i32>(timeAt);
    if (before == 0) {
      store<i32>(column.orderAt + ((<usize>column.distinct) << 2), code);
      column.distinct++;
    }
    store<i32>(timeAt, before + 1);
  }
}

export function codesAt(column: i32): usize {
  return columnAt(column).codesAt;
}

export function kindsAt(column: i32): usize {
  return columnAt(column).kindsAt;
}

export function digitsAt(column: i32): usize {
  return columnAt(column).digitsAt;
}

export function keepsNumerals(column: i32): bool {
  return columnAt(column).keepsNumerals;
}

export function sizeOf(column: i32): i32 {
  return columnAt(column).size;
}

export function startsAt(column: i32): usize {
  return columnAt(column).startsAt;
}

export function textsAt(column: i32): usize {
  return columnAt(column).textsAt;
}

export function timesAt(column: i32): usize {
  return columnAt(column).timesAt;
}

export function orderAt(column: i32): usize {
  return columnAt(column).orderAt;
}

export function distinctOf(column: i32): i32 {
  return columnAt(column).distinct;
}

export function tallyAt(column: i32): usize {
  return columnAt(column).tallyAt;
}

/** Bytes from `at` as a number, those beyond a length, at most 8, left out. */
@inline
function firstBytes(at: usize, length: usize): u64 {
  const kept = ((<u64>1) << ((<u64>length) << 3)) - 1;
  return load<u64>(at) & select<u64>(<u64>-1, kept, length >= 8);
}

@inline
function hashOf(from: usize, length: usize): u32 {
  let hash: u64 = length;
  let at = from;
  let left = length;
  for (; left > 16; left -= 16, at += 16) {
    hash = ((hash ^ load<u64>(at)) * MULTIPLIER) ^ (load<u64>(at, 8) * OTHER_MULTIPLIER);
    hash ^= hash >> 32;
  }
  const more = select<usize>(left - 8, 0, left > 8);
  hash = (hash ^ firstBytes(at, left)) * MULTIPLIER + firstBytes(at + 8, more) * OTHER_MULTIPLIER;
  return <u32>(hash >> 32);
}

@inline
function isSame(oneAt: usize, otherAt: usize, length: usize): bool {
  let left = length;
  for (; left > 16; left -= 16, oneAt += 16, otherAt += 16) {
    if (v128.any_true(v128.xor(v128.load(oneAt), v128.load(otherAt)))) return false;
  }
  const same = i8x16.bitmask(i8x16.eq(v128.load(oneAt), v128.load(otherAt)));
  return (~same & ((1 << (<i32>left)) - 1)) == 0;
}

/** The code of a text, a new one when it has not been seen. */
function codeOf(column: Column, from: usize, length: usize): i32 {
  const hash = hashOf(from, length);
  const mask = ((<usize>1) << column.bits) - 1;
  let place = <usize>(hash >> (32 - column.bits));
  for (let looked = 0; looked < MOST_PLACES; looked++) {
    const entryAt = column.tableAt + (place << 3);
    const entry = load<i32>(entryAt, 4);
    if (entry == 0) {
      store<u32>(entryAt, hash);
      store<i32>(entryAt, column.size + 1, 4);
      column.placed++;
      if ((<usize>column.placed) << 1 > mask) growTable(column);
      return added(column, from, length);
    }
    if (load<u32>(entryAt) == hash) {
      const startAt = column.startsAt + ((<usize>(entry - 1)) << 2);
      const start = load<i32>(startAt);
      if (load<i32>(startAt, 4) - start == <i32>length && isSame(column.textsAt + <usize>start, from, length))
        return entry - 1;
    }
    place = (place + 1) & mask;
  }
  return added(column, from, length);
}

function added(column: Column, from: usize, length: usize): i32 {
  const code = column.size++;
  if (code + 2 > column.startsRoom) {
    const before = (<usize>column.startsRoom) << 2;
    column.startsAt = grown(column.startsAt, before);
    column.timesAt = grown(column.timesAt, before);
    column.orderAt = grown(column.orderAt, before);
    column.startsRoom <<= 1;
  }
  const startAt = column.startsAt + ((<usize>code) << 2);
  const start = load<i32>(startAt);
  const end = start + <i32>length;
  if (end > column.textsRoom) {
    column.textsRoom = max(end, column.textsRoom << 1);
    const textsAt = allocated(column.textsRoom);
    memory.copy(textsAt, column.textsAt, start);
    column.textsAt = textsAt;
  }
  memory.copy(column.textsAt + <usize>start, from, length);
  store<i32>(startAt, end, 4);
  return code;
}

/** A table's places go by the high bits of the hash, so in a larger one all stay in their order, and near each other. */
function growTable(column: Column): void {
  const before = column.tableAt;
  const places = (<usize>1) << column.bits;
  column.bits++;
  column.tableAt = zeroed(places << 4);
  const mask = (places << 1) - 1;
  for (let old: usize = 0; old < places; old++) {
    const entry = load<u64>(before + (old << 3));
    if (entry == 0) continue;
    let place = <usize>((<u32>entry) >> (32 - column.bits));
    while (load<i32>(column.tableAt + (place << 3), 4) != 0) place = (place + 1) & mask;
    store<u64>(column.tableAt + (place << 3), entry);
  }
}

/** Puts a plain numeral into a row; false, and nothing done, when it is none. See `parseNumeral` in ../plainNumerals.ts. */
function putNumeral(column: Column, row: i32, from: usize, to: usize): bool {
  const negative = load<u8>(from) == MINUS && from < to;
  const first = negative ? from + 1 : from;
  let digits: i64 = 0;
  let count = 0;
  let run = 0;
  let whole = 0;
  let firstMark: u32 = 0;
  let lastMark: u32 = 0;
  let groups = 0;
  for (let at = first; at < to; at++) {
    const byte: u32 = load<u8>(at);
    const digit = byte - ZERO;
    if (digit <= 9) {
      digits = digits * 10 + digit;
      run++;
      continue;
    }
    if (byte != COMMA && byte != DOT) return false;
    count += run;
    if (firstMark == 0) {
      if (run == 0) return false;
      whole = run;
      firstMark = byte;
    } else {
      if (run != 3 || whole > 3 || lastMark != firstMark) return false;
      groups++;
    }
    lastMark = byte;
    run = 0;
  }
  count += run;
  if (run == 0 || count > MOST_DIGITS || (negative && digits == 0)) return false;
  const beginsWithZero = load<u8>(first) == ZERO;
  if (beginsWithZero && (firstMark == 0 ? run : whole) > 1) return false;
  let kind: i32;
  if (firstMark == 0) kind = 1;
  else if (groups == 0) kind = 2 * run + (firstMark == DOT ? WITH_DOT : 0);
  else if (beginsWithZero) return false;
  else if (lastMark != firstMark) kind = GROUPED + 2 * run + (lastMark == DOT ? WITH_DOT : 0);
  else if (run == 3) kind = GROUPED + (firstMark == DOT ? 0 : WITH_DOT);
  else return false;
  store<i32>(column.codesAt + ((<usize>row) << 2), NUMERAL);
  store<u8>(column.kindsAt + <usize>row, <u8>kind);
  store<f64>(column.digitsAt + ((<usize>row) << 3), <f64>(negative ? -digits : digits));
  return true;
}

/** Puts a cell, without blanks around it, into the row that is being made. */
@inline
function put(column: Column, from: usize, to: usize): void {
  if (column.keepsNumerals) {
    if (putNumeral(column, rows, from, to)) return;
    store<u8>(column.kindsAt + <usize>rows, 0);
  }
  const code = codeOf(column, from, to - from);
  store<i32>(column.codesAt + ((<usize>rows) << 2), code);
  if (!column.keepsNumerals && column.size > mostTexts) {
    column.keepsNumerals = true;
    column.tallyAt = zeroed(64 * 8 * 4);
    memory.fill(column.kindsAt, 0, rows + 1);
  }
}

/** The same for a cell that was read elsewhere. */
export function putCell(column: i32, from: usize, to: usize): void {
  put(columnAt(column), from, to);
}

/** Ends the row that is being made. */
export function endRow(): void {
  rows++;
}

@inline
function signsOf(at: usize, delimiters: v128, quotes: v128): u64 {
  const bytes = v128.load(at);
  const ends = v128.or(
    i8x16.eq(bytes, i8x16.splat(<i8>LINE_FEED)),
    i8x16.eq(bytes, i8x16.splat(<i8>CARRIAGE_RETURN)),
  );
  const signs = v128.or(v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, quotes)), ends);
  return <u64>(<u32>i8x16.bitmask(signs));
}

/** Which of 64 bytes divide cells, end lines or quote, as bits. */
function signsAt(at: usize, delimiters: v128, quotes: v128): u64 {
  return (
    signsOf(at, delimiters, quotes) |
    (signsOf(at + 16, delimiters, quotes) << 16) |
    (signsOf(at + 32, delimiters, quotes) << 32) |
    (signsOf(at + 48, delimiters, quotes) << 48)
  );
}

/**
 * Reads whole lines from `start` to `end`, as long as they are regular and there is room; gives where the first line
 * begins that was not read.
 */
export function readRegular(start: usize, end: usize): usize {
  const delimiters = i8x16.splat(<i8>delimiter);
  const quotes = i8x16.splat(<i8>quote);
  let window = start;
  let signs = signsAt(window, delimiters, quotes);
  let at = start;
  while (at < end && rows < room) {
    const line = at;
    let index = 0;
    let filled = 0;
    let byte = delimiter;
    while (byte == delimiter) {
      if (index == columns) return line;
      let from = at;
      while (load<u8>(from) == BLANK) from++;
      while (signs == 0) signs = signsAt((window += 64), delimiters, quotes);
      let to = window + <usize>ctz(signs);
      signs &= signs - 1;
      byte = load<u8>(to);
      at = to + 1;
      if (byte == quote) {
        if (to != from) return line;
        do {
          while (signs == 0) signs = signsAt((window += 64), delimiters, quotes);
          to = window + <usize>ctz(signs);
          signs &= signs - 1;
          byte = load<u8>(to);
        } while (byte == delimiter);
        if (byte != quote) return line;
        byte = load<u8>(to + 1);
        if (byte != delimiter && byte != LINE_FEED && byte != CARRIAGE_RETURN) return line;
        while (signs == 0) signs = signsAt((window += 64), delimiters, quotes);
        signs &= signs - 1;
        at = to + 2;
        from++;
        while (from < to && load<u8>(from) == BLANK) from++;
      }
      while (to > from && load<u8>(to - 1) == BLANK) to--;
      put(columnAt(index), from, to);
      if (index == 0 && to - from == headerLength && isSame(headerStart, from, headerLength)) return line;
      if (to > from) filled++;
      index++;
    }
    if (byte == CARRIAGE_RETURN) {
      if (load<u8>(at) != LINE_FEED) return line;
      while (signs == 0) signs = signsAt((window += 64), delimiters, quotes);
      signs &= signs - 1;
      at++;
    }
    if (index != columns || filled < 2) return line;
    if (byte == CARRIAGE_RETURN) carriageReturns++;
    rows++;
  }
  return at;
}
