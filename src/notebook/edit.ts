import type { Observation } from '../model';
import { plainEdits, type RuleEdits } from '../rules';
import type { BaselineCell, Cell, DataCell, DataSeries, DataSource, Notebook, PlanCell } from './notebook';
import { datesFor } from './planDates';

/** A change of a notebook, as a value. */
export type Edit =
  | { type: 'setPercent'; plan: string; initiative: string; percent: number }
  | { type: 'setReading'; plan: string; reading: PlanCell['reading'] }
  | { type: 'showGoals'; plan: string; show: boolean }
  | { type: 'setInflowPercent'; baseline: string; percent: number }
  | { type: 'setYearEndRise'; baseline: string; on: boolean }
  | { type: 'setTable'; baseline: string; table: BaselineCell['table'] }
  | { type: 'setWindow'; baseline: string; window: number }
  /** `control` names the field that is typed in; null when it is a step of its own. */
  | { type: 'setRules'; baseline: string; rules: RuleEdits; control: string | null }
  | { type: 'setUncertainty'; plan: string; uncertainty: Partial<PlanCell['uncertainty']> }
  | { type: 'backToPlan'; plan: string }
  | {
      type: 'replaceData';
      data: string;
      source: DataSource;
      observations: Observation[];
      series?: DataSeries[];
    };

function change<K extends Cell['kind']>(
  notebook: Notebook,
  kind: K,
  id: string,
  changed: (cell: Extract<Cell, { kind: K }>) => Extract<Cell, { kind: K }>,
): Notebook {
  const found = notebook.cells.findIndex((cell) => cell.kind === kind && cell.id === id);
  if (found < 0) return notebook;
  return {
    ...notebook,
    cells: notebook.cells.with(found, changed(notebook.cells[found] as Extract<Cell, { kind: K }>)),
  };
}

/** Whether two edits move the same control, so that one undo takes both back. */
export function sameControl(a: Edit, b: Edit): boolean {
  if (a.type === 'setPercent' && b.type === 'setPercent') {
    return a.plan === b.plan && a.initiative === b.initiative;
  }
  if (a.type === 'setRules' && b.type === 'setRules') {
    return a.control !== null && a.control === b.control && a.baseline === b.baseline;
  }
  return a.type === 'setInflowPercent' && b.type === 'setInflowPercent' && a.baseline === b.baseline;
}

/** The baseline that the plan's figures rest on. */
const PLAIN_BASELINE = { table: 'national', window: 1, inflowPercent: 0 } as const;

function isPlainBaseline({ table, window, inflowPercent, yearEndRise }: BaselineCell): boolean {
  return (
    table === PLAIN_BASELINE.table &&
    window === PLAIN_BASELINE.window &&
    inflowPercent === PLAIN_BASELINE.inflowPercent &&
    !yearEndRise.on
  );
}

/** Whether every slider and switch stands where the plan has it. */
export function isAsPlanned(notebook: Notebook): boolean {
  return notebook.cells.every((cell) => {
    if (cell.kind === 'plan') {
      return (
        cell.reading === 'month' &&
        cell.initiatives.every(({ percent, planPercent }) => percent === planPercent)
      );
    }
    return cell.kind !== 'baseline' || isPlainBaseline(cell);
  });
}

/** The notebook after an edit; the notebook itself when the edit's cell is not there. */
export function applyEdit(notebook: Notebook, edit: Edit): Notebook {
  switch (edit.type) {
    case 'setPercent':
      return change(notebook, 'plan', edit.plan, (plan) => ({
        ...plan,
        initiatives: plan.initiatives.map((initiative) =>
          initiative.id === edit.initiative ? { ...initiative, percent: edit.percent } : initiative,
        ),
      }));
    case 'setReading':
      return change(notebook, 'plan', edit.plan, (plan) => ({ ...plan, reading: edit.reading }));
    case 'showGoals':
      return change(notebook, 'plan', edit.plan, (plan) => ({ ...plan, showGoals: edit.show }));
    case 'setInflowPercent':
      return change(notebook, 'baseline', edit.baseline, (cell) => ({
        ...cell,
        inflowPercent: edit.percent,
      }));
    case 'setYearEndRise':
      return change(notebook, 'baseline', edit.baseline, (cell) => ({
        ...cell,
        yearEndRise: { ...cell.yearEndRise, on: edit.on },
      }));
    case 'setTable':
      return change(notebook, 'baseline', edit.baseline, (cell) => ({ ...cell, table: edit.table }));
    case 'setWindow':
      return change(notebook, 'baseline', edit.baseline, (cell) => ({ ...cell, window: edit.window }));
    case 'setRules':
      return change(notebook, 'baseline', edit.baseline, (cell) => ({
        ...cell,
        rules: plainEdits(edit.rules),
      }));
    case 'setUncertainty':
      return change(notebook, 'plan', edit.plan, (plan) => ({
        ...plan,
        uncertainty: { ...plan.uncertainty, ...edit.uncertainty },
      }));
    case 'backToPlan':
      return backToPlan(notebook, edit.plan);
    case 'replaceData':
      return replaceData(notebook, edit);
  }
}

function backToPlan(notebook: Notebook, planId: string): Notebook {
  const withPercents = change(notebook, 'plan', planId, (plan) => ({
    ...plan,
    reading: 'month',
    initiatives: plan.initiatives.map((initiative) => ({ ...initiative, percent: initiative.planPercent })),
  }));
  const baseline = withPercents.cells.find(
    (cell): cell is PlanCell => cell.kind === 'plan' && cell.id === planId,
  )?.baseline;
  return change(withPercents, 'baseline', baseline ?? '', (cell) => ({
    ...cell,
    ...PLAIN_BASELINE,
    yearEndRise: { ...cell.yearEndRise, on: false },
  }));
}

/**
 * Puts a person's own months in the place of the old ones. The plan moves with them when it would otherwise begin
 * before they end, and its own targets, which belong to its own figures, are hidden.
 */
function replaceData(notebook: Notebook, edit: Extract<Edit, { type: 'replaceData' }>): Notebook {
  const { source, observations, series = [] } = edit;
  const withData = change(notebook, 'data', edit.data, ({ series: _, ...cell }: DataCell) => ({
    ...cell,
    source,
    observations,
    ...(series.length > 0 && { series }),
  }));
  if (withData === notebook) return notebook;
  const baselines = withData.cells.filter(
    (cell): cell is BaselineCell => cell.kind === 'baseline' && cell.data === edit.data,
  );
  return {
    ...withData,
    // In the library it must be told from the plan that it began as.
    title:
      source.origin === 'imported'
        ? `${notebook.title.split(' · ')[0] ?? ''} · ${source.file}`
        : notebook.title,
    cells: withData.cells.map((cell) =>
      cell.kind === 'plan' && baselines.some(({ id }) => id === cell.baseline)
        ? { ...cell, ...datesFor(cell, observations), showGoals: source.origin === 'constructed' }
        : cell.kind === 'baseline' && cell.data === edit.data
          ? { ...cell, level: null }
          : cell,
    ),
  };
}
