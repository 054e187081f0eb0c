import type { Language } from '../notebook';
import type { Kind } from './cell';

/** Kinds whose figures are referred to. */
const NAMES: { [K in Kind]?: Readonly<Record<Language, string>> } = {
  input: { da: 'Valg', en: 'Choice' },
  value: { da: 'Tal', en: 'Figure' },
  baseline: { da: 'Uden planen', en: 'Without the plan' },
  plan: { da: 'Planen', en: 'Plan' },
};

/** What a new cell is called until somebody calls it otherwise; '' where nothing refers to cells of its kind by name. */
export function defaultName(kind: Kind, language: Language): string {
  return NAMES[kind]?.[language] ?? '';
}
