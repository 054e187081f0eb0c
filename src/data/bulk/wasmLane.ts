import { compiledModule } from '../../util/webAssembly';
import { bytesOfText } from './binaryText';
import type { Lane, LaneSetting, RowStore, StoredColumn } from './lane';
import { TALLY_PLACES } from './plainNumerals';
import { RowArrays } from './rowArrays';
import type { RowLog } from './rowLog';
import { typescriptLane } from './typescriptLane';

/** What `assembly/lane.ts` exports; places are bytes of its memory, which moves when it grows. */
interface Assembly {
  memory: WebAssembly.Memory;
  rows: WebAssembly.Global<'i32'>;
  carriageReturns: WebAssembly.Global<'i32'>;
  open(columns: number, room: number, mostTexts: number, delimiter: number, quote: number): void;
  inputAt(length: number): number;
  headerAt(length: number): number;
  readRegular(start: number, end: number): number;
  putCell(column: number, start: number, end: number): void;
  endRow(): void;
  flush(): void;
  codesAt(column: number): number;
  kindsAt(column: number): number;
  digitsAt(column: number): number;
  keepsNumerals(column: number): number;
  sizeOf(column: number): number;
  startsAt(column: number): number;
  textsAt(column: number): number;
  timesAt(column: number): number;
  orderAt(column: number): number;
  distinctOf(column: number): number;
  tallyAt(column: number): number;
}

/** Rows and cells that wait in the memory before they are taken out of it. */
const MOST_ROWS = 2048;
const MOST_CELLS = 1 << 18;
/** A table with more columns is none that anybody waits for, and each would take its room. */
const MOST_COLUMNS = 4096;
/** No byte: what quotes where nothing does. */
const NO_BYTE = 256;

/**
 * The lane in WebAssembly; each table has a memory of its own, which goes when it goes.
 *
 * @param bytes the compiled `assembly/lane.ts`
 * @returns null where WebAssembly, its SIMD or the page's policy does not allow it: {@link typescriptLane} serves then
 */
export function createWasmLane(bytes: Uint8Array<ArrayBuffer>): Lane | null {
  const module = compiledModule(bytes);
  if (!module) return null;
  return {
    name: 'webassembly',
    open(setting) {
      const { columns, delimiter } = setting;
      if (delimiter === null || columns < 2 || columns > MOST_COLUMNS) return typescriptLane.open(setting);
      const assembly = assemblyOf(module);
      return assembly ? new WasmRows(assembly, setting, delimiter) : typescriptLane.open(setting);
    },
  };
}

/** Null where the machine has no memory left for it. */
function assemblyOf(module: WebAssembly.Module): Assembly | null {
  try {
    return new WebAssembly.Instance(module).exports as unknown as Assembly;
  } catch {
    return null;
  }
}

class WasmRows implements RowStore {
  #assembly: Assembly;
  #columns: RowArrays[];
  /** Rows that have been taken out of the memory. */
  #taken = 0;
  #room: number;
  /** What lies in the memory to be read. */
  #loaded: Uint8Array | null = null;
  #inputAt = 0;

  constructor(assembly: Assembly, { columns, quote, mostTexts, header }: LaneSetting, delimiter: number) {
    this.#assembly = assembly;
    this.#columns = Array.from({ length: columns }, () => new RowArrays());
    this.#room = Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / columns)));
    assembly.open(columns, this.#room, mostTexts, delimiter, quote ?? NO_BYTE);
    const headerAt = assembly.headerAt(header.length);
    new Uint8Array(assembly.memory.buffer, headerAt).set(header);
  }

  reserve(rows: number, expected: number): void {
    for (const column of this.#columns) column.reserve(rows, expected);
  }

  readRegular(bytes: Uint8Array, start: number, end: number, log: RowLog): number {
    const { rows, carriageReturns, readRegular } = this.#assembly;
    if (bytes !== this.#loaded) this.#load(bytes);
    const inputAt = this.#inputAt;
    for (let position = start; ;) {
      const before = rows.value;
      position = readRegular(inputAt + position, inputAt + end) - inputAt;
      log.addLines(rows.value - before, carriageReturns.value);
      const isFull = rows.value === this.#room;
      this.#take();
      if (!isFull || position === end) return position;
    }
  }

  add(cells: readonly string[]): void {
    const { memory, putCell, endRow, rows } = this.#assembly;
    for (let column = 0; column < this.#columns.length; column++) {
      const cell = (cells[column] ?? '').replace(/^ +| +$/g, '');
      const at = this.#assembly.inputAt(cell.length);
      bytesOfText(cell, new Uint8Array(memory.buffer, at, cell.length));
      putCell(column, at, at + cell.length);
    }
    this.#loaded = null;
    endRow();
    if (rows.value === this.#room) this.#take();
  }

  stored(): StoredColumn[] {
    this.#take();
    return this.#columns.map((rows, column) => ({ ...rows.stored(this.#taken), ...this.#countsOf(column) }));
  }

  #load(bytes: Uint8Array): void {
    this.#inputAt = this.#assembly.inputAt(bytes.length);
    new Uint8Array(this.#assembly.memory.buffer, this.#inputAt).set(bytes);
    this.#loaded = bytes;
  }

  /** Takes the rows out of the memory. */
  #take(): void {
    const { memory, rows, codesAt, kindsAt, digitsAt, keepsNumerals, flush } = this.#assembly;
    const count = rows.value;
    const { buffer } = memory;
    this.#columns.forEach((into, column) => {
      into.reserve(this.#taken + count);
      into.codes.set(new Int32Array(buffer, codesAt(column), count), this.#taken);
      if (!keepsNumerals(column)) return;
      into.keepNumerals();
      into.kinds.set(new Uint8Array(buffer, kindsAt(column), count), this.#taken);
      into.digits.set(new Float64Array(buffer, digitsAt(column), count), this.#taken);
    });
    this.#taken += count;
    flush();
  }

  #countsOf(column: number): Omit<StoredColumn, 'rows' | 'codes' | 'kinds' | 'digits'> {
    const { memory, sizeOf, startsAt, textsAt, timesAt, orderAt, distinctOf, tallyAt, keepsNumerals } =
      this.#assembly;
    const numbers = (at: number, length: number): Int32Array =>
      new Int32Array(memory.buffer, at, length).slice();
    const starts = numbers(startsAt(column), sizeOf(column) + 1);
    return {
      times: numbers(timesAt(column), sizeOf(column)),
      order: numbers(orderAt(column), distinctOf(column)),
      tally: keepsNumerals(column) ? numbers(tallyAt(column), TALLY_PLACES) : null,
      texts: new Uint8Array(memory.buffer, textsAt(column), starts.at(-1) ?? 0).slice(),
      starts,
    };
  }
}
