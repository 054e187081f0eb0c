/**
 * A root of `f` between `a` and `b`, where f(a) and f(b) differ in sign.
 *
 * Chandrupatla's method (Advances in Engineering Software 28, 1997, doi 10.1016/S0965-9978(96)00051-8): inverse
 * quadratic interpolation where it is safe, bisection otherwise; never leaves the bracket.
 *
 * @param tolerance stop when |f| is at most this
 * @throws RangeError when there is no change of sign
 */
export function findRoot(f: (x: number) => number, a: number, b: number, tolerance: number): number {
  let x1 = a;
  let x2 = b;
  let f1 = f(a);
  let f2 = f(b);
  if (Math.abs(f1) <= tolerance) return x1;
  if (Math.abs(f2) <= tolerance) return x2;
  if (f1 > 0 === f2 > 0) throw new RangeError(`no change of sign between ${a} and ${b}`);
  let x3: number;
  let f3: number;
  let step = 0.5;
  for (let iteration = 0; iteration < 200; iteration++) {
    const x = x1 + step * (x2 - x1);
    const fx = f(x);
    if (fx > 0 === f1 > 0) {
      x3 = x1;
      f3 = f1;
    } else {
      x3 = x2;
      f3 = f2;
      x2 = x1;
      f2 = f1;
    }
    x1 = x;
    f1 = fx;
    const width = Math.abs(x2 - x1);
    if (Math.abs(f1) <= tolerance || width <= 4 * Number.EPSILON * Math.max(1, Math.abs(x1))) return x1;
    const xi = (x1 - x2) / (x3 - x2);
    const phi = (f1 - f2) / (f3 - f2);
    const smooth = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    step = smooth
      ? (f1 / (f2 - f1)) * (f3 / (f2 - f3)) + ((x3 - x1) / (x2 - x1)) * (f1 / (f3 - f1)) * (f2 / (f3 - f2))
      : 0.5;
    const least = (2 * Number.EPSILON * Math.max(1, Math.abs(x1))) / width;
    step = Math.min(1 - least, Math.max(least, step));
  }
  return x1;
}
