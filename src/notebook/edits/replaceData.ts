import type { Observation } from '../../model';
import type { DataCell, DataSeries, DataSource } from '../kinds/data/dataCell';
import type { StoredTable } from '../../data';
import type { PlanCell } from '../kinds/plan/planCell';
import { datesFor, movedInitiatives } from '../kinds/plan/planDates';
import { findCell, type Notebook } from '../notebook';
import type { Edit } from './edit';

/** What an import gives a data cell; no observations where the rows are used as they are. */
export interface ImportedData {
  source: DataSource;
  observations: Observation[];
  series?: DataSeries[];
  table?: StoredTable;
}

/** What changes of initiatives with dates of their own when their plan begins on another day. */
function ownDates(plan: PlanCell, start: string): Edit[] {
  return movedInitiatives(plan, start).flatMap((initiative, index): Edit[] =>
    initiative === plan.initiatives[index]
      ? []
      : [
          {
            type: 'set',
            cell: plan.id,
            path: ['initiatives', { id: initiative.id }],
            value: initiative,
          },
        ],
  );
}

/**
 * Puts a person's own months in the place of the old ones. The plan moves with them when it would otherwise begin
 * before they end, and its own targets, which belong to its own figures, are hidden.
 */
export function replaceData(notebook: Notebook, data: DataCell['id'], imported: ImportedData): Edit {
  const { source, observations, series = [], table } = imported;
  const set = (cell: string, field: string, value?: unknown): Edit => ({
    type: 'set',
    cell,
    path: [field],
    ...(value !== undefined && { value }),
  });
  const label = { code: 'edit.data', params: { file: source.file } };
  const replaced = findCell(notebook, 'data', data);
  if (!replaced) return { type: 'all', edits: [], label };
  const baselines = notebook.cells.filter((cell) => cell.kind === 'baseline' && cell.data === data);
  const plans = notebook.cells.filter(
    (cell) => cell.kind === 'plan' && baselines.some(({ id }) => id === cell.baseline),
  );
  // In the library it must be told from the example that it began as; a notebook of one's own keeps its title.
  const wasExample = replaced.source.origin === 'constructed' || notebook.title.includes(' · ');
  const title = `${notebook.title.split(' · ')[0] ?? ''} · ${source.file}`;
  return {
    type: 'all',
    edits: [
      set(data, 'source', source),
      set(data, 'observations', observations),
      set(data, 'series', series.length > 0 ? series : undefined),
      set(data, 'table', table),
      ...(source.origin === 'imported' && plans.length > 0 && wasExample
        ? [{ type: 'title' as const, title }]
        : []),
      ...baselines.map(({ id }) => set(id, 'level', null)),
      ...plans.flatMap((plan) => {
        if (plan.kind !== 'plan') return [];
        const { start, month } = datesFor(plan, observations);
        return [
          set(plan.id, 'start', start),
          set(plan.id, 'month', month),
          ...ownDates(plan, start),
          set(plan.id, 'showGoals', source.origin === 'constructed'),
        ];
      }),
    ],
    label,
  };
}
