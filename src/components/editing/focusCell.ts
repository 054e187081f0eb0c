import { tick } from 'svelte';

/** The element of a cell's frame. */
export function frameId(id: string): string {
  return `cell-${id}`;
}

/** Puts the focus on a cell's frame, or on the first field of its editor where that is open, once it is drawn. */
export function focusCell(id: string): void {
  void tick().then(() => {
    const frame = document.getElementById(frameId(id));
    const field = frame?.querySelector<HTMLElement>('[data-editor] :is(textarea, input, select, button)');
    (field ?? frame)?.focus();
    frame?.scrollIntoView({ block: 'nearest' });
  });
}
