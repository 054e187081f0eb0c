import { on } from 'svelte/events';

/** The field that is being typed in, and what it held: until that is over, taking back belongs to it. */
let typed: { field: EventTarget; before: string } | null = null;

export const isBeingTypedIn = (field: HTMLInputElement): boolean =>
  typed?.field === field && typed.before !== field.value;

/** Follows what is typed, until it is called back. */
export function watchTyping(): () => void {
  const rest = (): void => {
    typed = null;
  };
  const ends = [
    on(document, 'beforeinput', ({ target }) => {
      if (target instanceof HTMLInputElement && typed?.field !== target)
        typed = { field: target, before: target.value };
    }),
    on(document, 'change', rest),
    on(document, 'focusout', rest),
  ];
  return () => ends.forEach((end) => end());
}
