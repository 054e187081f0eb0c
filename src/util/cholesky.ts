/** A square matrix as its rows. */
export type Matrix = Float64Array[];

/**
 * The lower triangle L with A = L Lᵀ, or null when A is not positive definite.
 *
 * Cholesky's decomposition; Golub and Van Loan, Matrix Computations, 4th ed., § 4.2.
 *
 * @param matrix symmetric; only its lower triangle is read
 */
export function cholesky(matrix: Matrix): Matrix | null {
  const lower: Matrix = matrix.map((row) => new Float64Array(row.length));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i]?.[j] ?? 0;
      for (let k = 0; k < j; k++) rest -= (lower[i]?.[k] ?? 0) * (lower[j]?.[k] ?? 0);
      if (i === j && !(rest > 0)) return null;
      (lower[i] as Float64Array)[j] = i === j ? Math.sqrt(rest) : rest / (lower[j]?.[j] ?? 1);
    }
  }
  return lower;
}

/** The x with L Lᵀ x = b, for the triangle that {@link cholesky} gives. */
export function solveCholesky(lower: Matrix, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  const size = lower.length;
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] ?? 0) - (lower[i]?.[k] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / (lower[i]?.[i] ?? 1);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] = (x[i] ?? 0) - (lower[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / (lower[i]?.[i] ?? 1);
  }
  return x;
}
