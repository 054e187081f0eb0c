import { describe, expect, it } from 'vitest';
import {
  nextWeek,
  sentOn,
  withLegalExits,
  withoutExitsIn,
  withoutLegalExits,
} from '../../src/rules/lawTable';

/** Survival to the start of each week. */
function survival(hazards: Float64Array): number[] {
  return Array.from(hazards).reduce((alive, h) => [...alive, alive.at(-1)! * (1 - h)], [1]);
}

/** Mean week of the exits before a week. */
function meanExitWeek(hazards: Float64Array, before: number): number {
  const alive = survival(hazards);
  let exits = 0;
  let weeks = 0;
  for (let d = 0; d < before; d++) {
    exits += alive[d]! - alive[d + 1]!;
    weeks += d * (alive[d]! - alive[d + 1]!);
  }
  return weeks / exits;
}

const hazards = Float64Array.of(0.1, 0.1, 0.3, 0.1, 0.1, 0.2, 0.05);

describe('exits that the law makes', () => {
  it('are a share of those in its weeks: taken away and brought back, the table is what it was', () => {
    const exits = { from: 2, to: 4, share: 0.4 };
    const without = withoutLegalExits(hazards, exits);
    expect(Array.from(without.slice(0, 5))).toEqual([0.1, 0.1, 0.18, 0.06, 0.1]);
    withLegalExits(without, exits).forEach((h, d) => expect(h).toBeCloseTo(hazards[d]!, 15));
  });

  it('never end more cases than there are', () => {
    expect(Array.from(withLegalExits(Float64Array.of(0.5, 0.8), { from: 0, to: 2, share: 0.5 }))).toEqual([
      1, 1,
    ]);
  });
});

describe('weeks emptied of exits', () => {
  const emptied = withoutExitsIn(hazards, { from: 2, to: 5 });

  it('have none, and survival is the same before and after', () => {
    expect(Array.from(emptied.slice(2, 5))).toEqual([0, 0, 0]);
    const [before, after] = [survival(hazards), survival(emptied)];
    for (const d of [0, 1, 6, 7]) expect(after[d]).toBeCloseTo(before[d]!, 14);
  });

  it('keep the mean week of the exits, and so the weeks that a case lasts', () => {
    expect(meanExitWeek(emptied, 7)).toBeCloseTo(meanExitWeek(hazards, 7), 12);
  });

  it('end everyone around them when everyone ended in them', () => {
    const all = withoutExitsIn(Float64Array.of(0.1, 1, 0.1), { from: 1, to: 2 });
    expect(all[0]).toBeCloseTo(1 - 0.9 * 0.5, 15);
    expect(Array.from(all.slice(1))).toEqual([0, 1]);
  });

  it('are as they were when nobody left in them', () => {
    const none = Float64Array.of(0.1, 0, 0, 0.1);
    expect(withoutExitsIn(none, { from: 1, to: 3 })).toEqual(none);
  });
});

describe('cases sent on', () => {
  it('come out of the exits of their weeks and end by their own hazard: 0.5·0.4·0.25 after one week, half of it after two', () => {
    const { staying, moved } = sentOn(Float64Array.of(0.5, 0.4, 0, 0), Float64Array.of(0.5, 0.5, 0.5, 0.5), {
      from: 1,
      to: 2,
      share: 0.25,
    });
    expect(Array.from(staying)).toEqual([1, 0.5, 0.3, 0.3]);
    expect(Array.from(moved)).toEqual([0, 0, 0.05, 0.025]);
  });
});

it('a week later the last duration holds those who came and those who stayed', () => {
  expect(Array.from(nextWeek(Float64Array.of(4, 2, 10), Float64Array.of(0.25, 0.5, 0.1)))).toEqual([
    0, 3, 10,
  ]);
});
