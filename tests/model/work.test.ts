import { describe, expect, it } from 'vitest';
import {
  attribute,
  compile,
  createOutput,
  goalSeek,
  monteCarlo,
  run,
  runBatch,
  ScenarioError,
} from '../../src/model';
import { manyInitiatives } from './manyInitiatives';
import { geometric } from './scenarios';

const long = geometric({ weeks: 2_600, initiatives: manyInitiatives('capacity', 200) });

describe('a question that would take minutes is refused with a reason, and never hangs', () => {
  it.each<[string, () => unknown]>([
    [
      'what each of 200 queues gives over 2,600 weeks',
      () => attribute(long, { measure: 'fte', month: '2060-01' }),
    ],
    [
      'the latest start among 2,600 weeks beside 200 queues',
      () =>
        goalSeek(
          long,
          { outcome: { measure: 'fte', month: '2060-01' }, atMost: 1 },
          { initiative: 'capacity 7', parameter: 'start' },
        ),
    ],
  ])('%s', (_what, ask) => {
    expect(ask).toThrow(ScenarioError);
    expect(ask).toThrow(/runs of 2600 weeks .* with 200 queues"; must be at most \d+ runs/);
  });

  it('what can be waited for is answered: 17 queues, 40 without queues', () => {
    const queues = geometric({ initiatives: manyInitiatives('capacity', 17) });
    expect(attribute(queues, { measure: 'fte', month: '2016-12' })).toHaveLength(17);
    const plain = geometric({ weeks: 600, initiatives: manyInitiatives('hazard', 40) });
    expect(attribute(plain, { measure: 'fte', month: '2026-12' })).toHaveLength(40);
  });
});

describe('a call that does not fit is refused by name', () => {
  const plan = compile(geometric({ initiatives: manyInitiatives('hazard', 3) }));

  it.each([0, 2, 4, 8, 10])('%i numbers for three initiatives', (length) => {
    expect(() => run(plan, new Float64Array(length).fill(1), createOutput(plan))).toThrow(
      `parameters: "${length} numbers"; must be 3 numbers, or 9 with starts and ramps`,
    );
  });

  it('an output of another plan', () => {
    const other = createOutput(compile(geometric({ weeks: 20 })));
    expect(() => run(plan, plan.parameters, other)).toThrow(/^out: /);
  });

  it.each([NaN, -1, 1.5])('%f draws of a batch', (count) => {
    expect(() => runBatch(plan, { count }, () => undefined)).toThrow(/^batch\.count: /);
  });

  it('a delay, a ramp or an inflow beyond what a scenario may have', () => {
    const scenario = geometric({ initiatives: manyInitiatives('hazard', 1) });
    const far = { kind: 'triangular', min: 1, mode: 1, max: 1e9 } as const;
    for (const input of [
      { initiative: 'hazard 0', parameter: 'delay', distribution: far } as const,
      { initiative: 'hazard 0', parameter: 'ramp', distribution: far } as const,
      { parameter: 'inflow', distribution: far } as const,
    ]) {
      expect(() => monteCarlo(scenario, { inputs: [input] }, { draws: 4 })).toThrow(
        /^uncertainty\.inputs\[0\]\.distribution\.max: /,
      );
    }
  });
});
