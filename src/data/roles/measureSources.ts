import { personalKind } from '../personal/personalColumn';
import type { Column, Imported, MeasureSource, RowFilter } from '../types';

/** A text column with more values is a list of things, not of measures or bands. */
const MOST_VALUES = 24;
/** More than this is no list that anybody chooses from; then whole columns are left. */
const MOST_PARTED = 100_000;

/**
 * Everything in a table that can be a measure: each number column, then each number column on the rows where a text
 * column has one of its values.
 */
export function measureSources(imported: Pick<Imported, 'columns'>): MeasureSource[] {
  const columns = imported.columns.filter((column) => personalKind(column) === null);
  const numbers = columns.filter(({ type }) => type === 'number');
  const plain = numbers.map(({ name }): MeasureSource => ({ column: name, where: null }));
  const conditions = columns.flatMap((column) =>
    categoriesOf(column).map((equals): RowFilter => ({ column: column.name, equals })),
  );
  if (numbers.length * conditions.length > MOST_PARTED) return plain;
  const parted = numbers.flatMap(({ name }) =>
    conditions.map((where): MeasureSource => ({ column: name, where })),
  );
  return [...plain, ...parted];
}

/** The values of a column that may name measures or bands, or none. */
function categoriesOf({ type, dictionary = [] }: Column): string[] {
  if (type !== 'text' || dictionary.length > MOST_VALUES) return [];
  return dictionary.filter((text) => text !== '');
}
