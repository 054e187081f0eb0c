import type { Column, Issue } from '../types';
import { countedIssue, issuesAt } from './cellIssues';
import { withoutNumerals, type ColumnCells } from './columnCells';
import type { ColumnCorrections } from './columnCorrections';
import { valuesByCode, type Dictionary } from './dictionary';
import { figureOf, unitOfName, type Figure } from './figure';
import { missingReason } from './missing';
import { missingByCode, type MissingMark } from './missingCells';
import { marksOf, numberReader, sureDecimal, type MarkEvidence, type NumberMarks } from './numbers';

export interface Built {
  column: Column;
  issues: Issue[];
}

/** The decimal mark of a file's other columns, and whether any of them shows it. */
export interface UsualDecimal {
  decimal: ',' | '.';
  isShown: boolean;
}

const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** Numbers with the marks that the column, or else the rest of the file, is written with. */
export function numberColumn(
  cells: ColumnCells,
  evidence: MarkEvidence,
  usual: UsualDecimal,
  corrections: ColumnCorrections,
): Built {
  const marks = marksOf(evidence, usual.decimal, corrections.decimal);
  const { name, dictionary, numerals } = readableCells(cells, marks);
  const { texts, counts, codes } = dictionary;
  const read = numberReader(marks, corrections.bracketed);
  const reasons = texts.map(missingReason);
  const figures = texts.map((text, code) => (reasons[code] === null ? figureOf(text) : null));
  const units = unitsOf(figures, counts);
  const numbers = texts.map((text, code) => {
    if (reasons[code] === 'nil' && corrections.dashIsZero) return 0;
    const unit = figures[code]?.unit ?? '';
    return reasons[code] === null && (unit === '' || unit === units.usual) ? read(text) : NaN;
  });
  const isUnread = numbers.map((value, code) => reasons[code] === null && Number.isNaN(value));
  const values = numerals ? withTexts(numerals.values(marks), codes, numbers) : valuesByCode(codes, numbers);
  const noValue = texts.map((text, code): MissingMark | null =>
    Number.isNaN(numbers[code]) ? { reason: reasons[code] ?? 'unreadable', text } : null,
  );
  const unit = units.usual || unitOfName(name);
  const column: Column = {
    name,
    type: 'number',
    values,
    ...marks,
    ...(unit === '' ? {} : { unit }),
    ...missingByCode(codes, noValue),
  };
  const asked = texts.map((_, code) => isUnread[code] === true && figures[code]?.beside === 'inBrackets');
  const otherUnit = texts.map(
    (_, code) =>
      isUnread[code] === true && !asked[code] && !['', units.usual].includes(figures[code]?.unit ?? ''),
  );
  const notNumbers = isUnread.map((unread, code) => unread && !asked[code] && !otherUnit[code]);
  return {
    column,
    issues: [
      ...ambiguityIssues(cells, evidence, read, marks, usual, corrections),
      ...besideIssues(name, dictionary, figures, numbers),
      ...countedIssue('number.inBrackets', 'warning', name, dictionary, asked),
      ...countedIssue('number.units', 'warning', name, dictionary, otherUnit, { unit: units.usual }),
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
function readableCells(cells: ColumnCells, marks: NumberMarks): ColumnCells {
  const { numerals } = cells;
  return numerals && numerals.readable(marks) < numerals.count ? withoutNumerals(cells) : cells;
}

/** The unit that stands in most cells, '' for none. */
function unitsOf(figures: readonly (Figure | null)[], counts: readonly number[]): { usual: string } {
  const byUnit = new Map<string, number>();
  figures.forEach((figure, code) => {
    if (!figure || figure.unit === '') return;
    byUnit.set(figure.unit, (byUnit.get(figure.unit) ?? 0) + (counts[code] ?? 0));
  });
  const [[usual] = ['']] = [...byUnit].sort((a, b) => b[1] - a[1]);
  return { usual };
}

/** Cells such as `1.234`, where neither the column nor a person says what the mark divides. */
function ambiguityIssues(
  cells: ColumnCells,
  evidence: MarkEvidence,
  read: (text: string) => number,
  { decimal }: NumberMarks,
  usual: UsualDecimal,
  corrections: ColumnCorrections,
): Issue[] {
  const count = evidence.ambiguousDot + evidence.ambiguousComma;
  if (count === 0 || sureDecimal(evidence) !== null || corrections.decimal !== null) return [];
  const isAmbiguous = (text: string): boolean => AMBIGUOUS.test(figureOf(text)?.digits ?? '');
  const example =
    cells.dictionary.texts.find(isAmbiguous) ??
    withoutNumerals(cells).dictionary.texts.find(isAmbiguous) ??
    '';
  const value = read(example);
  const isSupported = usual.isShown && usual.decimal === decimal;
  const digits = (figureOf(example)?.digits ?? '').replace(/[.,]/, '');
  const whole = Number(digits);
  const sign = Math.sign(value) || 1;
  const other = sign * (Math.abs(value) === whole ? whole / 1000 : whole);
  const params = { count, example, value, other, decimal };
  return [
    { severity: isSupported ? 'info' : 'warning', code: 'number.ambiguous', params, column: cells.name },
  ];
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
  ];
}

function missingIssues(
  name: string,
  dictionary: Dictionary,
  noValue: readonly (MissingMark | null)[],
): Issue[] {
  const told = (code: string, severity: Issue['severity'], reason: MissingMark['reason']): Issue[] => {
    const has = noValue.map((mark) => mark?.reason === reason);
    return countedIssue(code, severity, name, dictionary, has);
  };
  return [
    ...told('missing.nil', 'info', 'nil'),
    ...told('missing.withheld', 'info', 'withheld'),
    ...told('missing.error', 'warning', 'error'),
  ];
}
