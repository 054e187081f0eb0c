import { MONTH, type FieldReader } from '../../fieldReader';
import { readNamed } from '../commonFields';
import { withoutAbsent } from './withoutAbsent';
import { MOST_CASES } from '../data/readData';
import {
  MEASURES,
  READINGS,
  WORKINGS,
  type InitiativeCost,
  type PlanCell,
  type PlanInitiative,
  type PlanUncertainty,
} from './planCell';
import { DEFAULT_UNCERTAINTY, UNCERTAINTY_RANGES } from './planUncertainty';

export const MOST_INITIATIVES = 50;
/** Kr., more than any municipality has. */
export const MOST_COST = 1e12;

/** A plan as a document has it. */
export function readPlan(field: FieldReader, id: string): PlanCell {
  return {
    id,
    kind: 'plan',
    ...readNamed(field),
    baseline: field.text('baseline', '', 80),
    start: field.date('start', '2015-11-02'),
    rampWeeks: field.integer('rampWeeks', 8, 1, 520),
    month: field.matching('month', MONTH, '2016-12'),
    reading: field.choice('reading', READINGS, 'month'),
    initiatives: withDistinctIds(field.records('initiatives', MOST_INITIATIVES).map(readInitiative)),
    goals: field.records('goals', 10).map((goal) => ({
      measure: goal.choice('measure', MEASURES, 'fte'),
      value: goal.number('value', 0, 0, MOST_CASES),
    })),
    showGoals: field.boolean('showGoals', true),
    uncertainty: readUncertainty(field),
  };
}

/** Initiatives are told apart by id; the first keeps it. */
function withDistinctIds(initiatives: readonly PlanInitiative[]): PlanInitiative[] {
  const ids = new Set<string>();
  return initiatives.filter(({ id }) => id !== '' && !ids.has(id) && ids.add(id));
}

function readInitiative(field: FieldReader): PlanInitiative {
  const mostPercent = field.integer('mostPercent', 50, 1, 100);
  const from = field.integer('from', 0, 0, 250);
  return {
    id: field.text('id', '', 80),
    phase: field.text('phase', ''),
    title: field.text('title', ''),
    actions: field.texts('actions', 50),
    status: field.text('status', '', 2000),
    stated: field.text('stated', '', 2000),
    from,
    to: field.json['to'] === null ? null : field.integer('to', from + 1, from + 1, 260),
    measure: field.choice('measure', MEASURES, 'fte'),
    percent: field.number('percent', 0, 0, mostPercent),
    planPercent: field.number('planPercent', 0, 0, mostPercent),
    mostPercent,
    ...readOwn(field),
  };
}

/** What an initiative may have of its own; what cannot be read is left out, and noted. */
function readOwn(field: FieldReader): Partial<PlanInitiative> {
  return withoutAbsent({
    works: isAbsent(field, 'works') ? undefined : found(field.choice('works', ['', ...WORKINGS], '')),
    start: isAbsent(field, 'start') ? undefined : found(field.date('start', '')),
    end: isAbsent(field, 'end') ? undefined : found(field.date('end', '')),
    rampWeeks: isAbsent(field, 'rampWeeks') ? undefined : found(field.integer('rampWeeks', 0, 1, 520)),
    reading: isAbsent(field, 'reading') ? undefined : found(field.choice('reading', ['', ...READINGS], '')),
    low: optionalNumber(field, 'low', 100),
    high: optionalNumber(field, 'high', 100),
    cost: isAbsent(field, 'cost') ? undefined : readCost(field.record('cost')),
    responsible: isAbsent(field, 'responsible') ? undefined : found(field.text('responsible', '')),
    source: isAbsent(field, 'source') ? undefined : found(field.text('source', '', 2000)),
  });
}

function readCost(field: FieldReader): InitiativeCost {
  return withoutAbsent({
    once: optionalNumber(field, 'once', MOST_COST),
    yearly: optionalNumber(field, 'yearly', MOST_COST),
  });
}

function optionalNumber(field: FieldReader, key: string, most: number): number | undefined {
  if (isAbsent(field, key)) return undefined;
  const value = field.number(key, NaN, 0, most);
  return Number.isNaN(value) ? undefined : value;
}

function isAbsent({ json }: FieldReader, key: string): boolean {
  return json[key] === undefined;
}

/** What was read, unless it is the default that stands for nothing. */
function found<T extends string | number>(value: T): Exclude<T, ''> | undefined {
  return value === '' || value === 0 ? undefined : (value as Exclude<T, ''>);
}

/** Documents from before there were bands have none to read. */
function readUncertainty(plan: FieldReader): PlanUncertainty {
  if (plan.json['uncertainty'] === undefined) return DEFAULT_UNCERTAINTY;
  const field = plan.record('uncertainty');
  const part = (key: keyof typeof UNCERTAINTY_RANGES): number => {
    const [least, most] = UNCERTAINTY_RANGES[key];
    return field.number(key, DEFAULT_UNCERTAINTY[key], least, most);
  };
  return {
    show: field.boolean('show', DEFAULT_UNCERTAINTY.show),
    effectLow: part('effectLow'),
    effectHigh: part('effectHigh'),
    inflowLow: part('inflowLow'),
    inflowHigh: part('inflowHigh'),
    swing: part('swing'),
    memory: part('memory'),
  };
}
