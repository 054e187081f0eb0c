import type { MessageKey } from '../../i18n';
import { isFrame } from '../editing/focusCell';
import { isBeingTypedIn } from './typedField';

/** Something a person can do, by palette and by key. */
export interface Command {
  id: string;
  /** What it does, in words. */
  label: MessageKey;
  params?: Record<string, string>;
  group: 'notebook' | 'cell' | 'insert' | 'show';
  /** Such as `Ctrl+Shift+O`, as {@link keysOf} writes them; the first is shown. */
  keys: readonly string[];
  /** Whether its keys also work where text is typed; `rested`: in a field of one line that nobody is typing in. */
  inFields?: boolean | 'rested';
  isEnabled: () => boolean;
  run: () => void;
}

/** What of a keyboard event tells its keys. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The keys of an event as commands write them: `Ctrl+Alt+Shift+K`; ⌘ counts as Ctrl. */
export function keysOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  // On a Mac, Alt with a digit writes a sign, so the digit is taken from the key's place.
  const digit = altKey && !ctrlKey ? /^Digit(\d)$/.exec(code)?.[1] : undefined;
  // With the keypad, Alt writes signs by their numbers in Windows.
  const isTyped = altKey && /^Numpad\d$/.test(code);
  const name = digit ?? (isTyped ? code : key.length === 1 ? key.toUpperCase() : key);
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
    return !['checkbox', 'radio', 'range', 'button', 'file'].includes(target.type);
  return target.isContentEditable || target.matches('textarea');
}

/** Whether an element opens a list or a calendar of its own by Alt and an arrow. */
export function opensByArrow(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('select, [type=date], [type=month], [role=combobox]')
  );
}

/**
 * The command that an event asks for, where what has the focus does not need its keys itself.
 *
 * @param single whether a character alone can be a command
 */
export function commandFor(
  event: KeyboardEvent,
  commands: readonly Command[],
  single: boolean,
): Command | undefined {
  const { target } = event;
  const keys = keysOf(event);
  if (event.isComposing || (/^Alt\+Arrow/.test(keys) && opensByArrow(target))) return undefined;
  // Arrows, Enter and letters belong to what has the focus, unless that is a cell's frame or nothing.
  if (!single && keys.length === 1) return undefined;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d/.test(keys);
  const isFree = !(target instanceof HTMLElement) || target === document.body || isFrame(target);
  if (isPlain && !isFree && (keys !== '?' || takesText(target) || target.matches('select'))) return undefined;
  const isTyped = takesText(target);
  const isRested = target instanceof HTMLInputElement && !isBeingTypedIn(target);
  const works = ({ inFields = false }: Command): boolean =>
    !isTyped || (inFields === 'rested' ? isRested : inFields);
  return commands.find((each) => each.keys.includes(keys) && works(each) && each.isEnabled());
}
