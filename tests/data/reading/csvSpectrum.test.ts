import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../src/data';

const folder = new URL('../../../node_modules/csv-spectrum/', import.meta.url);
const names = readdirSync(new URL('csvs/', folder)).map((file) => file.replace(/\.csv$/, ''));

/** The answer to a case, one object a row; in one of them the JSON was made anonymous and the CSV was not. */
function answerTo(name: string): unknown[] {
  const json = readFileSync(new URL(`json/${name}.json`, folder), 'utf8').replace('1234567890', '2095257564');
  const answer: unknown = JSON.parse(json);
  return Array.isArray(answer) ? answer : [answer];
}

describe('csv-spectrum', () => {
  it.each(names)('%s is read as its author says', async (name) => {
    const { grid, columns } = await importCsv(readFileSync(new URL(`csvs/${name}.csv`, folder)));
    const [header = [], ...body] = grid;
    const read = body.map((cells) =>
      Object.fromEntries(header.map((column, index) => [column, cells[index]])),
    );
    expect(read).toEqual(answerTo(name));
    expect(columns.map((column) => column.name)).toEqual(header);
  });
});
