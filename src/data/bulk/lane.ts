import type { RowLog } from './rowLog';

/** What a row holds whose cell is a plain numeral. */
export const NUMERAL = -1;

/** What a column holds, in a form that can be handed from one worker to another. */
export interface StoredColumn {
  rows: number;
  codes: Int32Array;
  /** How many rows hold each code, and the codes that any row holds, in the order in which they come. */
  times: Int32Array;
  order: Int32Array;
  /** Of plain numerals, once they are kept as numbers; see `plainNumerals.ts`. */
  kinds: Uint8Array | null;
  digits: Float64Array | null;
  tally: Int32Array | null;
  /** The distinct texts, one after the other, and where each begins and the last one ends. */
  texts: Uint8Array;
  starts: Int32Array;
}

/** How a table's lines are divided, and what its rows are kept as. */
export interface LaneSetting {
  columns: number;
  /** A byte each; no delimiter where regular lines cannot be told, no quote where nothing quotes. */
  delimiter: number | null;
  quote: number | null;
  /** Name of the first column: a line that begins with it may be the header once more. */
  header: Uint8Array;
  /** Different texts a column may have before further plain numerals are kept as numbers. */
  mostTexts: number;
}

/** The rows of a table while it is read: bytes in, dictionary codes and numbers kept. */
export interface RowStore {
  /** Makes room for so many rows in all, at once for as many as are expected when there is too little. */
  reserve(rows: number, expected: number): void;
  /**
   * Reads whole lines as long as they are regular: as many cells as there are columns, more than one of them filled,
   * and quotes, if any, around a whole cell without a quote or line end in it.
   *
   * @param bytes end at `end` with a line end, and stay as they are between calls
   * @param log has room been made for by {@link reserve}; it is told of each row
   * @returns where the first line begins that is not regular, or `end`; nothing of that line is kept
   */
  readRegular(bytes: Uint8Array, start: number, end: number, log: RowLog): number;
  /** Adds a row, its cells as in the file's bytes, one character a byte; those beyond the columns are left out. */
  add(cells: readonly string[]): void;
  stored(): StoredColumn[];
}

/** Something that reads regular lines: TypeScript everywhere, WebAssembly where its bytes are at hand. */
export interface Lane {
  name: 'typescript' | 'webassembly';
  open(setting: LaneSetting): RowStore;
}
