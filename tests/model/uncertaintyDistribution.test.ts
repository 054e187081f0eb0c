import { describe, expect, it } from 'vitest';
import reference from '../reference/numbers.json';
import { monteCarlo, ScenarioError, type Distribution, type UncertainInput } from '../../src/model';
import { quantileOf } from '../../src/model/uncertainty/distribution';
import { geometric } from './scenarios';

interface Reference {
  min: number;
  mode: number;
  max: number;
  quantiles: number[][];
}
const references: [Distribution, number[][]][] = (['pert', 'triangular'] as const).flatMap((kind) =>
  (reference[kind] as Reference[]).map(({ min, mode, max, quantiles }): [Distribution, number[][]] => [
    { kind, min, mode, max },
    quantiles,
  ]),
);

describe.each(references)('the distribution %j', (distribution, quantiles) => {
  const { min, max } = distribution;
  const quantile = quantileOf(distribution, 'x');

  it('has the quantiles of scipy, to 1e−5 of its range, from 0.01 % to 99.99 %', () => {
    for (const [probability, value] of quantiles) {
      expect(Math.abs(quantile(probability!) - value!) / (max - min)).toBeLessThanOrEqual(1e-5);
    }
  });

  it('begins at its least value and ends at its most, and rises all the way', () => {
    expect((quantile(0) - min) / (max - min)).toBeCloseTo(0, 5);
    expect((max - quantile(1)) / (max - min)).toBeCloseTo(0, 5);
    let before = -Infinity;
    for (const probability of [0, 1e-12, 1e-9, 1e-6, 0.001, 0.3, 0.6, 0.999, 1 - 1e-9, 1]) {
      const value = quantile(probability);
      expect(value).toBeGreaterThanOrEqual(before);
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
      before = value;
    }
  });
});

describe('the mean', () => {
  const meanOf = (distribution: Distribution): number => {
    const quantile = quantileOf(distribution, 'x');
    const points = 20_000;
    let sum = 0;
    for (let k = 0; k < points; k++) sum += quantile((k + 0.5) / points);
    return sum / points;
  };

  it.each(reference.pert)(
    'of PERT is (min + 4 mode + max)/6: $min, $mode, $max',
    ({ min, mode, max, mean }) => {
      expect(mean).toBeCloseTo((min + 4 * mode + max) / 6, 12);
      expect(Math.abs(meanOf({ kind: 'pert', min, mode, max }) - mean) / (max - min)).toBeLessThan(1e-5);
    },
  );

  it('of the triangular distribution is (min + mode + max)/3', () => {
    expect(meanOf({ kind: 'triangular', min: 1, mode: 2, max: 9 })).toBeCloseTo(4, 4);
  });
});

describe('a distribution that is a single point', () => {
  it.each(['pert', 'triangular'] as const)('gives that point at every probability: %s', (kind) => {
    const quantile = quantileOf({ kind, min: 3, mode: 3, max: 3 }, 'x');
    for (const probability of [0, 0.3, 1]) expect(quantile(probability)).toBe(3);
  });

  it('is one too when its ends differ by no more than a rounding', () => {
    const quantile = quantileOf({ kind: 'pert', min: 0.3, mode: 0.3, max: 0.1 + 0.2 }, 'x');
    expect(quantile(0.5)).toBe(0.3);
  });
});

describe('what is no uncertainty', () => {
  const scenario = geometric({
    initiatives: [
      { id: 'early', type: 'hazard', from: 0, m: 1.2, start: 0 },
      { id: 'review', type: 'review', from: 52, p: 0.3, start: 0 },
      { id: 'capped', type: 'hazard', from: 0, m: 1.2, cap: 1, start: 0 },
    ],
  });
  const pert = (min: number, mode: number, max: number): Distribution => ({ kind: 'pert', min, mode, max });
  const bad: [string, string, unknown][] = [
    [
      'a mode below the least',
      'inputs[0].distribution.mode',
      { initiative: 'early', parameter: 'effect', distribution: pert(2, 1, 3) },
    ],
    [
      'a most below the least',
      'inputs[0].distribution.max',
      { initiative: 'early', parameter: 'effect', distribution: pert(2, 2, 1) },
    ],
    [
      'a value that is none',
      'inputs[0].distribution.min',
      { initiative: 'early', parameter: 'effect', distribution: pert(NaN, 1, 2) },
    ],
    [
      'a value without end',
      'inputs[0].distribution.max',
      { initiative: 'early', parameter: 'effect', distribution: pert(0, 1, Infinity) },
    ],
    ['no distribution', 'inputs[0].distribution', { initiative: 'early', parameter: 'effect' }],
    [
      'a kind that is not known',
      'inputs[0].distribution.kind',
      { initiative: 'early', parameter: 'effect', distribution: { ...pert(1, 2, 3), kind: 'normal' } },
    ],
    [
      'an initiative that is not there',
      'inputs[0].initiative',
      { initiative: 'late', parameter: 'effect', distribution: pert(1, 2, 3) },
    ],
    [
      'a parameter that is not known',
      'inputs[0].parameter',
      { initiative: 'early', parameter: 'end', distribution: pert(1, 2, 3) },
    ],
    [
      'a share above 1',
      'inputs[0].distribution.max',
      { initiative: 'review', parameter: 'effect', distribution: pert(0, 0.5, 1.1) },
    ],
    [
      'a capped hazard below the usual one',
      'inputs[0].distribution.min',
      { initiative: 'capped', parameter: 'effect', distribution: pert(0.9, 1, 2) },
    ],
    [
      'a ramp of no week',
      'inputs[0].distribution.min',
      { initiative: 'early', parameter: 'ramp', distribution: pert(0, 1, 2) },
    ],
    [
      'an inflow below none',
      'inputs[0].distribution.min',
      { parameter: 'inflow', distribution: pert(-1, 1, 2) },
    ],
    [
      'a curve to a share above 1',
      'inputs[0].knots[1][1]',
      {
        initiative: 'review',
        parameter: 'effect',
        distribution: pert(0, 50, 100),
        knots: [
          [0, 0],
          [100, 2],
        ],
      },
    ],
    [
      'a curve that turns back',
      'inputs[0].knots[1][0]',
      {
        initiative: 'review',
        parameter: 'effect',
        distribution: pert(0, 50, 100),
        knots: [
          [5, 0],
          [4, 1],
        ],
      },
    ],
    [
      'a curve with two values at one place, however far out',
      'inputs[0].knots[2][0]',
      {
        initiative: 'review',
        parameter: 'effect',
        distribution: pert(0, 50, 100),
        knots: [
          [0, 0],
          [1e6, 0.5],
          [1e6, 1],
        ],
      },
    ],
  ];

  it.each(bad)('is refused by name: %s', (_name, field, input) => {
    const ask = () => monteCarlo(scenario, { inputs: [input as UncertainInput] }, { draws: 4 });
    expect(ask).toThrow(ScenarioError);
    expect(ask).toThrow(new RegExp(`^uncertainty\\.${field.replace(/[[\].]/g, '\\$&')}: .+; must be .+$`));
  });

  it('is refused when it names an input twice', () => {
    const input: UncertainInput = { parameter: 'inflow', distribution: pert(0.9, 1, 1.1) };
    expect(() => monteCarlo(scenario, { inputs: [input, input] }, { draws: 4 })).toThrow(
      'uncertainty.inputs[1]: "inflow"; must be an input that is named once',
    );
  });
});
