/**
 * A number as a Danish spreadsheet shows it when asked for every digit: a decimal comma and at most fifteen digits, as
 * Excel keeps them; so 0.30000000000000004 is `0,3`.
 */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  return String(Number(value.toPrecision(15))).replace('.', ',');
}

/** `1,234`: shaped as a number of thousands in an English table. */
export function looksGrouped(text: string): boolean {
  return /^-?[1-9]\d{0,2},\d{3}$/.test(text);
}
