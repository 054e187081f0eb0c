import { isRecord } from '../../notebook';

/** What an entry of the browser's history shows: the library, or one of the person's notebooks. */
export type Visited = { shows: 'library' } | { shows: 'notebook'; id: string };

/** What an entry shows; null for one that is not ours, such as a link or a place within the page. */
export function visitedOf(state: unknown): Visited | null {
  if (!isRecord(state)) return null;
  if (state['shows'] === 'library') return { shows: 'library' };
  const id = state['id'];
  return state['shows'] === 'notebook' && typeof id === 'string' ? { shows: 'notebook', id } : null;
}

/** Writes down what the entry that is shown, or about to be left, shows; what else is known of it stays. */
export function stamp(visited: Visited): void {
  const { state }: { state: unknown } = history;
  history.replaceState({ ...(isRecord(state) && state), ...visited }, '', location.href);
}

/** Writes down that a notebook is being edited, so that it is so after a reload too, or no longer. */
export function stampMode(id: string, mode: 'read' | 'edit'): void {
  history.replaceState({ shows: 'notebook', id, mode }, '', location.href);
}

/** How a notebook was shown when its entry was left. */
export function modeOf(state: unknown, id: string): 'read' | 'edit' {
  const visited = visitedOf(state);
  const isKnown = visited?.shows === 'notebook' && visited.id === id && isRecord(state);
  return isKnown && state['mode'] === 'edit' ? 'edit' : 'read';
}

/** A new entry; the address of a link stays with the one before. */
export function visit(visited: Visited): void {
  history.pushState(visited, '', location.pathname + location.search);
}
