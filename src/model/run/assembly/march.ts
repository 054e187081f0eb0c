// The inner loop of a run, as in ../typescriptKernel.ts: AssemblyScript, two doubles at a time, and two weeks at a time
// where both cost the same: a cell is then read and written once for both. All names that end in "At" are places in the
// shared memory, in bytes.

let weeks: i32 = 0;
let D: i32 = 0;
let pieces: i32 = 0;
let longPiece: i32 = 0;
let cellsAt: usize = 0;
let survivalAt: usize = 0;
let weightsAt: usize = 0;
let inflowAt: usize = 0;
let seriesAt: usize = 0;
let bandsAt: usize = 0;
let survivalRowOfWeekAt: usize = 0;
let weightRowOfWeekAt: usize = 0;
let cutsAt: usize = 0;
let bandOfPieceAt: usize = 0;

function double(index: i32): usize {
  return (<usize>index) << 3;
}

function integer(index: i32): usize {
  return (<usize>index) << 2;
}

function sumOf(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}

function survivalRowAt(t: i32): usize {
  return survivalAt + double(load<i32>(survivalRowOfWeekAt + integer(t)) * D);
}

function weightRowAt(t: i32): usize {
  return weightsAt + double(load<i32>(weightRowOfWeekAt + integer(t)) * pieces * 3);
}

/** One week, whose inflow has come; who stays after it is left to be counted. */
function oneWeek(t: i32): void {
  const headAt = cellsAt + double(weeks - t);
  const rowAt = survivalRowAt(t);
  let weightAt = weightRowAt(t);
  let stock: f64 = 0;
  let fullTime: f64 = 0;
  let long: f64 = 0;
  let gross: f64 = 0;
  let net: f64 = 0;
  let previousBand = -1;
  let bandAt: usize = 0;
  for (let piece = 0; piece < pieces; piece++) {
    const end = load<i32>(cutsAt + integer(piece + 1));
    let d = load<i32>(cutsAt + integer(piece));
    let sum0 = f64x2.splat(0);
    let sum1 = f64x2.splat(0);
    let cellAt = headAt + double(d);
    let survivalOf = rowAt + double(d);
    for (; d + 4 <= end; d += 4) {
      const cases0 = v128.load(cellAt);
      const cases1 = v128.load(cellAt, 16);
      const survivors0 = f64x2.mul(cases0, v128.load(survivalOf));
      const survivors1 = f64x2.mul(cases1, v128.load(survivalOf, 16));
      v128.store(cellAt, survivors0);
      v128.store(cellAt, survivors1, 16);
      sum0 = f64x2.add(sum0, cases0);
      sum1 = f64x2.add(sum1, cases1);
      cellAt += 32;
      survivalOf += 32;
    }
    let sum = sumOf(f64x2.add(sum0, sum1));
    for (; d < end; d++) {
      const cases = load<f64>(cellAt);
      const survivors = cases * load<f64>(survivalOf);
      store<f64>(cellAt, survivors);
      sum += cases;
      cellAt += 8;
      survivalOf += 8;
    }
    stock += sum;
    if (piece >= longPiece) long += sum;
    fullTime += sum * load<f64>(weightAt);
    gross += sum * load<f64>(weightAt, 8);
    net += sum * load<f64>(weightAt, 16);
    weightAt += 24;
    const band = load<i32>(bandOfPieceAt + integer(piece));
    if (band != previousBand) {
      bandAt = bandsAt + double(band * weeks + t);
      store<f64>(bandAt, sum);
      previousBand = band;
    } else {
      store<f64>(bandAt, load<f64>(bandAt) + sum);
    }
  }
  const seriesOf = seriesAt + double(t);
  const stride = double(weeks);
  store<f64>(seriesOf, stock);
  store<f64>(seriesOf + stride, fullTime);
  store<f64>(seriesOf + 2 * stride, long);
  store<f64>(seriesOf + 3 * stride, gross);
  store<f64>(seriesOf + 4 * stride, net);
}

/**
 * Weeks t and t + 1, the first of which has had its inflow; both have the same row of weights. Pairs of numbers are
 * (week t, week t + 1).
 *
 * Of each piece, all but the last duration stays in it in both weeks; the last crosses into the next piece. In the end,
 * the duration before the open bucket joins it. Who stays after week t + 1 is left to be counted.
 */
function twoWeeks(t: i32): void {
  const headAt = cellsAt + double(weeks - t);
  const firstRowAt = survivalRowAt(t);
  // Durations in week t + 1 are one more: its row is read one place further.
  const secondRowAt = survivalRowAt(t + 1) + 8;
  const entering = load<f64>(inflowAt + double(t + 1));
  let weightAt = weightRowAt(t);
  let stock = f64x2.splat(0);
  let fullTime = f64x2.splat(0);
  let long = f64x2.splat(0);
  let gross = f64x2.splat(0);
  let net = f64x2.splat(0);
  // The new cases of week t + 1 stand a cell before the head.
  store<f64>(headAt - 8, entering * load<f64>(secondRowAt - 8));
  let crossing = entering;
  let joining: f64 = 0;
  let previousBand = -1;
  let bandAt: usize = 0;
  for (let piece = 0; piece < pieces; piece++) {
    const begin = load<i32>(cutsAt + integer(piece));
    const end = load<i32>(cutsAt + integer(piece + 1));
    const isLast = end == D;
    const core = isLast ? D - 2 : end - 1;
    let d = begin;
    let cellAt = headAt + double(d);
    let firstAt = firstRowAt + double(d);
    let secondAt = secondRowAt + double(d);
    let sum0 = f64x2.splat(0);
    let sum1 = f64x2.splat(0);
    for (; d + 2 <= core; d += 2) {
      const cases = v128.load(cellAt);
      const left = f64x2.mul(cases, v128.load(firstAt));
      v128.store(cellAt, f64x2.mul(left, v128.load(secondAt)));
      sum0 = f64x2.add(sum0, cases);
      sum1 = f64x2.add(sum1, left);
      cellAt += 16;
      firstAt += 16;
      secondAt += 16;
    }
    let first: f64 = 0;
    let second = crossing;
    if (d < core) {
      const cases = load<f64>(cellAt);
      const left = cases * load<f64>(firstAt);
      const survivors = left * load<f64>(secondAt);
      store<f64>(cellAt, survivors);
      first += cases;
      second += left;
    }
    if (!isLast) {
      const lastAt = double(end - 1);
      const cases = load<f64>(headAt + lastAt);
      first += cases;
      crossing = cases * load<f64>(firstRowAt + lastAt);
      if (end - 1 == D - 2) {
        joining = crossing;
      } else {
        const survivors = crossing * load<f64>(secondRowAt + lastAt);
        store<f64>(headAt + lastAt, survivors);
      }
    } else {
      const openAt = double(D - 1);
      const cases = load<f64>(headAt + openAt);
      let left = cases * load<f64>(firstRowAt + openAt);
      first += cases;
      if (begin <= D - 2) {
        const before = load<f64>(headAt + openAt - 8);
        first += before;
        left += before * load<f64>(firstRowAt + openAt - 8);
        second += left;
      } else {
        // Those who join have been counted as crossing.
        second += left;
        left += joining;
      }
      const survivors = left * load<f64>(secondRowAt + openAt - 8);
      store<f64>(headAt + openAt - 8, survivors);
    }
    const sums = f64x2.add(
      f64x2.add(v128.shuffle<f64>(sum0, sum1, 0, 2), v128.shuffle<f64>(sum0, sum1, 1, 3)),
      f64x2.replace_lane(f64x2.splat(first), 1, second),
    );
    stock = f64x2.add(stock, sums);
    if (piece >= longPiece) long = f64x2.add(long, sums);
    fullTime = f64x2.add(fullTime, f64x2.mul(sums, v128.load64_splat(weightAt)));
    gross = f64x2.add(gross, f64x2.mul(sums, v128.load64_splat(weightAt, 8)));
    net = f64x2.add(net, f64x2.mul(sums, v128.load64_splat(weightAt, 16)));
    weightAt += 24;
    const band = load<i32>(bandOfPieceAt + integer(piece));
    if (band != previousBand) {
      bandAt = bandsAt + double(band * weeks + t);
      v128.store(bandAt, sums);
      previousBand = band;
    } else {
      v128.store(bandAt, f64x2.add(v128.load(bandAt), sums));
    }
  }
  const seriesOf = seriesAt + double(t);
  const stride = double(weeks);
  v128.store(seriesOf, stock);
  v128.store(seriesOf + stride, fullTime);
  v128.store(seriesOf + 2 * stride, long);
  v128.store(seriesOf + 3 * stride, gross);
  v128.store(seriesOf + 4 * stride, net);
  store<f64>(seriesOf + 5 * stride, f64x2.extract_lane(stock, 1) - entering);
}

/** The survivors of the week before grow a week older, the open bucket takes in those who reach it, new cases come. */
function nextWeek(t: i32): void {
  const headAt = cellsAt + double(weeks - t);
  const lastAt = headAt + double(D - 1);
  store<f64>(lastAt, load<f64>(lastAt) + load<f64>(lastAt, 8));
  store<f64>(lastAt, 0, 8);
  store<f64>(headAt, load<f64>(headAt) + load<f64>(inflowAt + double(t)));
}

/** Counts those who stay after week t, the last of a march. */
function countStaying(t: i32): void {
  let cellAt = cellsAt + double(weeks - t);
  const endAt = cellAt + double(D);
  let sum0 = f64x2.splat(0);
  let sum1 = f64x2.splat(0);
  for (; cellAt + 32 <= endAt; cellAt += 32) {
    sum0 = f64x2.add(sum0, v128.load(cellAt));
    sum1 = f64x2.add(sum1, v128.load(cellAt, 16));
  }
  let sum = sumOf(f64x2.add(sum0, sum1));
  for (; cellAt < endAt; cellAt += 8) sum += load<f64>(cellAt);
  store<f64>(seriesAt + double(5 * weeks + t), sum);
}

export function march(
  from: i32,
  to: i32,
  theWeeks: i32,
  theD: i32,
  thePieces: i32,
  theLongPiece: i32,
  theCellsAt: usize,
  theSurvivalAt: usize,
  theWeightsAt: usize,
  theInflowAt: usize,
  theSeriesAt: usize,
  theBandsAt: usize,
  theSurvivalRowOfWeekAt: usize,
  theWeightRowOfWeekAt: usize,
  theCutsAt: usize,
  theBandOfPieceAt: usize,
): void {
  weeks = theWeeks;
  D = theD;
  pieces = thePieces;
  longPiece = theLongPiece;
  cellsAt = theCellsAt;
  survivalAt = theSurvivalAt;
  weightsAt = theWeightsAt;
  inflowAt = theInflowAt;
  seriesAt = theSeriesAt;
  bandsAt = theBandsAt;
  survivalRowOfWeekAt = theSurvivalRowOfWeekAt;
  weightRowOfWeekAt = theWeightRowOfWeekAt;
  cutsAt = theCutsAt;
  bandOfPieceAt = theBandOfPieceAt;
  for (let t = from; t < to;) {
    const week = t;
    if (t > from) nextWeek(t);
    if (
      t + 1 < to &&
      load<i32>(weightRowOfWeekAt + integer(t)) == load<i32>(weightRowOfWeekAt + integer(t + 1))
    ) {
      twoWeeks(t);
      t += 2;
    } else {
      oneWeek(t);
      t++;
    }
    // Who is there before the new cases are those who stayed.
    if (week > from) {
      const stockAt = seriesAt + double(week);
      store<f64>(
        seriesAt + double(5 * weeks + week - 1),
        load<f64>(stockAt) - load<f64>(inflowAt + double(week)),
      );
    }
  }
  countStaying(to - 1);
}
