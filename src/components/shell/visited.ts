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

/** Writes down what the entry that is about to be left shows. */
export function stamp(visited: Visited): void {
  history.replaceState(visited, '', location.href);
}

/** A new entry; the address of a link stays with the one before. */
export function visit(visited: Visited): void {
  history.pushState(visited, '', location.pathname + location.search);
}
