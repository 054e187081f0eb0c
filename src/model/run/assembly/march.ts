// The inner loop of a run, as in ../typescriptKernel.ts: AssemblyScript, two doubles at a time. All arguments that end
// in "At" are places in the shared memory, in bytes.

function sumOf(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}

export function march(
  from: i32,
  to: i32,
  weeks: i32,
  D: i32,
  pieces: i32,
  longPiece: i32,
  cellsAt: usize,
  survivalAt: usize,
  weightsAt: usize,
  inflowAt: usize,
  seriesAt: usize,
  bandsAt: usize,
  survivalRowOfWeekAt: usize,
  weightRowOfWeekAt: usize,
  cutsAt: usize,
  bandOfPieceAt: usize,
): void {
  for (let t = from; t < to; t++) {
    const headAt = cellsAt + ((<usize>(weeks - t)) << 3);
    if (t > from) {
      const lastAt = headAt + ((<usize>(D - 1)) << 3);
      store<f64>(lastAt, load<f64>(lastAt) + load<f64>(lastAt, 8));
      store<f64>(lastAt, 0, 8);
      store<f64>(headAt, load<f64>(headAt) + load<f64>(inflowAt + ((<usize>t) << 3)));
    }
    const rowAt = survivalAt + ((<usize>(load<i32>(survivalRowOfWeekAt + ((<usize>t) << 2)) * D)) << 3);
    let weightAt = weightsAt + <usize>(load<i32>(weightRowOfWeekAt + ((<usize>t) << 2)) * pieces) * 24;
    let stock: f64 = 0;
    let fullTime: f64 = 0;
    let long: f64 = 0;
    let gross: f64 = 0;
    let net: f64 = 0;
    let staying: f64 = 0;
    let staying0 = f64x2.splat(0);
    let staying1 = f64x2.splat(0);
    let previousBand = -1;
    let bandAt: usize = 0;
    for (let piece = 0; piece < pieces; piece++) {
      const endOfPiece = load<i32>(cutsAt + ((<usize>(piece + 1)) << 2));
      let d = load<i32>(cutsAt + ((<usize>piece) << 2));
      let sum0 = f64x2.splat(0);
      let sum1 = f64x2.splat(0);
      let cellAt = headAt + ((<usize>d) << 3);
      let survivalOf = rowAt + ((<usize>d) << 3);
      for (; d + 4 <= endOfPiece; d += 4) {
        const cases0 = v128.load(cellAt);
        const cases1 = v128.load(cellAt, 16);
        const survivors0 = f64x2.mul(cases0, v128.load(survivalOf));
        const survivors1 = f64x2.mul(cases1, v128.load(survivalOf, 16));
        v128.store(cellAt, survivors0);
        v128.store(cellAt, survivors1, 16);
        sum0 = f64x2.add(sum0, cases0);
        sum1 = f64x2.add(sum1, cases1);
        staying0 = f64x2.add(staying0, survivors0);
        staying1 = f64x2.add(staying1, survivors1);
        cellAt += 32;
        survivalOf += 32;
      }
      if (d + 2 <= endOfPiece) {
        const cases = v128.load(cellAt);
        const survivors = f64x2.mul(cases, v128.load(survivalOf));
        v128.store(cellAt, survivors);
        sum0 = f64x2.add(sum0, cases);
        staying0 = f64x2.add(staying0, survivors);
        cellAt += 16;
        survivalOf += 16;
        d += 2;
      }
      let sum = sumOf(f64x2.add(sum0, sum1));
      if (d < endOfPiece) {
        const cases = load<f64>(cellAt);
        const survivors = cases * load<f64>(survivalOf);
        store<f64>(cellAt, survivors);
        sum += cases;
        staying += survivors;
      }
      stock += sum;
      if (piece >= longPiece) long += sum;
      fullTime += sum * load<f64>(weightAt);
      gross += sum * load<f64>(weightAt, 8);
      net += sum * load<f64>(weightAt, 16);
      weightAt += 24;
      const band = load<i32>(bandOfPieceAt + ((<usize>piece) << 2));
      if (band != previousBand) {
        bandAt = bandsAt + ((<usize>(band * weeks + t)) << 3);
        store<f64>(bandAt, sum);
        previousBand = band;
      } else {
        store<f64>(bandAt, load<f64>(bandAt) + sum);
      }
    }
    const seriesOf = seriesAt + ((<usize>t) << 3);
    const stride = (<usize>weeks) << 3;
    store<f64>(seriesOf, stock);
    store<f64>(seriesOf + stride, fullTime);
    store<f64>(seriesOf + 2 * stride, long);
    store<f64>(seriesOf + 3 * stride, gross);
    store<f64>(seriesOf + 4 * stride, net);
    store<f64>(seriesOf + 5 * stride, staying + sumOf(f64x2.add(staying0, staying1)));
  }
}
