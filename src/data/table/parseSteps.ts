import type { Issue } from '../types';
import type {
  JoinKind,
  SortKey,
  Summary,
  SummaryColumn,
  TableStep,
  UnknownStep,
  WindowKind,
} from './tableStep';

/** A column of more steps is no column a person reads. */
const MOST_STEPS = 500;
const MOST_NAMES = 20_000;
const LONGEST_NAME = 10_000;

/** Gives the value where it is what is wanted, else undefined. */
type Reader<T> = (value: unknown) => T | undefined;
type Fields<T> = { [K in keyof T]-?: Reader<T[K]> };

const SUMMARIES: readonly Summary[] = [
  'count',
  'sum',
  'mean',
  'median',
  'min',
  'max',
  'quantile',
  'deviation',
  'distinct',
  'first',
  'last',
];
const JOINS: readonly JoinKind[] = ['inner', 'left', 'full', 'semi', 'anti'];
const WINDOWS: readonly WindowKind[] = ['runningSum', 'movingMean', 'lag', 'lead', 'rank', 'share'];

const text: Reader<string> = (value) =>
  typeof value === 'string' && value.length <= LONGEST_NAME ? value : undefined;
const count: Reader<number> = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
const positive: Reader<number> = (value) => (count(value) === 0 ? undefined : count(value));
const truth: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const share: Reader<number> = (value) =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;

function oneOf<T extends string>(options: readonly T[]): Reader<T> {
  return (value) => options.find((option) => option === value);
}

function listOf<T>(reader: Reader<T>): Reader<T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > MOST_NAMES) return undefined;
    const items: T[] = [];
    for (const each of value as unknown[]) {
      const item = reader(each);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  };
}

/** What is absent has a value all the same; what is there must be right. */
function absent<T>(reader: Reader<T>, otherwise: T): Reader<T> {
  return (value) => (value === undefined ? otherwise : reader(value));
}

/** The fields of an object, or the name of the first that is wrong. */
function fieldsOf<T>(json: object, fields: Fields<T>): { value: T } | { wrong: string } {
  const result: Partial<T> = {};
  for (const key of Object.keys(fields) as (keyof T & string)[]) {
    const given: unknown = Object.hasOwn(json, key) ? (json as Record<string, unknown>)[key] : undefined;
    const value = fields[key](given);
    if (value === undefined) return { wrong: key };
    result[key] = value;
  }
  return { value: result as T };
}

function object<T>(fields: Fields<T>): Reader<T> {
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const read = fieldsOf(value, fields);
    return 'value' in read ? read.value : undefined;
  };
}

const sortKey = object<SortKey>({ column: text, descending: absent(truth, false) });
const summaryColumn = object<SummaryColumn>({
  name: text,
  summary: oneOf(SUMMARIES),
  column: (value) => (value === null || value === undefined ? null : text(value)),
  share: absent(share, 0.5),
});

type Verb = TableStep['verb'];
type StepOf<V extends Verb> = Extract<TableStep, { verb: V }>;
type ReadStep = (json: object) => { value: TableStep } | { wrong: string };

function step<V extends Exclude<Verb, 'fill'>>(
  verb: V,
  fields: Omit<Fields<StepOf<V>>, 'verb' | 'off'>,
): ReadStep {
  return (json) => {
    const all = { verb: oneOf([verb]), ...fields } as unknown as Fields<StepOf<V>>;
    return fieldsOf<StepOf<V>>(json, all);
  };
}

type Fill<H> = Omit<Extract<TableStep, { verb: 'fill'; how: H }>, 'off'>;

const fill: ReadStep = (json) => {
  const verb = oneOf(['fill']);
  if (Object.hasOwn(json, 'how') && (json as { how?: unknown }).how === 'previous')
    return fieldsOf<Fill<'previous'>>(json, { verb, column: text, how: oneOf(['previous']) });
  const value: Reader<string | number> = (given) =>
    typeof given === 'number' && Number.isFinite(given) ? given : text(given);
  return fieldsOf<Fill<'value'>>(json, { verb, column: text, how: oneOf(['value']), value });
};

const STEPS = new Map<string, ReadStep>([
  ['from', step('from', { table: text })],
  ['filter', step('filter', { formula: text })],
  ['derive', step('derive', { name: text, formula: text })],
  ['select', step('select', { columns: listOf(text) })],
  ['reorder', step('reorder', { columns: listOf(text) })],
  ['rename', step('rename', { columns: listOf(object({ from: text, to: text })) })],
  ['rollup', step('rollup', { by: absent(listOf(text), []), values: listOf(summaryColumn) })],
  ['sort', step('sort', { by: listOf(sortKey) })],
  [
    'join',
    step('join', { kind: oneOf(JOINS), table: text, on: listOf(object({ left: text, right: text })) }),
  ],
  ['fold', step('fold', { columns: listOf(text), names: text, values: text })],
  [
    'pivot',
    step('pivot', { by: absent(listOf(text), []), names: text, values: text, summary: oneOf(SUMMARIES) }),
  ],
  [
    'window',
    step('window', {
      name: text,
      kind: oneOf(WINDOWS),
      column: text,
      by: absent(listOf(text), []),
      order: absent(listOf(sortKey), []),
      size: absent(positive, 1),
    }),
  ],
  ['distinct', step('distinct', { columns: absent(listOf(text), []) })],
  ['slice', step('slice', { from: positive, rows: count })],
  ['head', step('head', { rows: count })],
  ['tail', step('tail', { rows: count })],
  ['union', step('union', { table: text })],
  ['fill', fill],
]);

/**
 * Reads steps from JSON, the one door for them: steps whose names may still be empty, as while they are written, or `unknown` ones that keep what stood there and are
 * named in an issue. `params.step` counts from 1.
 */
export function parseSteps(json: unknown): { steps: (TableStep | UnknownStep)[]; issues: Issue[] } {
  if (!Array.isArray(json) || json.length > MOST_STEPS) {
    const issue: Issue = { severity: 'error', code: 'table.noSteps', params: { limit: MOST_STEPS } };
    return { steps: json === undefined ? [] : [{ verb: 'unknown', json }], issues: [issue] };
  }
  const issues: Issue[] = [];
  const steps = json.map((item: unknown, index): TableStep | UnknownStep => {
    const each = isUnknownStep(item) ? item.json : item;
    const unknown: UnknownStep = { verb: 'unknown', json: each };
    const params = { step: index + 1, verb: verbOf(each) };
    const read = typeof each === 'object' && each !== null ? STEPS.get(params.verb) : undefined;
    const result = read?.(each as object);
    if (!result) issues.push({ severity: 'warning', code: 'table.unknownStep', params });
    else if ('value' in result) return isOff(each) ? { ...result.value, off: true } : result.value;
    else
      issues.push({
        severity: 'warning',
        code: 'table.wrongStep',
        params: { ...params, field: result.wrong },
      });
    return unknown;
  });
  return { steps, issues };
}

/** A step that was not known when it was written down; it may be by now. */
function isUnknownStep(json: unknown): json is UnknownStep {
  return verbOf(json) === 'unknown' && Object.hasOwn(json as object, 'json');
}

function isOff(json: unknown): boolean {
  return (
    typeof json === 'object' &&
    json !== null &&
    Object.hasOwn(json, 'off') &&
    'off' in json &&
    json.off === true
  );
}

function verbOf(json: unknown): string {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, 'verb')) return '';
  const { verb } = json as { verb: unknown };
  return typeof verb === 'string' ? verb.slice(0, 50) : '';
}
