import { tick } from 'svelte';
import { frameId } from './frameId';
import { showCell } from './showCell';

/** Puts the focus on a cell's frame, or on the first field of its editor where that is open, once it is drawn. */
export function focusCell(id: string): void {
  void tick().then(() => {
    const frame = document.getElementById(frameId(id));
    const field = frame?.querySelector<HTMLElement>('[data-editor] :is(textarea, input, select, button)');
    (field ?? frame)?.focus();
    if (frame) showCell(id, 'nearest');
  });
}
