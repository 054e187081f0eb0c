import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink, parseNotebook, serializeNotebook } from '../../src/format';
import { ENGINE_VERSION, ScenarioError } from '../../src/model';
import { DEFAULT_UNCERTAINTY, findCell, UNCERTAINTY_RANGES, type Notebook } from '../../src/notebook';
import type { RuleEdits } from '../../src/rules';
import { anyDeed, done, hand } from '../notebook/hand';
import { calculate, cellsOf, template } from '../notebook/support';
import {
  asJson,
  fileOf,
  hostileValue,
  opened,
  placesIn,
  replacedAt,
  withoutOrigin,
  type Json,
} from './support';

const options = { seed: 20151102 };
const file = fileOf(template());
const places = placesIn(file);
const at = (value: unknown, ...path: string[]): unknown => replacedAt(file, path, value);
const planPath = ['cells', '4'];
const baselinePath = ['cells', '5'];
const dataPath = ['cells', '6'];

/** The document with something unexpected in some of its places. */
const tampered: fc.Arbitrary<unknown> = fc
  .array(fc.record({ place: fc.constantFrom(...places), by: hostileValue }), { minLength: 1, maxLength: 4 })
  .map((changes) =>
    changes.reduce<unknown>((json, { place, by }) => {
      try {
        return replacedAt(json, place, by);
      } catch {
        // An earlier change took the place away.
        return json;
      }
    }, file),
  );

/** Whether a notebook can be shown: it is calculated, or a named error says why not. */
function canBeShown(notebook: Notebook): boolean {
  const plan = findCell(notebook, 'plan');
  if (!plan || !findCell(notebook, 'baseline', plan.baseline)) return true;
  const result = calculate(notebook);
  if ('error' in result) return result.error.includes('.');
  const { fte, long, meanFte, net } = result.study;
  return [fte, long, meanFte, net].every((figure) => Number.isFinite(figure.plan + figure.baseline));
}

describe('a notebook', () => {
  it.each(['da', 'en'] as const)('is the same after being saved and opened (%s)', (language) => {
    expect(opened(fileOf(template(language)))).toEqual({ notebook: template(language), issues: [] });
  });

  it('is the same after being saved and opened, whatever a hand has done to it', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 8 }), (deeds) => {
        const notebook = done(template(), ...deeds);
        expect(opened(fileOf(notebook))).toEqual({ notebook, issues: [] });
      }),
      options,
    );
  });

  it('names its format, its version and the engine that its figures came from', () => {
    expect(file).toMatchObject({ format: 'forbundne-kar', version: 1, engine: ENGINE_VERSION });
  });

  it('from another engine opens, and says so', () => {
    expect(opened({ ...file, engine: '0.0.1' })).toEqual({
      notebook: template(),
      issues: [{ code: 'engine.other', path: 'engine' }],
    });
  });
});

describe('a document that is no notebook of ours', () => {
  it.each([[null], [undefined], [5], ['forbundne-kar'], [[]], [{}], [{ format: 'andet' }], [{ cells: [] }]])(
    'is foreign: %j',
    (json) => {
      expect(parseNotebook(json)).toEqual({ error: 'document.foreign' });
    },
  );

  it('is newer when its version is', () => {
    expect(parseNotebook({ ...file, version: 2 })).toEqual({ error: 'document.newer' });
    expect(parseNotebook({ format: 'forbundne-kar', version: 99 })).toEqual({ error: 'document.newer' });
  });

  it.each([
    { version: 0 },
    { version: 1.5 },
    { version: '1' },
    { version: null },
    { cells: {} },
    { cells: null },
  ])('is broken with %j', (change) => {
    expect(parseNotebook({ ...file, ...change })).toEqual({ error: 'document.broken' });
  });

  it('is too large with more than ten thousand cells', () => {
    const cells = Array.from({ length: 10_001 }, (_, index) => ({ id: `${index}`, kind: 'text', text: '' }));
    expect(parseNotebook({ ...file, cells })).toEqual({ error: 'document.large' });
    expect(opened({ ...file, cells: cells.slice(1) }).notebook.cells).toHaveLength(10_000);
  });
});

describe('a cell of an unknown kind', () => {
  const original = JSON.parse(
    '{"kind":"timeline","id":"t","z":1,"a":[null,1e21,"\\u2028",{"__proto__":{"x":1}}],"constructor":"c"}',
  ) as Json;
  const json = { ...file, cells: [original, ...(file['cells'] as Json[])] };

  it('is kept, told about, and written back letter by letter', () => {
    const { notebook, issues } = opened(json);
    expect(notebook.cells[0]).toEqual({ id: 't', kind: 'unknown', original });
    expect(issues).toEqual([{ code: 'cell.unknown', path: 'cells[0]' }]);
    expect(JSON.stringify(serializeNotebook(notebook))).toBe(JSON.stringify(json));
  });

  it.each(['__proto__', 'constructor', 'unknown', 'toString', '', 7, null])(
    'may be of the kind %j',
    (kind) => {
      const [cell] = opened({ ...file, cells: [{ id: 'x', kind }] }).notebook.cells;
      expect(cell).toEqual({ id: 'x', kind: 'unknown', original: { id: 'x', kind } });
    },
  );

  it('stays through edits of its neighbours', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 4 }), (deeds) => {
        const notebook = done(opened(json).notebook, ...deeds);
        expect((fileOf(notebook)['cells'] as Json[])[0]).toEqual(original);
      }),
      { ...options, numRuns: 30 },
    );
  });
});

describe('ids', () => {
  it('that occur twice, or not at all, are mended, and the first keeps its own', () => {
    const cells = ['a', 'a', undefined, 5, 'a-1'].map((id) => ({ kind: 'text', text: 'x', id }));
    const { notebook, issues } = opened({ ...file, cells });
    const ids = notebook.cells.map(({ id }) => id);
    expect(ids[0]).toBe('a');
    expect(new Set(ids).size).toBe(5);
    expect(issues.every(({ code }) => code === 'cell.duplicate')).toBe(true);
    expect(opened(fileOf(notebook))).toEqual({ notebook, issues: [] });
  });

  it('that are as long as they may be stay as they are once mended', () => {
    const cells = [1, 2].map(() => ({ kind: 'text', text: 'x', id: 'a'.repeat(80) }));
    const { notebook } = opened({ ...file, cells });
    expect(opened(fileOf(notebook))).toEqual({ notebook, issues: [] });
  });

  it('of initiatives are told apart: the first keeps it', () => {
    const initiatives = [...cellsOf(template()).plan.initiatives, ...cellsOf(template()).plan.initiatives];
    const { notebook } = opened(at(initiatives, ...planPath, 'initiatives'));
    expect(cellsOf(notebook).plan.initiatives).toEqual(cellsOf(template()).plan.initiatives);
  });

  it.each(['../x', 'a b', '', 'x'.repeat(81), 'a\n', '<b>', 5])('of a notebook can be no %j', (id) => {
    const { notebook, issues } = opened({ ...file, id });
    expect(notebook.id).toMatch(/^[\w-]{1,80}$/);
    expect(issues).toEqual([{ code: 'field.invalid', path: 'id' }]);
  });
});

describe('a field that does not fit', () => {
  it.each<[string, string[], unknown]>([
    ['cells[4].start', [...planPath, 'start'], '2016-02-30'],
    ['cells[4].month', [...planPath, 'month'], '2016-13'],
    ['cells[4].rampWeeks', [...planPath, 'rampWeeks'], 0],
    ['cells[4].reading', [...planPath, 'reading'], 'week'],
    ['cells[4].initiatives[2].percent', [...planPath, 'initiatives', '2', 'percent'], 61],
    ['cells[4].initiatives[0].from', [...planPath, 'initiatives', '0', 'from'], -1],
    ['cells[4].initiatives[0].to', [...planPath, 'initiatives', '0', 'to'], 0],
    ['cells[4].goals[1].value', [...planPath, 'goals', '1', 'value'], -1],
    ['cells[5].table', [...baselinePath, 'table'], 'X'],
    ['cells[5].window', [...baselinePath, 'window'], 1.5],
    ['cells[5].inflowPercent', [...baselinePath, 'inflowPercent'], -100],
    ['cells[6].observations[3].fte', [...dataPath, 'observations', '3', 'fte'], '230'],
    ['cells[6].observations[3].from', [...dataPath, 'observations', '3', 'from'], '1815-06'],
    ['cells[6].source.origin', [...dataPath, 'source', 'origin'], 'invented'],
    ['title', ['title'], null],
    ['language', ['language'], 'sv'],
  ])('is named and replaced by a default: %s', (path, place, value) => {
    const { notebook, issues } = opened(replacedAt(file, place, value));
    expect(issues).toEqual([{ code: 'field.invalid', path }]);
    expect(notebook.cells.map(({ id }) => id)).toEqual(template().cells.map(({ id }) => id));
    expect(canBeShown(notebook)).toBe(true);
  });

  it('leaves months in the order of time', () => {
    const months = cellsOf(template()).data.observations!;
    const { notebook } = opened(at(months.toReversed(), ...dataPath, 'observations'));
    expect(cellsOf(notebook).data.observations).toEqual(months);
  });
});

describe('how uncertain a plan is taken to be', () => {
  const uncertainty = [...planPath, 'uncertainty'];
  const readFrom = (json: unknown) => {
    const { notebook, issues } = opened(json);
    return { read: cellsOf(notebook).plan.uncertainty, issues };
  };

  it('is the usual in a document from before there was any, which is nothing to note', () => {
    expect(readFrom(replacedAt(file, uncertainty, undefined))).toEqual({
      read: DEFAULT_UNCERTAINTY,
      issues: [],
    });
  });

  it.each(Object.entries(UNCERTAINTY_RANGES))('has bounds that it may reach: %s', (key, [least, most]) => {
    for (const value of [least, most, (least + most) / 2]) {
      expect(readFrom(at(value, ...uncertainty, key))).toEqual({
        read: { ...DEFAULT_UNCERTAINTY, [key]: value },
        issues: [],
      });
    }
    for (const value of [least - 0.001, most + 0.001, -1e300, 1e300, '5', null, undefined, {}]) {
      expect(readFrom(at(value, ...uncertainty, key))).toEqual({
        read: DEFAULT_UNCERTAINTY,
        issues: [{ code: 'field.invalid', path: `cells[4].uncertainty.${key}` }],
      });
    }
  });

  it.each([[null], [5], ['stor'], [[]]])('is the usual, with a note, where it is no record: %j', (value) => {
    const { read, issues } = readFrom(at(value, ...uncertainty));
    expect(read).toEqual(DEFAULT_UNCERTAINTY);
    expect(issues[0]).toEqual({ code: 'field.invalid', path: 'cells[4].uncertainty' });
  });

  it('is shown or not, as it was saved', () => {
    expect(readFrom(at(false, ...uncertainty, 'show')).read.show).toBe(false);
    expect(readFrom(at('nej', ...uncertainty, 'show'))).toEqual({
      read: DEFAULT_UNCERTAINTY,
      issues: [{ code: 'field.invalid', path: 'cells[4].uncertainty.show' }],
    });
  });

  it('comes along in a link', async () => {
    const notebook = done(
      { ...template(), id: '0f1e2d3c4b5a69788796' },
      hand.uncertainty({ show: false, effectLow: 20, memory: 0 }),
    );
    expect(await decodeLink(await encodeLink(notebook))).toEqual({ notebook, issues: [] });
  });
});

describe('the rules of a baseline', () => {
  const rulesPath = [...baselinePath, 'rules'];
  const withRules = (rules: unknown) => opened(at(rules, ...rulesPath));
  const rulesOf = (rules: unknown) => cellsOf(withRules(rules).notebook).baseline.rules;
  const edits: RuleEdits = {
    rules: {
      weeklyRate2016: { figures: { weekly: 4250 } },
      reassessment2014: { on: true, figures: { shareOfExits: 0.3 } },
    },
    averageWeekly: 3900,
    clocks: {
      longOffset: true,
      entryPositions: [
        [0, 0.5],
        [26, 0.5],
      ],
    },
  };

  it('are none in a document from before there were any', () => {
    const { notebook, issues } = withRules(undefined);
    expect(cellsOf(notebook).baseline.rules).toEqual({});
    expect(issues).toEqual([]);
  });

  it('are read as they were written', () => {
    expect(withRules(edits)).toMatchObject({ issues: [] });
    expect(rulesOf(edits)).toEqual(edits);
  });

  it.each<[string, unknown, unknown]>([
    ['rules', 'none', {}],
    ['rules.rules', { ...edits, rules: 5 }, { averageWeekly: 3900, clocks: edits.clocks }],
    ['rules.averageWeekly', { averageWeekly: -1, rules: edits.rules }, { rules: edits.rules }],
    ['rules.clocks', { averageWeekly: 3900, clocks: [0] }, { averageWeekly: 3900 }],
    [
      'rules.clocks.entryPositions',
      { clocks: { longOffset: true, entryPositions: [[0, 0.5]] } },
      { clocks: { longOffset: true } },
    ],
    [
      'rules.rules.weeklyRate2016',
      {
        rules: {
          weeklyRate2016: { figures: { weekly: '4250' } },
          weeklyRate2015: { figures: { weekly: 1 } },
        },
      },
      { rules: { weeklyRate2015: { figures: { weekly: 1 } } } },
    ],
    ['rules.rules.weeklyRate1815', { rules: { weeklyRate1815: { on: true } } }, {}],
    ['rules.rules.reassessment2014', { rules: { reassessment2014: { figures: { fromWeek: 300 } } } }, {}],
    ['rules.rules.__proto__', JSON.parse('{"rules":{"__proto__":{"on":true}}}'), {}],
  ])('that cannot be are named and left out, and the others stay: %s', (path, rules, left) => {
    const { notebook, issues } = withRules(rules);
    expect(issues).toEqual([{ code: 'field.invalid', path: `cells[5].${path}` }]);
    expect(cellsOf(notebook).baseline.rules).toEqual(left);
  });

  it('leave a ladder in force, for without one there is no cost', () => {
    const off = Object.fromEntries(
      [2008, 2010, 2011, 2016].map((year) => [`reimbursement${year}`, { on: false }]),
    );
    const { notebook, issues } = withRules({ rules: off });
    expect(issues).toEqual([{ code: 'field.invalid', path: 'cells[5].rules.rules.reimbursement2016' }]);
    expect(canBeShown(notebook)).toBe(true);
  });

  it('say nothing of what stands as the catalogue has it', () => {
    expect(rulesOf({ rules: { weeklyRate2016: { on: true, figures: { weekly: 4180 } } } })).toEqual({});
  });

  it('may be anything, and come out as rules that can be calculated and stay the same', () => {
    const rulesFile = { edits };
    const tamperedRules = fc
      .record({ place: fc.constantFrom(...placesIn(rulesFile)), by: hostileValue })
      .map(({ place, by }) => asJson((replacedAt(rulesFile, place, by) as Json | undefined)?.['edits']));
    fc.assert(
      fc.property(tamperedRules, (rules) => {
        const { notebook, issues } = withRules(rules);
        // What could not be read is written as it came, and told again.
        expect(opened(fileOf(notebook))).toEqual({ notebook, issues });
        expect(canBeShown(notebook)).toBe(true);
      }),
      { ...options, numRuns: 60 },
    );
  });
});

describe('a hostile document', () => {
  it('gives a notebook or an error, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(tampered, fc.anything()), (json) => {
        const parsed = parseNotebook(json);
        expect('error' in parsed ? parsed.error : parsed.notebook.cells).toBeTruthy();
        expect(Object.prototype).not.toHaveProperty('polluted');
      }),
      { ...options, numRuns: 2000 },
    );
  });

  it('comes out as a notebook that stays the same when it is saved and opened', () => {
    fc.assert(
      fc.property(tampered, (json) => {
        // What comes from a file is JSON: no dates, no gaps, no minus zero.
        const parsed = parseNotebook(asJson(json));
        if ('error' in parsed) return;
        const again = opened(fileOf(parsed.notebook));
        expect(again.notebook).toEqual(parsed.notebook);
        expect(fileOf(again.notebook)).toEqual(fileOf(parsed.notebook));
        // What could not be read is written as it came, and told again; what was missing is there now.
        expect(parsed.issues).toEqual(expect.arrayContaining(again.issues));
        expect(again.issues.filter(({ code }) => code === 'cell.duplicate')).toEqual([]);
      }),
      { ...options, numRuns: 1500 },
    );
  });

  it('comes out as a notebook that can be edited, saved and opened again without a loss', () => {
    fc.assert(
      fc.property(tampered, (json) => {
        const parsed = parseNotebook(asJson(json));
        if ('error' in parsed) return;
        const back = done(parsed.notebook, hand.backToPlan);
        const again = opened(fileOf(back)).notebook;
        expect(withoutOrigin(again)).toEqual(withoutOrigin(back));
        expect(fileOf(again)).toEqual(fileOf(back));
      }),
      { ...options, numRuns: 1500 },
    );
  });

  it('comes out as a notebook that can be calculated, or says by name why not', () => {
    fc.assert(
      fc.property(tampered, (json) => {
        const parsed = parseNotebook(asJson(json));
        if ('error' in parsed) return;
        expect(canBeShown(parsed.notebook)).toBe(true);
      }),
      { ...options, numRuns: 120 },
    );
  });

  it('that reaches every bound at once can be calculated, or says by name why not', () => {
    const extreme = (key: string, values: unknown[]) =>
      fc.constantFrom(...values).map((value) => [key, value] as const);
    const plan = fc.tuple(
      extreme('start', ['1900-01-01', '2015-11-02', '2199-12-31']),
      extreme('month', ['2015-11', '2016-12', '2025-10', '2199-12']),
      extreme('rampWeeks', [1, 520]),
      extreme('reading', ['month', 'year']),
    );
    const initiative = fc.tuple(
      extreme('from', [0, 51, 250]),
      extreme('to', [null, 252, 260]),
      extreme('measure', ['fte', 'long']),
      extreme('mostPercent', [100]),
      extreme('percent', [0, 1e-9, 50, 100]),
    );
    const baseline = fc.tuple(
      extreme('inflowPercent', [-90, 200]),
      extreme('yearEndRise', [
        { on: true, percent: 200 },
        { on: true, percent: -90 },
      ]),
      extreme('table', ['national', 'A', 'F']),
      extreme('window', [1, 120]),
    );
    const month = fc.record({
      from: fc.constantFrom('1900-01', '2015-10', '2199-12'),
      months: fc.constantFrom(1, 12),
      fte: fc.constantFrom(null, 0, 1e-6, 243, 1e7),
      long: fc.constantFrom(null, 0, 1e-6, 45, 1e7),
      inflow: fc.constantFrom(null, 0, 1e-6, 60, 1e7),
    });
    const within = (
      json: unknown,
      path: string[],
      fields: readonly (readonly [string, unknown])[],
    ): unknown => fields.reduce((value, [key, item]) => replacedAt(value, [...path, key], item), json);
    fc.assert(
      fc.property(plan, initiative, baseline, fc.array(month, { maxLength: 3 }), (p, i, b, observations) => {
        let json = within(file, planPath, p);
        for (const index of ['0', '2']) json = within(json, [...planPath, 'initiatives', index], i);
        json = within(json, baselinePath, b);
        json = replacedAt(json, [...dataPath, 'observations'], observations);
        const { notebook, issues } = opened(json);
        expect(issues).toEqual([]);
        expect(canBeShown(notebook)).toBe(true);
      }),
      { ...options, numRuns: 150 },
    );
  });
});

describe('the calculation behind these tests', () => {
  it('would be heard if it threw', () => {
    const broken = done(template(), hand.inflow(-300));
    expect(() => canBeShown(broken)).toThrow(ScenarioError);
  });
});
