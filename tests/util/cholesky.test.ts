import { describe, expect, it } from 'vitest';
import { cholesky, solveCholesky } from '../../src/util/cholesky';

const rows = (...values: number[][]): Float64Array[] => values.map((row) => Float64Array.from(row));

describe('cholesky', () => {
  it('gives the triangle of the textbook example', () => {
    // en.wikipedia.org/wiki/Cholesky_decomposition, section Example.
    const lower = cholesky(rows([4, 12, -16], [12, 37, -43], [-16, -43, 98]));
    expect(lower?.map((row) => Array.from(row))).toEqual([
      [2, 0, 0],
      [6, 1, 0],
      [-8, 5, 3],
    ]);
  });

  it('solves what the triangle stands for', () => {
    const lower = cholesky(rows([4, 12, -16], [12, 37, -43], [-16, -43, 98]))!;
    // A (1, 2, 3) = (−20, −43, 192).
    const x = solveCholesky(lower, Float64Array.of(-20, -43, 192));
    [1, 2, 3].forEach((value, i) => expect(x[i]).toBeCloseTo(value, 12));
  });

  it('says that a matrix is not positive definite', () => {
    expect(cholesky(rows([1, 2], [2, 1]))).toBeNull();
    expect(cholesky(rows([0]))).toBeNull();
    expect(cholesky(rows([NaN]))).toBeNull();
  });
});
