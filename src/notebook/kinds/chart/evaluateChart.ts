import type { DrawingLayer, DrawingProblem, DrawingRequest, Drawing } from '../../../data/table/drawing';
import { drawTable } from '../../../data/table/drawTable';
import type { Table } from '../../../data/table/table';
import type { EvaluationContext, Outcome } from '../cellKind';
import type { ChartCell, ChartMark, MarkKind } from './chartCell';
import type { ChartResult } from './chartResult';
import { isDrawable, readMark } from './markChannels';
import { observationsTable, planTable, scenarioTable } from './monthsTable';

/** Marks that run from place to place. */
const RUNS: ReadonlySet<MarkKind> = new Set(['line', 'area', 'band']);

const layerOf = ({ kind, x, y, upper, colour, summary }: ChartMark): DrawingLayer => ({
  x,
  y,
  upper,
  colour,
  summary,
  measure: kind === 'heat' ? 'colour' : 'y',
  gaps: RUNS.has(kind),
  thins: RUNS.has(kind),
});

/** The months of a scenario, of a plan, or of data without a file's rows; undefined where there are none. */
function monthsOf(id: string, { result }: EvaluationContext): Table | undefined {
  const scenario = result('scenario', id)?.cell;
  const counted = result('data', id);
  if (counted && counted.value === null && counted.cell.observations)
    return observationsTable(counted.cell.observations);
  const found = result('plan', scenario ? scenario.plan : id);
  if (!found) return undefined;
  const { cell: plan, value } = found;
  const data = result('baseline', plan.baseline)?.cell.data;
  const observations = (data === undefined ? null : result('data', data)?.cell.observations) ?? [];
  return scenario
    ? scenarioTable(scenario.measure, observations, value.study)
    : planTable(observations, value.study);
}

/** What was drawn last, and of what: a title that is typed draws nothing anew. */
interface Drawn {
  of: readonly unknown[];
  result: ChartResult | null;
}

/** Draws in the worker that keeps the table, or at once where it is a plan's few months. */
export function evaluateChart(
  cell: ChartCell,
  context: EvaluationContext,
): Outcome<ChartResult> | Promise<Outcome<ChartResult>> {
  const { result, remembered, tables, signal } = context;
  const marks = cell.marks.filter(isDrawable).map(readMark);
  if (marks.length === 0) return { problem: { code: 'chart.noMarks', params: {} } };
  const { facet, sort, most } = cell;
  const request: DrawingRequest = { layers: marks.map(layerOf), facet, sort, most };
  const outcome = (
    drawing: Drawing | { problem: DrawingProblem },
    isMonths: boolean,
  ): Outcome<ChartResult> => {
    if (!('problem' in drawing)) return { value: { marks, facet, drawing, isMonths } };
    const { code, params } = drawing.problem;
    return { problem: { code: `chart.${code}`, params } };
  };

  const months = monthsOf(cell.table, context);
  if (months) {
    const drawing = drawTable(months, request);
    // Counted months have no plan and planned ones no count: that is no lack.
    return outcome(
      'problem' in drawing
        ? drawing
        : { ...drawing, notes: drawing.notes.filter(({ code }) => code !== 'missing') },
      true,
    );
  }
  const table = result('table', cell.table)?.value ?? result('data', cell.table)?.value;
  if (!table) return { problem: { code: 'table.none', params: {} } };
  const last = remembered('drawn', [], (): Drawn => ({ of: [], result: null }));
  const of = [table, cell.marks, facet, sort, most];
  if (last.result && of.every((part, index) => part === last.of[index])) return { value: last.result };
  return tables.draw(table.key, request, signal).then((drawing) => {
    const made = outcome(drawing, false);
    if ('value' in made) Object.assign(last, { of, result: made.value });
    return made;
  });
}
