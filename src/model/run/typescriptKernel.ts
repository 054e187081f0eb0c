import { WEIGHTS, type Kernel, type KernelMemory } from './kernel';

/** The inner loop in TypeScript: the reference, and what serves where there is no WebAssembly. */
export function march(memory: KernelMemory, from: number, to: number): void {
  const { weeks, D, cells, survival, weights, inflow, series, bands, cuts, bandOfPiece, longPiece } = memory;
  const { survivalRowOfWeek, weightRowOfWeek } = memory;
  const pieces = bandOfPiece.length;
  for (let t = from; t < to; t++) {
    const head = weeks - t;
    if (t > from) {
      age(cells, head, D);
      cells[head] = (cells[head] as number) + (inflow[t] as number);
    }
    const row = (survivalRowOfWeek[t] as number) * D;
    let weightAt = (weightRowOfWeek[t] as number) * pieces * WEIGHTS;
    let stock = 0;
    let staying = 0;
    let fullTime = 0;
    let long = 0;
    let gross = 0;
    let net = 0;
    for (let piece = 0; piece < pieces; piece++) {
      const end = cuts[piece + 1] as number;
      let sum = 0;
      for (let d = cuts[piece] as number; d < end; d++) {
        const cases = cells[head + d] as number;
        const survivors = cases * (survival[row + d] as number);
        cells[head + d] = survivors;
        sum += cases;
        staying += survivors;
      }
      stock += sum;
      if (piece >= longPiece) long += sum;
      fullTime += sum * (weights[weightAt++] as number);
      gross += sum * (weights[weightAt++] as number);
      net += sum * (weights[weightAt++] as number);
      const band = (bandOfPiece[piece] as number) * weeks + t;
      // The first piece of a band begins its sum.
      bands[band] =
        piece > 0 && bandOfPiece[piece] === bandOfPiece[piece - 1] ? (bands[band] as number) + sum : sum;
    }
    series[t] = stock;
    series[weeks + t] = fullTime;
    series[2 * weeks + t] = long;
    series[3 * weeks + t] = gross;
    series[4 * weeks + t] = net;
    series[5 * weeks + t] = staying;
  }
}

/** Survivors grow a week older as the head moves down a cell; the last bucket is open and takes in those who reach it. */
export function age(cells: Float64Array, head: number, D: number): void {
  cells[head + D - 1] = (cells[head + D - 1] as number) + (cells[head + D] as number);
  cells[head + D] = 0;
}

export const typescriptKernel: Kernel = {
  name: 'typescript',
  open: (bytes) => ({ buffer: new ArrayBuffer(bytes), march }),
};
