import {
  bandEdgesOf,
  capacity,
  cumulativeHazard,
  durationsOf,
  entryPositions,
  isQueue,
  meanInflow,
  phase,
  reaches,
  stepValue,
  termsOf,
  wantedShare,
  type PlainScenario,
} from './specification';

/** Expected values by week, named as the model names them. */
export interface ExpectedWeeks {
  stock: number[];
  fullTime: number[];
  long: number[];
  inflow: number[];
  outflow: number[];
  gross: number[];
  net: number[];
  /** By band edge. */
  bands: number[][];
  /** In the order of the scenario. */
  destinations: { stock: number[]; gross: number[]; net: number[] }[];
}

/**
 * Section 2 of the specification word by word: one list of expected cases by duration, shifted every week. Nothing is
 * lumped, and no case ever merges with another's duration: what stands by duration is looked up at D − 1 for all
 * durations beyond, which is what "the last bucket is open" says. Slow and short on purpose.
 */
export function expectedCases(scenario: PlainScenario): ExpectedWeeks {
  const { weeks, destinations = [], initiatives = [], longOffset = 0 } = scenario;
  const last = durationsOf(scenario) - 1;
  const size = last + 1 + weeks;
  const look = (list: readonly number[], d: number): number => list[Math.min(d, last)]!;
  const edges = bandEdgesOf(scenario);
  const zeros = (): number[] => new Array<number>(size).fill(0);
  const carried = (n: readonly number[] = []): number[] => zeros().map((_, d) => n[d] ?? 0);

  let n = scenario.initial === 'steady' ? steady(scenario, size) : carried(scenario.initial?.n);
  let elsewhere = destinations.map(({ initial }) => carried(initial?.n));
  const result: ExpectedWeeks = {
    stock: [],
    fullTime: [],
    long: [],
    inflow: [],
    outflow: [],
    gross: [],
    net: [],
    bands: edges.map(() => []),
    destinations: destinations.map(() => ({ stock: [], gross: [], net: [] })),
  };

  for (let t = 0; t < weeks; t++) {
    const terms = termsOf(scenario, t);
    const bears = (d: number): number =>
      entryPositions(scenario).reduce(
        (share, [offset, weight]) => share - weight * stepValue(terms.refund, Math.min(d, last) + offset, 0),
        1,
      );

    // 1. Inflow and arrivals.
    let inflow = terms.inflow;
    n[0]! += terms.inflow;
    for (const { week, duration, cases } of scenario.arrivals ?? []) {
      if (week !== t) continue;
      n[duration]! += cases;
      inflow += cases;
    }

    // 2. Measure.
    const sum = (value: (d: number) => number): number =>
      n.reduce((total, cases, d) => (cases === 0 ? total : total + cases * value(d)), 0);
    result.inflow.push(inflow);
    result.stock.push(sum(() => 1));
    result.fullTime.push(sum((d) => look(terms.fullTimeShare, d)));
    result.long.push(sum((d) => (Math.min(d, last) + longOffset >= 52 ? 1 : 0)));
    result.gross.push(sum((d) => look(terms.gross, d)));
    result.net.push(sum((d) => look(terms.gross, d) * bears(d)));
    edges.forEach((from, b) =>
      result.bands[b]!.push(
        sum((d) => (Math.min(d, last) >= from && Math.min(d, last) < (edges[b + 1] ?? Infinity) ? 1 : 0)),
      ),
    );

    // 3. Survivors.
    const u = n.map((cases, d) => {
      let survival = Math.exp(-look(terms.cumulative, d)) * look(terms.pointSurvival, d);
      for (const { type, start, from = 0, end = Infinity, spread = 1, p = 0 } of initiatives) {
        const reviewed = type === 'review' && t >= start && t < Math.min(start + spread, end);
        if (reviewed && d >= from + t - start) survival *= (1 - p) ** (1 / spread);
      }
      return cases * survival;
    });

    // 4. Queues, in list order.
    for (const queue of initiatives.filter(isQueue)) {
      if (phase(queue, t) === 0) continue;
      const want = u.map((cases, d) =>
        reaches(queue, Math.min(d, last)) ? cases * wantedShare(queue, t, look(terms.baseCumulative, d)) : 0,
      );
      const wanted = want.reduce((total, cases) => total + cases, 0);
      const taken = Math.min(capacity(queue, t), wanted);
      let left = taken;
      for (let d = size - 1; d >= 0 && wanted > 0; d--) {
        const closed = queue.order === 'longest' ? Math.min(want[d]!, left) : (want[d]! * taken) / wanted;
        left -= closed;
        u[d]! -= closed;
      }
    }

    // 5. Exits and ageing.
    const exits = n.map((cases, d) => cases - u[d]!);
    result.outflow.push(exits.reduce((total, cases) => total + cases, 0));
    elsewhere = elsewhere.map((j, index) => {
      const { share, weekly } = destinations[index]!;
      const series = result.destinations[index]!;
      series.stock.push(j.reduce((total, cases) => total + cases, 0));
      series.gross.push(j.reduce((total, cases) => total + cases * weekly, 0));
      series.net.push(j.reduce((total, cases, d) => total + cases * weekly * bears(d), 0));
      const stays = j.map(
        (cases, d) =>
          cases * (1 - look(terms.destinationHazards[index]!, d)) +
          exits[d]! * stepValue(share, Math.min(d, last), 0),
      );
      return [0, ...stays.slice(0, -1)];
    });
    n = [0, ...u.slice(0, -1)];
  }
  return result;
}

/** λ·S(d), from duration 1 on, for week 0 brings its own inflow; the tail λ·S(D−1)/h[D−1] stands in the last bucket. */
function steady(scenario: PlainScenario, size: number): number[] {
  const last = durationsOf(scenario) - 1;
  const n = new Array<number>(size).fill(0);
  let cumulative = 0;
  for (let d = 0; d <= last; d++) {
    const own = cumulativeHazard(scenario.life, 0, d);
    if (d > 0) n[d] = meanInflow(scenario) * Math.exp(-cumulative);
    if (d === last) n[d]! /= -Math.expm1(-own);
    cumulative += own;
  }
  return n;
}
