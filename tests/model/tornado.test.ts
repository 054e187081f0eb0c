import { describe, expect, it } from 'vitest';
import { tornado, type Initiative, type Outcome, type Uncertainty } from '../../src/model';
import { quantileOf } from '../../src/model/uncertainty/distribution';
import { plainOutcome } from './plainOutcome';
import { ishoej } from './scenarios';
import { wasmKernel } from './wasmKernel';

const december: Outcome = { measure: 'fte', month: '2016-12' };
const plan = ishoej('B', [1.1, 1.4, 2.1]);
const uncertainty: Uncertainty = {
  inputs: [
    {
      initiative: 'early',
      parameter: 'effect',
      distribution: { kind: 'pert', min: 1, mode: 1.1, max: 1.15 },
    },
    {
      initiative: 'middle',
      parameter: 'effect',
      distribution: { kind: 'pert', min: 1, mode: 1.4, max: 2.5 },
    },
    {
      initiative: 'middle',
      parameter: 'delay',
      distribution: { kind: 'triangular', min: 0, mode: 4, max: 30 },
    },
    { initiative: 'long', parameter: 'ramp', distribution: { kind: 'triangular', min: 1, mode: 8, max: 30 } },
    { parameter: 'inflow', distribution: { kind: 'pert', min: 0.8, mode: 1, max: 1.1 } },
  ],
  inflow: { deviation: 0.2, correlation: 0.5 },
};
const { median, bars } = tornado(plan, uncertainty, december);

/** The outcome of a plain run with the inputs at these values, in the order of `uncertainty`. */
function outcomeAt([early, middle, delay, ramp, inflow]: number[]): number {
  const [first, second, third] = plan.initiatives as [Initiative, Initiative, Initiative];
  const initiatives = [
    { ...first, m: early! } as Initiative,
    { ...second, m: middle!, start: Math.round(delay!) } as Initiative,
    { ...third, ramp: ramp! },
  ];
  // A factor on the inflow is one on the new cases, not on those that are there.
  const { mean } = plan.inflow;
  const values = Array.from({ length: plan.weeks }, () => mean! * inflow!);
  return plainOutcome({ ...plan, initiatives, inflow: { values, mean: mean! } }, december);
}
const quantiles = uncertainty.inputs.map(({ distribution }) => quantileOf(distribution, 'x'));
const names = ['early.effect', 'middle.effect', 'middle.delay', 'long.ramp', 'inflow'];

describe('a tornado', () => {
  it('has one bar for each input, the widest first', () => {
    expect(bars.map(({ input }) => input).toSorted()).toEqual(names.toSorted());
    const widths = bars.map(({ low, high }) => Math.abs(high.outcome - low.outcome));
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(bars[0]!.input).toBe('middle.effect');
    expect(widths.at(-1)).toBeGreaterThan(0);
  });

  it('stands about the plain run with every input at its median', () => {
    expect(median).toBeCloseTo(outcomeAt(quantiles.map((quantile) => quantile(0.5))), 9);
  });

  it.each(names)(
    'gives the plain runs at the tenth and ninetieth percentile of %s, the others at their medians',
    (name) => {
      const index = names.indexOf(name);
      const bar = bars.find(({ input }) => input === name)!;
      for (const [end, probability] of [
        [bar.low, 0.1],
        [bar.high, 0.9],
      ] as const) {
        expect(end.value).toBe(quantiles[index]!(probability));
        const values = quantiles.map((quantile, k) => quantile(k === index ? probability : 0.5));
        expect(end.outcome).toBeCloseTo(outcomeAt(values), 9);
      }
    },
  );

  it('is a bare median where nothing is uncertain', () => {
    expect(tornado(plan, { inputs: [] }, december)).toEqual({
      median: expect.closeTo(plainOutcome(plan, december), 9) as number,
      bars: [],
    });
  });

  it('is the same with the kernel in WebAssembly', () => {
    const other = tornado(plan, uncertainty, december, wasmKernel());
    expect(other.median).toBeCloseTo(median, 9);
    other.bars.forEach(({ input, high }, k) => {
      expect(input).toBe(bars[k]!.input);
      expect(high.outcome).toBeCloseTo(bars[k]!.high.outcome, 9);
    });
  });
});
