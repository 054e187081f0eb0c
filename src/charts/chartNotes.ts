import { calendarOf, type FormulaValue } from '../data/formula/value';
import type { Words } from '../i18n';
import type { ChartNote } from '../notebook';
import type { ChartAxis } from './chartAxes';
import { placeText } from './chartWords';

/** An annotation with its place in the chart's own units. */
export interface PlacedNote {
  axis: 'x' | 'y';
  at: number;
  text: string;
}

/** A number as a person writes it: `1.234,5`, `−2`. */
export function writtenNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace('−', '-')
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : null;
}

function placeOf(at: string, axis: ChartAxis, values: readonly FormulaValue[], words: Words): number | null {
  if (axis.kind === 'number') return writtenNumber(at);
  if (axis.kind === 'time') {
    const period = calendarOf(at);
    return period && axis.place(period);
  }
  const sought = at.trim().toLowerCase();
  const found = values.find((value) => value !== null && placeText(value, words).toLowerCase() === sought);
  return found === undefined ? null : axis.place(found);
}

/**
 * Annotations on the axes, and those whose place is on none.
 *
 * @param places values of the axis of places, by which categories are known
 * @param rows values of a heat map's rows
 */
export function placeNotes(
  notes: readonly ChartNote[],
  axes: Readonly<Record<'x' | 'y', ChartAxis>>,
  values: Readonly<Record<'x' | 'y', readonly FormulaValue[]>>,
  words: Words,
): { placed: PlacedNote[]; lost: ChartNote[] } {
  const placed: PlacedNote[] = [];
  const lost: ChartNote[] = [];
  for (const note of notes) {
    const { axis, at, text } = note;
    const place = placeOf(at, axes[axis], values[axis], words);
    if (place !== null && place >= axes[axis].low && place <= axes[axis].high)
      placed.push({ axis, at: place, text });
    else if (at.trim() !== '') lost.push(note);
  }
  return { placed, lost };
}
