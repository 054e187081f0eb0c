import { normalQuantile } from '../../util/normal';
import { threefry, unitOf } from '../../util/threefry';
import { checkNumber, checkRecord } from '../check';
import type { InflowNoise } from './uncertainty';

/** Names the stream of the generator, so that no two purposes share numbers. */
const INFLOW = 0x494e464c;

/** Fills the factors on the inflow of each week, for one draw. */
export type InflowFactors = (draw: number, level: number, into: Float64Array) => void;

/**
 * Factors on the inflow: exp(x_t − variance/2) with x_t = ρ x_{t−1} + σ √(1 − ρ²) z_t, mean about 1. The weeks begin at
 * what is known, x = 0 before the first, and spread to the deviation σ of the long run.
 *
 * The numbers depend on (seed, draw, week) alone: never on the scenario, so that two scenarios meet the same inflow.
 */
export function inflowFactors(noise: InflowNoise | undefined, seed: number): InflowFactors {
  if (noise === undefined) return (_draw, level, into) => into.fill(level);
  const { deviation, correlation } = checkRecord('uncertainty.inflow', noise);
  checkNumber('uncertainty.inflow.deviation', deviation, 0, 3);
  checkNumber('uncertainty.inflow.correlation', correlation, 0, 0.999);
  const step = deviation * Math.sqrt(1 - correlation * correlation);
  const words = new Int32Array(2);
  return (draw, level, into) => {
    let x = 0;
    let variance = 0;
    for (let week = 0; week < into.length; week++) {
      const second = week & 1;
      if (second === 0) threefry(seed, INFLOW, draw, week >> 1, words);
      x = correlation * x + step * normalQuantile(unitOf(words[second] as number));
      variance = correlation * correlation * variance + step * step;
      into[week] = level * Math.exp(x - variance / 2);
    }
  };
}
