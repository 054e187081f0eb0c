import type { Cell, Notebook } from '../../notebook';

/**
 * What a cell's region is called: its title. Where there are several cells of its kind, its name tells it apart, else its
 * place among them.
 */
export function regionName(title: string, { id, kind, name }: Cell, { cells }: Notebook): string {
  const alike = cells.filter((other) => other.kind === kind);
  if (alike.length < 2 || name === title) return title;
  return `${title} · ${name || alike.findIndex((other) => other.id === id) + 1}`;
}
