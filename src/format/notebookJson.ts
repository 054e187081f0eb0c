import { ENGINE_VERSION, referenceTables, type ReferenceTableName } from '../model';
import {
  DEFAULT_UNCERTAINTY,
  FORMAT,
  NOTEBOOK_VERSION,
  UNCERTAINTY_RANGES,
  type Cell,
  type EffectMeasure,
  type Notebook,
  type PlanInitiative,
  type PlanUncertainty,
} from '../notebook';
import { MOST_CASES, readObservations, readSeries, readSource } from './dataCell';
import { FieldReader, isNestedDeeperThan, isRecord, MONTH, type DocumentIssue, type Json } from './read';
import { readRuleEdits } from './ruleEdits';

/** Why a document cannot be opened at all; words come from `i18n/`. */
export type DocumentError = 'document.foreign' | 'document.newer' | 'document.broken' | 'document.large';

export type Parsed = { notebook: Notebook; issues: DocumentIssue[] } | { error: DocumentError };

const MOST_CELLS = 10_000;
const MOST_INITIATIVES = 50;
const LONGEST_TEXT = 100_000;
const MOST_CHARTS = 100;
const MOST_LETTERS = 300_000;
/** Far above any cell; what lies deeper could not be written as JSON again. */
const DEEPEST = 200;
const MEASURES: readonly EffectMeasure[] = ['fte', 'long'];

/**
 * The JSON of a notebook: the same for a file, the store and a link. A notebook is its own document; cells of a kind that
 * is not known here are written as they came.
 */
export function serializeNotebook(notebook: Notebook): Json {
  return {
    ...notebook,
    engine: ENGINE_VERSION,
    cells: notebook.cells.map((cell) => (cell.kind === 'unknown' ? cell.original : cell)),
  };
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
  };
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

function readBaselineLevel(field: FieldReader) {
  return {
    lastMonth: field.matching('lastMonth', MONTH, '2000-01'),
    fte: field.number('fte', 0, 0, MOST_CASES),
    long: field.numberOrNull('long', 0, MOST_CASES),
    inflowPerWeek: field.numberOrNull('inflowPerWeek', 0, MOST_CASES),
  };
}

/** How each kind of cell is read; a kind that is not here is kept as unknown. */
const readers: {
  [K in Exclude<Cell['kind'], 'unknown'>]: (field: FieldReader, id: string) => Extract<Cell, { kind: K }>;
} = {
  text: (field, id) => ({ id, kind: 'text', text: field.text('text', '', LONGEST_TEXT) }),
  data: (field, id) => ({
    id,
    kind: 'data',
    name: field.text('name', '', 80),
    source: readSource(field.record('source')),
    observations: field.json['observations'] === null ? null : readObservations(field),
    ...readSeries(field),
  }),
  baseline: (field, id) => {
    const rise = field.record('yearEndRise');
    return {
      id,
      kind: 'baseline',
      name: field.text('name', '', 80),
      data: field.text('data', '', 80),
      table: field.choice('table', Object.keys(referenceTables) as ReferenceTableName[], 'national'),
      window: field.integer('window', 1, 1, 120),
      level: field.json['level'] === null ? null : readBaselineLevel(field.record('level')),
      inflowPercent: field.number('inflowPercent', 0, -90, 200),
      yearEndRise: { on: rise.boolean('on', false), percent: rise.number('percent', 10, -90, 200) },
      rules: readRuleEdits(field),
    };
  },
  plan: (field, id) => ({
    id,
    kind: 'plan',
    name: field.text('name', '', 80),
    baseline: field.text('baseline', '', 80),
    start: field.date('start', '2015-11-02'),
    rampWeeks: field.integer('rampWeeks', 8, 1, 520),
    month: field.matching('month', MONTH, '2016-12'),
    reading: field.choice('reading', ['month', 'year'], 'month'),
    initiatives: field.records('initiatives', MOST_INITIATIVES).map(readInitiative),
    goals: field.records('goals', 10).map((goal) => ({
      measure: goal.choice('measure', MEASURES, 'fte'),
      value: goal.number('value', 0, 0, MOST_CASES),
    })),
    showGoals: field.boolean('showGoals', true),
    uncertainty: readUncertainty(field),
  }),
  scenario: (field, id) => ({
    id,
    kind: 'scenario',
    plan: field.text('plan', '', 80),
    measure: field.choice('measure', MEASURES, 'fte'),
  }),
};

/** Charts and long texts are what takes time to draw; no notebook of a person has this many. */
function isTooMuchToDraw(cells: readonly unknown[]): boolean {
  let charts = 0;
  let letters = 0;
  for (const cell of cells) {
    if (!isRecord(cell)) continue;
    if (cell['kind'] === 'scenario') charts++;
    if (typeof cell['text'] === 'string') letters += cell['text'].length;
  }
  return charts > MOST_CHARTS || letters > MOST_LETTERS;
}

function isKnownKind(kind: unknown): kind is keyof typeof readers {
  return typeof kind === 'string' && Object.hasOwn(readers, kind);
}

function readCell(field: FieldReader, index: number, taken: Set<string>): Cell {
  let id = typeof field.json['id'] === 'string' && field.json['id'].length <= 80 ? field.json['id'] : '';
  if (id === '' || taken.has(id)) {
    field.issues.push({ code: 'cell.duplicate', path: `${field.path}.id` });
    do id = `${id.slice(0, 60)}-${index}`;
    while (taken.has(id));
  }
  taken.add(id);
  const kind = field.json['kind'];
  if (isKnownKind(kind)) return readers[kind](field, id);
  field.issues.push({ code: 'cell.unknown', path: field.path });
  // A notebook that was written without the serializer carries such a cell wrapped.
  const original =
    kind === 'unknown' && isRecord(field.json['original']) ? field.json['original'] : field.json;
  return { id, kind: 'unknown', original };
}

/** Initiatives are told apart by id; the first keeps it. */
function withDistinctInitiatives(cell: Cell): Cell {
  if (cell.kind !== 'plan') return cell;
  const ids = new Set<string>();
  return {
    ...cell,
    initiatives: cell.initiatives.filter(({ id }) => id !== '' && !ids.has(id) && ids.add(id)),
  };
}

/**
 * The one door for every document from outside: validates, fills in defaults, keeps unknown cells as they are.
 *
 * @param json what `JSON.parse` gave
 * @returns the notebook and what had to be mended, or why it cannot be opened; never throws
 */
export function parseNotebook(json: unknown): Parsed {
  if (!isRecord(json) || json['format'] !== FORMAT) return { error: 'document.foreign' };
  const version = json['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { error: 'document.broken' };
  if (version > NOTEBOOK_VERSION) return { error: 'document.newer' };
  if (!Array.isArray(json['cells'])) return { error: 'document.broken' };
  if (json['cells'].length > MOST_CELLS) return { error: 'document.large' };
  if (isNestedDeeperThan(json, DEEPEST) || isTooMuchToDraw(json['cells'])) return { error: 'document.large' };
  const issues: DocumentIssue[] = [];
  const field = new FieldReader(json, '', issues);
  if (json['engine'] !== ENGINE_VERSION) issues.push({ code: 'engine.other', path: 'engine' });
  const template = isRecord(json['template']) ? field.record('template') : null;
  const taken = new Set<string>();
  const notebook: Notebook = {
    format: FORMAT,
    version: NOTEBOOK_VERSION,
    engine: ENGINE_VERSION,
    id: field.matching('id', /^[\w-]{1,80}$/, 'notesbog'),
    title: field.text('title', ''),
    language: field.choice('language', ['da', 'en'], 'da'),
    template: template && {
      id: template.text('id', '', 80),
      version: template.integer('version', 1, 1, 10_000),
    },
    cells: field
      .records('cells', MOST_CELLS)
      .map((cell, index) => withDistinctInitiatives(readCell(cell, index, taken))),
  };
  return { notebook, issues };
}
