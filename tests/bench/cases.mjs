/**
 * The measured scenarios: 156 weeks × 260 durations, six bands.
 *
 * `national` has hazards that are equal over long stretches, as every table of the page; the plan lumps its durations to
 * 105. `jagged` has another hazard in each week of duration, as a register gives, and cannot be lumped.
 */
export function scenarios({ referenceTables }) {
  const { life, inflow } = referenceTables.national;
  const initiatives = [
    { id: 'early', type: 'hazard', from: 0, to: 8, m: 1.095, start: 0, ramp: 8 },
    { id: 'middle', type: 'hazard', from: 8, to: 22, m: 1.423, start: 0, ramp: 8 },
    { id: 'long', type: 'hazard', from: 52, m: 1.555, start: 0, ramp: 8 },
  ];
  const national = {
    startDate: '2015-11-02',
    weeks: 156,
    life,
    inflow: { mean: inflow },
    initial: 'steady',
    initiatives,
  };
  const jagged = {
    ...national,
    life: { h: Array.from({ length: 260 }, (_, d) => 0.03 + 0.01 * Math.sin(d)) },
  };
  const queues = [
    { id: 'queue early', type: 'capacity', from: 8, to: 40, perWeek: 0.5, start: 4, ramp: 4 },
    { id: 'queue long', type: 'capacity', from: 52, perWeek: 0.3, start: 10, order: 'longest' },
    { id: 'capped', type: 'hazard', from: 13, to: 52, m: 1.5, cap: 0.6, start: 2, ramp: 8 },
  ];
  return { national, jagged, queued: { ...national, initiatives: [...initiatives, ...queues] } };
}

/** Seventeen initiatives with starts spread over half a year, as in København 2008–09; three are queues when asked. */
export function seventeen(scenario, withQueues) {
  const initiatives = Array.from({ length: 17 }, (_, i) => {
    const common = { id: `i${i}`, start: (i * 3) % 30 };
    if (withQueues && i === 3) return { ...common, type: 'capacity', from: 8, to: 40, perWeek: 0.5, ramp: 4 };
    if (withQueues && i === 9)
      return { ...common, type: 'capacity', from: 52, perWeek: 0.3, order: 'longest' };
    if (withQueues && i === 15)
      return { ...common, type: 'hazard', from: 13, to: 52, m: 1.5, cap: 0.6, ramp: 8 };
    return [
      { ...common, type: 'hazard', from: i, to: i + 20, m: 1.2 + i / 40, ramp: 8 },
      { ...common, type: 'exit', at: 8 + i, q: 0.1, ramp: 4 },
      { ...common, type: 'hazard', from: 26, m: 1.1, ramp: 6 },
      { ...common, type: 'review', from: 40, p: 0.2, spread: 4 },
      { ...common, type: 'inflow', m: 0.98, ramp: 10 },
      { ...common, type: 'intensity', from: 8, m: 0.97, ramp: 5 },
    ][i % 6];
  });
  return { ...scenario, initiatives };
}

/** Three uncertain effects and an inflow that comes and goes. */
export const uncertainty = {
  inputs: [
    ['early', 1.095],
    ['middle', 1.423],
    ['long', 1.555],
  ].map(([initiative, m]) => ({
    initiative,
    parameter: 'effect',
    distribution: { kind: 'pert', min: 1, mode: m, max: 1 + 1.25 * (m - 1) },
  })),
  inflow: { deviation: 0.05, correlation: 0.9 },
};

/** The same caseload with one object a duration, rebuilt every week: how one would write it first. */
export function runWithObjects(hazards, inflow, weeks, initiatives) {
  let cohorts = [];
  let alive = 1;
  hazards.forEach((h, d) => {
    cohorts.push({ d, n: d === 0 ? 0 : inflow * alive });
    alive *= 1 - h;
  });
  const last = cohorts.at(-1);
  last.n /= hazards.at(-1);
  const stock = [];
  for (let t = 0; t < weeks; t++) {
    cohorts = cohorts.map((cohort) => (cohort.d === 0 ? { ...cohort, n: cohort.n + inflow } : cohort));
    stock.push(cohorts.reduce((sum, { n }) => sum + n, 0));
    const survivors = cohorts.map(({ d, n }) => {
      const excess = initiatives
        .filter(({ from, to }) => d >= from && d < (to ?? Infinity))
        .reduce((sum, { m, ramp }) => sum + (m - 1) * Math.min(1, (t + 1) / ramp), 1);
      return { d: Math.min(d + 1, hazards.length - 1), n: n * (1 - hazards[d]) ** excess };
    });
    cohorts = hazards.map((_h, d) => ({
      d,
      n: survivors.filter((cohort) => cohort.d === d).reduce((sum, { n }) => sum + n, 0),
    }));
  }
  return stock;
}
