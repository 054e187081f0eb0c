import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeLink, parseNotebook, serializeNotebook } from '../../src/format';
import { Evaluator, findCell, type Json, type PlanCell, type PlanInitiative } from '../../src/notebook';
import { noTables, template } from './support';

const OWN = ['works', 'start', 'end', 'rampWeeks', 'reading', 'low', 'high', 'cost', 'responsible', 'source'];

/** Characters of the link to the Ishøj plan as it ships, measured before its initiatives could have anything of their own. */
const LINK_LENGTH = 134;

/** The Ishøj document with other fields in its first initiative. */
function documentWith(fields: Json): Json {
  const json = JSON.parse(JSON.stringify(serializeNotebook(template()))) as { cells: Json[] };
  const plan = json.cells.find(({ kind }) => kind === 'plan') as { initiatives: Json[] };
  plan.initiatives[0] = { ...plan.initiatives[0], ...fields };
  return json as unknown as Json;
}

function read(fields: Json): { initiative: PlanInitiative; issues: string[] } {
  const parsed = parseNotebook(documentWith(fields));
  if ('error' in parsed) throw new Error(parsed.error);
  const plan = findCell(parsed.notebook, 'plan') as PlanCell;
  return { initiative: plan.initiatives[0]!, issues: parsed.issues.map(({ path }) => path) };
}

describe('what an initiative has of its own', () => {
  const whole: Json = {
    works: 'review',
    start: '2016-03-07',
    end: '2017-01-02',
    rampWeeks: 12,
    reading: 'year',
    low: 2,
    high: 9.5,
    cost: { once: 250_000, yearly: 1e6 },
    responsible: 'Teamchefen',
    source: 'Referat, oktober',
  };

  it('is read as it stands', () => {
    const { initiative, issues } = read(whole);
    expect(initiative).toMatchObject(whole);
    expect(issues).toEqual([]);
  });

  it('is absent where the document has none of it', () => {
    expect(Object.keys(read({}).initiative).filter((key) => OWN.includes(key))).toEqual([]);
  });

  it.each([
    ['works', 'sleep'],
    ['start', '2016-02-31'],
    ['start', 20160307],
    ['end', 'i morgen'],
    ['rampWeeks', 0],
    ['rampWeeks', 2.5],
    ['reading', 'week'],
    ['low', -1],
    ['high', 101],
    ['high', NaN],
    ['cost', 'gratis'],
    ['responsible', ['a']],
    ['source', 'x'.repeat(3000)],
  ])('is left out and noted where it cannot be read: %s', (field, value) => {
    const { initiative, issues } = read({ [field]: value });
    expect(initiative[field as keyof PlanInitiative] ?? {}).toEqual({});
    expect(issues).toEqual([expect.stringMatching(new RegExp(`initiatives\\[0\\]\\.${field}$`))]);
  });

  it('goes out again as it came in, whatever it is, and can be calculated', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.double(),
      fc.constant(null),
      fc.boolean(),
      fc.constantFrom('inflow', 'exit', 'capacity', '2016-03-07', '1900-01-01', '2199-12-31', 'year'),
      fc.integer({ min: -5, max: 300 }),
      fc.record({ once: fc.double(), yearly: fc.string() }),
      fc.array(fc.integer(), { maxLength: 2 }),
    );
    const fields = fc.dictionary(fc.constantFrom(...OWN, 'from', 'to', 'percent', 'measure'), anything);
    const property = fc.property(fields, (given) => {
      const document = JSON.parse(JSON.stringify(documentWith(given))) as Json;
      const parsed = parseNotebook(document);
      if ('error' in parsed) throw new Error(parsed.error);
      expect(JSON.parse(JSON.stringify(serializeNotebook(parsed.notebook)))).toEqual(document);
      const evaluator = new Evaluator({ tables: noTables });
      evaluator.update({
        ...parsed.notebook,
        cells: parsed.notebook.cells.filter(({ kind }) => ['plan', 'baseline', 'data'].includes(kind)),
      });
      const state = evaluator.state('plan');
      if (state?.status === 'failed') throw new Error(state.problem.code);
    });
    fc.assert(property, { seed: 1, numRuns: 60 });
  });
});

describe('the link of the Ishøj plan', () => {
  it('is as short as it was before initiatives had anything of their own', async () => {
    expect((await encodeLink(template())).length).toBe(LINK_LENGTH);
  });

  it('grows by little where one initiative has a start of its own', async () => {
    const parsed = parseNotebook(documentWith({ start: '2016-03-07' }));
    if ('error' in parsed) throw new Error(parsed.error);
    expect((await encodeLink(parsed.notebook)).length).toBeLessThan(LINK_LENGTH + 80);
  });
});
