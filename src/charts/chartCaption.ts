import type { Words } from '../i18n';
import type { ChartResult } from '../notebook';
import { columnName, layerName } from './chartSeries';
import { saysUnit } from './chartWords';

/** The unit that a person has written, else that of the columns where they have one alike. */
export function unitOf({ marks, drawing }: Pick<ChartResult, 'marks' | 'drawing'>, written: string): string {
  if (written !== '') return written;
  const units = new Set(
    marks
      .filter(({ kind, summary }) => kind !== 'rule' && summary !== 'count')
      .map(({ kind, y, colour }) => drawing.units[kind === 'heat' ? colour : y] ?? ''),
  );
  return units.size === 1 ? ([...units][0] ?? '') : '';
}

/** What stands on the axis of figures, such as `Antal · kr.`. */
export function figuresCaption(result: ChartResult, unit: string, words: Words): string {
  const { marks, drawing, isMonths } = result;
  const names = new Set(
    marks.flatMap((mark, layer) =>
      mark.kind === 'rule' || mark.kind === 'band'
        ? []
        : [layerName(mark, drawing.layers[layer]?.merged ?? false, isMonths, words)],
    ),
  );
  // More names than two stand in the chart itself.
  const named = names.size <= 2 ? [...names] : [];
  return withUnitOnce(named, unitOf(result, unit));
}

/** Names and their unit, which is left out where each of the names says it. */
function withUnitOnce(names: readonly string[], unit: string): string {
  const isSaid = names.length > 0 && names.every((name) => saysUnit(name, unit));
  return [names.join(', '), isSaid ? '' : unit].filter((text) => text !== '').join(' · ');
}

/** What an axis of places is called that holds numbers, which do not say themselves what they are. */
export interface PlacesName {
  name: string;
  unit: string;
  /** What stands on the axis. */
  title: string;
}

/** What the numbers of the axis of places are. */
export function placesName({ marks, drawing, isMonths }: ChartResult, words: Words): PlacesName {
  const columns = [...new Set(marks.map(({ x }) => x).filter((x) => x !== ''))];
  const names = columns.map((column) => columnName(column, isMonths, words));
  const units = new Set(columns.map((column) => drawing.units[column] ?? ''));
  const unit = units.size === 1 ? ([...units][0] ?? '') : '';
  return { name: names.join(', '), unit, title: withUnitOnce(names, unit) };
}
