import { on } from 'svelte/events';

/** The field that is being typed in: until that is over, taking back belongs to it and not to the document. */
let field: EventTarget | null = null;

export const isBeingTypedIn = (target: EventTarget | null): boolean => target !== null && target === field;

/** Follows what is typed, until it is called back. */
export function watchTyping(): () => void {
  const rest = (): void => {
    field = null;
  };
  const ends = [
    on(document, 'input', ({ target }) => {
      field = target;
    }),
    on(document, 'change', rest),
    on(document, 'focusout', rest),
  ];
  return () => ends.forEach((end) => end());
}
