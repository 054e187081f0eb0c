import { describe, expect, it } from 'vitest';
import {
  aggregateRegister,
  publishRegister,
  recogniseRegister,
  type PublishedAggregate,
} from '../../../src/data';
import type { Equation } from '../../../src/data/register/withholding';
import { createWords } from '../../../src/i18n';
import { ImportState } from '../../../src/state/importState.svelte';
import { createDataRunner } from '../../../src/workers/dataRunner';
import { createDataTasks } from '../../../src/workers/dataTasks';
import { createTwin } from '../../../src/workers/twin';
import { uniform } from '../../model/calibration/chance';
import { FakeDecisions } from '../../state/fakeDecisions';
import { FakeMemory } from '../../state/fakeMemory';
import { importText } from '../support';
import { attackedRanges } from './attacker';
import { anyRegister, registerCsv, type CaseRow } from './registers';

/** What a person may choose about one register before its figures leave. */
interface Choice {
  from?: string;
  to?: string;
  gapDays?: number;
  threshold?: number;
}

const CHOICES: Choice[] = [
  {},
  { gapDays: 0 },
  { gapDays: 28 },
  { from: '2014-01-01' },
  { to: '2014-06-01' },
  { from: '2014-01-01', to: '2014-05-01', gapDays: 7 },
  { threshold: 10 },
];
const REGISTERS = 60;
/** Some dozens of cases each: nearly every count of a month is small. */
const tiny = (seed: number): CaseRow[] =>
  anyRegister(seed, 0.1 + 0.05 * (seed % 4), '2013-11-01', '2014-07-01');

const shuffled = (rows: readonly CaseRow[], seed: number): CaseRow[] => {
  const chance = uniform(seed);
  return rows
    .map((row) => ({ row, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
};

/** A visit to the import page with a register: it is counted as chosen, downloaded, and used in the document. */
async function visit(rows: readonly CaseRow[], choice: Choice, decisions: FakeDecisions) {
  const runner = createDataRunner({ start: () => createTwin(createDataTasks()), cores: 1 });
  const state = new ImportState({ runner, memory: new FakeMemory(), decisions, now: () => 0 });
  await state.add([{ name: 'sager.csv', content: new Blob([registerCsv(rows)]) }]);
  const file = state.files[0]!;
  const { threshold = 5, ...options } = choice;
  await file.count({ ...file.register!, options, threshold });
  await state.settle();
  const document = state.result(createWords('da'));
  return { csv: file.counted?.durationTable, document, published: file.counted?.published };
}

/**
 * How many counts of the months an outsider narrows down to fewer than five values who has all these tables of the same
 * cases side by side: he knows whatever stands in any of them, how cases flow from month to month, and that long cases
 * are some of all.
 */
function narrowed(tables: readonly PublishedAggregate[], exact: PublishedAggregate): number {
  const values: number[] = [];
  const unknown = new Map<number, number>();
  const equations: Equation[] = [];
  const free = (): number => {
    const index = values.push(0) - 1;
    unknown.set(index, 0);
    return index;
  };
  const secrets: number[] = [];
  const series = (name: 'stock' | 'long' | 'inflow' | 'outflow'): number[] =>
    exact.months.month.map((month, at) => {
      const index = values.push(exact.months[name][at]!) - 1;
      const isTold = tables.some(
        ({ months }) => typeof months[name][months.month.indexOf(month)] === 'number',
      );
      if (!isTold) {
        unknown.set(index, 1);
        secrets.push(index);
      }
      return index;
    });
  const [stock, long] = [series('stock'), series('long')];
  const [inflow, outflow] = [series('inflow'), series('outflow')];
  let before = free();
  stock.forEach((now, at) => {
    equations.push({ plus: [before, inflow[at]!], minus: [now, outflow[at]!] });
    equations.push({ plus: [now], minus: [long[at]!, free()] });
    before = now;
  });
  const ranges = attackedRanges(values, equations, unknown);
  const places = new Map([...unknown.keys()].map((cell, at) => [cell, at]));
  return secrets.filter((cell) => {
    const [low, high] = ranges[places.get(cell)!]!;
    return high - low < 5;
  }).length;
}

describe('two exports of one register', () => {
  it('would give small counts away if each could be counted as one likes', async () => {
    let alone = 0;
    let together = 0;
    for (let seed = 1; seed <= REGISTERS; seed++) {
      const imported = await importText(registerCsv(tiny(seed)));
      const roles = recogniseRegister(imported)!;
      const published = (options: { from?: string; to?: string }, threshold = 5) =>
        publishRegister(aggregateRegister(imported, roles, { ...options, wholeMonths: true })!, {
          threshold,
        });
      const exact = published({}, 0);
      const tables = [{}, { to: '2014-05-01' }, { from: '2014-01-01' }].map((options) => published(options));
      if (narrowed(tables.slice(0, 1), exact) > 0) alone++;
      if (narrowed(tables, exact) > 0) together++;
    }
    expect(alone).toBe(0);
    expect(together).toBeGreaterThan(5);
  });

  it('are one and the same, whatever was chosen, whenever, and in which order its rows stood', async () => {
    for (let seed = 1; seed <= REGISTERS; seed++) {
      const rows = tiny(seed);
      const decisions = new FakeDecisions();
      // Every choice is once the first one.
      const first = await visit(rows, CHOICES[seed % CHOICES.length]!, decisions);
      expect(first.csv).toContain('udtræk');
      for (const [place, choice] of CHOICES.entries()) {
        if (seed % 10 > 0 && place % 3 !== seed % 3) continue;
        const next = await visit(shuffled(rows, 100 * seed + place), choice, decisions);
        expect([seed, place, next.csv]).toEqual([seed, place, first.csv]);
        expect(next.document?.observations).toEqual(first.document?.observations);
      }
    }
  });

  it('begin and end with whole months, have a threshold of 5 at least, and say how they were counted', async () => {
    const { csv, published } = await visit(
      tiny(3),
      { from: '2014-01-15', to: '2014-05-20', gapDays: 7, threshold: 2 },
      new FakeDecisions(),
    );
    expect(published?.window).toEqual({ from: '2014-02-01', to: '2014-05-01' });
    expect(published?.months.days).toEqual([28, 31, 30]);
    for (const line of [
      '2014-02-01;;;;vindue_fra;',
      '2014-05-01;;;;vindue_til;',
      ';;;;hul_dage;7',
      ';;;;grænse;5',
    ])
      expect(csv).toContain(`udtræk;${line}\r\n`);
  });

  it('say in the document nothing that the table does not', async () => {
    const { document, published } = await visit(tiny(8), {}, new FakeDecisions());
    document?.observations.forEach(({ fte, long, inflow }, index) => {
      const { months } = published!;
      expect([fte, long, inflow]).toEqual([months.fte[index], months.long[index], months.inflow[index]]);
    });
    expect(document?.observations.length).toBe(published?.months.month.length);
  });
});
