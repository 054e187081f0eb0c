import { tick } from 'svelte';
import type { EditorState, Mode, NotebookState } from '../../state';
import { cellAround, focusCell, isFrame } from '../editing/focusCell';

/** Changes between reading and editing; the focus stays with its cell, whose controls are others then. */
export function changeMode(editor: EditorState, mode: Mode): void {
  const cell = cellAround(document.activeElement);
  editor.setMode(mode);
  if (cell !== null) focusCell(cell);
}

/** Takes a step back, or again, and goes to the first cell that it changed, unless a control has the focus. */
export function retrace(notebook: NotebookState, editor: EditorState, step: () => void): void {
  const before = notebook.notebook.cells;
  const place = before.findIndex(({ id }) => id === editor.selected?.id);
  step();
  if (editor.mode !== 'edit') return;
  void tick().then(() => {
    const { activeElement } = document;
    const isFree = activeElement === document.body || (activeElement && isFrame(activeElement));
    if (!isFree) return;
    const after = notebook.notebook.cells;
    const known = new Set(before);
    const cell =
      after.find((each) => !known.has(each)) ??
      editor.selected ??
      (place < 0 ? null : (after[place] ?? after.at(-1)));
    if (!cell) return;
    editor.select(cell.id);
    focusCell(cell.id);
  });
}
