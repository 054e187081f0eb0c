import type { Column } from '../../../data';
import type { ChartMark } from './chartCell';
import { MONTH_COLUMN } from './monthsTable';

/** More names than this are no colours. */
const MOST_COLOURS = 8;

export type ChartColumn = Pick<Column, 'name' | 'type'>;

export function newMark(id: string, fields: Partial<ChartMark> = {}): ChartMark {
  return { id, kind: 'line', x: '', y: '', upper: '', colour: '', summary: 'none', ...fields };
}

/**
 * What is drawn of a table that has just been chosen: its first figure over time, or as bars by its first texts where
 * there is no time; texts of few names give the colours.
 *
 * @param distinct how many texts a column of texts holds
 */
export function defaultMarks(
  columns: readonly ChartColumn[],
  distinct: (name: string) => number,
): ChartMark[] {
  const names = columns.map(({ name }) => name);
  const first = (...types: Column['type'][]): string =>
    columns.find(({ type }) => types.includes(type))?.name ?? '';
  const months = (observed: string, baseline: string, plan: string): ChartMark[] => [
    newMark('1', { x: MONTH_COLUMN, y: baseline }),
    newMark('2', { x: MONTH_COLUMN, y: plan }),
    newMark('3', { kind: 'dot', x: MONTH_COLUMN, y: observed }),
  ];
  if (names.includes(MONTH_COLUMN) && names.includes('plan')) return months('observed', 'baseline', 'plan');
  if (names.includes(MONTH_COLUMN) && names.includes('ftePlan'))
    return months('fteObserved', 'fteBaseline', 'ftePlan');

  const time = first('period', 'date');
  const text = first('text', 'code');
  const y = first('number');
  // Rows that meet in one place are added up; without a figure they are counted.
  const summary = y === '' ? 'count' : 'sum';
  if (time === '') return [newMark('1', { kind: 'bar', x: text, y, summary })];
  const texts = columns.filter(({ type }) => type === 'text' || type === 'code');
  const isColour = ({ name }: ChartColumn): boolean => distinct(name) > 1 && distinct(name) <= MOST_COLOURS;
  return [newMark('1', { x: time, y, colour: texts.find(isColour)?.name ?? '', summary })];
}
