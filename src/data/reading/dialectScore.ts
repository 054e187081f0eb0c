import { isMissing } from '../columns/missing';
import { looksLikeNumber } from '../columns/numbers';
import { readPeriod } from '../columns/periods';
import type { TextRecord } from './tokenize';

export interface DialectScore {
  /** 0 to 1. */
  score: number;
  /** Share of the records whose number of cells, two or more, is no exception: a file may hold several tables. */
  consistency: number;
  /** The commonest number of cells, of two or more. */
  columns: number;
}

/** Weight of a record that is one cell: a file of one column must not score 0. */
const ALPHA = 0.001;

/** Weight of the values in a record with a quote that does not fit. */
const STRAY = 0.25;

/** A number of cells that fewer of the divided records have is an exception. */
const EXCEPTION = 0.1;

/**
 * How well a dialect fits the records it gives: how alike they are, times how many of the cells are values.
 *
 * Pattern score Σ N_k max(α, L_k − 1) / L_k / K over the K different numbers of cells L_k, divided by the number of
 * records; type score: mean of {@link wholeness}. Records with a quote that does not fit count little. Source: van den
 * Burg, Nazábal, Sutton 2019, "Wrangling messy CSV files by detecting row and type patterns", doi
 * 10.1007/s10618-019-00646-y, equations 2 to 4, adapted to Danish values.
 */
export function scoreRecords(records: readonly TextRecord[], delimiter: string): DialectScore {
  const patterns = new Map<number, number>();
  for (const { cells } of records) patterns.set(cells.length, (patterns.get(cells.length) ?? 0) + 1);
  let alike = 0;
  let columns = 1;
  for (const [cells, count] of patterns) {
    alike += (count * Math.max(ALPHA, cells - 1)) / cells;
    if (cells > 1 && (columns === 1 || count > (patterns.get(columns) ?? 0))) columns = cells;
  }
  if (columns === 1) return { score: 0, consistency: 0, columns };
  const pattern = alike / patterns.size / records.length;
  return {
    score: pattern * typeScore(records, delimiter),
    consistency: shareOfPatterns(patterns, records.length),
    columns,
  };
}

function shareOfPatterns(patterns: ReadonlyMap<number, number>, records: number): number {
  const divided = records - (patterns.get(1) ?? 0);
  let usual = 0;
  for (const [cells, count] of patterns) if (cells > 1 && count >= EXCEPTION * divided) usual += count;
  return usual / records;
}

/** Each different cell is looked at once: tables repeat themselves. */
function typeScore(records: readonly TextRecord[], delimiter: string): number {
  const weights = new Map<string, number>();
  let count = 0;
  for (const { cells, strayQuote } of records) {
    count += cells.length;
    const weight = strayQuote ? STRAY : 1;
    for (const cell of cells) weights.set(cell, (weights.get(cell) ?? 0) + weight);
  }
  let sum = 0;
  for (const [cell, weight] of weights) sum += weight * wholeness(cell, delimiter);
  return sum / count;
}

/** Values that hold marks which divide cells elsewhere. */
const TIME = /^\d{1,2}:\d{2}(:\d{2})?$/;
const DATE_AND_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?/;
const ADDRESS = /^(https?:\/\/|[\w.]+@)\S+$/i;

/** What stands in no value but an address, and between values where another delimiter divides them. */
const BETWEEN_CELLS = /[;\t|~^§]/;

/** How much a cell looks like one whole value, 0 to 1: another delimiter inside it, or a quote around it, speaks against. */
export function wholeness(cell: string, delimiter: string): number {
  const text = cell.trim();
  if (text === '') return 0.5;
  if (isFirm(text)) return 1;
  if (/^["']|["']$/.test(text) || BETWEEN_CELLS.test(text) || /,\S|[,:]$/.test(text)) return 0.1;
  // A blank left by a delimiter that is followed by one.
  return cell.startsWith(' ') && delimiter !== ' ' ? 0.7 : 0.8;
}

/** Whether a cell is a number, a period, a time, an address or a mark for a missing value: no mere text. */
export function isFirm(text: string): boolean {
  if (isMissing(text) || ADDRESS.test(text)) return true;
  if (!/\d/.test(text) || BETWEEN_CELLS.test(text)) return false;
  return looksLikeNumber(text) || readPeriod(text) !== null || TIME.test(text) || DATE_AND_TIME.test(text);
}
