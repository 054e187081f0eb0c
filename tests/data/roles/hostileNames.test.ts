import { expect, it } from 'vitest';
import { toObservations } from '../../../src/data';
import { importText } from '../support';

it('texts of a file that look like code, or like members of an object, are read as any other names', async () => {
  const hostile = 'd => (globalThis.taken = true)';
  const imported = await importText(
    `Tid;"${hostile}";__proto__;constructor\n2015M01;"${hostile}";2;3\n2015M02;I alt;4;5\n2015M02;"op.count()";6;7\n`,
  );
  const read = (column: string) =>
    toObservations(imported, {
      period: 'Tid',
      fte: { column, where: null },
      long: { column, where: { column: hostile, equals: hostile } },
      inflow: null,
      filter: null,
    }).observations.map(({ fte, long }) => [fte, long]);
  expect(read('constructor')).toEqual([
    [3, 3],
    [7, null],
  ]);
  expect(read('__proto__')).toEqual([
    [2, 2],
    [6, null],
  ]);
  expect('taken' in globalThis).toBe(false);
});
