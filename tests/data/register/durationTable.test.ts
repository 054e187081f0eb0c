import { describe, expect, it } from 'vitest';
import {
  aggregateRegister,
  exactCounts,
  publishedTable,
  publishRegister,
  readDurationTable,
  recogniseRegister,
  transformTables,
  writeDurationTable,
  type PublishedAggregate,
} from '../../../src/data';
import { importText } from '../support';
import { anyRegister, registerCsv } from './registers';

async function published(seed: number, perDay: number, threshold?: number): Promise<PublishedAggregate> {
  const imported = await importText(registerCsv(anyRegister(seed, perDay)));
  const aggregate = aggregateRegister(imported, recogniseRegister(imported)!, { gapDays: 7 });
  return publishRegister(aggregate!, threshold === undefined ? {} : { threshold });
}

const rounded = (of: PublishedAggregate): PublishedAggregate => ({
  ...of,
  months: {
    ...of.months,
    fte: of.months.fte.map((count) => (count === null ? null : Math.round(count * 1e6) / 1e6)),
  },
});

describe('the varighedstabel', () => {
  it.each([
    [1, 0.1, undefined],
    [2, 0.4, undefined],
    [3, 3, undefined],
    [4, 0.2, 0],
  ])('read back gives what was published (register %i, %f a day)', async (seed, perDay, threshold) => {
    const before = await published(seed, perDay, threshold);
    const imported = await importText(writeDurationTable(before));
    expect(imported.rejected).toEqual([]);
    expect(imported.personal).toEqual([]);
    expect(readDurationTable(imported)).toEqual(rounded(before));
  });

  it('has semicolons, Danish headers, a byte order mark, and .. where a count is withheld', async () => {
    const text = writeDurationTable(await published(1, 0.1));
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('\ufefftabel;dato;fra_uge;til_uge;aarsag;maal;antal');
    expect(lines).toContain('udtræk;;;;;hul_dage;7');
    expect(text).toMatch(/\nmåned;2014-02-01;;;;tilgang;\.\.\r/);
    expect(text).toMatch(/\nvarighed;;0;\d+;;i_risiko;\d+\r/);
  });

  it('of a warehouse, in which nothing is withheld, is withheld here as the register itself would be', async () => {
    const exact = await importText(writeDurationTable(await published(5, 0.3, 0)));
    const counts = exactCounts(readDurationTable(exact)!);
    expect(publishRegister(counts!)).toEqual(await published(5, 0.3));
    expect(exactCounts(await published(5, 0.3))).toBeNull();
  });

  it('is shown as the register would be: published where it is exact, as it is where it was withheld before', async () => {
    const read = async (threshold: number) =>
      readDurationTable(await importText(writeDurationTable(await published(5, 0.3, threshold))))!;
    expect(publishedTable(await read(0))).toEqual(await published(5, 0.3));
    expect(publishedTable(await read(5))).toEqual(rounded(await published(5, 0.3)));
    expect(publishedTable(await read(10))).toEqual(rounded(await published(5, 0.3, 10)));
  });

  it('of a warehouse with a limit of its own shows no count from 1 to 4', async () => {
    const small = await published(1, 0.1, 3);
    const smallOnes = ({ months, stock, durations, causes }: PublishedAggregate) =>
      [
        ...[months.stock, months.long, months.inflow, months.outflow, months.fte].flat(),
        ...stock.bands.map(({ cases }) => cases),
        ...durations.flatMap(({ risk, events }) => [risk, events]),
        ...causes.map(({ events }) => events),
      ].filter((count) => count !== null && count > 0 && count < 5);
    expect(smallOnes(small).length).toBeGreaterThan(0);
    const shown = publishedTable(readDurationTable(await importText(writeDurationTable(small)))!);
    expect(smallOnes(shown)).toEqual([]);
    expect(shown.threshold).toBe(5);
    expect(shown.withheld.cells).toBeGreaterThan(small.withheld.cells);
  });

  it('is no table for steps, for it may hold exact counts', async () => {
    const table = await importText(writeDurationTable(await published(1, 0.1, 0)));
    const { issues } = transformTables([{ name: 'sager', table }], []);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'table.register' }));
  });

  it('is not read from another table', async () => {
    expect(readDurationTable(await importText('Tid;Antal\n2015M01;4\n'))).toBeNull();
    expect(
      readDurationTable(await importText('tabel;dato;fra_uge;til_uge;aarsag;maal;antal\na;;;;;b;1\n')),
    ).toBeNull();
  });
});
