import { isFirm, scoreRecords, type DialectScore } from './dialectScore';
import { splitLines, type Newline } from './newlines';
import { tokenize, type Dialect, type TextRecord } from './tokenize';
import type { Corrections, Imported } from '../types';

export type DialectChoice = Required<Omit<Dialect, 'columns'>> &
  Pick<Imported, 'confidence' | 'runnerUp'> & {
    /** Cells in most of the rows; 1 without a delimiter. */
    columns: number;
    /** Whether the delimiter is one that people use in text, and no file of the authorities. */
    rare: boolean;
  };

/**
 * Delimiters and how much a file that uses them is to be expected; the rare ones have to show firm values too, for text
 * falls apart at blanks and colons as well.
 */
const DELIMITERS: [string, number][] = [
  [';', 1],
  [',', 1],
  ['\t', 1],
  ['|', 1],
  ['; ', 1.02],
  [', ', 1.02],
  ['~', 0.8],
  ['^', 0.8],
  ['§', 0.8],
  [' ', 0.6],
  [':', 0.4],
];
const RARE = new Set([' ', ':', '~', '^', '§']);

/** Records that the choice is made on: of a text that is its own sample, and of each of several. */
const ONLY_SAMPLE_RECORDS = 200;
const SAMPLE_RECORDS = 100;

/** A score below this share of the best one is no doubt. */
const NO_DOUBT = 0.1;

/** Share of firm cells that a blank or colon needs, and of whole lines that makes a file one column. */
const FIRM_CELLS = 0.2;
const FIRM_LINES = 0.9;

/** Apostrophes where a quoted cell begins and where it ends. */
const OPENING_APOSTROPHES = /(^|[;,\t|] ?)'/gm;
const CLOSING_APOSTROPHES = /'(?= ?([;,\t|]|$))/gm;

interface Scored extends DialectScore {
  dialect: Required<Omit<Dialect, 'columns'>>;
}

/**
 * Delimiter, quote and escape of a text by samples of whole lines from its head, middle and tail.
 *
 * Every combination that may be meant reads the samples and is scored by how alike the records are and how many cells
 * are values: `1,5;2,5` is even for comma and semicolon, but `5;2` is no value. A text without any delimiter is one
 * column: confidence 0 and `;`. What a person has chosen is not weighed.
 */
export function chooseDialect(
  samples: readonly string[],
  newline: Newline,
  corrections: Corrections = {},
): DialectChoice {
  const text = samples.join(newline);
  const chosen =
    corrections.delimiter !== undefined && divides(corrections.delimiter) ? corrections.delimiter : undefined;
  const quotes =
    corrections.quote !== undefined && corrections.quote.length < 2 ? [corrections.quote] : quotesIn(text);
  const scored = delimitersIn(text, chosen).flatMap((delimiter) =>
    quotes.flatMap((quote) =>
      escapesIn(text, quote).map((escape) => scoreOf(samples, { delimiter, newline, quote, escape })),
    ),
  );
  const best = bestOf(scored);
  const column = oneColumn(samples);
  if (chosen === undefined && (!best || best.score === 0 || column)) {
    const [quote = '"'] = quotes;
    const none = { delimiter: ';', newline, quote, escape: quote, confidence: 0, columns: 1, rare: false };
    if (column !== 'values' || !best || best.score === 0) return none;
    return { ...none, runnerUp: { delimiter: best.dialect.delimiter, confidence: best.consistency / 2 } };
  }
  if (!best) throw new Error(`no dialect for delimiter: ${chosen}`);
  const { dialect, columns } = best;
  if (chosen !== undefined) return { ...dialect, confidence: 1, columns, rare: false };
  const second = bestOf(
    scored.filter((other) => {
      return isAnother(other.dialect.delimiter, dialect.delimiter) && other.score >= NO_DOUBT * best.score;
    }),
  );
  const rare = RARE.has(dialect.delimiter);
  const total = best.score ** 2 + (second?.score ?? 0) ** 2;
  const confidence = ({ score, consistency }: Scored): number => (score ** 2 / total) * consistency;
  const choice = { ...dialect, confidence: confidence(best), columns, rare };
  if (!second || second.score === 0) return choice;
  return { ...choice, runnerUp: { delimiter: second.dialect.delimiter, confidence: confidence(second) } };
}

/** Whether a delimiter can divide cells at all: a correction may come from a document. */
function divides(delimiter: string): boolean {
  return delimiter !== '' && !/["\r\n]/.test(delimiter);
}

/** A delimiter with and without a blank after it is the same to a person. */
function isAnother(one: string, other: string): boolean {
  return one[0] !== other[0];
}

function bestOf(scored: readonly Scored[]): Scored | undefined {
  return scored.reduce<Scored | undefined>(
    (best, candidate) => (best && best.score >= candidate.score ? best : candidate),
    undefined,
  );
}

function delimitersIn(text: string, chosen: string | undefined): string[] {
  if (chosen !== undefined) return [chosen];
  return DELIMITERS.map(([delimiter]) => delimiter).filter((delimiter) => text.includes(delimiter));
}

/** An apostrophe quotes only where it stands around cells in many of the lines: names and possessives hold it too. */
function quotesIn(text: string): string[] {
  const opening = text.match(OPENING_APOSTROPHES)?.length ?? 0;
  const around = Math.min(opening, text.match(CLOSING_APOSTROPHES)?.length ?? 0);
  return around > 0 && around * 4 > splitLines(text).length ? ['"', "'"] : ['"'];
}

function escapesIn(text: string, quote: string): string[] {
  return quote !== '' && text.includes(`\\${quote}`) ? [quote, '\\'] : [quote];
}

function scoreOf(samples: readonly string[], dialect: Scored['dialect']): Scored {
  const most = samples.length === 1 ? ONLY_SAMPLE_RECORDS : SAMPLE_RECORDS;
  const records = samples
    .flatMap((sample) => tokenize(sample, dialect, 1, most))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const found = scoreRecords(records, dialect.delimiter);
  const prior = DELIMITERS.find(([delimiter]) => delimiter === dialect.delimiter)?.[1] ?? 1;
  const isWeak = dialect.delimiter === ' ' || dialect.delimiter === ':';
  const weight = isWeak && firmShare(records) < FIRM_CELLS ? 0 : prior;
  return { ...found, score: found.score * weight, dialect };
}

function firmShare(records: readonly TextRecord[]): number {
  const cells = records.flatMap((record) => record.cells).filter((cell) => cell.trim() !== '');
  return cells.filter((cell) => isFirm(cell.trim())).length / cells.length;
}

/**
 * Whether every line is one value: Danish decimals, times and addresses would otherwise pass for two columns or more.
 * Below a name that is no doubt; values alone may be two columns of whole numbers with a comma between.
 */
function oneColumn(samples: readonly string[]): 'named' | 'values' | null {
  const lines = samples.flatMap((sample) => splitLines(sample)).filter((line) => line.trim() !== '');
  const [name = '', ...cells] = lines;
  const firm = cells.filter((cell) => isFirm(cell.trim())).length;
  if (cells.length === 0 || firm < FIRM_LINES * cells.length) return null;
  if (isFirm(name.trim())) return 'values';
  return /[;,\t|]/.test(name) ? null : 'named';
}
