import type { Json } from './fieldReader';
import type { Cell } from './kinds/cell';

/** The one document format; raised with a migration when a saved notebook would otherwise be read differently. */
export const NOTEBOOK_VERSION = 1 as const;

/** What a document of ours calls itself. */
export const FORMAT = 'forbundne-kar';

export type Language = 'da' | 'en';

/** A notebook: a document of cells in one column. A plain immutable value; what is seen follows from it alone. */
export interface Notebook {
  format: typeof FORMAT;
  version: typeof NOTEBOOK_VERSION;
  /** Version of the model that calculated it last. */
  engine: number;
  id: string;
  title: string;
  language: Language;
  /** The template it was made from. */
  template: { id: string; version: number } | null;
  cells: Cell[];
  /** The document as it came, where something of it, cells apart, could not be read or is not known here. */
  origin?: Json;
}

/** The first cell of a kind, or the one with the given id. */
export function findCell<K extends Cell['kind']>(
  notebook: Notebook,
  kind: K,
  id?: string,
): Extract<Cell, { kind: K }> | undefined {
  return notebook.cells.find(
    (cell): cell is Extract<Cell, { kind: K }> => cell.kind === kind && (id === undefined || cell.id === id),
  );
}
