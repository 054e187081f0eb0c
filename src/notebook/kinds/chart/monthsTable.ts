import type { Column } from '../../../data';
import { calendarColumn, numberColumn, type Table } from '../../../data/table/table';
import type { Month, Observation } from '../../../model';
import { monthOfLabel } from '../../../util/calendar';
import type { EffectMeasure } from '../plan/planCell';
import type { Study } from '../plan/study';

/** Columns of a plan's months, by codes. */
export const MONTH_COLUMN = 'month';
export const SCENARIO_COLUMNS = ['observed', 'baseline', 'plan'] as const;
export const PLAN_COLUMNS = [
  'fteObserved',
  'fteBaseline',
  'ftePlan',
  'longObserved',
  'longBaseline',
  'longPlan',
  'netBaseline',
  'netPlan',
] as const;

const MEASURED: Readonly<Record<EffectMeasure, (month: Month) => number>> = {
  fte: ({ fte }) => fte,
  long: ({ longEnd }) => longEnd,
};

export const OBSERVATION_COLUMNS = ['fte', 'long', 'inflow'] as const;

/** Counted periods first, then the months of the study; a column has no value in the other's rows. */
function tableOf(
  observations: readonly Observation[],
  study: Study,
  columns: readonly (readonly [
    name: string,
    observed: EffectMeasure | null,
    months: readonly number[] | null,
  ])[],
): Table {
  const periods = [
    ...observations.map(({ from, months }) => ({ month: monthOfLabel(from), months })),
    ...study.plan.map(({ month }) => ({ month: monthOfLabel(month), months: 1 })),
  ];
  const empty = (count: number): number[] => new Array<number>(count).fill(NaN);
  const figures = columns.map(([name, observed, months]): Column => {
    const before = observed ? observations.map((one) => one[observed] ?? NaN) : empty(observations.length);
    return numberColumn(name, [...before, ...(months ?? empty(study.plan.length))]);
  });
  return { columns: [calendarColumn(MONTH_COLUMN, periods), ...figures], rows: periods.length };
}

/** Counted periods alone. */
export function observationsTable(observations: readonly Observation[]): Table {
  const periods = observations.map(({ from, months }) => ({ month: monthOfLabel(from), months }));
  const figures = OBSERVATION_COLUMNS.map((name) =>
    numberColumn(
      name,
      observations.map((one) => one[name] ?? NaN),
    ),
  );
  return { columns: [calendarColumn(MONTH_COLUMN, periods), ...figures], rows: periods.length };
}

/** The months of one measure: counted, without the plan, with the plan. */
export function scenarioTable(
  measure: EffectMeasure,
  observations: readonly Observation[],
  study: Study,
): Table {
  const of = MEASURED[measure];
  return tableOf(observations, study, [
    ['observed', measure, null],
    ['baseline', null, study.baseline.map(of)],
    ['plan', null, study.plan.map(of)],
  ]);
}

/** The months of everything that a plan measures; net in kr. */
export function planTable(observations: readonly Observation[], study: Study): Table {
  const { baseline, plan } = study;
  const net = ({ net: kroner }: Month): number => kroner;
  return tableOf(observations, study, [
    ['fteObserved', 'fte', null],
    ['fteBaseline', null, baseline.map(MEASURED.fte)],
    ['ftePlan', null, plan.map(MEASURED.fte)],
    ['longObserved', 'long', null],
    ['longBaseline', null, baseline.map(MEASURED.long)],
    ['longPlan', null, plan.map(MEASURED.long)],
    ['netBaseline', null, baseline.map(net)],
    ['netPlan', null, plan.map(net)],
  ]);
}

/** The columns of such a table as a person may choose among them. */
export function monthColumns(kind: 'scenario' | 'plan' | 'data'): Pick<Column, 'name' | 'type'>[] {
  const names = { scenario: SCENARIO_COLUMNS, plan: PLAN_COLUMNS, data: OBSERVATION_COLUMNS }[kind];
  return [
    { name: MONTH_COLUMN, type: 'period' },
    ...names.map((name) => ({ name, type: 'number' as const })),
  ];
}
