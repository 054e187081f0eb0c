import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serializeNotebook } from '../../src/format';
import { applyEdit, Evaluator, withoutData, type Cell, type Notebook } from '../../src/notebook';
import { anyNotebook, anySoundChange } from '../notebook/anyNotebook';
import { cellsOf, noTables, template } from '../notebook/support';
import { fileOf, opened, placesIn, replacedAt, withoutOrigin, type Json } from './support';

const options = { seed: 20261122, numRuns: 300 };
const head = {
  format: 'forbundne-kar',
  version: 1,
  engine: 1,
  id: 'egen',
  title: 'x',
  language: 'da',
  template: null,
};

/** A document with these cells. */
const documentOf = (...cells: unknown[]): Json => ({ ...head, cells });
/** What is written after one field of a cell was changed. */
function writtenAfter(cell: Json, path: string[], value: unknown): unknown {
  const { notebook } = opened(documentOf(cell));
  const id = notebook.cells[0]?.id ?? '';
  const edited = applyEdit(notebook, { type: 'set', cell: id, path, value });
  expect(edited).not.toBe(notebook);
  return (fileOf(edited)['cells'] as Json[])[0];
}

/** Fields that no version knows, by the place where they stand. */
const strange = fc.dictionary(fc.constantFrom('senere', 'note', 'z', 'constructor'), fc.jsonValue(), {
  maxKeys: 2,
  noNullPrototype: true,
});

/** The document with fields that are not known here in any of its objects, but not where it maps rules by name. */
function withStrangeFields(value: unknown, fields: readonly Json[], taken = { count: 0 }): unknown {
  if (Array.isArray(value)) return value.map((item) => withStrangeFields(item, fields, taken));
  if (typeof value !== 'object' || value === null) return value;
  const own = fields[taken.count++ % Math.max(1, fields.length)] ?? {};
  const known = Object.entries(value).map(([key, item]) => [
    key,
    key === 'rules' || key === 'json' ? item : withStrangeFields(item, fields, taken),
  ]);
  return { ...own, ...Object.fromEntries(known) };
}

/** Every part of a document, as its place and what stands there. */
function partsOf(value: unknown): string[] {
  return placesIn(value).map((path) => `${path.join('.')}: ${String(JSON.stringify(valueOf(value, path)))}`);
}

function valueOf(value: unknown, path: readonly string[]): unknown {
  const found = path.reduce<unknown>((inner, key) => (inner as Json)[key], value);
  return typeof found === 'object' && found !== null ? Object.keys(found).length > 0 : found;
}

describe('a notebook of any cells', () => {
  it('is the same after being saved and opened', () => {
    fc.assert(
      fc.property(anyNotebook, (notebook) => {
        const { notebook: again, issues } = opened(fileOf(notebook));
        expect(again).toStrictEqual(notebook);
        // Of cells and steps that are not known here it is told.
        const told = issues.filter(({ code, path }) => code !== 'cell.unknown' && !path.endsWith('.steps'));
        expect(told).toEqual([]);
      }),
      options,
    );
  });

  it('is the same after being saved and opened, whatever was done to it', () => {
    fc.assert(
      fc.property(anyNotebook, fc.array(anySoundChange, { maxLength: 6 }), (notebook, changes) => {
        const edited = changes.reduce((value, change) => applyEdit(value, change(value)), notebook);
        const once = opened(fileOf(edited)).notebook;
        expect(opened(fileOf(once)).notebook).toEqual(once);
        expect(once.cells.map(({ id, kind }) => [id, kind])).toEqual(
          edited.cells.map(({ id, kind }) => [id, kind]),
        );
      }),
      options,
    );
  });
});

describe('a document with fields that are not known here', () => {
  it('is written as it came, every part of it', () => {
    fc.assert(
      fc.property(anyNotebook, fc.array(strange, { minLength: 1, maxLength: 5 }), (notebook, fields) => {
        const json = JSON.parse(JSON.stringify(withStrangeFields(fileOf(notebook), fields))) as Json;
        expect(fileOf(opened(json).notebook)).toEqual(json);
      }),
      options,
    );
  });

  it('keeps them after edits too, as long as what they stand in is there', () => {
    fc.assert(
      fc.property(
        anyNotebook,
        fc.array(strange, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        (notebook, fields, at) => {
          const json = JSON.parse(JSON.stringify(withStrangeFields(fileOf(notebook), fields))) as Json;
          const before = opened(json).notebook;
          const cell = before.cells[at % before.cells.length]!;
          fc.pre(cell.kind !== 'unknown');
          const edited = applyEdit(before, { type: 'set', cell: cell.id, path: ['name'], value: 'andet' });
          const file = fileOf(edited);
          const expected = (json['cells'] as Json[]).map((each, index) =>
            index === at % before.cells.length ? { ...each, name: 'andet' } : each,
          );
          expect(file['cells']).toMatchObject(expected);
          const again = opened(file).notebook;
          expect(withoutOrigin(again)).toEqual(withoutOrigin(edited));
          expect(fileOf(again)).toEqual(file);
        },
      ),
      options,
    );
  });

  it('may have them beside its cells as well', () => {
    const json = { ...documentOf({ id: 'a', kind: 'text', text: 'x' }), senere: { dybt: [1] }, title: 'x' };
    expect(serializeNotebook(opened(json).notebook)).toEqual(json);
    const edited = applyEdit(opened(json).notebook, { type: 'title', title: 'y' });
    expect(fileOf(edited)).toEqual({ ...json, title: 'y' });
  });

  it('loses nothing when any of its places holds something of another type, or nothing', () => {
    const file = fileOf(template());
    const wrong = fc.constantFrom<unknown>(null, 7, -1, 'andet', true, [1], { dybt: 1 });
    fc.assert(
      fc.property(
        fc.constantFrom(
          ...placesIn(file).filter(
            (path) => path[0] === 'cells' && path.length > 2 && !(path.length === 3 && path[2] === 'id'),
          ),
        ),
        wrong,
        (place, by) => {
          const json = replacedAt(file, place, by) as Json;
          const written = fileOf(opened(json).notebook);
          const parts = new Set(partsOf(written));
          expect(partsOf(json).filter((part) => !parts.has(part))).toEqual([]);
        },
      ),
      options,
    );
  });
});

describe('what could not be read of a cell', () => {
  const plan = fileOf(template())['cells'] as Json[];
  const planCell = plan.find(({ kind }) => kind === 'plan')!;
  const initiatives = planCell['initiatives'] as Json[];

  it('stays in a list, after the item that it stood after', () => {
    const list = [
      'før',
      { ...initiatives[0], ekstra: 1 },
      5,
      initiatives[1],
      { ...initiatives[0], percent: 1 },
      null,
    ];
    const path = ['initiatives', { id: 'midt' }, 'percent'];
    const { notebook } = opened(documentOf({ ...planCell, initiatives: list }));
    const set = (value: number) => applyEdit(notebook, { type: 'set', cell: 'plan', path, value } as never);
    expect((fileOf(set(7))['cells'] as Json[])[0]).toMatchObject({
      initiatives: ['før', { ekstra: 1 }, 5, { id: 'midt', percent: 7 }, { id: 'tidlig', percent: 1 }, null],
    });
  });

  it('is told apart by months, for months are read in order of time', () => {
    const observations = [
      { from: '2015-10', months: 1, fte: 243, long: 45, inflow: null, note: 'oktober' },
      { from: '2015-09', months: 1, fte: 240, long: null, inflow: 60 },
    ];
    const cell = { ...plan.find(({ kind }) => kind === 'data'), observations };
    const { notebook } = opened(documentOf(cell));
    const changed = cellsOf({
      ...template(),
      cells: [...template().cells.slice(0, 6), ...notebook.cells],
    }).data;
    const months = changed.observations!.map((month) =>
      month.from === '2015-09' ? { ...month, fte: 1 } : month,
    );
    const edited = applyEdit(notebook, { type: 'set', cell: 'data', path: ['observations'], value: months });
    expect((fileOf(edited)['cells'] as Json[])[0]).toMatchObject({
      observations: [
        { from: '2015-09', fte: 1, long: null, inflow: 60 },
        { from: '2015-10', fte: 243, long: 45, note: 'oktober' },
      ],
    });
    expect(withoutOrigin(opened(fileOf(edited)).notebook)).toEqual(withoutOrigin(edited));
  });

  it('is not written as it came where it would be read as something else by now', () => {
    const first = { ...initiatives[0], percent: 61, mostPercent: 50, note: 'x' };
    const { notebook } = opened(documentOf({ ...planCell, initiatives: [first] }));
    const path = ['initiatives', { id: 'tidlig' }, 'mostPercent'];
    const edited = applyEdit(notebook, { type: 'set', cell: 'plan', path, value: 100 });
    expect((fileOf(edited)['cells'] as Json[])[0]).toMatchObject({
      initiatives: [{ percent: 0, mostPercent: 100, note: 'x' }],
    });
    expect(withoutOrigin(opened(fileOf(edited)).notebook)).toEqual(withoutOrigin(edited));
  });

  it('gives way to what a person puts in its place', () => {
    const cell = { id: 'a', kind: 'input', name: 'x', control: 'drejeknap', value: 'meget', usual: 3 };
    expect(writtenAfter(cell, ['value'], 4)).toMatchObject({ value: 4, usual: 3, control: 'drejeknap' });
    expect(writtenAfter({ id: 'a', kind: 'text', text: 'x', collapsed: 'ja' }, ['collapsed'], true)).toEqual({
      id: 'a',
      kind: 'text',
      text: 'x',
      collapsed: true,
    });
  });

  it('is left out with the months that a person has loaded', () => {
    const table = { columns: [{ name: 'Navn', type: 'text' }], rows: 1, csv: 'Navn\nHemmelig\n' };
    const cell = { ...plan.find(({ kind }) => kind === 'data'), table, ekstra: 'Hemmelig' } as Json;
    const imported = {
      ...cell,
      source: { ...(cell['source'] as Json), origin: 'imported', ekstra: 'Hemmelig' },
    };
    const { notebook } = opened(documentOf(imported));
    expect(JSON.stringify(fileOf(notebook))).toContain('Hemmelig');
    expect(JSON.stringify(fileOf(withoutData(notebook)))).not.toContain('Hemmelig');
  });
});

describe('a cell that is no object, or was kept in one without need', () => {
  it('is kept, and is the same when it is opened again', () => {
    const odd = [5, null, 'tekst', [1, { a: 2 }]];
    const { notebook } = opened(documentOf(...odd, { id: 'a', kind: 'text', text: 'x' }));
    expect(notebook.cells.map(({ kind }) => kind)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      'text',
    ]);
    expect((fileOf(notebook)['cells'] as Json[]).map((cell) => cell['original'])).toEqual([
      ...odd,
      undefined,
    ]);
    const moved = applyEdit(notebook, { type: 'move', cell: 'a', after: null });
    expect(opened(fileOf(moved)).notebook).toEqual(moved);
  });

  it('is taken out, as long as nothing else stands beside it', () => {
    const original = { kind: 'text', text: 'x' };
    const cellOf = (cell: Json): Cell => opened(documentOf(cell)).notebook.cells[0]!;
    expect(cellOf({ id: 'a', kind: 'unknown', original })).toEqual({ id: 'a', kind: 'text', text: 'x' });
    const beside = { id: 'a', kind: 'unknown', original, z: 1 };
    expect(cellOf(beside)).toEqual({ id: 'a', kind: 'unknown', original: beside });
  });
});

describe('an id that two cells have', () => {
  it('is mended in the file as well, so that the cells may be moved', () => {
    const cells = [
      { id: 'a', kind: 'text', text: '1' },
      { id: 'a', kind: 'text', text: '2', senere: 1 },
      { id: 'a', kind: 'timeline' },
    ];
    const { notebook } = opened(documentOf(...cells));
    const moved = applyEdit(notebook, { type: 'move', cell: 'a', after: 'nowhere' });
    const again = opened(fileOf(moved)).notebook;
    expect(again).toEqual(moved);
    expect(again.cells.at(-1)).toEqual(cells[0]);
  });
});

describe('a large or tangled document', () => {
  it('of ten thousand cells in one chain, or in one circle, is opened and says what is wrong', () => {
    const chain = (count: number, last: string): Notebook =>
      opened(
        documentOf(
          ...Array.from({ length: count }, (_, index) => ({
            id: `c${index}`,
            kind: 'value',
            name: `n${index}`,
            formula: index === count - 1 ? last : `n${index + 1} + 1`,
            format: 'decimal',
            unit: '',
          })),
        ),
      ).notebook;
    const whole = new Evaluator({ tables: noTables });
    whole.update(chain(10_000, '1'));
    expect(whole.figure('n0')?.value).toBe(10_000);
    const circle = new Evaluator({ tables: noTables });
    circle.update(chain(10_000, 'n0'));
    const state = circle.state('c0');
    expect(state).toMatchObject({ status: 'failed', problem: { code: 'cell.circle' } });
    expect(JSON.stringify(state).length).toBeLessThan(600);
    const broken = new Evaluator({ tables: noTables });
    broken.update(chain(3, 'ingen'));
    expect(broken.state('c2')).toMatchObject({
      problem: { code: 'cell.missing', params: { name: 'ingen' } },
    });
  });
});
