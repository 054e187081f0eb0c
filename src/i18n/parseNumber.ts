import type { Language } from './language';

/** Decimal mark, and what may stand between thousands. */
const MARKS: Record<Language, { decimal: string; thousands: string }> = {
  da: { decimal: ',', thousands: '.' },
  en: { decimal: '.', thousands: ',' },
};

/**
 * The number that a person has typed, as the language writes numbers: `1.250,5` in Danish. The other mark is a decimal
 * mark where it cannot stand between thousands, as in `2.5`. null when it is no number.
 */
export function parseNumber(typed: string, language: Language): number | null {
  const { decimal, thousands } = MARKS[language];
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  const mark = String.raw`\${thousands}`;
  const isGrouped = new RegExp(`^-?[1-9]\\d{0,2}(${mark}\\d{3})+(\\${decimal}\\d*)?$`).test(text);
  const plain = (isGrouped ? text.replaceAll(thousands, '') : text).replace(/[.,]/, '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
