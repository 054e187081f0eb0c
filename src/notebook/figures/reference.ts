import type { FigureFormat } from './figure';

/** How a person asks for a figure to be written, after a bar: `{{planen.helårspersoner.slut | 0,0}}`. */
const WRITTEN: Readonly<Record<string, FigureFormat>> = {
  '0': 'count',
  '0,0': 'decimal',
  '0.0': 'decimal',
  '%': 'percent',
  'kr.': 'kroner',
  kr: 'kroner',
  'mio. kr.': 'million',
  'mio.': 'million',
  '±': 'change',
  '+': 'change',
  '± mio. kr.': 'millionChange',
  måned: 'month',
  month: 'month',
};

/** A live figure as it is written in a text. */
export interface FigureReference {
  /** Name of a cell, and what of it, divided by dots. */
  reference: string;
  /** null where the figure's own format serves. */
  format: FigureFormat | null;
}

/** What stands between `{{` and `}}`. */
export function parseReference(written: string): FigureReference {
  const bar = written.lastIndexOf('|');
  const format = written
    .slice(bar + 1)
    .trim()
    .toLowerCase();
  return bar < 0 || !Object.hasOwn(WRITTEN, format)
    ? { reference: written.trim(), format: null }
    : { reference: written.slice(0, bar).trim(), format: WRITTEN[format] ?? null };
}

/** What stands between the signs of a live figure; long enough for any name, what of it, and a format. */
export const WRITTEN_FIGURE = '[^{}\\n]{1,200}';

const FIGURES = new RegExp(`\\{\\{(${WRITTEN_FIGURE})\\}\\}`, 'g');

/** The references of a Markdown text, each once. */
export function referencesIn(text: string): string[] {
  const found = [...text.matchAll(FIGURES)].map(([, written = '']) => written);
  return [...new Set(found.map((written) => parseReference(written).reference))];
}

/** The text with each reference put in the place of what `renamed` says; formats stay. */
export function withReferences(text: string, renamed: (reference: string) => string): string {
  return text.replace(FIGURES, (whole, written: string) => {
    const { reference } = parseReference(written);
    const other = renamed(reference);
    return other === reference ? whole : whole.replace(reference, () => other);
  });
}
