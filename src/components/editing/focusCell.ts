import { tick } from 'svelte';
import { frameId } from './frameId';
import { showCell } from './showCell';

/** Parts of a cell may have ids alike, but only its frame takes the focus by hand alone. */
const FRAME = '[id^="cell-"][tabindex="-1"]';
const CONTROLS = ':is(textarea, input, select, button):not(:disabled)';

export function isFrame(element: Element): boolean {
  return element.matches(FRAME);
}

/** The cell that an element is in. */
export function cellAround(element: Element | null): string | null {
  return element?.closest(FRAME)?.id.slice(frameId('').length) ?? null;
}

/** The field with a cell's name, while the notebook is edited. */
export function nameFieldOf(id: string): HTMLInputElement | null {
  return document.getElementById(frameId(id))?.querySelector('input[data-name]') ?? null;
}

/** Puts the focus on a cell's frame, or on the first field of its editor where that is open, once it is drawn. */
export function focusCell(id: string): void {
  void tick().then(() => {
    const frame = document.getElementById(frameId(id));
    const fields = frame?.querySelectorAll<HTMLElement>(`[data-editor] ${CONTROLS}`) ?? [];
    const field = [...fields].find((control) => control.checkVisibility());
    (field ?? frame)?.focus();
    // As by Tab: what is typed takes the place of a name that was given.
    if (field instanceof HTMLInputElement) field.select();
    if (frame) showCell(id, 'nearest');
  });
}
