import { writeReference, type FigureChoice, type FigureReference, type Language } from '../../../notebook';

/** A live figure that is being written. */
export interface FigureQuery {
  /** What the chosen figure is put in the place of: characters from ≤ character < to. */
  from: number;
  to: number;
  sought: string;
}

/** The figure that is being written at the caret; null when none is. */
export function figureQuery(text: string, caret: number): FigureQuery | null {
  const begun = /\{\{([^{}|\n]{0,200})$/.exec(text.slice(0, caret));
  if (!begun) return null;
  const rest = /^[^{}\n]{0,200}\}\}/.exec(text.slice(caret))?.[0].length ?? 0;
  return { from: begun.index, to: caret + rest, sought: begun[1] ?? '' };
}

/** The figures whose name or words hold every word that is sought. */
export function soughtFigures(choices: readonly FigureChoice[], sought: string): FigureChoice[] {
  const wanted = sought
    .toLowerCase()
    .split(/[\s.·]+/)
    .filter((word) => word !== '');
  return choices.filter(({ reference, name, words }) => {
    const text = [reference, name, ...words].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** A live figure as it stands in a text; a bar needs a backslash in a line of a table. */
export function writtenFigure(
  figure: FigureReference,
  language: Language,
  { text, from }: { text: string; from: number },
): string {
  const written = writeReference(figure, language);
  const isInTable = text.slice(text.lastIndexOf('\n', from - 1) + 1).startsWith('|');
  return `{{${isInTable ? written.replace('|', '\\|') : written}}}`;
}
