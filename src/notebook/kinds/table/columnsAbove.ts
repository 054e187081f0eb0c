import type { Cell, CellOf } from '../cell';

/** Names of the columns that a cell brings into tables, as far as the document tells them; not those of a pivot. */
export function columnsGiven(cell: Cell): string[] {
  if (cell.kind === 'data') return cell.table?.columns.map(({ name }) => name) ?? [];
  if (cell.kind !== 'table') return [];
  return cell.steps.flatMap((step) => {
    switch (step.verb) {
      case 'derive':
      case 'window':
        return [step.name];
      case 'rename':
        return step.columns.map(({ to }) => to);
      case 'rollup':
        return step.values.map(({ name }) => name);
      case 'fold':
        return [step.names, step.values];
      default:
        return [];
    }
  });
}

/** Names that mean a column in the formulas of a table's steps: its own, and those of the tables that it is made of. */
export function columnsAbove(table: CellOf<'table'>, cells: ReadonlyMap<string, Cell>): Set<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const waiting: Cell[] = [table];
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    if (seen.has(cell.id)) continue;
    seen.add(cell.id);
    for (const name of columnsGiven(cell)) names.add(name);
    if (cell.kind !== 'table') continue;
    const sources = [cell.source, ...cell.steps.flatMap((step) => ('table' in step ? [step.table] : []))];
    for (const id of sources) {
      const source = cells.get(id);
      if (source) waiting.push(source);
    }
  }
  return names;
}
