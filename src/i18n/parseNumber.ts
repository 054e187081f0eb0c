import type { Language } from './language';

/** What stands between thousands, and numbers that have it. */
const GROUPED: Record<Language, { mark: string; pattern: RegExp }> = {
  da: { mark: '.', pattern: /^-?[1-9]\d{0,2}(\.\d{3})+(,\d*)?$/ },
  en: { mark: ',', pattern: /^-?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/ },
};

/**
 * The number that a person has typed, as the language writes numbers: `1.250,5` in Danish. The other mark is a decimal
 * mark where it cannot stand between thousands, as in `2.5`. null when it is no number.
 */
export function parseNumber(typed: string, language: Language): number | null {
  const { mark, pattern } = GROUPED[language];
  const text = typed.replace(/\s/g, '').replace('−', '-');
  const plain = (pattern.test(text) ? text.replaceAll(mark, '') : text).replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
