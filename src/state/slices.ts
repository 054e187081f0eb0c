import type { Slices } from '../notebook';

/** Slices of so many milliseconds; between two of them the page takes input and paints. */
export function createSlices(milliseconds: number): Slices {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  // A timer would be slowed down where it follows others.
  channel.port1.onmessage = () => waiting.shift()?.();
  return {
    begin() {
      const end = performance.now() + milliseconds;
      return () => performance.now() >= end;
    },
    next(work) {
      waiting.push(work);
      channel.port2.postMessage(null);
    },
  };
}
