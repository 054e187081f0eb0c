import type { Words } from '../i18n';
import type { ChartResult } from '../notebook';
import { layerName } from './chartSeries';

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
  const named = names.size <= 2 ? [...names].join(', ') : '';
  return [named, unitOf(result, unit)].filter((text) => text !== '').join(' · ');
}
