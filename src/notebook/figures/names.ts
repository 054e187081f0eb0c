import type { Notebook } from '../notebook';

/** Names that a plan and a baseline have by themselves; the words of either language find the cell. */
const SAME: Readonly<Record<string, string>> = {
  planen: 'plan',
  'uden planen': 'without the plan',
  udenplanen: 'without the plan',
  withoutplan: 'without the plan',
};

/** A name as it is compared: letter case makes no difference. */
export function plainName(name: string): string {
  const lower = name.normalize('NFC').trim().toLowerCase();
  return Object.hasOwn(SAME, lower) ? (SAME[lower] as string) : lower;
}

export const LONGEST_NAME = 80;

/** A name that texts and formulas can refer to: one line, not too long, without the signs of a live figure. */
export function usableName(name: string): string {
  return name
    .replace(/[{}|\r\n]/g, ' ')
    .slice(0, LONGEST_NAME)
    .replace(/[\ud800-\udbff]$/, '');
}

/** `langeSager` as `lange sager`, and `initiativ1` as `initiativ 1`. */
export function spaced(word: string): string {
  return word.replace(/(\p{Ll})(\p{Lu}|\d+)/gu, (_, small: string, next: string) => {
    return `${small} ${next.toLowerCase()}`;
  });
}

/** A name for a person to read: what is written in one word, such as `udenPlanen`, in several. */
export function shownName(name: string): string {
  return /^\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u.test(name) ? spaced(name) : name;
}

/** Which cell each name means: the first that has it. */
export type Names = ReadonlyMap<string, string>;

export function namesOf(notebook: Pick<Notebook, 'cells'>): Names {
  const names = new Map<string, string>();
  for (const { id, name } of notebook.cells) {
    const plain = name === undefined ? '' : plainName(name);
    if (plain !== '' && !names.has(plain)) names.set(plain, id);
  }
  return names;
}

/** The cell that a reference means, and the words after its name; null when no cell has such a name. */
export function cellOfReference(reference: string, names: Names): { id: string; words: string[] } | null {
  const parts = reference.normalize('NFC').split('.');
  for (let length = parts.length; length > 0; length--) {
    const id = names.get(plainName(parts.slice(0, length).join('.')));
    if (id !== undefined) return { id, words: parts.slice(length) };
  }
  return null;
}

/** The reference with another name for the cell `id`; the reference itself when it means another cell. */
export function renamedReference(reference: string, names: Names, id: string, name: string): string {
  const found = cellOfReference(reference, names);
  return found?.id === id ? [name, ...found.words].join('.') : reference;
}
