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
  const format =
    bar < 0
      ? undefined
      : WRITTEN[
          written
            .slice(bar + 1)
            .trim()
            .toLowerCase()
        ];
  return format === undefined
    ? { reference: written.trim(), format: null }
    : { reference: written.slice(0, bar).trim(), format };
}

/** The references of a Markdown text, each once. */
export function referencesIn(text: string): string[] {
  const found = [...text.matchAll(/\{\{([^{}\n]{1,120})\}\}/g)].map(([, written = '']) => written);
  return [...new Set(found.map((written) => parseReference(written).reference))];
}

/** The text with each reference put in the place of what `renamed` says; formats stay. */
export function withReferences(text: string, renamed: (reference: string) => string): string {
  return text.replace(/\{\{([^{}\n]{1,120})\}\}/g, (whole, written: string) => {
    const { reference } = parseReference(written);
    const other = renamed(reference);
    return other === reference ? whole : whole.replace(reference, () => other);
  });
}
