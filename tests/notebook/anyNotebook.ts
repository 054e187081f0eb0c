import fc from 'fast-check';
import {
  duplicateCell,
  FIGURE_FORMATS,
  kinds,
  MARKS,
  moveCell,
  removeCell,
  renameCell,
  type Cell,
  type Edit,
  type Kind,
  type KnownCell,
  type Notebook,
  type Path,
} from '../../src/notebook';
import { valueAt } from '../../src/notebook/edits/path';
import { template } from './support';

/** Names that persons give, some of them twice, and one that no cell has. */
export const NAMES = ['planen', 'Tal', 'tal', 'Ærø æøå', 'a.b', '[x]', 'SAND', 'uden navn', 'ingen'];
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The items of a list under ids of their own. */
function numbered<T extends { id: string }>(items: T[]): T[] {
  return items.map((item, index) => ({ ...item, id: String(index) }));
}

const name = fc.constantFrom(...NAMES, '');
/** The id of some cell, of none, or none chosen. */
const reference = fc.constantFrom(...IDS, 'nowhere', '');
const figure = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom('', '.helårspersoner.slut', '.måned', '.x.alene'))
  .map(([cell, words]) => cell + words);
const figureWritten = fc
  .tuple(figure, fc.constantFrom('', ' | 0,0', '|kr.', ' | ukendt'))
  .map(([written, format]) => `{{${written}${format}}}`);
const word = fc.constantFrom('antal', 'æ ø å', '1,5', '', '😀');
const number = fc.integer({ min: -5, max: 50 });
const optional = { name, collapsed: fc.constant(true as const) };

type Fields<K extends Kind> = Omit<Extract<KnownCell, { kind: K }>, 'id' | 'kind'>;

const input: fc.Arbitrary<object> = fc.oneof(
  fc.record({
    control: fc.constant('slider'),
    value: number,
    usual: number,
    least: fc.constant(-5),
    most: fc.constant(50),
    step: fc.constantFrom(0.1, 1),
    unit: word,
  }),
  fc.record({
    control: fc.constant('number'),
    value: number,
    usual: number,
    least: fc.constantFrom(null, -5),
    most: fc.constant(null),
    unit: word,
  }),
  fc.constantFrom(
    { control: 'choice', value: 'a', usual: 'b', choices: ['a', 'b'] },
    { control: 'switch', value: true, usual: false },
    { control: 'month', value: '2026-03', usual: '2026-01', least: '2020-01', most: '2030-12' },
  ),
);

const { plan, data } = Object.fromEntries(template().cells.map((cell) => [cell.kind, cell])) as unknown as {
  [K in Kind]: Extract<KnownCell, { kind: K }>;
};

/** What a cell of each kind holds beside its id, as a document may have it. */
const fieldsOf: { [K in Kind]: fc.Arbitrary<Partial<Fields<K>>> } = {
  text: fc
    .tuple(
      fc.record(optional, { requiredKeys: [] }),
      fc.array(fc.oneof(word, figureWritten), { maxLength: 4 }),
    )
    .map(([common, parts]) => ({ ...common, text: parts.join(' ') })),
  value: fc.record({
    name,
    formula: fc
      .array(figure, { maxLength: 3 })
      .map((figures) => ['1,5', ...figures.map((one) => `[${one.replaceAll(']', ']]')}]`)].join(' + ')),
    format: fc.constantFrom(...FIGURE_FORMATS),
    unit: word,
  }),
  input: fc
    .tuple(name, input)
    .map(([own, control]) => ({ name: own, label: 'x', ...control }) as Partial<Fields<'input'>>),
  data: fc.record({ name, observations: fc.constantFrom(null, data.observations) }),
  table: fc.record({
    name,
    source: reference,
    steps: fc.constantFrom<Fields<'table'>['steps']>(
      [],
      [
        { verb: 'filter', formula: '[antal] > 1,5' },
        { verb: 'from', table: 'b' },
        { verb: 'unknown', json: { verb: 'senere', id: 's' } },
      ],
    ),
  }),
  chart: fc.record({
    table: reference,
    title: word,
    marks: fc
      .array(
        fc.record({
          id: word,
          kind: fc.constantFrom(...MARKS),
          x: word,
          y: word,
          upper: word,
          colour: word,
          summary: fc.constantFrom('none' as const, 'sum' as const),
        }),
        { maxLength: 3 },
      )
      .map(numbered),
    zero: fc.boolean(),
    notes: fc
      .array(
        fc.record({ id: word, axis: fc.constantFrom('x' as const, 'y' as const), at: word, text: word }),
        { maxLength: 2 },
      )
      .map(numbered),
  }),
  baseline: fc.record({
    name,
    data: reference,
    table: fc.constantFrom('national' as const, 'B' as const),
    inflowPercent: number,
    rules: fc.constantFrom({}, { averageWeekly: 3900 }),
    level: fc.constantFrom(null, { lastMonth: '2015-10', fte: 243, long: null, inflowPerWeek: 12 }),
  }),
  plan: fc.record({
    name,
    baseline: reference,
    start: fc.constant(plan.start),
    month: fc.constant(plan.month),
    initiatives: fc.subarray(plan.initiatives),
    goals: fc.subarray(plan.goals),
  }),
  scenario: fc.record({ plan: reference, measure: fc.constantFrom('fte' as const, 'long' as const) }),
};

function known<K extends Kind>(kind: K): fc.Arbitrary<(id: string) => Cell> {
  return fieldsOf[kind].map(
    (fields) => (id: string) =>
      JSON.parse(
        // The fields of an input follow from its control.
        JSON.stringify({ ...(kind === 'input' ? { id, kind } : kinds[kind].create(id)), ...fields }),
      ) as Cell,
  );
}

/** A cell of any kind, one that is not known here included, under an id that is given to it. */
export const anyCell: fc.Arbitrary<(id: string) => Cell> = fc.oneof(
  ...(Object.keys(kinds) as Kind[]).map(known),
  fc.jsonValue().map((value) => (id: string) => ({
    id,
    kind: 'unknown' as const,
    original: { id, kind: 'timeline', name: 'Tal', value: JSON.parse(JSON.stringify(value)) as unknown },
  })),
);

/** Notebooks with cells of every kind, names that occur twice, and references that lead nowhere or in circles. */
export const anyNotebook: fc.Arbitrary<Notebook> = fc
  .tuple(
    fc.array(anyCell, { minLength: 1, maxLength: IDS.length }),
    fc.constantFrom('da' as const, 'en' as const),
  )
  .map(([cells, language]) => ({
    ...template(language),
    id: 'egen',
    template: null,
    cells: cells.map((cell, index) => cell(IDS[index] ?? '')),
  }));

/** All places in a value, as edits name them. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  if (Array.isArray(value)) {
    return [
      path,
      ...value.flatMap((item: unknown) => {
        const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
        return typeof id === 'string' ? pathsIn(item, [...path, { id }]) : [];
      }),
    ];
  }
  return [path, ...Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]))];
}

/** The cell at a place, counted round. */
function cellAt({ cells }: Notebook, place: number): Cell | undefined {
  return cells[place % Math.max(1, cells.length)];
}

export type Change = (notebook: Notebook) => Edit;

const someValue = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    0,
    7,
    'x',
    true,
    [],
    {},
    { id: 'midt' },
    { id: 'ny', percent: 3 },
  ),
  fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown),
);

/** A field or an item anywhere in a cell becomes anything: changed, put in, taken out; what no program would do too. */
export const anySet: fc.Arbitrary<Change> = fc
  .record({
    place: fc.nat(),
    at: fc.nat(),
    deeper: fc.constantFrom<Path>([], [], [], ['new'], [{ id: 'ny' }], ['id'], ['__proto__']),
    value: someValue,
  })
  .map(({ place, at, deeper, value }) => (notebook) => {
    const cell = cellAt(notebook, place);
    const paths = pathsIn(cell);
    return {
      type: 'set',
      cell: cell?.id ?? 'nowhere',
      path: [...(paths[at % paths.length] ?? []), ...deeper],
      ...(value !== undefined && { value }),
    };
  });

/** Another value of the same type, by a number. */
function alike(value: unknown, other: number): unknown {
  if (typeof value === 'string') return other % 2 === 0 ? (NAMES[other % NAMES.length] ?? '') : `${value}.`;
  if (typeof value === 'number') return value + (other % 7);
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return value.slice(other % (value.length + 1));
  return value;
}

/** A field or an item somewhere in a cell becomes another of its type; or what may be absent is taken out or put in. */
export const anySoundSet: fc.Arbitrary<Change> = fc
  .record({ place: fc.nat(), at: fc.nat(), other: fc.nat() })
  .map(({ place, at, other }) => (notebook) => {
    const cell = cellAt(notebook, place);
    const paths = pathsIn(cell);
    const path = paths[at % paths.length] ?? [];
    const id = cell?.id ?? 'nowhere';
    if (other % 5 === 0 || path.length === 0) {
      const optionals: Path[] = [['collapsed'], ['series'], ['initiatives', { id: 'midt' }]];
      const optional: Path = optionals[at % optionals.length] ?? [];
      const value = optional.length > 1 ? plan.initiatives[1] : optional[0] === 'series' ? [] : true;
      return { type: 'set', cell: id, path: optional, ...(other % 2 === 0 && { value }) };
    }
    return { type: 'set', cell: id, path, value: alike(valueAt(cell, path), other) };
  });

/** A cell put in, taken out, moved, copied or renamed, or another title. */
export const anyStructural: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({ cell: anyCell, id: fc.constantFrom('a', 'p', 'q', 'r'), after: reference })
    .map(({ cell, id, after }) => () => ({
      type: 'insert' as const,
      cell: cell(id),
      after: after === '' ? null : after,
    })),
  fc.nat().map((place) => (notebook: Notebook) => removeCell(notebook, cellAt(notebook, place)?.id ?? '')),
  fc.record({ place: fc.nat(), after: reference }).map(({ place, after }) => (notebook: Notebook) => ({
    type: 'move' as const,
    cell: cellAt(notebook, place)?.id ?? '',
    after: after === '' ? null : after,
  })),
  fc.record({ place: fc.nat(), places: fc.integer({ min: -3, max: 3 }) }).map(
    ({ place, places }) =>
      (notebook: Notebook) =>
        moveCell(notebook, cellAt(notebook, place)?.id ?? '', places),
  ),
  fc.record({ place: fc.nat(), id: fc.constantFrom('p', 'q', 'r') }).map(
    ({ place, id }) =>
      (notebook: Notebook) =>
        duplicateCell(notebook, cellAt(notebook, place)?.id ?? '', id),
  ),
  fc.record({ place: fc.nat(), name: fc.constantFrom(...NAMES, 'nyt navn') }).map(
    ({ place, name: other }) =>
      (notebook: Notebook) =>
        renameCell(notebook, cellAt(notebook, place)?.id ?? '', other),
  ),
  word.map((title) => () => ({ type: 'title' as const, title })),
);

function anyOf(set: fc.Arbitrary<Change>): fc.Arbitrary<Change> {
  const together = fc.array(fc.oneof(set, anyStructural), { maxLength: 4 });
  return fc.oneof(
    { weight: 3, arbitrary: set },
    { weight: 3, arbitrary: anyStructural },
    {
      weight: 1,
      arbitrary: together.map((changes) => (notebook: Notebook) => ({
        type: 'all' as const,
        edits: changes.map((change) => change(notebook)),
      })),
    },
  );
}

/** An edit of any type, whatever it makes of the notebook. */
export const anyChange = anyOf(anySet);

/** An edit of any type, after which the notebook is one. */
export const anySoundChange = anyOf(anySoundSet);
