import type { ColumnCells } from '../columns/columnCells';
import { NUMERAL, type StoredColumn } from './lane';
import { plainNumerals } from './plainNumerals';

/**
 * The cells of a column whose parts were read one after the other, decoded: only now is the encoding known.
 *
 * Texts that nothing stands for any more are left out, those that become alike are one, and all come in the order in
 * which the rows have them. A column of one part shares its arrays as far as they already say that.
 */
export function cellsOf(
  name: string,
  lines: Int32Array,
  parts: readonly StoredColumn[],
  decode: (bytes: Uint8Array) => string,
): ColumnCells {
  const texts: string[] = [];
  const counts: number[] = [];
  const known = new Map<string, number>();
  const meanings = parts.map(({ order, times, texts: bytes, starts }) => {
    const meaning = new Int32Array(times.length).fill(NUMERAL);
    for (const stored of order) {
      const text = decode(bytes.subarray(starts[stored], starts[stored + 1])).trim();
      const code = known.get(text) ?? texts.length;
      if (code === texts.length) {
        known.set(text, code);
        texts.push(text);
        counts.push(0);
      }
      meaning[stored] = code;
      counts[code] = (counts[code] as number) + (times[stored] as number);
    }
    return meaning;
  });
  const dictionary = { texts, counts, codes: joinedCodes(parts, meanings) };
  return { name, lines, dictionary, numerals: numeralsOf(parts, dictionary) };
}

/** The codes of all parts as they are meant in the whole. */
function joinedCodes(parts: readonly StoredColumn[], meanings: readonly Int32Array[]): Int32Array {
  const isKept = meanings.map((meaning) => meaning.every((code, stored) => code === stored));
  const [only] = parts;
  if (only && parts.length === 1 && isKept[0]) return only.codes;
  return joined(parts, Int32Array, (part, into, index) => {
    const { codes } = part;
    const meaning = meanings[index];
    if (isKept[index] || !meaning) return into.set(codes);
    for (let row = 0; row < codes.length; row++) {
      const stored = codes[row] as number;
      into[row] = stored === NUMERAL ? NUMERAL : (meaning[stored] as number);
    }
  });
}

function numeralsOf(parts: readonly StoredColumn[], dictionary: ColumnCells['dictionary']) {
  const [only] = parts;
  if (only && parts.length === 1) {
    const { kinds, digits, tally } = only;
    return kinds && digits && tally && plainNumerals(kinds, digits, tally, dictionary);
  }
  const tallies = parts.flatMap(({ tally }) => tally ?? []);
  const [first] = tallies;
  if (!first) return null;
  const tally = first.map((_, place) => tallies.reduce((sum, each) => sum + (each[place] as number), 0));
  const kinds = joined(parts, Uint8Array, (part, into) => into.set(part.kinds ?? []));
  const digits = joined(parts, Float64Array, (part, into) => into.set(part.digits ?? []));
  return plainNumerals(kinds, digits, tally, dictionary);
}

/** One array for the rows of all parts, each of which fills its own stretch. */
function joined<A extends Int32Array | Uint8Array | Float64Array>(
  parts: readonly StoredColumn[],
  Kind: new (length: number) => A,
  fill: (part: StoredColumn, into: A, index: number) => void,
): A {
  const whole = new Kind(parts.reduce((sum, { rows }) => sum + rows, 0));
  let row = 0;
  parts.forEach((part, index) => {
    fill(part, whole.subarray(row, (row += part.rows)) as A, index);
  });
  return whole;
}
