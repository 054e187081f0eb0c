import { isMissing } from '../columns/missing';
import type { Newline } from './newlines';
import { looksLikeNumber } from '../columns/numbers';
import { readPeriod } from '../columns/periods';
import { tokenize } from './tokenize';
import type { Imported } from '../types';

const DELIMITERS = [';', ',', '\t', '|'] as const;

/** Characters and records of the file's beginning that the choice is made on. */
const SAMPLE_LENGTH = 65_536;
const SAMPLE_RECORDS = 200;

export type DelimiterChoice = Pick<Imported, 'delimiter' | 'confidence' | 'runnerUp'>;

interface Scored {
  delimiter: string;
  score: number;
  consistency: number;
}

/** The delimiter that a first line `sep=;` asks for (Excel's own directive), or null. */
export function directiveOf(firstLine: string): string | null {
  return /^"?sep=([^"\r\n])"?\s*$/i.exec(firstLine)?.[1] ?? null;
}

/**
 * The delimiter of a text, chosen by how even the number of cells is over the lines and by how many of the cells look
 * like a whole value: `1,5;2,5` is even for both, but `5;2` is not a value.
 *
 * A text without any delimiter is one column: confidence 0 and `;`.
 */
export function chooseDelimiter(text: string, newline: Newline): DelimiterChoice {
  const sample = beginningOf(text, newline);
  if (isDecimalColumn(sample)) return { delimiter: ';', confidence: 0 };
  const [best, second] = DELIMITERS.map((delimiter) => scoreOf(sample, delimiter, newline)).sort(
    (a, b) => b.score - a.score,
  );
  if (!best || !second || best.score === 0) return { delimiter: ';', confidence: 0 };
  const total = best.score ** 2 + second.score ** 2;
  const confidence = ({ score, consistency }: Scored): number => (score ** 2 / total) * consistency;
  const choice = { delimiter: best.delimiter, confidence: confidence(best) };
  if (second.score === 0) return choice;
  return { ...choice, runnerUp: { delimiter: second.delimiter, confidence: confidence(second) } };
}

/** Whole lines only: half a line would have too few cells. */
function beginningOf(text: string, newline: Newline): string {
  if (text.length <= SAMPLE_LENGTH) return text;
  const end = text.lastIndexOf(newline, SAMPLE_LENGTH);
  return end > 0 ? text.slice(0, end) : text.slice(0, SAMPLE_LENGTH);
}

/** One column of Danish decimals under a one-word name would otherwise pass for two columns. */
function isDecimalColumn(sample: string): boolean {
  const [name = '', ...cells] = sample.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return cells.length > 0 && !/[;,\t|]/.test(name) && !looksLikeNumber(name) && cells.every(looksLikeNumber);
}

function scoreOf(sample: string, delimiter: string, newline: Newline): Scored {
  const records = tokenize(sample, { delimiter, newline }, 1, SAMPLE_RECORDS)
    .map(({ cells }) => cells)
    .filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const widths = new Map<number, number>();
  for (const { length } of records) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width, count] = [...widths].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  if (count === 0) return { delimiter, score: 0, consistency: 0 };
  const cells = records.filter((record) => record.length === width).flat();
  const whole = cells.reduce((sum, cell) => sum + wholeness(cell), 0) / cells.length;
  const consistency = count / records.length;
  return { delimiter, score: consistency * whole, consistency };
}

/** How much a cell looks like one whole value, 0 to 1: another delimiter inside it speaks against. */
function wholeness(cell: string): number {
  const text = cell.trim();
  if (text === '') return 0.5;
  if (isMissing(text) || looksLikeNumber(text) || readPeriod(text)) return 1;
  return /[;\t|]|,\S/.test(text) ? 0.1 : 0.8;
}
