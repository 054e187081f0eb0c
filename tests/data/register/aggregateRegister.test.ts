import { describe, expect, it } from 'vitest';
import {
  aggregateRegister,
  observationsOfRegister,
  recogniseRegister,
  type RegisterAggregate,
  type RegisterOptions,
} from '../../../src/data';
import { lifeTableFromRegister, type DatedCase } from '../../../src/model';
import { dayOfIso, isoOfDay, labelOfMonth } from '../../../src/util/calendar';
import { importText } from '../support';
import { anyRegister, grouped, registerCsv, type CaseRow } from './registers';

async function aggregated(text: string, options?: RegisterOptions): Promise<RegisterAggregate> {
  const imported = await importText(text);
  const roles = recogniseRegister(imported);
  if (!roles) throw new Error('no register');
  const aggregate = aggregateRegister(imported, roles, options);
  if (!aggregate) throw new Error('no start');
  return aggregate;
}

/** Rows of persons put together the slow way, from the definition: until nothing joins any more. */
function joinedByHand(rows: readonly CaseRow[], gapDays: number | null): DatedCase[] {
  const persons = grouped(rows, ({ id }) => id);
  return [...persons.values()].flatMap((own) => {
    const spells: { first: number; next: number; cause: string | null }[] = [];
    const sorted = own
      .map(({ start, end, cause }) => ({
        first: dayOfIso(start),
        next: end === null ? Infinity : dayOfIso(end) + 1,
        cause,
      }))
      .sort((a, b) => a.first - b.first || a.next - b.next);
    for (const row of sorted) {
      const last = spells.at(-1);
      const joins = last && (row.first < last.next || (gapDays !== null && row.first - last.next <= gapDays));
      if (!last || !joins) {
        spells.push({ ...row });
      } else if (row.next > last.next) {
        last.next = row.next;
        last.cause = row.cause;
      } else if (row.next === last.next) {
        last.cause = [last.cause, row.cause].filter((cause) => cause !== null).sort()[0] ?? null;
      }
    }
    return spells.map(({ first, next, cause }) => ({
      start: isoOfDay(first),
      end: next === Infinity ? null : isoOfDay(next),
      cause,
    }));
  });
}

describe('a register as counts', () => {
  const windows: RegisterOptions[] = [
    {},
    { gapDays: 0 },
    { gapDays: 7 },
    { from: '2014-07-09', to: '2015-09-15', gapDays: 14 },
    { from: '2015-12-20', to: '2016-03-01' },
  ];

  it.each(windows)('has exactly the risk and events of the model’s own life table (%j)', async (options) => {
    for (let seed = 1; seed <= 6; seed++) {
      const rows = anyRegister(seed, 0.4);
      const { risk, events, causes, window } = await aggregated(registerCsv(rows), options);
      const table = lifeTableFromRegister(joinedByHand(rows, options.gapDays ?? null), window);
      expect(risk).toEqual(table.risk);
      expect(events).toEqual(table.events);
      expect(causes).toEqual(table.causes.map(({ cause, events: ended }) => ({ cause, events: ended })));
    }
  });

  it('shares risk and events out over the months in which the weeks of duration began', async () => {
    const { risk, events, byMonth } = await aggregated(registerCsv(anyRegister(7, 0.5)));
    for (const [series, total] of [
      [byMonth.risk, risk],
      [byMonth.events, events],
    ] as const) {
      const added = Float64Array.from(total, (_, week) => {
        let sum = 0;
        for (let month = 0; month < byMonth.months; month++) sum += series[month * total.length + week]!;
        return sum;
      });
      expect(added).toEqual(total);
    }
  });

  it('counts each month as one does by going through its days', async () => {
    const rows = anyRegister(3, 0.5);
    const { months, stock, window } = await aggregated(registerCsv(rows), { gapDays: 3, from: '2014-03-10' });
    const cases = joinedByHand(rows, 3).map(({ start, end }) => ({
      first: dayOfIso(start),
      next: end === null ? Infinity : dayOfIso(end),
    }));
    const openAt = (day: number) => cases.filter(({ first, next }) => first <= day && day < next);
    const [from, to] = [dayOfIso(window.from), dayOfIso(window.to)];
    const days = Array.from({ length: to - from }, (_, index) => from + index);
    const byMonth = grouped(days, (day) => isoOfDay(day).slice(0, 7));
    expect(Array.from(months.month, labelOfMonth)).toEqual([...byMonth.keys()]);
    [...byMonth.values()].forEach((own, index) => {
      const last = own.at(-1)!;
      const on = (test: (spell: { first: number; next: number }, day: number) => boolean): number =>
        own.reduce((sum, day) => sum + cases.filter((spell) => test(spell, day)).length, 0);
      expect(months.days[index]).toBe(own.length);
      expect(months.stock[index]).toBe(openAt(last).length);
      expect(months.long[index]).toBe(openAt(last).filter(({ first }) => last + 1 - first >= 364).length);
      expect(months.inflow[index]).toBe(on(({ first }, day) => first === day));
      expect(months.outflow[index]).toBe(on(({ next }, day) => next === day));
      expect(months.fte[index]).toBeCloseTo(
        on(({ first, next }, day) => first <= day && day < next) / own.length,
        9,
      );
    });
    const bands = openAt(to - 1);
    expect(stock.date).toBe(isoOfDay(to - 1));
    expect(stock.bands.reduce((sum, band) => sum + band.cases, 0)).toBe(bands.length);
    expect(stock.bands[0]!.cases).toBe(bands.filter(({ first }) => to - first < 28).length);
    expect(stock.bands.filter((band) => band.from >= 52).reduce((sum, band) => sum + band.cases, 0)).toBe(
      months.long.at(-1),
    );
  });

  it('gives the data cell its whole months', async () => {
    const options = { from: '2014-03-10', to: '2016-01-01' };
    const aggregate = await aggregated(registerCsv(anyRegister(3, 0.5)), options);
    const observations = observationsOfRegister(aggregate);
    expect(observations[0]).toMatchObject({ from: '2014-04', months: 1, inflow: aggregate.months.inflow[1] });
    expect(observations.at(-1)!.from).toBe('2015-12');
  });

  it('accounts for every row', async () => {
    const text = [
      'Cpr;Startdato;Slutdato;Årsag',
      '010190-1234;01-01-2015;31-01-2015;Rask', // used
      '0101901234;01-02-2015;28-02-2015;Rask', // no day between: goes on it when gaps are merged
      '101901234;10-02-2015;20-02-2015;Rask', // beside it, the leading zero lost
      '020290-1234;05-03-2015;;', // open
      '020290-1235;05-03-2015;31-12-9999;', // open, as systems write it
      '020290-1236;06-03-2015;01-03-2015;Rask', // ends before it begins
      '020290-1237;;01-03-2015;Rask', // no start
      '020290-1238;06-03-2015;snart;Rask', // unreadable end
      '020290-1239;06-03-2015;06-03-2015;', // one day
    ].join('\n');
    const { account, rejected, window, issues } = await aggregated(text, { gapDays: 0 });
    expect(window).toEqual({ from: '2015-01-01', to: '2015-03-07' });
    expect(account).toEqual({ rows: 9, used: 4, merged: 1, parallel: 1, outside: 0, rejected: 3 });
    expect(rejected).toEqual([
      { reason: 'case.endBeforeStart', count: 1, lines: [7] },
      { reason: 'case.noStart', count: 1, lines: [8] },
      { reason: 'case.endUnreadable', count: 1, lines: [9] },
    ]);
    expect(issues.map(({ code }) => code)).toEqual(['register.rejected']);
    const apart = await aggregated(text);
    expect(apart.account).toMatchObject({ used: 5, merged: 0, parallel: 1 });
  });

  it('takes the end for the first day without benefit when told so', async () => {
    const text = 'Startdato;Slutdato\n2015-01-05;2015-01-12\n2015-01-05;2015-02-20\n';
    expect((await aggregated(text)).events[1]).toBe(1);
    expect((await aggregated(text, { endIs: 'firstDayWithout' })).events[1]).toBe(1);
    const day = 'Startdato;Slutdato\n2015-01-05;2015-01-11\n2015-01-05;2015-02-20\n';
    expect((await aggregated(day)).events[0]).toBe(0);
    expect((await aggregated(day, { endIs: 'firstDayWithout' })).events[0]).toBe(1);
  });

  it('ends a case as long after its first day as its duration says, completed weeks as completed', async () => {
    const lasting = (name: string, ...rows: string[]) =>
      aggregated(`Startdato;${name}\n${rows.join('\n')}\n`);
    const weeks = await lasting(
      'Varighed uger',
      '2015-01-05;0',
      '2015-01-09;3',
      '2015-01-05;5',
      '2015-03-07;',
    );
    expect(weeks.endIs).toBe('lastDay');
    expect([...weeks.events.slice(0, 6)]).toEqual([1, 0, 0, 1, 0, 1]);
    expect(weeks.issues).toContainEqual(expect.objectContaining({ code: 'register.lastingWeeks' }));
    const days = await lasting(
      'Varighed (dage)',
      '2015-01-05;7',
      '2015-01-09;21',
      '2015-01-05;-3',
      '2015-03-01;',
    );
    const dated = await aggregated(
      'Startdato;Slutdato\n2015-01-05;2015-01-11\n2015-01-09;2015-01-29\n2015-03-01;\n',
    );
    expect(days.events).toEqual(dated.events);
    expect(days.risk).toEqual(dated.risk);
    const texts = await lasting('Varighed', '2015-01-05;7 dage', '2015-01-09;21 dage', '2015-03-01;');
    expect(texts.events).toEqual(dated.events);
    expect(days.rejected).toEqual([{ reason: 'case.endUnreadable', count: 1, lines: [4] }]);
  });

  it('counts open cases without an end on the day of the newest start only, for the others are missing', async () => {
    const text = 'Første fraværsdag;Alder\n2014-01-06;40\n2015-01-09;30\n2015-11-27;33\n';
    const { window, stock, months, issues } = await aggregated(text);
    expect(window).toEqual({ from: '2015-11-27', to: '2015-11-28' });
    expect(stock.bands.filter(({ cases }) => cases > 0).map(({ from }) => from)).toEqual([0, 39, 52]);
    expect(observationsOfRegister({ months })).toEqual([]);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'register.onlyOpen' }));
  });

  it('leaves cases that began after the window, or ended before it, out of the counts and says so', async () => {
    const text = 'Start;Slut\n2015-01-05;2015-01-12\n2015-03-01;2015-04-01\n2015-05-01;2015-05-02\n';
    const { account } = await aggregated(text, { from: '2015-02-01', to: '2015-04-15' });
    expect(account).toEqual({ rows: 3, used: 1, merged: 0, parallel: 0, outside: 2, rejected: 0 });
  });

  it('begins with the first end where earlier ends are missing, and says so', async () => {
    const rows = anyRegister(5, 0.5, '2012-01-01').filter(({ end }) => end === null || end >= '2015-01-01');
    rows.push({ id: 'y', start: '2014-12-01', end: '2015-01-01', cause: null });
    const { window, issues } = await aggregated(registerCsv(rows));
    expect(window.from).toBe('2015-01-02');
    expect(issues).toContainEqual({
      severity: 'info',
      code: 'register.laterWindow',
      params: { from: '2015-01-02' },
    });
  });

  it('is not moved by one date that was mistyped or planned', async () => {
    const rows = anyRegister(5, 0.5);
    const wrong = [...rows, { id: 'x', start: '2015-06-01', end: '2051-06-01', cause: null }];
    const { window } = await aggregated(registerCsv(rows));
    expect((await aggregated(registerCsv(wrong))).window).toEqual(window);
  });

  it('holds no row of the file: no id, no name, no date of a case', async () => {
    const text = [
      'Cpr;Navn;Startdato;Slutdato;Årsag',
      '010190-1234;Mette Hansen;2015-01-13;2015-02-26;Rask',
      '020290-4321;Ole Nielsen;2015-01-14;2015-03-17;Rask',
      '030390-4321;Ole Lund;2015-01-02;2015-03-30;Rask',
    ].join('\n');
    const serialised = JSON.stringify(await aggregated(text));
    expect(serialised).not.toMatch(/0101|0202|Mette|Ole|2015-01-1[34]|2015-02-26|2015-03-17/);
    const days = [16448, 16449, 16492, 16493, 16511, 16512].map(String);
    for (const day of days) expect(serialised).not.toContain(day);
  });

  it('counts three hundred thousand rows without an object for each', async () => {
    const rows = 300_000;
    const first = dayOfIso('2010-01-01');
    const column = (name: string, value: (row: number) => number) => ({
      name,
      type: 'date' as const,
      values: new Float64Array(rows),
      days: Float64Array.from({ length: rows }, (_, row) => value(row)),
    });
    const imported = await importText('a\n1\n');
    const start = (row: number): number => first + ((row * 7919) % 2000);
    const aggregate = aggregateRegister(
      {
        ...imported,
        lines: Int32Array.from({ length: rows }, (_, row) => row + 2),
        columns: [column('start', start), column('slut', (row) => start(row) + ((row * 31) % 400))],
      },
      { start: 'start', end: 'slut', cause: null, person: null },
    );
    expect(aggregate?.account).toMatchObject({ rows, used: rows });
    expect(aggregate?.months.inflow.reduce((sum, count) => sum + count, 0)).toBe(rows);
  });
});
