import { describe, expect, it } from 'vitest';
import {
  aggregateRegister,
  averageOfAtLeastThree,
  observationsOfRegister,
  publishRegister,
  recogniseRegister,
  type PublishedAggregate,
  type RegisterAggregate,
  type RegisterOptions,
} from '../../../src/data';
import type { Equation } from '../../../src/data/register/withholding';
import { dayOfIso } from '../../../src/util/calendar';
import { importText } from '../support';
import { attackedRanges } from './attacker';
import { anyRegister, registerCsv } from './registers';

async function register(seed: number, perDay: number, options?: RegisterOptions, from?: string, to?: string) {
  const imported = await importText(registerCsv(anyRegister(seed, perDay, from, to)));
  const aggregate = aggregateRegister(imported, recogniseRegister(imported)!, options);
  return aggregate!;
}

function casesFrom({ stock }: RegisterAggregate, { from, to }: { from: number; to: number | null }): number {
  return stock.bands
    .filter((band) => band.from >= from && band.from < (to ?? Infinity))
    .reduce((sum, band) => sum + band.cases, 0);
}

/**
 * What an outsider knows of the linked tables, written down anew from their definitions: the flow from month to month,
 * long cases within all cases, bands within both, the ends of the duration table within those of the months, and new
 * cases within those at risk in the first week. Returns the ranges that he finds for each withheld cell.
 */
function attack(exact: RegisterAggregate, shown: PublishedAggregate): [string, number, number][] {
  const values: number[] = [];
  const unknown = new Map<number, number>();
  const names = new Map<number, string>();
  const equations: Equation[] = [];
  const cell = (name: string, count: number | null, true_: number): number => {
    const index = values.push(count ?? true_) - 1;
    if (count === null) {
      unknown.set(index, 1);
      names.set(index, name);
    }
    return index;
  };
  const free = (): number => {
    const index = values.push(0) - 1;
    unknown.set(index, 0);
    return index;
  };
  const known = (count: number): number => values.push(count) - 1;
  const series = (name: 'stock' | 'long' | 'inflow' | 'outflow'): number[] =>
    shown.months[name].map((count, month) => cell(`${name} ${month}`, count, exact.months[name][month]!));
  const [stock, long, inflow, outflow] = [
    series('stock'),
    series('long'),
    series('inflow'),
    series('outflow'),
  ];
  let before = free();
  stock.forEach((now, month) => {
    equations.push({ plus: [before, inflow[month]!], minus: [now, outflow[month]!] });
    equations.push({ plus: [now], minus: [long[month]!, free()] });
    before = now;
  });
  const bands = shown.stock.bands.map(({ cases }, band) =>
    cell(`band ${band}`, cases, casesFrom(exact, shown.stock.bands[band]!)),
  );
  equations.push({ plus: bands, minus: [stock.at(-1)!] });
  equations.push({
    plus: bands.filter((_, band) => shown.stock.bands[band]!.from >= 52),
    minus: [long.at(-1)!],
  });
  if (shown.durations.length > 0) {
    // More than is shown: how many were at risk at the edge of each class, and so how many left it without an end.
    shown.stock.bands.slice(1).forEach(({ from, to }, index) => {
      const [first, next] = [from - 1, Math.min((to ?? Infinity) - 1, exact.risk.length)];
      const ended = exact.events.slice(first, next).reduce((sum, count) => sum + count, 0);
      const left = (exact.risk[first] ?? 0) - ended - (exact.risk[next] ?? 0);
      equations.push({ plus: [known(left)], minus: [bands[index + 1]!, free()] });
    });
    const ended = shown.durations.reduce((sum, { events }) => sum + events, 0);
    const cut = free();
    equations.push({ plus: outflow, minus: [known(ended), cut] });
    if (shown.durations[0]!.to === 1) {
      const late = free();
      equations.push({ plus: inflow, minus: [known(shown.durations[0]!.risk), late] });
      const lastDays = exact.months.days.at(-1)! < 6 ? inflow.slice(-2) : inflow.slice(-1);
      equations.push({ plus: lastDays, minus: [late, free()] });
    }
  }
  const secrets = [...unknown.keys()];
  return attackedRanges(values, equations, unknown).flatMap(([low, high], at) => {
    const name = names.get(secrets[at]!);
    return name === undefined ? [] : [[name, low, high] as [string, number, number]];
  });
}

const smallOnes = (published: PublishedAggregate): number[] =>
  [
    ...published.months.stock,
    ...published.months.long,
    ...published.months.inflow,
    ...published.months.outflow,
    ...published.months.fte,
    ...published.stock.bands.map(({ cases }) => cases),
    ...published.durations.flatMap(({ risk, events }) => [risk, events]),
    ...published.causes.map(({ events }) => events),
  ].filter((count) => count !== null && count > 0 && count < published.threshold) as number[];

describe('what is published of a register', () => {
  it.each([0.05, 0.15, 0.3, 1])('shows no count from 1 to 4 (%f new cases a day)', async (perDay) => {
    for (let seed = 1; seed <= 5; seed++) {
      expect(smallOnes(publishRegister(await register(seed, perDay)))).toEqual([]);
    }
  });

  it('is exact and whole where nothing is small', async () => {
    const aggregate = await register(2, 12, { from: '2014-07-01', to: '2015-07-01' });
    const published = publishRegister(aggregate);
    expect(published.months.inflow).toEqual([...aggregate.months.inflow]);
    expect(published.months.stock).toEqual([...aggregate.months.stock]);
    expect(published.durations[0]).toMatchObject({ from: 0, to: 1, risk: aggregate.risk[0] });
    const events = (of: { events: number }[]): number => of.reduce((sum, each) => sum + each.events, 0);
    const all = aggregate.events.reduce((sum, count) => sum + count, 0);
    expect(events(published.durations)).toBe(all);
    expect(events(published.causes)).toBe(all);
  });

  it('keeps all weeks and all counts where nothing has to be withheld', async () => {
    const aggregate = await register(2, 0.2);
    const published = publishRegister(aggregate, { threshold: 0 });
    expect(published.durations.map(({ risk }) => risk)).toEqual([...aggregate.risk]);
    expect(published.durations.map(({ events }) => events)).toEqual([...aggregate.events]);
    expect(published.causes).toHaveLength(aggregate.causes.length * aggregate.risk.length);
    expect(published.withheld.cells).toBe(0);
  });

  it('stands an attacker who has all its tables side by side', async () => {
    let attacked = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const aggregate = await register(
        seed,
        [0.1, 0.2, 0.35][seed % 3]!,
        { to: '2014-07-01' },
        '2013-11-20',
        '2014-07-01',
      );
      for (const [name, low, high] of attack(aggregate, publishRegister(aggregate))) {
        attacked++;
        expect([seed, name, high - low >= 5]).toEqual([seed, name, true]);
      }
    }
    expect(attacked).toBeGreaterThan(100);
  });

  it('would not stand him if the small counts alone were withheld', async () => {
    let pinned = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const aggregate = await register(seed, 0.2, { to: '2014-07-01' }, '2013-11-20', '2014-07-01');
      const naive = publishRegister(aggregate, { threshold: 0 });
      const hide = (count: number | null): number | null => (count && count < 5 ? null : count);
      for (const name of ['stock', 'long', 'inflow', 'outflow'] as const)
        naive.months[name] = naive.months[name].map(hide);
      naive.stock.bands.forEach((band) => (band.cases = hide(band.cases)));
      pinned += attack(aggregate, naive).filter(([, low, high]) => low === high).length;
    }
    expect(pinned).toBeGreaterThan(5);
  });

  it('says the same each time, so that two exports cannot be held against each other', async () => {
    const aggregate = await register(4, 0.2);
    expect(publishRegister(aggregate)).toEqual(publishRegister(aggregate));
  });

  it('puts the weeks of the duration table together until neither ends nor the open between them are few', async () => {
    const aggregate = await register(6, 0.4);
    const { durations } = publishRegister(aggregate);
    expect(durations.length).toBeGreaterThan(3);
    expect(durations.at(-1)!.to).toBe(aggregate.risk.length);
    durations.forEach(({ from, to, events }, index) => {
      expect(from).toBe(index === 0 ? 0 : durations[index - 1]!.to);
      const left = aggregate.risk[from]! - events - (aggregate.risk[to] ?? 0);
      expect(left === 0 || left >= 10).toBe(true);
      expect(events === 0 || events >= 5).toBe(true);
    });
  });

  it('shows nothing of a register of three cases', async () => {
    const text = 'Startdato;Slutdato\n2015-01-05;2015-01-12\n2015-01-05;2015-02-20\n2015-01-09;\n';
    const imported = await importText(text);
    const published = publishRegister(aggregateRegister(imported, recogniseRegister(imported)!)!);
    expect(published.durations).toEqual([]);
    expect(published.causes).toEqual([]);
    expect(published.months.stock).toEqual([null, null]);
    expect(JSON.stringify(published)).not.toContain('2015-01-12');
  });

  it('gives observations with nothing where a count is withheld', async () => {
    const aggregate = await register(1, 0.1, { to: '2016-01-01' });
    const { months } = publishRegister(aggregate);
    const observations = observationsOfRegister({ months });
    expect(observations.some(({ inflow }) => inflow === null)).toBe(true);
    expect(observations.at(-1)?.from).toBe('2015-12');
    expect(dayOfIso(aggregate.window.to)).toBe(dayOfIso('2016-01-01'));
  });
});

describe('figures about staff', () => {
  it('are shown as averages of three or more', () => {
    expect(averageOfAtLeastThree([40, 50])).toBeNull();
    expect(averageOfAtLeastThree([40, 50, 60])).toBe(50);
  });
});
