import type { MessageKey } from '../../i18n';

/** Something a person can do, by palette and by key. */
export interface Command {
  id: string;
  /** What it does, in words. */
  label: MessageKey;
  params?: Record<string, string>;
  group: 'notebook' | 'cell' | 'insert' | 'show';
  /** Such as `Ctrl+Shift+O`, as {@link keysOf} writes them; the first is shown. */
  keys: readonly string[];
  /** Whether its keys also work where text is typed. */
  inFields?: boolean;
  isEnabled: () => boolean;
  run: () => void;
}

/** The keys of an event as commands write them: `Ctrl+Alt+Shift+K`; ⌘ counts as Ctrl. */
export function keysOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const name = key.length === 1 ? key.toUpperCase() : key;
  // A sign that needs Shift says so itself: `?` and not `Shift+?`.
  const isLetter = /^[A-ZÆØÅ]$/.test(name) || key.length > 1;
  return [
    ctrlKey || metaKey ? 'Ctrl' : '',
    altKey ? 'Alt' : '',
    shiftKey && isLetter ? 'Shift' : '',
    name === ' ' ? 'Space' : name,
  ]
    .filter((part) => part !== '')
    .join('+');
}

/** Whether an element takes what is typed. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button'].includes(target.type);
  return target.isContentEditable || target.matches('textarea, select');
}
