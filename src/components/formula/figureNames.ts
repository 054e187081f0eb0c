import type { Words } from '../../i18n';
import { figuresOf, type Notebook } from '../../notebook';
import type { GraphState } from '../../state';
import { figureText } from '../figures/figureText';
import type { FormulaName } from './completions';

/** What a formula of a cell may name: every figure with its value now, and the columns of tables. */
export function figureNames(notebook: Notebook, graph: GraphState, words: Words, own: string): FormulaName[] {
  const others = notebook.cells.filter(({ id }) => id !== own);
  const figures = figuresOf({ cells: others }, notebook.language).map(({ reference, name, words: parts }) => {
    const figure = graph.figure(reference);
    return {
      name: reference,
      label: [name, ...parts].join(' · '),
      about: figure ? figureText(figure, words.format) : '',
    };
  });
  const columns = others.flatMap((cell) => {
    if ((cell.kind !== 'table' && cell.kind !== 'data') || !cell.name) return [];
    const table = graph.ready(cell.kind, cell.id);
    return (table?.columns ?? []).map((column) => ({
      name: `${cell.name ?? ''}.${column.name}`,
      label: `${cell.name ?? ''} · ${column.name}`,
      about: words.t('formula.column'),
    }));
  });
  return [...figures, ...columns];
}
