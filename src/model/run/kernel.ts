/** Weekly series that every run gives, in the order in which they lie in `KernelMemory.series`. */
export const SERIES = ['stock', 'fullTime', 'long', 'gross', 'net', 'staying'] as const;

/** Numbers a piece has in a row of weights: full-time share, gross cost and net cost of one case in the week. */
export const WEIGHTS = 3;

/** What the inner loop touches; all typed arrays share one buffer. */
export interface KernelMemory {
  weeks: number;
  D: number;
  /** Cases by duration, diagonally: duration d of week t stands in cell weeks − t + d, so that a cohort keeps its cell. */
  cells: Float64Array;
  /** Survival of one week by duration, one row an epoch, and the row of each week. */
  survival: Float64Array;
  survivalRowOfWeek: Int32Array;
  /** Full-time share, gross and net cost by piece, one row an epoch, and the row of each week. */
  weights: Float64Array;
  weightRowOfWeek: Int32Array;
  /** Where pieces begin and end, the band of each, and the first of the long cases. */
  cuts: Int32Array;
  bandOfPiece: Int32Array;
  longPiece: number;
  /** New cases by week, arrivals not included. */
  inflow: Float64Array;
  /** The series of {@link SERIES} and the bands, each `weeks` long, one after the other. */
  series: Float64Array;
  bands: Float64Array;
}

/**
 * The inner loop of a run: takes the caseload from week `from` to week `to`, the first of which has already had its
 * inflow. Fills the series and bands of these weeks; the cells are left as the survivors of week `to − 1`.
 */
export type March = (memory: KernelMemory, from: number, to: number) => void;

/** Something that runs the inner loop: TypeScript everywhere, WebAssembly where its bytes are at hand. */
export interface Kernel {
  name: 'typescript' | 'webassembly';
  /** Makes room for the memory of one plan, and gives the march that works in it. */
  open(bytes: number): { buffer: ArrayBuffer; march: March };
}
