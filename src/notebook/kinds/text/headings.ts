import type { Notebook } from '../../notebook';
import { parseMarkdown, type Inline } from './markdown';

export interface Heading {
  text: string;
  /** 1 to 6. */
  depth: number;
}

function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text' || inline.type === 'code') return inline.text;
      if (inline.type === 'figure') return '…';
      return inline.type === 'break' ? ' ' : plainText(inline.children);
    })
    .join('');
}

/** The headings of a Markdown text, as plain text. */
export function headingsOf(text: string): Heading[] {
  return parseMarkdown(text).flatMap((block) =>
    block.type === 'heading' ? [{ text: plainText(block.children), depth: block.depth }] : [],
  );
}

/** Whether a text of the notebook has a heading of the first rank, which then is the page's. */
export function hasMainHeading({ cells }: Notebook): boolean {
  // Most texts have none, and need not be parsed for it: of the signs that make one, they have neither.
  return cells.some(
    (cell) =>
      cell.kind === 'text' &&
      /#|^ *=+ *$/m.test(cell.text) &&
      headingsOf(cell.text).some(({ depth }) => depth === 1),
  );
}
