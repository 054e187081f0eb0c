import { personalKind } from '../personal/personalColumn';
import type { Column, Imported, MeasureSource } from '../types';

/** A text column with more values is a list of things, not of measures or bands. */
const MOST_VALUES = 24;

/** Nobody chooses among more. */
const MOST_SOURCES = 20_000;

/**
 * Everything in a table that can be a measure: each number column, then each number column on the rows where a text
 * column has one of its values, up to 20,000.
 */
export function measureSources(imported: Pick<Imported, 'columns'>): MeasureSource[] {
  const columns = imported.columns.filter((column) => personalKind(column) === null);
  const numbers = columns.filter(({ type }) => type === 'number');
  const categories = columns.flatMap((column) =>
    categoriesOf(column).map((equals) => ({ column: column.name, equals })),
  );
  const sources = numbers.map(({ name }): MeasureSource => ({ column: name, where: null }));
  for (const { name } of numbers) {
    for (const where of categories) {
      if (sources.length >= MOST_SOURCES) return sources;
      sources.push({ column: name, where });
    }
  }
  return sources;
}

/** The values of a column that may name measures or bands, or none. */
export function categoriesOf({ type, dictionary = [] }: Column): string[] {
  if (type !== 'text' || dictionary.length > MOST_VALUES) return [];
  return dictionary.filter((text) => text !== '');
}
