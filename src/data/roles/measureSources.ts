import { personalKind } from '../personal/personalColumn';
import type { Column, Imported, MeasureSource } from '../types';

/** A text column with more values is a list of things, not of measures or bands. */
const MOST_VALUES = 24;

/**
 * Everything in a table that can be a measure: each number column, then each number column on the rows where a text
 * column has one of its values.
 */
export function measureSources(imported: Pick<Imported, 'columns'>): MeasureSource[] {
  const columns = imported.columns.filter((column) => personalKind(column) === null);
  const numbers = columns.filter(({ type }) => type === 'number');
  const plain = numbers.map(({ name }): MeasureSource => ({ column: name, where: null }));
  const parted = numbers.flatMap(({ name }) =>
    columns.flatMap((column) =>
      categoriesOf(column).map((equals): MeasureSource => ({
        column: name,
        where: { column: column.name, equals },
      })),
    ),
  );
  return [...plain, ...parted];
}

/** The values of a column that may name measures or bands, or none. */
function categoriesOf({ type, dictionary = [] }: Column): string[] {
  if (type !== 'text' || dictionary.length > MOST_VALUES) return [];
  return dictionary.filter((text) => text !== '');
}
