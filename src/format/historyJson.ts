import {
  applyEdit,
  FieldReader,
  isNestedDeeperThan,
  isRecord,
  NO_HISTORY,
  type Cell,
  type Edit,
  type EditLabel,
  type History,
  type Json,
  type Notebook,
  type Path,
  type Step,
} from '../notebook';
import { covers } from './kept';
import { readStoredCell } from './notebookJson';
import { sizeOf } from './sizeOf';

/** Letters and figures of a history that is kept with its notebook; older steps are forgotten first. */
const MOST_KEPT = 2_000_000;
const MOST_STEPS = 200;
const DEEPEST = 100;
/** Edits within edits: one of several, and their parts. */
const DEEPEST_EDIT = 4;

const sizes = new WeakMap<Step, number>();

function sizeOfStep(step: Step): number {
  const size = sizes.get(step) ?? sizeOf(step);
  sizes.set(step, size);
  return size;
}

/** The part of a history that is kept: the steps that are nearest. */
export function keptHistory({ past, future }: History): History {
  let left = MOST_KEPT;
  const near = (steps: readonly Step[]): Step[] => {
    const kept: Step[] = [];
    for (const step of steps.slice(0, MOST_STEPS)) {
      left -= sizeOfStep(step);
      if (left < 0) break;
      kept.push(step);
    }
    return kept;
  };
  return { past: near(past.toReversed()).toReversed(), future: near(future) };
}

/**
 * The history of a notebook from outside. Every step is tried: where one does not lead to a document as the one door
 * would read it, it and all beyond it are left out.
 */
export function parseHistory(json: unknown, notebook: Notebook): History {
  if (!isRecord(json) || isNestedDeeperThan(json, DEEPEST)) return NO_HISTORY;
  return {
    past: tried(stepsOf(json['past']).toReversed(), notebook, ({ inverse }) => inverse).toReversed(),
    future: tried(stepsOf(json['future']), notebook, ({ edit }) => edit),
  };
}

function tried(steps: readonly Step[], notebook: Notebook, of: (step: Step) => Edit): Step[] {
  let current = notebook;
  const good: Step[] = [];
  for (const step of steps) {
    const next = applyEdit(current, of(step));
    if (!isLawful(next, current)) break;
    good.push(step);
    current = next;
  }
  return good;
}

/** Whether all that is new in a notebook is as the one door would read it. */
function isLawful(notebook: Notebook, before: Notebook): boolean {
  const known = new Set(before.cells);
  return (
    typeof notebook.title === 'string' &&
    notebook.cells.every((cell) => known.has(cell) || cell.kind === 'unknown' || isAsRead(cell))
  );
}

function isAsRead(cell: Cell): boolean {
  const fields = Object.fromEntries(Object.entries(cell).filter(([key]) => key !== 'origin'));
  const read = readStoredCell(fields);
  return read !== null && covers(read, fields) && covers(fields, read);
}

function stepsOf(json: unknown): Step[] {
  if (!Array.isArray(json)) return [];
  const steps: Step[] = [];
  for (const each of json.slice(0, MOST_STEPS) as unknown[]) {
    if (!isRecord(each)) break;
    const [edit, inverse] = [readEdit(each['edit'], 0), readEdit(each['inverse'], 0)];
    if (!edit || !inverse) break;
    steps.push({ edit, inverse });
  }
  return steps;
}

function readEdit(json: unknown, depth: number): Edit | null {
  if (!isRecord(json) || depth > DEEPEST_EDIT) return null;
  const label = readLabel(json['label']);
  const more = {
    ...(label && { label }),
    ...(typeof json['control'] === 'string' && { control: json['control'] }),
  };
  const { cell, after, title, edits } = json;
  const place = typeof after === 'string' || after === null ? after : undefined;
  switch (json['type']) {
    case 'set': {
      const path = readPath(json['path']);
      if (typeof cell !== 'string' || !path) return null;
      return {
        type: 'set',
        cell,
        path,
        ...('value' in json && { value: json['value'] }),
        ...(Number.isSafeInteger(json['place']) && { place: json['place'] as number }),
        ...more,
      };
    }
    case 'title':
      return typeof title === 'string' ? { type: 'title', title, ...more } : null;
    case 'insert': {
      const read = isRecord(cell) ? readStoredCell(cell) : null;
      return read && place !== undefined ? { type: 'insert', cell: read, after: place, ...more } : null;
    }
    case 'remove':
      return typeof cell === 'string' ? { type: 'remove', cell, ...more } : null;
    case 'move':
      return typeof cell === 'string' && place !== undefined
        ? { type: 'move', cell, after: place, ...more }
        : null;
    case 'all': {
      if (!Array.isArray(edits)) return null;
      const all = edits.map((each) => readEdit(each, depth + 1));
      return all.every((each) => each !== null) ? { type: 'all', edits: all, ...more } : null;
    }
    default:
      return null;
  }
}

/** A path begins with the name of a field that is no key of the cell. */
function readPath(json: unknown): Path | null {
  if (!Array.isArray(json) || json.length === 0 || json[0] === 'id' || json[0] === 'kind') return null;
  const steps: (string | { id: string })[] = [];
  for (const step of json as unknown[]) {
    if (typeof step === 'string') steps.push(step);
    else if (isRecord(step) && typeof step['id'] === 'string') steps.push({ id: step['id'] });
    else return null;
  }
  return steps;
}

function readLabel(json: unknown): EditLabel | null {
  if (!isRecord(json)) return null;
  const field = new FieldReader(json, '', []);
  const params: Json = isRecord(json['params']) ? json['params'] : {};
  return {
    code: field.text('code', ''),
    params: Object.fromEntries(
      Object.entries(params).filter(
        (entry): entry is [string, string | number] =>
          typeof entry[1] === 'string' || typeof entry[1] === 'number',
      ),
    ),
  };
}
