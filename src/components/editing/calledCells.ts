import type { Words } from '../../i18n';
import type { Cell, TextCell } from '../../notebook';

/**
 * What each cell is called where it is told from all others, by its id: its name, else its kind, with the first words of a
 * text. Those that would be called alike have a number from the second on.
 */
export function calledCells(cells: readonly Cell[], words: Words): ReadonlyMap<string, string> {
  const alike = new Map<string, number>();
  return new Map(
    cells.map((cell) => {
      const called = calledAlone(cell, words);
      const number = (alike.get(called) ?? 0) + 1;
      alike.set(called, number);
      return [cell.id, number === 1 ? called : `${called} ${number}`];
    }),
  );
}

function calledAlone(cell: Cell, words: Words): string {
  if (cell.name) return words.t('insert.named', { name: cell.name });
  const kind = words.t(`kind.${cell.kind}`);
  const beginning = wordsOf(cell);
  return beginning === '' ? kind : words.t('insert.beginning', { kind, beginning });
}

/** What a cell says for itself, in short: the first words of a text, the title of a chart. */
export function wordsOf(cell: Cell): string {
  if (cell.kind === 'text') return beginningOf(cell);
  return cell.kind === 'chart' ? cell.title : '';
}

/** A long notebook has thousands of texts, of which an edit changes one. */
const beginnings = new WeakMap<TextCell, string>();

function beginningOf(cell: TextCell): string {
  const known = beginnings.get(cell);
  if (known !== undefined) return known;
  const beginning = firstWords(cell.text);
  beginnings.set(cell, beginning);
  return beginning;
}

/** Letters of a text that are looked at. */
const LOOKED_AT = 300;
const MOST_WORDS = 5;
const MOST_LETTERS = 40;

/** The first words of a Markdown text, without its signs. */
function firstWords(text: string): string {
  const plain = text
    .slice(0, LOOKED_AT)
    .replace(/\{\{[^{}]*\}\}/g, '…')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/^[\s>#+-]+|^\d+[.)]\s|[*_~`|]/gm, '');
  const line = plain.split('\n').find((each) => each.trim() !== '') ?? '';
  const all = line.trim().split(/\s+/);
  const first = [...all.slice(0, MOST_WORDS).join(' ')].slice(0, MOST_LETTERS).join('');
  return first === all.join(' ') ? first : `${first} …`;
}
