import { laneBytes } from 'virtual:lane';
import { createWasmLane } from '../../../src/data';
import type { Lane } from '../../../src/data/bulk/lane';
import { typescriptLane } from '../../../src/data/bulk/typescriptLane';

/** The compiled lane; tests must never fall back on the other one unseen. */
function wasmLane(): Lane {
  const lane = createWasmLane(laneBytes);
  if (!lane) throw new Error('no WebAssembly here');
  return lane;
}

/** Both lanes, to be held against each other. */
export const lanes: readonly Lane[] = [typescriptLane, wasmLane()];
