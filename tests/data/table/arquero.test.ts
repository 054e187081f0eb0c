import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Column } from '../../../src/data';
import { applySteps, parseSteps } from '../../../src/data/table';

const given = vi.hoisted(() => ({ names: new Set<string>(), texts: [] as unknown[], tables: 0 }));

vi.mock('arquero', async (importOriginal) => {
  const arquero = await importOriginal<typeof import('arquero')>();
  const table: typeof arquero.table = (columns, names) => {
    given.tables++;
    for (const [name, values] of Object.entries(columns ?? {})) {
      given.names.add(name);
      for (const value of values as Iterable<unknown>) if (typeof value !== 'number') given.texts.push(value);
    }
    return arquero.table(columns, names);
  };
  return { ...arquero, table };
});

const HOSTILE = [
  '__proto__',
  'constructor',
  'd => fetch()',
  'c0',
  'row',
  'key',
  'k0',
  'v0',
  'op.count()',
  '`${globalThis.taken = 1}`',
  "d['x']",
  '[a]',
  '"a"',
  'a\\b\n',
];

function table(names: readonly string[]): Map<string, { columns: Column[] }> {
  const columns = names.map((name, index): Column =>
    index % 2 === 0
      ? { name, type: 'number', values: Float64Array.from([3, 1, NaN, 2]) }
      : {
          name,
          type: 'text',
          values: Int32Array.from([0, 1, 0, 2]),
          dictionary: [name, 'd => (globalThis.taken = 1)', '..'],
        },
  );
  return new Map([
    ['A', { columns }],
    ['__proto__', { columns }],
  ]);
}

describe('arquero', () => {
  it('gets numbers under names of ours, whatever the columns, cells and formulas are called', () => {
    for (const number of HOSTILE) {
      for (const text of HOSTILE) {
        if (number === text) continue;
        const quotedNumber = `[${number.replaceAll(']', ']]')}]`;
        const { steps, issues } = parseSteps([
          { verb: 'filter', formula: `ELLER(${quotedNumber} > 0; ER.TOM(${quotedNumber}))` },
          { verb: 'derive', name: 'toString', formula: `${quotedNumber} & "op.sum(1)"` },
          { verb: 'sort', by: [{ column: text }, { column: number, descending: true }] },
          {
            verb: 'window',
            name: 'valueOf',
            kind: 'runningSum',
            column: number,
            by: [text],
            order: [{ column: number }],
          },
          { verb: 'join', kind: 'left', table: '__proto__', on: [{ left: text, right: text }] },
          { verb: 'distinct', columns: [text, number] },
          { verb: 'pivot', by: [text], names: 'toString', values: number, summary: 'sum' },
        ]);
        expect(issues).toEqual([]);
        const result = applySteps(table([number, text]), steps);
        expect(result.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(result.stepRows).toHaveLength(7);
        const rolled = parseSteps([
          { verb: 'rollup', by: [text], values: [{ name: 'x', summary: 'mean', column: number }] },
        ]);
        expect(applySteps(table([number, text]), rolled.steps).rows).toBe(3);
      }
    }
    expect('taken' in globalThis).toBe(false);
    expect(given.tables).toBeGreaterThan(1000);
    expect([...given.names].filter((name) => !/^(row|other|key|[mkv]\d)$/.test(name))).toEqual([]);
    expect(given.texts).toEqual([]);
  });

  it('is called from one file of the engine', () => {
    const folder = new URL('../../../src/data/table/', import.meta.url);
    const calling = readdirSync(folder).filter((name) =>
      /from 'arquero'/.test(readFileSync(new URL(name, folder), 'utf8')),
    );
    expect(calling).toEqual(['relations.ts']);
  });
});
