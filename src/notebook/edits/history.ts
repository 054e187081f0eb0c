import type { Notebook } from '../notebook';
import { applyEdit, invertEdit, mergeEdits, type Edit } from './edit';

/** A step that was taken: how to take it back, and how to take it again. */
export interface Step {
  edit: Edit;
  inverse: Edit;
}

/** What was done to a notebook, oldest first, and what was taken back, the next to be done again first. */
export interface History {
  past: readonly Step[];
  future: readonly Step[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** More steps than anybody takes back. */
export const MOST_STEPS = 500;

/** A notebook and its history. */
export interface Edited {
  notebook: Notebook;
  history: History;
}

/**
 * The notebook after an edit, with its history. An edit that changes nothing is no step, and neither are edits in one go
 * that come back to where they began.
 *
 * @param continues whether it belongs to the last step, as the moves of a slider do until it is let go
 */
export function record({ notebook, history }: Edited, edit: Edit, continues: boolean): Edited {
  const edited = applyEdit(notebook, edit);
  if (edited === notebook) return { notebook, history };
  const last = history.past.at(-1);
  const merged = continues && last ? mergeEdits(last.edit, edit) : null;
  if (merged && last && isRestored(merged, last.inverse))
    return { notebook: edited, history: { past: history.past.slice(0, -1), future: [] } };
  const past =
    merged && last
      ? history.past.with(-1, { edit: merged, inverse: last.inverse })
      : [...history.past.slice(1 - MOST_STEPS), { edit, inverse: invertEdit(notebook, edit) }];
  return { notebook: edited, history: { past, future: [] } };
}

/** Whether an edit gives what taking it back would give: then it is no step, such as a slider that is moved out and back. */
function isRestored(edit: Edit, inverse: Edit): boolean {
  if (edit.type === 'title') return inverse.type === 'title' && inverse.title === edit.title;
  return (
    edit.type === 'set' &&
    inverse.type === 'set' &&
    JSON.stringify(inverse.value) === JSON.stringify(edit.value)
  );
}

/** The notebook before its last step; itself when there is none. */
export function undo({ notebook, history }: Edited): Edited {
  const last = history.past.at(-1);
  if (!last) return { notebook, history };
  return {
    notebook: applyEdit(notebook, last.inverse),
    history: { past: history.past.slice(0, -1), future: [last, ...history.future] },
  };
}

/** The notebook after the step that was taken back last. */
export function redo({ notebook, history }: Edited): Edited {
  const [next, ...future] = history.future;
  if (!next) return { notebook, history };
  return {
    notebook: applyEdit(notebook, next.edit),
    history: { past: [...history.past, next], future },
  };
}
