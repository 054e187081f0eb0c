import { dayOfIso } from '../../../util/calendar';
import type { InitiativeChanges } from './initiativeEdits';
import { mostPercentChanges, percentChanges } from './initiativeEdits';
import type { InitiativeCost, PlanCell, PlanInitiative } from './planCell';
import { COSTS } from './planCost';
import { MOST_COST } from './readPlan';
import { withoutAbsent } from './withoutAbsent';

/** Fields of an initiative that can be typed wrong. */
export const DRAFT_FIELDS = [
  'percent',
  'low',
  'high',
  'mostPercent',
  'from',
  'to',
  'start',
  'end',
  'rampWeeks',
  'once',
  'yearly',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** What stands in fields and is not taken, or not yet. */
export type Draft = Partial<Record<DraftField, string>>;

/** Why what is typed cannot be; words come from `i18n/`. */
export interface DraftProblem {
  code:
    | 'draft.number'
    | 'draft.whole'
    | 'draft.date'
    | 'draft.month'
    | 'draft.afterWeek'
    | 'draft.afterDate'
    | 'draft.limits';
  params: Record<string, string | number>;
}

export interface NumberRange {
  least: number;
  most: number;
  whole?: boolean;
  /** Whether nothing may stand there. */
  optional?: boolean;
}

export type Typed<T> = { value: T } | { problem: DraftProblem };

/** A number as it was typed; null for nothing, where that may be. */
export function typedNumber(
  text: string,
  range: NumberRange,
  parse: (text: string) => number | null,
): Typed<number | null> {
  const { least, most, whole = false, optional = false } = range;
  if (optional && text.trim() === '') return { value: null };
  const value = parse(text);
  if (value !== null && value >= least && value <= most && (!whole || Number.isInteger(value)))
    return { value };
  return { problem: { code: whole ? 'draft.whole' : 'draft.number', params: { least, most } } };
}

/** A date of 1900 to 2199 as it was typed; null for nothing, where that may be. */
export function typedDate(text: string, optional: boolean): Typed<string | null> {
  if (optional && text === '') return { value: null };
  const isDate = /^(19|20|21)/.test(text) && !Number.isNaN(dayOfIso(text));
  return isDate ? { value: text } : { problem: { code: 'draft.date', params: {} } };
}

/** The first and the last week that are known, `from` ≤ week < `to`. */
const LAST_WEEK = 260;
const LATEST_FROM = 250;

/**
 * What the fields of an initiative come to: changes by those that can be taken, and what is wrong with the others. Weeks,
 * dates and ranges are judged together, so that one field's wrong may be mended in another.
 */
export function readDraft(
  plan: Pick<PlanCell, 'start'>,
  initiative: PlanInitiative,
  draft: Draft,
  parse: (text: string) => number | null,
): { changes: InitiativeChanges; problems: Partial<Record<DraftField, DraftProblem>> } {
  const changes: InitiativeChanges = {};
  const problems: Partial<Record<DraftField, DraftProblem>> = {};
  /** What a field says, or what it said before it was typed wrong. */
  function said<T>(
    field: DraftField,
    read: (text: string) => Typed<T>,
    before: T,
    take: (value: T) => void,
  ): T {
    const text = draft[field];
    if (text === undefined) return before;
    const typed = read(text);
    if ('problem' in typed) {
      problems[field] = typed.problem;
      return before;
    }
    take(typed.value);
    return typed.value;
  }
  const number = (
    field: DraftField,
    range: NumberRange,
    before: number | null,
    take: (value: number | null) => void,
  ) => said(field, (text) => typedNumber(text, range, parse), before, take);

  const percent =
    number('percent', { least: 0, most: 100 }, initiative.planPercent, (value) =>
      Object.assign(changes, percentChanges(initiative, value ?? 0)),
    ) ?? 0;
  number('mostPercent', { least: Math.max(1, Math.ceil(percent)), most: 100, whole: true }, null, (value) =>
    Object.assign(changes, mostPercentChanges({ ...initiative, ...changesOf(changes) }, value ?? 100)),
  );
  number(
    'low',
    { least: 0, most: percent, optional: true },
    null,
    (value) => (changes.low = value ?? undefined),
  );
  number(
    'high',
    { least: percent, most: 100, optional: true },
    null,
    (value) => (changes.high = value ?? undefined),
  );
  number('rampWeeks', { least: 1, most: 520, whole: true, optional: true }, null, (value) => {
    changes.rampWeeks = value ?? undefined;
  });

  readWeeks();
  readDates();

  let cost: InitiativeCost = initiative.cost ?? {};
  const costRange = { least: 0, most: MOST_COST, optional: true };
  for (const part of COSTS) {
    number(part, costRange, null, (value) => {
      cost = withoutAbsent({ ...cost, [part]: value ?? undefined });
      changes.cost = Object.keys(cost).length === 0 ? undefined : cost;
    });
  }
  return { changes, problems };

  function readWeeks(): void {
    const taken: InitiativeChanges = {};
    const week = (most: number, optional: boolean): NumberRange => ({
      least: 0,
      most,
      whole: true,
      optional,
    });
    const from =
      number('from', week(LATEST_FROM, false), initiative.from, (value) => (taken.from = value ?? 0)) ?? 0;
    const to = number('to', week(LAST_WEEK, true), initiative.to, (value) => (taken.to = value));
    if (to === null || from < to) Object.assign(changes, taken);
    else
      problems[draft.to === undefined ? 'from' : 'to'] ??= {
        code: 'draft.afterWeek',
        params: { week: from },
      };
  }

  function readDates(): void {
    const taken: InitiativeChanges = {};
    const date = (field: 'start' | 'end') =>
      said(
        field,
        (text) => typedDate(text, true),
        initiative[field] ?? null,
        (value) => (taken[field] = value ?? undefined),
      );
    const [start, end] = [date('start') ?? plan.start, date('end')];
    if (end === null || start < end) Object.assign(changes, taken);
    else
      problems[draft.end === undefined ? 'start' : 'end'] ??= {
        code: 'draft.afterDate',
        params: { date: start },
      };
  }
}

function changesOf({ percent, planPercent }: InitiativeChanges): Partial<PlanInitiative> {
  return { ...(percent !== undefined && { percent }), ...(planPercent !== undefined && { planPercent }) };
}
