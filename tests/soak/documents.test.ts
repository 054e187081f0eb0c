import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink, parseNotebook, serializeNotebook } from '../../src/format';
import {
  fitBaseline,
  findCell,
  lawfulScenario,
  runStudy,
  solveInitiative,
  whyNotReached,
  type Notebook,
} from '../../src/notebook';
import { templates } from '../../src/templates';

const seed = 20160101;
const template = templates[0]!.notebooks.da;

/** Everything that the page would compute of a notebook; false when there was nothing to compute. */
function study(notebook: Notebook): boolean {
  const plan = findCell(notebook, 'plan');
  const baseline = findCell(notebook, 'baseline', plan?.baseline);
  const data = findCell(notebook, 'data', baseline?.data);
  if (!plan || !baseline) return false;
  const fitted = fitBaseline(data, baseline);
  if ('error' in fitted || whyNotReached(fitted, plan)) return false;
  const scenario = lawfulScenario(fitted.scenario, baseline.rules, plan.month);
  const effects = plan.initiatives.map((initiative) => solveInitiative(scenario, plan, initiative));
  const result = runStudy(scenario, baseline, plan, effects);
  for (const figure of [result.fte, result.long, result.meanFte, result.net]) {
    expect(Number.isFinite(figure.plan) && Number.isFinite(figure.baseline)).toBe(true);
  }
  return true;
}

/** The template's JSON with some of its values, anywhere, replaced by something else. */
function mutated(value: unknown, depth: number, random: () => number, odd: () => unknown): unknown {
  if (random() < 0.02 * depth) return odd();
  if (Array.isArray(value)) return value.map((item) => mutated(item, depth + 1, random, odd));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, mutated(item, depth + 1, random, odd)]),
    );
  }
  return value;
}

describe('ten thousand hostile documents', () => {
  it('open as far as they can, or are refused with a reason, and are studied without an error', () => {
    let studied = 0;
    const odd = fc.oneof(
      fc.anything(),
      fc.double(),
      fc.integer(),
      fc.constantFrom('2016-12', '2016-13', '9999-99', '__proto__', -1, 0, 1e308, [], {}, null),
    );
    fc.assert(
      fc.property(fc.infiniteStream(odd), fc.integer(), (stream, salt) => {
        const values = stream[Symbol.iterator]();
        // A linear congruential generator is random enough to choose places.
        let state = salt >>> 0;
        const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
        const json = mutated(serializeNotebook(template), 0, random, () => values.next().value as unknown);
        const parsed = parseNotebook(json);
        if ('error' in parsed) return;
        if (study(parsed.notebook)) studied++;
        expect(parseNotebook(serializeNotebook(parsed.notebook))).toMatchObject({
          notebook: parsed.notebook,
        });
      }),
      { seed, numRuns: 10_000 },
    );
    expect(studied).toBeGreaterThan(2_000);
  });
});

describe('five thousand damaged links', () => {
  it('are refused with a reason, or open a notebook', async () => {
    const link = await encodeLink(template);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(link.length - 1),
        fc.string({ maxLength: 6 }),
        fc.nat(20),
        async (at, inserted, cut) => {
          const damaged = link.slice(0, at) + inserted + link.slice(at + cut);
          const decoded = await decodeLink(damaged);
          if ('error' in decoded) expect(decoded.error).toMatch(/^(link|document)\./);
          else expect(decoded.notebook).toEqual(template);
        },
      ),
      { seed, numRuns: 5_000 },
    );
  });
});
