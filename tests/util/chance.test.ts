import { describe, expect, it } from 'vitest';
import reference from '../reference/numbers.json';
import { gaussLegendre } from '../../src/util/gaussLegendre';
import { normalQuantile } from '../../src/util/normal';
import { quantilesOf } from '../../src/util/quantiles';
import { SOBOL_DIMENSIONS, sobolInteger, sobolSequence } from '../../src/util/sobol';
import { threefry, unitOf } from '../../src/util/threefry';

describe('the counter-based generator', () => {
  const word = (hex: string): number => Number.parseInt(hex, 16) | 0;
  // Known answers of Random123 (kat_vectors, threefry2x32 with 20 rounds).
  it.each([
    ['00000000', '00000000', '00000000', '00000000', '6b200159', '99ba4efe'],
    ['ffffffff', 'ffffffff', 'ffffffff', 'ffffffff', '1cb996fc', 'bb002be7'],
    ['13198a2e', '03707344', '243f6a88', '85a308d3', 'c4923a9c', '483df7a0'],
  ])(
    'gives the published words for key %s %s and counter %s %s',
    (key0, key1, counter0, counter1, first, second) => {
      const words = new Int32Array(2);
      threefry(word(key0), word(key1), word(counter0), word(counter1), words);
      expect(Array.from(words, (value) => (value >>> 0).toString(16).padStart(8, '0'))).toEqual([
        first,
        second,
      ]);
    },
  );

  it('gives numbers within (0, 1), never at its ends', () => {
    expect(unitOf(0)).toBeGreaterThan(0);
    expect(unitOf(-1)).toBeLessThan(1);
  });
});

describe('the Sobol sequence', () => {
  it('is the one of Joe and Kuo, in all its dimensions', () => {
    expect(SOBOL_DIMENSIONS).toBe(64);
    for (const [index, point] of Object.entries(reference.sobol.points)) {
      expect(Array.from({ length: 64 }, (_, dimension) => sobolInteger(dimension, Number(index)))).toEqual(
        point,
      );
    }
  });

  it.each([1, 2, 2026])(
    'is still evenly spread when scrambled (seed %i): one of 256 points in each 256th',
    (seed) => {
      const point = sobolSequence(64, seed);
      for (let dimension = 0; dimension < 64; dimension++) {
        const places = new Set(
          Array.from({ length: 256 }, (_, index) => Math.floor(point(index, dimension) * 256)),
        );
        expect(places.size, `dimension ${dimension}`).toBe(256);
      }
    },
  );

  it('keeps its nets of two dimensions when scrambled: one of 64 points in each box of 8 by 8', () => {
    const point = sobolSequence(2, 7);
    const boxes = Array.from(
      { length: 64 },
      (_, index) => `${Math.floor(point(index, 0) * 8)} ${Math.floor(point(index, 1) * 8)}`,
    );
    expect(new Set(boxes).size).toBe(64);
  });

  it('is another one with another seed, and the same one with the same', () => {
    const numbers = (seed: number) => Array.from({ length: 20 }, (_, i) => sobolSequence(70, seed)(i, i * 3));
    expect(numbers(1)).toEqual(numbers(1));
    expect(numbers(1)).not.toEqual(numbers(2));
  });

  it('goes on beyond its table with numbers that are spread as chance spreads them', () => {
    const point = sobolSequence(70, 3);
    const values = Array.from({ length: 4096 }, (_, index) => point(index, 69));
    const mean = values.reduce((sum, value) => sum + value, 0) / 4096;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 4096));
    expect(new Set(values).size).toBe(4096);
  });
});

describe('quantiles', () => {
  it.each(reference.normal)('of the normal distribution at %f agree with scipy', (probability, value) => {
    expect(Math.abs(normalQuantile(probability!) - value!)).toBeLessThanOrEqual(
      1e-13 * Math.abs(value!) + 1e-16,
    );
  });

  it('of a list are those of the sorted list, between ranks too', () => {
    const sorted = Float64Array.from({ length: 5001 }, (_, i) => (i * i) / 1000);
    const words = new Int32Array(2);
    const order = Array.from(sorted, (value, i) => {
      threefry(5, 5, i, 0, words);
      return { value, at: words[0]! };
    }).sort((a, b) => a.at - b.at);
    const probabilities = [0, 0.05, 0.25, 0.5, 0.75, 0.9501, 1];
    const expected = probabilities.map((p) => {
      const low = Math.floor(p * 5000);
      return sorted[low]! + (p * 5000 - low) * ((sorted[low + 1] ?? 0) - sorted[low]!);
    });
    quantilesOf(
      Float64Array.from(order, ({ value }) => value),
      probabilities,
    ).forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 9));
    expect(quantilesOf(Float64Array.of(4, 4, 4, 4), [0.05, 0.5, 0.95])).toEqual([4, 4, 4]);
    expect(quantilesOf(Float64Array.of(2), [0.5])).toEqual([2]);
    expect(quantilesOf(Float64Array.of(3, 1), [0.25, 0.75])).toEqual([1.5, 2.5]);
  });
});

describe('Gauss–Legendre quadrature', () => {
  it.each(Object.entries(reference.gaussLegendre01))(
    'with %s nodes is the one of numpy',
    (count, [nodes, weights]) => {
      const own = gaussLegendre(Number(count));
      nodes!.forEach((node, k) => expect(own.nodes[k]).toBeCloseTo(node, 14));
      weights!.forEach((weight, k) => expect(own.weights[k]).toBeCloseTo(weight, 14));
    },
  );
});
