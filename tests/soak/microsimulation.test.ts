import { describe, expect, it } from 'vitest';
import { samplePersons } from '../model/microsimulation';
import { deviations, modelled, witnesses } from '../model/personWitnesses';

describe('eight times as many persons, with three seeds', () => {
  it('scatter around the model as chance has it: mean square 1, three in a thousand beyond three', () => {
    const z = [11, 12, 13].flatMap((seed) =>
      witnesses.flatMap(([, scenario, size]) => {
        const persons = samplePersons(scenario, { ...size, seed, replications: 8 * size.replications });
        return [...deviations(modelled(scenario), persons).values()];
      }),
    );
    const meanSquare = z.reduce((sum, value) => sum + value * value, 0) / z.length;
    expect(meanSquare).toBeGreaterThan(0.8);
    expect(meanSquare).toBeLessThan(1.2);
    expect(z.filter((value) => !(Math.abs(value) <= 3)).length / z.length).toBeLessThan(0.01);
    expect(Math.max(...z.map(Math.abs))).toBeLessThan(5);
  });
});
