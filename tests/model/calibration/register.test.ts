import { describe, expect, it } from 'vitest';
import {
  calibrateRegister,
  lifeTableFromRegister,
  ScenarioError,
  simulate,
  type DatedCase,
  type EstimatedLifeTable,
} from '../../../src/model';
import { lastWeekOf, poisson, uniform } from './chance';

const DAY = 86_400_000;
const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const dayOf = (text: string): number => Date.parse(text) / DAY;

/** The national shape, written out by week. */
const hazards = Array.from({ length: 60 }, (_, week) =>
  week < 4 ? 0.1329 : week < 13 ? 0.0485 : week < 26 ? 0.0312 : week < 52 ? 0.0256 : 0.0336,
);
const survivalTo = (weeks: number): number => {
  let alive = 1;
  for (let week = 0; week < weeks; week++) alive *= 1 - hazards[Math.min(week, 59)]!;
  return alive;
};

const window = { from: '2014-01-01', to: '2016-01-01' };
const causes = ['recovery', 'moved', null];

/** Ten years of cases, of which the register shows those that were open in the window, with what it knew at its end. */
function register(seed: number, perDay: number): DatedCase[] {
  const chance = uniform(seed);
  const cases: DatedCase[] = [];
  for (let day = dayOf('2006-01-01'); day < dayOf(window.to); day++) {
    for (let count = poisson(perDay, chance); count > 0; count--) {
      const end = day + 7 * lastWeekOf(hazards, chance) + Math.floor(7 * chance());
      const cause = causes[Math.floor(3 * chance())]!;
      if (end < dayOf(window.from)) continue;
      const open = end >= dayOf(window.to);
      cases.push({ start: iso(day), end: open ? null : iso(end), cause: open ? null : cause });
    }
  }
  return cases;
}

const cases = register(20160101, 4);
const table = lifeTableFromRegister(cases, window);
const deviation = (of: EstimatedLifeTable, weeks: number): number =>
  (of.survival[weeks]! - survivalTo(weeks)) / Math.sqrt(of.variance[weeks]!);

describe('a life table from a register', () => {
  it.each([1, 4, 8, 13, 22, 39, 52, 78, 104])(
    'is the true one at %i weeks, within three of Greenwood’s standard errors',
    (weeks) => {
      expect(Math.abs(deviation(table, weeks))).toBeLessThan(3);
      // So narrow that a wrong table would be seen.
      expect(Math.sqrt(table.variance[weeks]!)).toBeLessThan(0.1 * survivalTo(weeks) + 0.005);
    },
  );

  it('would be far too short if made from completed cases alone', () => {
    const completed = cases
      .filter(({ start, end }) => end !== null && start >= window.from)
      .map(({ start, end }) => ({
        entry: 0,
        exit: Math.floor((dayOf(end!) - dayOf(start)) / 7) + 1,
        event: 1 as const,
      }));
    const short = lifeTableFromRegister(completed);
    expect(survivalTo(52)).toBeCloseTo(0.122, 3);
    expect(table.survival[52]).toBeCloseTo(0.116, 3);
    expect(short.survival[52]).toBeCloseTo(0.039, 3);
    expect(deviation(short, 52)).toBeLessThan(-8);
  });

  it('would be far too long if cases open at the start were taken as seen from their first day', () => {
    const untruncated = cases.map(({ start, end }) => ({
      entry: 0,
      exit: Math.max(1, Math.floor(((end === null ? dayOf(window.to) : dayOf(end)) - dayOf(start)) / 7) + 1),
      event: end === null ? (0 as const) : (1 as const),
    }));
    expect(deviation(lifeTableFromRegister(untruncated), 52)).toBeGreaterThan(8);
  });

  it('errs by its standard error and not more, over many registers', () => {
    let squares = 0;
    for (let seed = 1; seed <= 40; seed++)
      squares += deviation(lifeTableFromRegister(register(seed, 0.5), window), 26) ** 2;
    // χ² with 40 degrees of freedom lies in [18, 77] but for one in a thousand.
    expect(squares).toBeGreaterThan(18);
    expect(squares).toBeLessThan(77);
  });

  it('shares all ends out among the causes, and finds a third of each', () => {
    expect(table.causes.map(({ cause }) => cause)).toEqual(['moved', 'recovery', null]);
    for (const weeks of [1, 22, 52, 104]) {
      const shares = table.causes.map(({ incidence }) => incidence[weeks]!);
      expect(shares[0]! + shares[1]! + shares[2]!).toBeCloseTo(1 - table.survival[weeks]!, 12);
      shares.forEach((share) => expect(share).toBeCloseTo((1 - survivalTo(weeks)) / 3, 1));
    }
    table.events.forEach((ended, d) =>
      expect(table.causes.reduce((sum, { events }) => sum + events[d]!, 0)).toBe(ended),
    );
  });

  it('names no causes where the register names none', () => {
    expect(lifeTableFromRegister([{ entry: 0, exit: 3, event: 1 }]).causes).toEqual([]);
  });
});

describe('the window of a register', () => {
  const seen = (start: string, end: string | null) => {
    const { risk, events } = lifeTableFromRegister([{ start, end }], {
      from: '2016-01-04',
      to: '2016-02-01',
    });
    return { risk: Array.from(risk), events: Array.from(events) };
  };

  it('puts an end after 0–6 days in week 0, after 7–13 in week 1', () => {
    expect(seen('2016-01-04', '2016-01-04')).toEqual({ risk: [1], events: [1] });
    expect(seen('2016-01-04', '2016-01-10')).toEqual({ risk: [1], events: [1] });
    expect(seen('2016-01-04', '2016-01-11')).toEqual({ risk: [1, 1], events: [0, 1] });
  });

  it('takes an older case into view with its first whole week', () => {
    expect(seen('2015-12-28', '2016-01-12')).toEqual({ risk: [0, 1, 1], events: [0, 0, 1] });
    expect(seen('2015-12-31', '2016-01-12')).toEqual({ risk: [0, 1], events: [0, 1] });
  });

  it('lets an open case go with its last whole week, and an end after the window with it', () => {
    expect(seen('2016-01-18', null)).toEqual({ risk: [1, 1], events: [0, 0] });
    expect(seen('2016-01-18', '2016-05-01')).toEqual({ risk: [1, 1], events: [0, 0] });
    expect(seen('2016-01-20', null)).toEqual({ risk: [1], events: [0] });
  });

  it('leaves out an end in a week that it cuts, since those who stayed that week are not seen either', () => {
    expect(seen('2016-01-20', '2016-01-31')).toEqual({ risk: [1], events: [0] });
    expect(seen('2015-12-31', '2016-01-05')).toEqual({ risk: [], events: [] });
  });

  it('leaves out cases that it never saw', () => {
    expect(seen('2015-01-01', '2015-06-01')).toEqual({ risk: [], events: [] });
    expect(seen('2016-03-01', null)).toEqual({ risk: [], events: [] });
  });

  it.each<[string, () => unknown]>([
    ['cases with dates need a window', () => lifeTableFromRegister([{ start: '2016-01-04', end: null }])],
    ['a date must be one', () => seen('4/1 2016', null)],
    ['an end is not before its start', () => seen('2016-01-10', '2016-01-09')],
    ['a case is not older than fifty years', () => seen('1900-01-01', null)],
    ['a missing end is null, not absent', () => seen('2016-01-10', undefined as never)],
    [
      'a window is not empty',
      () =>
        lifeTableFromRegister([{ start: '2016-01-04', end: null }], { from: '2016-01-04', to: '2016-01-04' }),
    ],
    [
      'dates and durations are not mixed',
      () =>
        lifeTableFromRegister(
          [
            { start: '2016-01-04', end: null },
            { entry: 0, exit: 1, event: 1 },
          ] as never,
          window,
        ),
    ],
    ['a cause is a text', () => lifeTableFromRegister([{ entry: 0, exit: 1, event: 1, cause: 3 }] as never)],
  ])('%s', (_rule, ask) => {
    expect(ask).toThrow(ScenarioError);
  });
});

describe('calibrateRegister', () => {
  const result = calibrateRegister(cases, window, { spike: null });
  if ('error' in result) throw new Error(result.error);
  const { scenario, fit } = result;

  it('begins with the open cases, by duration, and goes on with the register’s own table and inflow', () => {
    const open = cases.filter(
      ({ start, end }) => start < '2015-12-28' && (end === null || end > '2015-12-28'),
    );
    expect(scenario.startDate).toBe('2015-12-28');
    expect(fit.open).toBe(open.length);
    const { stock, inflow } = simulate(scenario).weeks;
    expect(stock[0]).toBeCloseTo(open.length + fit.inflowPerWeek, 6);
    expect(inflow[5]).toBe(fit.inflowPerWeek);
    expect(fit.inflowPerWeek).toBeGreaterThan(26);
    expect(fit.inflowPerWeek).toBeLessThan(30);
  });

  it('stands nearly still, for the register came from a steady caseload', () => {
    const { stock } = simulate(scenario).weeks;
    expect(stock[60]! / stock[0]!).toBeCloseTo(1, 1);
    expect(fit.steadyOpen / stock[0]!).toBeCloseTo(1, 1);
  });

  it('has the true hazard in each band, within four standard errors', () => {
    for (const { from, to, hazard, logStandardError } of fit.bands) {
      const weeks = Array.from({ length: (to ?? from + 52) - from }, (_, week) => from + week);
      const atRisk = weeks.map(survivalTo);
      const truth =
        weeks.reduce((sum, week, i) => sum + atRisk[i]! * hazards[Math.min(week, 59)]!, 0) /
        atRisk.reduce((sum, alive) => sum + alive, 0);
      expect(Math.abs(Math.log(hazard / truth)) / logStandardError).toBeLessThan(4);
    }
  });

  it('finds a reassessment that is spread over five weeks, and leaves the bands around it alone', () => {
    // Of each thousand that are in weeks 20–29 a twentieth ends weekly, in weeks 22–26 a tenth of the rest as well.
    const made = Array.from({ length: 60 }, (_, week) => {
      const h = week >= 22 && week < 27 ? 1 - 0.95 * 0.9 : 0.05;
      return { week, h };
    });
    const spiked: DatedCase[] = [];
    let left = 20_000;
    for (const { week, h } of made) {
      const ended = Math.round(left * h);
      left -= ended;
      for (let n = 0; n < ended; n++)
        spiked.push({ start: '2014-01-06', end: iso(dayOf('2014-01-06') + 7 * week) });
    }
    for (let n = 0; n < left; n++) spiked.push({ start: '2014-01-06', end: null });
    const found = calibrateRegister(spiked, window);
    if ('error' in found) throw new Error(found.error);
    expect(found.fit.spike).toBeCloseTo(0.1, 2);
    for (const { from, hazard } of found.fit.bands.filter(({ from }) => from < 39))
      expect([from, hazard]).toEqual([from, expect.closeTo(0.05, 2)]);
    expect(found.scenario.life.spikes?.map(({ at }) => at)).toEqual([22, 23, 24, 25, 26]);
  });

  it('has a hazard for every week even where a small register saw nobody', () => {
    const small = calibrateRegister(
      [
        { start: '2015-06-01', end: '2015-07-01' },
        { start: '2015-08-01', end: null },
      ],
      window,
    );
    if ('error' in small) throw new Error(small.error);
    expect(simulate(small.scenario).weeks.stock.every(Number.isFinite)).toBe(true);
    small.fit.bands.forEach(({ hazard }) => {
      expect(hazard).toBeGreaterThan(0);
      expect(hazard).toBeLessThan(1);
    });
  });

  it('says why there is no table', () => {
    expect(calibrateRegister([], window)).toEqual({ error: 'register.empty' });
    expect(calibrateRegister([{ start: '2015-06-01', end: null }], window)).toEqual({
      error: 'register.noEnds',
    });
    expect(() => calibrateRegister(cases, window, { spike: { at: -1, spread: 5 } })).toThrow(ScenarioError);
    expect(() => calibrateRegister(cases, window, { weeks: 0 })).toThrow(ScenarioError);
  });
});
