import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { guessRoles, toObservations } from '../../../src/data';
import { importText } from '../support';

const tables = vi.hoisted(() => ({ names: [] as string[], texts: [] as unknown[] }));

vi.mock('arquero', async (importOriginal) => {
  const arquero = await importOriginal<typeof import('arquero')>();
  const table: typeof arquero.table = (columns, names) => {
    const entries = Object.entries(columns ?? {}) as [string, Iterable<unknown>][];
    tables.names.push(...entries.map(([name]) => name));
    tables.texts.push(
      ...entries.flatMap(([, values]) => [...values].filter((value) => typeof value === 'string')),
    );
    return arquero.table(columns, names);
  };
  return { ...arquero, table };
});

describe('arquero', () => {
  it('filters, groups and adds up the observations, and is imported here and by the table engine alone', async () => {
    const imported = await importText('Tid;Køn;Fuldtidspersoner\n2015M01;Mænd;2\n2015M01;Kvinder;3\n');
    expect(toObservations(imported, guessRoles(imported)).observations[0]?.fte).toBe(5);
    expect(tables.names).toContain('c2');
    const folder = new URL('../../../src/data/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const importing = files.filter((name) =>
      /from 'arquero'/.test(readFileSync(new URL(name, folder), 'utf8')),
    );
    expect(importing.toSorted()).toEqual(['roles/observations.ts', 'table/relations.ts']);
  });

  it('is never given a text of the file, neither as a name nor as a value nor as an expression', async () => {
    tables.names.length = 0;
    const hostile = 'd => (globalThis.taken = true)';
    const imported = await importText(
      `Tid;"${hostile}";__proto__;constructor\n2015M01;"${hostile}";2;3\n2015M02;I alt;4;5\n2015M02;"op.count()";6;7\n`,
    );
    for (const column of ['__proto__', 'constructor']) {
      const { observations } = toObservations(imported, {
        period: 'Tid',
        fte: { column, where: null },
        long: { column, where: { column: hostile, equals: hostile } },
        inflow: null,
        filter: null,
      });
      expect(observations.map(({ fte, long }) => [fte, long])).toEqual(
        column === 'constructor'
          ? [
              [3, 3],
              [7, null],
            ]
          : [
              [2, 2],
              [6, null],
            ],
      );
    }
    expect('taken' in globalThis).toBe(false);
    expect(tables.names.every((name) => /^(c\d+|row|period|unit|weight)$/.test(name))).toBe(true);
    expect(tables.texts).toEqual([]);
  });
});
