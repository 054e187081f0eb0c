import type { Plan } from '../plan';
import { SERIES, WEIGHTS, type KernelMemory, type March } from './kernel';

/** Working memory of {@link run}, made once for a plan and used from run to run. */
export interface RunMemory extends KernelMemory {
  march: March;
  survivalRowStart: Int32Array;
  weightRowStart: Int32Array;
  /** Cases that stay at the week's end: the last of the series. */
  staying: Float64Array;
  /** The week after the last that the kernel may take in one march from a week; 1 where a week is looked at again. */
  stretchEnd: Int32Array;
  isStepped: Int32Array;
  /** Whether the tables above are made; then for which start, ramp and own parameter of each initiative. */
  isPrepared: boolean;
  /** Whether the inflow is the plan's own with these parameters, and no factors of a draw on it. */
  inflowIsPlain: boolean;
  starts: Float64Array;
  ramps: Float64Array;
  made: Float64Array;
  /** What a queue wants, by duration; cases before the week's exits; cases of each destination (diagonally). */
  wanted: Float64Array;
  before: Float64Array;
  destinationCells: Float64Array[];
}

/** Everything that the inner loop touches, in the order in which it lies in memory; doubles first. */
function lengths({ D, weeks, cuts, bandEdges }: Plan) {
  const pieces = cuts.length - 1;
  return {
    cells: D + weeks + 1,
    survival: weeks * D,
    weights: weeks * pieces * WEIGHTS,
    inflow: weeks,
    series: weeks * SERIES.length,
    bands: weeks * bandEdges.length,
    survivalRowOfWeek: weeks,
    weightRowOfWeek: weeks,
    cuts: pieces + 1,
    bandOfPiece: pieces,
  };
}

/** Bytes that {@link layOutMemory} needs for a plan. */
export function bytesFor(plan: Plan): number {
  return Object.values(lengths(plan)).reduce((sum, length) => sum + 8 * length, 0);
}

/** Lays the memory of a plan out in a buffer. */
export function layOutMemory(plan: Plan, buffer: ArrayBuffer, march: March): RunMemory {
  const { D, weeks, initiatives, destinations, members } = plan;
  const room = lengths(plan);
  let offset = 0;
  const doubles = (length: number): Float64Array => {
    const view = new Float64Array(buffer, offset, length);
    offset += 8 * length;
    return view;
  };
  const integers = (length: number): Int32Array => {
    const view = new Int32Array(buffer, offset, length);
    offset += 8 * length;
    return view;
  };
  const memory: RunMemory = {
    march,
    weeks,
    D,
    cells: doubles(room.cells),
    survival: doubles(room.survival),
    weights: doubles(room.weights),
    inflow: doubles(room.inflow),
    series: doubles(room.series),
    staying: new Float64Array(0),
    bands: doubles(room.bands),
    survivalRowOfWeek: integers(room.survivalRowOfWeek),
    weightRowOfWeek: integers(room.weightRowOfWeek),
    cuts: integers(room.cuts),
    bandOfPiece: integers(room.bandOfPiece),
    longPiece: plan.longPiece,
    survivalRowStart: new Int32Array(weeks),
    weightRowStart: new Int32Array(weeks),
    stretchEnd: new Int32Array(weeks),
    isStepped: new Int32Array(weeks),
    isPrepared: false,
    inflowIsPlain: false,
    starts: new Float64Array(initiatives.length).fill(NaN),
    ramps: new Float64Array(initiatives.length).fill(NaN),
    made: new Float64Array(initiatives.length).fill(NaN),
    wanted: new Float64Array(members.queues.length > 0 ? D : 0),
    before: new Float64Array(destinations.length > 0 ? D : 0),
    destinationCells: destinations.map(() => new Float64Array(D + weeks + 1)),
  };
  memory.staying = memory.series.subarray(weeks * SERIES.indexOf('staying'));
  memory.cuts.set(plan.cuts);
  memory.bandOfPiece.set(plan.bandOfPiece);
  return memory;
}
