import type { Issue } from '../types';
import type { ColumnCells } from './columnCells';
import type { ColumnCorrections } from './columnCorrections';
import { figureOf } from './figure';
import { isThreeDigits, markedFigures, spread, type MarkedFigures } from './markedFigures';
import { sureDecimal, type MarkEvidence, type NumberMarks } from './numbers';

/** The decimal mark of a file's other columns, and whether any of them shows it. */
export interface UsualDecimal {
  decimal: ',' | '.';
  isShown: boolean;
  /** The mark that figures show which can be nothing but decimals; else that of the country of the delimiter. */
  expected: () => ',' | '.';
}

/** So many clear cells for each doubtful one prove the decimal mark. */
const PROOF = 20;
/** Read as decimals the figures lie so many times further apart than as thousands: then they hardly are decimals. */
const FAR_APART = 10;
/** No issue names more lines than this. */
const MOST_LINES = 5;

/**
 * Figures whose mark could divide thousands as well as decimals, told once a column with both values: nothing but
 * `1.234` (`number.ambiguous`), `1.234` beside `1234.50` (`number.mixedMarks`), and `1.02` beside 995
 * (`number.droppedZeros`: a spreadsheet that takes 1.020 for a decimal writes it so).
 */
export function markIssues(
  cells: ColumnCells,
  evidence: MarkEvidence,
  { decimal }: NumberMarks,
  usual: UsualDecimal,
  corrections: ColumnCorrections,
): Issue[] {
  if (corrections.decimal !== null) return [];
  const sure = sureDecimal(evidence);
  const isComma = decimal === ',';
  const three = isComma ? evidence.ambiguousComma : evidence.ambiguousDot;
  const marked = three + (isComma ? evidence.decimalComma : evidence.decimalDot);
  const ambiguous = evidence.ambiguousDot + evidence.ambiguousComma;
  if (sure === null && ambiguous > 0) {
    const isSupported = usual.isShown && usual.decimal === decimal;
    const params = { count: ambiguous, ...bothValues(cells, isThreeDigits, decimal), decimal };
    return [issue(isSupported ? 'info' : 'warning', 'number.ambiguous', params, cells)];
  }
  // Whole thousands without a mark, or with one of their own, leave nothing to ask where none is like 1.234.
  const isSettled = three === 0 && (evidence.ungrouped > 0 || groupedOf(evidence) > 0);
  if (sure !== decimal || marked === 0 || isSettled) return [];
  const figures = markedFigures(
    cells,
    decimal,
    ({ clear, clearLong }) => clear > 0 && (three === 0 || clearLong > 0),
  );
  const isExpected = (): boolean => usual.expected() === decimal;
  if (mayLackZeros(figures, evidence, isExpected)) {
    const isMarked = (text: string): boolean => isShort(text, decimal);
    const params = { count: figures.short + three, ...bothValues(cells, isMarked, decimal), decimal };
    return [issue('warning', 'number.droppedZeros', params, cells)];
  }
  if (three === 0 || figures.clearLong > 0) return [];
  const clear = figures.clear + figures.short;
  const isProved = clear >= PROOF * three || (figures.clear === 0 && isExpected());
  const params = {
    count: three,
    ...bothValues(cells, isThreeDigits, decimal),
    decimal,
    lines: linesOf(cells, decimal),
  };
  return [issue(isProved ? 'info' : 'warning', 'number.mixedMarks', params, cells)];
}

/** Whether figures may be thousands without their last zeros, which nothing in the column contradicts. */
function mayLackZeros(figures: MarkedFigures, evidence: MarkEvidence, isExpected: () => boolean): boolean {
  const { clear, short, keepsZeros, largestWhole, asDecimals, asThousands } = figures;
  const hasOtherMark = evidence.ambiguousDot + evidence.ambiguousComma > figures.threeDigits;
  if (short === 0 || clear > 0 || keepsZeros || hasOtherMark) return false;
  if (evidence.ungrouped > 0 || groupedOf(evidence) > 0) return false;
  const closer = spread(asDecimals) / spread(asThousands);
  const hasWhole = largestWhole > 100;
  if (hasWhole && closer >= FAR_APART) return true;
  return ((hasWhole && closer >= 1) || figures.threeDigits >= short) && !isExpected();
}

function groupedOf({ groupedBlank, groupedApostrophe, groupedComma, groupedDot }: MarkEvidence): number {
  return groupedBlank + groupedApostrophe + groupedComma + groupedDot;
}

function isShort(text: string, mark: ',' | '.'): boolean {
  const digits = figureOf(text)?.digits ?? '';
  return digits.includes(mark) && /^[1-9]\d{0,2}[.,]\d?[1-9]$/.test(digits);
}

/** The first cell of a kind, and what it is worth with its mark as the decimal one or not. */
function bothValues(
  cells: ColumnCells,
  isMeant: (text: string) => boolean,
  decimal: ',' | '.',
): { example: string; value: number; other: number } {
  const example = cells.dictionary.texts.find(isMeant) ?? numeralLike(cells, isMeant);
  const { digits = '', negative = false } = figureOf(example) ?? {};
  const sign = negative ? -1 : 1;
  const asDecimal = sign * Number(digits.replace(',', '.'));
  const fraction = digits.split(/[.,]/)[1] ?? '';
  const asThousands = sign * Number(digits.replace(/[.,]/, '') + '0'.repeat(3 - fraction.length));
  return digits.includes(decimal)
    ? { example, value: asDecimal, other: asThousands }
    : { example, value: asThousands, other: asDecimal };
}

function numeralLike({ numerals }: ColumnCells, isMeant: (text: string) => boolean): string {
  let found = '';
  numerals?.each((_, digits, decimals, mark) => {
    const all = String(Math.abs(digits)).padStart(decimals + 1, '0');
    const text = all.slice(0, all.length - decimals) + mark + all.slice(all.length - decimals);
    if (isMeant(text)) found = digits < 0 ? `-${text}` : text;
    return found === '';
  });
  return found;
}

/** Lines of the first cells such as `1.234`. */
function linesOf({ dictionary, numerals, lines }: ColumnCells, mark: ',' | '.'): string {
  const isMeant = dictionary.texts.map((text) => text.includes(mark) && isThreeDigits(text));
  const rows: number[] = [];
  for (let row = 0; row < dictionary.codes.length && rows.length <= MOST_LINES; row++) {
    if (isMeant[dictionary.codes[row] ?? -1]) rows.push(row);
  }
  numerals?.each((row, digits, decimals, its) => {
    const size = Math.abs(digits);
    if (decimals === 3 && its === mark && size >= 1e3 && size < 1e6) rows.push(row);
    return rows.length <= 2 * MOST_LINES;
  });
  const first = rows.sort((a, b) => a - b).slice(0, MOST_LINES);
  return first.map((row) => lines[row] ?? 0).join(', ') + (rows.length > first.length ? ', …' : '');
}

function issue(
  severity: Issue['severity'],
  code: string,
  params: Issue['params'],
  { name }: ColumnCells,
): Issue {
  return { severity, code, params, column: name };
}
