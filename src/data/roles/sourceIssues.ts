import type { Column, Imported, Issue, MeasureName, MeasureSource } from '../types';
import { isCumulated, isShare, scaleOfName } from './figureForms';
import { isMoney, kindOf } from './measureKinds';
import { rivalsOf, tellsMeasures, type Candidate } from './measureCandidates';
import { measureOfName } from './measureNames';
import { presentCodes, type Category } from './selection';

/** The issue names no more columns than this. */
const MOST_NAMED = 6;

/** A longer line is prose. */
const LONGEST_LINE = 200;

/** How figures are turned into a measure, as the names of their column and category say. */
export interface SourceForm {
  /** What one of them stands for. */
  scale: 1 | 1000;
  /** The line above the table that says so, where no name does. */
  scaleFrom?: string;
  /** They run up from the beginning of the year. */
  isCumulated: boolean;
}

/** What the names of a measure's source, and the lines above the table, say about its figures. */
export function formOf(
  measure: MeasureName,
  { column, where }: MeasureSource,
  { preamble }: Pick<Imported, 'preamble'>,
): SourceForm {
  const names = [column, ...(where ? [where.equals] : [])];
  const isRunning = kindOf[measure] === 'sum' && names.some(isCumulated);
  if (isMoney(measure)) return { scale: 1, isCumulated: isRunning };
  if (names.some((name) => scaleOfName(name) === 1000)) return { scale: 1000, isCumulated: isRunning };
  const above = preamble.find((line) => saysUnit(line) && scaleOfName(line) === 1000);
  if (above === undefined) return { scale: 1, isCumulated: isRunning };
  return { scale: 1000, scaleFrom: above, isCumulated: isRunning };
}

/** The same for an outside series, which is never taken apart. */
export function outsideForm({ column, where }: MeasureSource): SourceForm {
  const isThousands = scaleOfName(column) === 1000 || scaleOfName(where?.equals ?? '') === 1000;
  return { scale: isThousands ? 1000 : 1, isCumulated: false };
}

/** Whether a line above the table is about the unit of its figures. */
function saysUnit(line: string): boolean {
  return line.length <= LONGEST_LINE && /enhed|unit|[(,] ?(?:i )?1\.?000|tal i|opgjort i/i.test(line);
}

/** What is to be said about a measure's source: what was assumed about it, and why it is perhaps another figure. */
export function sourceIssues(
  measure: MeasureName,
  source: MeasureSource,
  imported: Imported,
  candidates: readonly Candidate[],
): Issue[] {
  const figures = imported.columns.find(({ name, type }) => name === source.column && type === 'number');
  if (!figures) return [];
  const told = source.where?.equals ?? source.column;
  const name = source.where ? `${source.where.equals} (${source.column})` : source.column;
  const issues: Issue[] = [];
  const tell = (severity: Issue['severity'], code: string, params: Issue['params'] = {}): void => {
    issues.push({ severity, code, params: { measure, name, ...params }, column: source.column });
  };
  const form = formOf(measure, source, imported);
  const isRate = isRateSource(source, figures);
  if (isRate) tell('warning', 'measure.share');
  if (!isRate && form.scaleFrom !== undefined)
    tell('warning', 'measure.thousandsAbove', { above: form.scaleFrom });
  else if (!isRate && form.scale === 1000) tell('info', 'measure.thousands');
  if (form.isCumulated) tell('info', 'measure.cumulated');
  const named = measureOfName(told);
  const isStock = measure === 'fte' || measure === 'cases';
  if (named?.doubt === 'unsaid' && measure === 'fte') {
    // "Antal personer" and "Antal sager" say something, though not what is asked for; "INDHOLD" says nothing.
    const saysPersons = /person|modtager|årsværk|recipient/i.test(told);
    const saysNothing = /^(indhold|værdi|tal|antal|value|contents?|number|count)$/i.test(told.trim());
    tell(saysNothing ? 'info' : 'warning', saysPersons ? 'measure.persons' : 'measure.unsaid');
  }
  if (named?.doubt === 'spells' && isStock) tell('warning', 'measure.spells');
  if (named?.doubt === 'touched' && isStock) tell('warning', 'measure.touched');
  if (named?.doubt === 'part' && named.measure === measure) tell('warning', 'measure.part');
  if (named?.doubt === 'otherBenefit' && named.measure === measure) tell('warning', 'measure.otherBenefit');
  const rivals = rivalsOf(candidates, measure, source);
  if (rivals.length > 0) {
    const others = rivals.slice(0, MOST_NAMED).join(', ') + (rivals.length > MOST_NAMED ? ', …' : '');
    tell('warning', 'measure.several', { count: rivals.length, others });
  }
  return issues;
}

/** Whether figures are shares, which are never added up, by their unit or by what their names say. */
export function isRateSource({ column, where }: MeasureSource, { unit }: Column): boolean {
  return unit === '%' || unit === '‰' || isShare(column) || (where !== null && isShare(where.equals));
}

/** Columns whose categories are measures of their own, or shares beside counts, though they are added up. */
export function addedMeasures(measure: MeasureName, column: string, dividing: readonly Category[]): Issue[] {
  return dividing
    .filter(({ dictionary, isPresent }) =>
      tellsMeasures(presentCodes(isPresent).map((code) => dictionary[code] ?? '')),
    )
    .map((category) => ({
      severity: 'warning',
      code: 'measure.added',
      params: { measure, category: category.column.name },
      column,
    }));
}
