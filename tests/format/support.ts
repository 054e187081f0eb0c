import fc from 'fast-check';
import { parseNotebook, serializeNotebook, type DocumentIssue } from '../../src/format';
import type { Cell, Notebook } from '../../src/notebook';

export type Json = Record<string, unknown>;

/** What a file holds of a notebook: plain JSON, as `JSON.parse` gives it. */
export function fileOf(notebook: Notebook): Json {
  return JSON.parse(JSON.stringify(serializeNotebook(notebook))) as Json;
}

/** A value as it comes out of a file: no dates, no gaps, no minus zero. */
export function asJson(value: unknown): unknown {
  const text = JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'bigint' ? String(item) : Object.is(item, -0) ? 0 : item,
  );
  return text === undefined ? undefined : JSON.parse(text);
}

/** A document that can be opened. */
export function opened(json: unknown): { notebook: Notebook; issues: DocumentIssue[] } {
  const parsed = parseNotebook(json);
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed;
}

function withoutField(cell: Cell): Cell {
  return Object.fromEntries(Object.entries(cell).filter(([key]) => key !== 'origin')) as unknown as Cell;
}

/** The notebook as it is read, without what it and its cells came as. */
export function withoutOrigin({ origin: _, ...notebook }: Notebook): Notebook {
  return {
    ...notebook,
    cells: notebook.cells.map(withoutField),
  };
}

/** The places in a document, each as the keys that lead there. */
export function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

/** The document with something else at a place; `undefined` takes the place out. */
export function replacedAt(value: unknown, [key, ...rest]: string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      if (String(index) !== key) return [item];
      const replaced = replacedAt(item, rest, by);
      return replaced === undefined ? [] : [replaced];
    });
  }
  const entries = Object.entries(value as Json).map(([name, item]): [string, unknown] => [
    name,
    name === key ? replacedAt(item, rest, by) : item,
  ]);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

/** Values that documents have been seen to have, or that somebody might try. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true, withDate: true }),
  fc.constantFrom<unknown>(
    ...[
      undefined,
      null,
      true,
      false,
      0,
      -0,
      1,
      -1,
      0.5,
      52,
      53,
      99,
      100,
      101,
      260,
      261,
      1e7,
      1e8,
      1e300,
      -1e9,
    ],
    ...[
      NaN,
      Infinity,
      '',
      '0',
      '5',
      'x'.repeat(600),
      '__proto__',
      'constructor',
      'toString',
      'unknown',
      'plan',
    ],
    ...['data', 'baseline', 'national', 'F', 'fte', 'long', 'month', 'year', '1900-01', '2016-13', '2199-12'],
    ...['1900-01-01', '2016-02-30', '2199-12-31', '2016-12', '<script>alert(1)</script>', '{{{{', '\u0000'],
    ...[[], {}, [[]], [{}], [null], { __proto__: null }, JSON.parse('{"__proto__":{"polluted":1}}')],
  ),
);
