import { on } from 'svelte/events';
import { frameId } from './frameId';

/** Frames within which the cells around have been drawn. */
const FRAMES = 30;
/** The hand wants to go elsewhere. */
const INTERRUPTIONS = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;

let end = (): void => undefined;

/** Brings a cell into view, and holds it there while those around it are drawn and come to their heights. */
export function showCell(id: string, block: ScrollLogicalPosition): void {
  end();
  let left = FRAMES;
  const ends = INTERRUPTIONS.map((name) => on(window, name, () => end(), { passive: true }));
  end = () => {
    left = 0;
    for (const each of ends) each();
  };
  const hold = (): void => {
    if (left-- <= 0) return end();
    document.getElementById(frameId(id))?.scrollIntoView({ block });
    requestAnimationFrame(hold);
  };
  hold();
}
