import type { Column, Issue } from '../types';
import { countedIssue, issuesAt } from './cellIssues';
import { withoutNumerals, type ColumnCells } from './columnCells';
import type { ColumnCorrections } from './columnCorrections';
import { valuesByCode, type Dictionary } from './dictionary';
import { figureOf, type Figure } from './figure';
import { markIssues, type UsualDecimal } from './markIssues';
import { isBounded, isTooNarrow, missingReason } from './missing';
import { missingByCode, type MissingMark } from './missingCells';
import { marksOf, numberReader, type MarkEvidence, type NumberMarks } from './numbers';
import { unitsOf } from './units';

export interface Built {
  column: Column;
  issues: Issue[];
}

/** Numbers with the marks that the column, or else the rest of the file, is written with. */
export function numberColumn(
  cells: ColumnCells,
  evidence: MarkEvidence,
  usual: UsualDecimal,
  corrections: ColumnCorrections,
): Built {
  const marks = marksOf(evidence, usual.decimal, corrections.decimal);
  const { name, dictionary, numerals } = readableCells(cells, marks, corrections);
  const { texts, counts, codes } = dictionary;
  const read = numberReader(marks, corrections.bracketed, corrections.thousands);
  const reasons = texts.map((text) => missingReason(text) ?? (isBounded(text) ? 'withheld' : null));
  const figures = texts.map((text, code) => (reasons[code] === null ? figureOf(text) : null));
  const units = unitsOf(name, figures, counts);
  if (numerals && units.isDoubtful) return numberColumn(withoutNumerals(cells), evidence, usual, corrections);
  const numbers = texts.map((text, code) => {
    if (reasons[code] === 'nil' && corrections.dashIsZero) return 0;
    return reasons[code] === null ? units.inUnit(read(text), figures[code]?.unit ?? '') : NaN;
  });
  const isUnread = numbers.map((value, code) => reasons[code] === null && Number.isNaN(value));
  const values = numerals ? withTexts(numerals.values(marks), codes, numbers) : valuesByCode(codes, numbers);
  const noValue = texts.map((text, code): MissingMark | null =>
    Number.isNaN(numbers[code]) ? { reason: reasons[code] ?? 'unreadable', text } : null,
  );
  const column: Column = {
    name,
    type: 'number',
    values,
    ...marks,
    ...(units.unit === '' ? {} : { unit: units.unit }),
    ...missingByCode(codes, noValue),
  };
  const asked = texts.map((_, code) => isUnread[code] === true && figures[code]?.beside === 'inBrackets');
  const otherUnit = texts.map(
    (_, code) => isUnread[code] === true && !asked[code] && units.isOther(figures[code]?.unit ?? ''),
  );
  const notNumbers = isUnread.map((unread, code) => unread && !asked[code] && !otherUnit[code]);
  return {
    column,
    issues: [
      ...markIssues(cells, evidence, marks, usual, corrections),
      ...wholeIssues(cells, figures, corrections),
      ...units.issues(name, dictionary, figures, numbers),
      ...besideIssues(name, dictionary, figures, numbers),
      ...countedIssue('number.inBrackets', 'warning', name, dictionary, asked),
      ...countedIssue('number.units', 'warning', name, dictionary, otherUnit, { unit: units.unit }),
      ...missingIssues(name, dictionary, noValue),
      ...issuesAt({ ...cells, dictionary }, notNumbers, (raw) => ({
        severity: 'warning',
        code: 'number.text',
        params: { raw },
      })),
    ],
  };
}

/** Values of the rows that hold a numeral, and those of the texts in the other rows. */
function withTexts(values: Float64Array, codes: Int32Array, numbers: readonly number[]): Float64Array {
  const byCode = Float64Array.from(numbers);
  for (let row = 0; row < values.length; row++) {
    const code = codes[row] as number;
    if (code >= 0) values[row] = byCode[code] as number;
  }
  return values;
}

/** Numerals that these marks cannot read become texts, so that each is named with its line. */
function readableCells(
  cells: ColumnCells,
  marks: NumberMarks,
  { thousands }: ColumnCorrections,
): ColumnCells {
  const { numerals } = cells;
  if (thousands !== null) return withoutNumerals(cells);
  return numerals && numerals.readable(marks) < numerals.count ? withoutNumerals(cells) : cells;
}

/** Whole numbers among thousands whose zeros are gone: 2 may have been 2.000. */
function wholeIssues(
  cells: ColumnCells,
  figures: readonly (Figure | null)[],
  { thousands }: ColumnCorrections,
): Issue[] {
  if (thousands !== 'droppedZeros') return [];
  const isWhole = figures.map((figure) => /^[1-9]\d{0,2}$/.test(figure?.digits ?? ''));
  return countedIssue('number.wholeKept', 'info', cells.name, cells.dictionary, isWhole);
}

/** What stood beside figures that were read, told once a column. */
function besideIssues(
  name: string,
  dictionary: Dictionary,
  figures: readonly (Figure | null)[],
  numbers: readonly number[],
): Issue[] {
  const told = (code: string, beside: Figure['beside']): Issue[] => {
    const has = figures.map((figure, at) => figure?.beside === beside && !Number.isNaN(numbers[at]));
    const example = has.indexOf(true);
    const value = numbers[example] ?? NaN;
    return example < 0 ? [] : countedIssue(code, 'info', name, dictionary, has, { value });
  };
  return [
    ...told('number.bracket', 'bracket'),
    ...told('number.footnote', 'footnote'),
    ...told('number.trailingMinus', 'trailingMinus'),
    ...shortenedIssue(name, dictionary, figures, numbers),
  ];
}

/** Figures such as `1,2E+03`, whose last digits a spreadsheet has left out. */
function shortenedIssue(
  name: string,
  dictionary: Dictionary,
  figures: readonly (Figure | null)[],
  numbers: readonly number[],
): Issue[] {
  const isShortened = figures.map((figure, at) => {
    const [, decimals = '', exponent] = /^\d+[.,]?(\d*)e\+?(\d+)$/i.exec(figure?.digits ?? '') ?? [];
    return exponent !== undefined && Number(exponent) > decimals.length && !Number.isNaN(numbers[at]);
  });
  const value = numbers[isShortened.indexOf(true)] ?? NaN;
  return countedIssue('number.shortened', 'warning', name, dictionary, isShortened, { value });
}

function missingIssues(
  name: string,
  dictionary: Dictionary,
  noValue: readonly (MissingMark | null)[],
): Issue[] {
  const told = (
    code: string,
    severity: Issue['severity'],
    reason: MissingMark['reason'],
    isMeant: (text: string) => boolean = () => true,
  ): Issue[] => {
    const has = noValue.map((mark) => mark?.reason === reason && isMeant(mark.text));
    return countedIssue(code, severity, name, dictionary, has);
  };
  return [
    ...told('missing.nil', 'info', 'nil'),
    ...told('missing.withheld', 'info', 'withheld'),
    ...told('missing.error', 'warning', 'error', (text) => !isTooNarrow(text)),
    ...told('missing.narrow', 'warning', 'error', isTooNarrow),
  ];
}
