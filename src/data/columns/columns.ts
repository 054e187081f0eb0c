import type { Column, ColumnType, Corrections, Issue } from '../types';
import { isYearName } from './columnNames';
import { withoutNumerals, type ColumnCells } from './columnCells';
import { correctionsByColumn, type ColumnCorrections } from './columnCorrections';
import { formOf, mayBeYears, type Form } from './columnForms';
import { filledDown } from './fillDown';
import { joinedPeriod, partsIn, periodInYear } from './joinedPeriod';
import { markedFigures } from './markedFigures';
import type { UsualDecimal } from './markIssues';
import { numberColumn, type Built } from './numberColumn';
import { addedEvidence, markEvidence, sureDecimal, type MarkEvidence } from './numbers';
import { periodColumn, weekColumn } from './periodColumn';
import { namesPeriod } from './pivot';
import { codeColumn, textColumn, withoutYearIssue } from './textColumn';
import type { PartOfYear } from './yearParts';

/** One column on its way to a type. */
interface Formed {
  cells: ColumnCells;
  evidence: MarkEvidence;
  corrections: ColumnCorrections;
  form: Form;
  /** Weeks, months or days without their year. */
  parts: PartOfYear['kind'] | null;
}

const FORM_OF_TYPE: Record<ColumnType, Form> = {
  number: 'number',
  period: 'period',
  date: 'period',
  text: 'text',
  code: 'code',
};

/**
 * Types every column from all its cells; the marks of numbers that a column leaves open follow the other columns, and
 * what a person has said comes first.
 */
export function typeColumns(
  all: readonly ColumnCells[],
  delimiter: string,
  corrections: Corrections = {},
): { columns: Column[]; issues: Issue[] } {
  const evidence = all.map(({ dictionary, numerals }) => {
    const texts = markEvidence(dictionary.texts, dictionary.counts);
    return numerals ? addedEvidence(texts, numerals.evidence) : texts;
  });
  const usual = usualDecimal(all, evidence, delimiter);
  const said = correctionsByColumn(corrections);
  const formed = all.map((cells, index) =>
    formedColumn(cells, evidence[index] ?? markEvidence([], []), usual, said(cells.name)),
  );
  if (!formed.some(({ form }) => form === 'period' || form === 'week')) {
    const years = formed.find(
      ({ cells, form, corrections: { type } }) => form === 'number' && type === null && mayBeYears(cells),
    );
    if (years) years.form = 'period';
  }
  emptyPeriodsAreNumbers(formed);
  const periods = formed.map((each) =>
    each.form === 'period' ? periodColumn(withoutNumerals(each.cells), each.corrections) : null,
  );
  const year = yearColumn(periods);
  const built = formed.map((each, index) => periods[index] ?? builtColumn(each, usual, year));
  const { columns, issues } = filledDown(built.map(({ column }) => column));
  return { columns, issues: [...built.flatMap((each) => each.issues), ...issues] };
}

function formedColumn(
  cells: ColumnCells,
  evidence: MarkEvidence,
  { decimal }: UsualDecimal,
  corrections: ColumnCorrections,
): Formed {
  const { type } = corrections;
  const found = type === null || type === 'period' ? formOf(cells, evidence, decimal) : FORM_OF_TYPE[type];
  const form = type === 'period' && found !== 'week' ? 'period' : found;
  const mayHoldParts =
    form === 'code' ||
    form === 'text' ||
    (corrections.year !== null && form === 'number') ||
    type === 'period';
  const parts = mayHoldParts && (type === null || type === 'period') ? partsIn(withoutNumerals(cells)) : null;
  return { cells, evidence, corrections, form: type === 'period' && parts ? 'text' : form, parts };
}

function builtColumn(
  { cells, evidence, corrections, form, parts }: Formed,
  usual: UsualDecimal,
  year: Column | null,
): Built {
  if (form === 'number') return numberColumn(cells, evidence, usual, corrections);
  const texts = withoutNumerals(cells);
  if (form === 'week') return weekColumn(texts);
  if (parts !== null && corrections.year !== null) return periodInYear(texts, parts, corrections.year);
  if (parts !== null && year) return joinedPeriod(texts, parts, year);
  const { column, issues } = form === 'code' ? codeColumn(texts) : textColumn(texts);
  return { column, issues: parts === null ? issues : [...issues, withoutYearIssue(texts, parts)] };
}

/** The column whose years may belong to weeks, months or quarters beside it. */
function yearColumn(periods: readonly (Built | null)[]): Column | null {
  const years = periods.flatMap((built) =>
    built && built.column.periodMonths === 12 && !built.column.monthsByRow ? [built.column] : [],
  );
  return years.find(({ name }) => isYearName(name)) ?? years[0] ?? null;
}

/** A period among others in the header under which no figure stands yet is one of figures all the same. */
function emptyPeriodsAreNumbers(formed: readonly Formed[]): void {
  const isPeriod = ({ cells }: Formed): boolean => namesPeriod(cells.name);
  if (!formed.some((each) => each.form === 'number' && isPeriod(each))) return;
  for (const each of formed) {
    if (each.form === 'empty' && each.corrections.type === null && isPeriod(each)) each.form = 'number';
  }
}

/** The decimal mark that most columns are sure of; else that of the country whose files use this delimiter. */
function usualDecimal(
  all: readonly ColumnCells[],
  evidence: readonly MarkEvidence[],
  delimiter: string,
): UsualDecimal {
  const ofCountry = delimiter === ',' ? '.' : ',';
  const more = (shows: (index: number, mark: ',' | '.') => boolean): ',' | '.' | null => {
    const count = (mark: ',' | '.'): number => all.filter((_, index) => shows(index, mark)).length;
    const [commas, dots] = [count(','), count('.')];
    return commas === dots ? null : commas > dots ? ',' : '.';
  };
  const sure = evidence.map(sureDecimal);
  const usual = more((index, mark) => sure[index] === mark);
  let expected: ',' | '.' | null = null;
  return {
    decimal: usual ?? ofCountry,
    isShown: usual !== null,
    expected: () =>
      (expected ??=
        more((index, mark) => sure[index] === mark && isClear(all[index], evidence[index], mark)) ??
        ofCountry),
  };
}

/** Whether a column has figures whose mark can only be the decimal one, or one that can only divide thousands. */
function isClear(
  cells: ColumnCells | undefined,
  evidence: MarkEvidence | undefined,
  mark: ',' | '.',
): boolean {
  if (!cells || !evidence) return false;
  const grouped = mark === ',' ? evidence.groupedDot : evidence.groupedComma;
  return grouped > 0 || markedFigures(cells, mark, ({ clear }) => clear > 0).clear > 0;
}
