import { sobolNumbers } from './sobolNumbers';
import { threefry, unitOf } from './threefry';

const BITS = 32;
export const SOBOL_DIMENSIONS = sobolNumbers.length + 1;

/** The 32 direction numbers of a dimension, counted from 0; the first is van der Corput's sequence. */
function directions(dimension: number): Int32Array {
  const result = new Int32Array(BITS);
  if (dimension === 0) return result.map((_, bit) => 1 << (BITS - 1 - bit));
  const [polynomial, ...initial] = sobolNumbers[dimension - 1] as (typeof sobolNumbers)[number];
  const degree = initial.length;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      result[bit] = (initial[bit] as number) << (BITS - 1 - bit);
      continue;
    }
    let value = result[bit - degree] as number;
    value ^= value >>> degree;
    for (let k = 1; k < degree; k++) {
      if ((polynomial >>> (degree - k)) & 1) value ^= result[bit - k] as number;
    }
    result[bit] = value;
  }
  return result;
}

/** The point of the unscrambled sequence, in Gray-code order, as 32 bits. */
function bitsOf(numbers: Int32Array, index: number): number {
  let gray = index ^ (index >>> 1);
  let value = 0;
  for (let bit = 0; gray !== 0; bit++, gray >>>= 1) if (gray & 1) value ^= numbers[bit] as number;
  return value;
}

function reversed(word: number): number {
  let x = word;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}

/**
 * Owen's nested uniform scrambling by a hash in which each bit depends on the bits above it only.
 *
 * Source: B. Burley, "Practical hash-based Owen scrambling", Journal of Computer Graphics Techniques 9 (4), 2020.
 */
function scrambled(word: number, seed: number): number {
  let x = (reversed(word) + seed) | 0;
  x ^= Math.imul(x, 0x6c50b47c);
  x ^= Math.imul(x, 0xb82f1e52);
  x ^= Math.imul(x, 0xc7afe638);
  x ^= Math.imul(x, 0x8d22f6e6);
  return reversed(x);
}

/** Point `index` (from 0) of the unscrambled sequence in a dimension (from 0), as a whole number of 2⁻³². */
export function sobolInteger(dimension: number, index: number): number {
  return bitsOf(directions(dimension), index) >>> 0;
}

/**
 * A scrambled Sobol sequence: numbers in (0, 1) by draw and dimension, that fill the cube evenly. Dimensions beyond the
 * table are plain random numbers.
 *
 * @param seed another seed gives another scrambling; the estimates are unbiased over seeds
 * @returns the number of draw `index` in a dimension; in any order, so that draws can be shared among workers
 */
export function sobolSequence(
  dimensions: number,
  seed: number,
): (index: number, dimension: number) => number {
  const words = new Int32Array(2);
  const numbers: Int32Array[] = [];
  const seeds = new Int32Array(dimensions);
  for (let dimension = 0; dimension < dimensions; dimension++) {
    if (dimension < SOBOL_DIMENSIONS) numbers.push(directions(dimension));
    threefry(seed, SCRAMBLING, dimension, 0, words);
    seeds[dimension] = words[0] as number;
  }
  return (index, dimension) => {
    const own = numbers[dimension];
    if (own === undefined) {
      threefry(seed, BEYOND, dimension, index, words);
      return unitOf(words[0] as number);
    }
    return unitOf(scrambled(bitsOf(own, index), seeds[dimension] as number));
  };
}

const SCRAMBLING = 0x53434d42;
const BEYOND = 0x42594e44;
