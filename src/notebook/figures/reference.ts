import type { FigureFormat } from './figure';

/**
 * How a person asks for a figure to be written, after a bar: `{{planen.helårspersoner.slut | 0,0}}`. The first of each
 * language is the one that is written; all are read in both.
 */
const WRITTEN: Readonly<Record<FigureFormat, { da: readonly string[]; en: readonly string[] }>> = {
  count: { da: ['0'], en: ['0'] },
  decimal: { da: ['0,0'], en: ['0.0'] },
  change: { da: ['±', '+'], en: ['±'] },
  percent: { da: ['%'], en: ['%'] },
  percentChange: { da: ['± %', '±%'], en: ['± %'] },
  kroner: { da: ['kr.', 'kr'], en: ['DKK'] },
  million: { da: ['mio. kr.', 'mio.'], en: ['DKK m'] },
  millionChange: { da: ['± mio. kr.', '± mio.'], en: ['± DKK m'] },
  month: { da: ['måned'], en: ['month'] },
  rate: { da: ['takt'], en: ['rate'] },
  text: { da: ['som den er'], en: ['as it is'] },
};

const FORMATS: ReadonlyMap<string, FigureFormat> = new Map(
  Object.entries(WRITTEN).flatMap(([format, { da, en }]) =>
    [...da, ...en].map((written) => [written.toLowerCase(), format as FigureFormat] as const),
  ),
);

/** A live figure as it is written in a text. */
export interface FigureReference {
  /** Name of a cell, and what of it, divided by dots. */
  reference: string;
  /** null where the figure's own format serves. */
  format: FigureFormat | null;
}

/** What stands between `{{` and `}}`; a backslash keeps the bar from dividing cells of a table. */
export function parseReference(written: string): FigureReference {
  const bar = written.lastIndexOf('|');
  const format = FORMATS.get(
    written
      .slice(bar + 1)
      .trim()
      .normalize('NFC')
      .toLowerCase(),
  );
  if (bar < 0 || format === undefined) return { reference: written.trim(), format: null };
  return { reference: written.slice(0, bar).replace(/\\$/, '').trim(), format };
}

/** What {@link parseReference} reads, in a language; the reference is without bars, as every usable name is. */
export function writeReference({ reference, format }: FigureReference, language: 'da' | 'en'): string {
  return format === null ? reference : `${reference} | ${WRITTEN[format][language][0] ?? ''}`;
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

/** The live figure that a place in a text stands in or right after, and where it stands there. */
export function figureAt(
  text: string,
  place: number,
): (FigureReference & { from: number; to: number }) | null {
  for (const match of text.matchAll(FIGURES)) {
    const [whole, written = ''] = match;
    if (match.index < place && place <= match.index + whole.length)
      return { ...parseReference(written), from: match.index, to: match.index + whole.length };
  }
  return null;
}
