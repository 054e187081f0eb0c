/**
 * A table as CSV that opens right in a Danish Excel: semicolons, decimal commas, CRLF, UTF-8 with a byte order mark. A
 * text that Excel would take for a formula gets an apostrophe in front.
 */
export function danishCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const cell = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6).replace('.', ',');
    const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };
  return '\ufeff' + [header, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}
