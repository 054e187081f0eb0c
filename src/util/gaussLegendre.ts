/** Nodes in (0, 1) and their weights, which sum to 1. */
export interface Quadrature {
  nodes: Float64Array;
  weights: Float64Array;
}

/**
 * Gauss–Legendre quadrature on [0, 1]: exact for polynomials up to degree 2 × count − 1.
 *
 * Newton's method on the Legendre polynomial from its asymptotic roots. Source: Press et al., Numerical Recipes, 3rd ed.,
 * §4.6.
 */
export function gaussLegendre(count: number): Quadrature {
  const nodes = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let k = 0; k < Math.ceil(count / 2); k++) {
    let x = Math.cos((Math.PI * (k + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let step = Infinity, round = 0; Math.abs(step) > 1e-16 && round < 100; round++) {
      let [previous, value] = [0, 1];
      for (let degree = 0; degree < count; degree++) {
        [previous, value] = [value, ((2 * degree + 1) * x * value - degree * previous) / (degree + 1)];
      }
      slope = (count * (x * value - previous)) / (x * x - 1);
      step = value / slope;
      x -= step;
    }
    const weight = 1 / ((1 - x * x) * slope * slope);
    nodes[k] = (1 - x) / 2;
    nodes[count - 1 - k] = (1 + x) / 2;
    weights[k] = weight;
    weights[count - 1 - k] = weight;
  }
  return { nodes, weights };
}
