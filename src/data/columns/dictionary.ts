/** The cells of one column as codes into their distinct texts. */
export interface Dictionary {
  /** Distinct texts, trimmed, in order of first appearance. */
  texts: string[];
  /** How often each text stands in the column. */
  counts: number[];
  /** For each row the index of its text. */
  codes: Int32Array;
}

/** Dictionary-codes a column; what costs time is then done once a text, not once a row. */
export function dictionaryOf(rows: readonly { cells: readonly string[] }[], column: number): Dictionary {
  const texts: string[] = [];
  const counts: number[] = [];
  const codes = new Int32Array(rows.length);
  const known = new Map<string, number>();
  rows.forEach(({ cells }, row) => {
    const text = (cells[column] ?? '').trim();
    let code = known.get(text);
    if (code === undefined) {
      code = texts.length;
      known.set(text, code);
      texts.push(text);
      counts.push(0);
    }
    counts[code] = (counts[code] ?? 0) + 1;
    codes[row] = code;
  });
  return { texts, counts, codes };
}

/** How many rows hold a text for which `holds` is true. */
export function countWhere({ texts, counts }: Dictionary, holds: (text: string) => boolean): number {
  return texts.reduce((sum, text, index) => (holds(text) ? sum + (counts[index] ?? 0) : sum), 0);
}

/** The value of each row from that of its text; NaN for a row without one. */
export function valuesByCode(codes: Int32Array, values: readonly (number | undefined)[]): Float64Array {
  const byCode = Float64Array.from(values, (value) => value ?? NaN);
  const byRow = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) byRow[row] = byCode[codes[row] as number] ?? NaN;
  return byRow;
}
