import { op, table } from 'arquero';
import { duration, median, row, time, timeAsync } from './statistics.mjs';

const ROWS = 100_000;
const ROUNDS = 20;
const TOWNS = ['Ishøj', 'Greve', 'Køge', 'Høje-Taastrup', 'Vallensbæk', 'Solrød'];
const BANDS = ['0-8 uger', '9-22 uger', '23-52 uger', 'over 52 uger'];

/** The same table as lines for the notebook and as plain arrays. */
function cases() {
  const columns = { month: [], town: [], band: [], code: [], cases: [], spending: [] };
  const lines = ['Måned;Kommune;Varighed;Kode;Sager;Udgift'];
  for (let index = 0; index < ROWS; index++) {
    const month = `${2006 + Math.floor((index % 240) / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    const values = [
      month,
      TOWNS[index % 6],
      BANDS[(index * 7) % 4],
      `0${100 + (index % 98)}`,
      (index * 7919) % 1000,
      ((index * 104_729) % 9_999_999) / 100,
    ];
    Object.values(columns).forEach((column, place) => column.push(values[place]));
    lines.push(values.map((value) => String(value).replace('.', ',')).join(';'));
  }
  const types = ['period', 'text', 'text', 'code', 'number', 'number'];
  const names = lines[0].split(';');
  const stored = {
    columns: names.map((name, place) => ({ name, type: types[place] })),
    rows: ROWS,
    csv: `${lines.join('\n')}\n`,
  };
  return { stored, columns };
}

/** How long the tables of a notebook take: to be kept, worked on, sorted and shown. */
export async function benchTables({ createTableTasks }) {
  const { stored, columns } = cases();
  const tasks = createTableTasks();
  const keep = () => tasks.keepTable({ key: 'data', table: stored });
  const group = {
    verb: 'rollup',
    by: ['Måned', 'Kommune'],
    values: ['Sager', 'Udgift'].map((column) => ({ name: column, summary: 'sum', column, share: 0.5 })),
  };
  const transform = (...steps) => tasks.transformTable({ key: 'table', sources: ['data'], steps });
  const ours = (limit) =>
    transform({ verb: 'filter', formula: `ELLER([Varighed] = "over 52 uger"; [Sager] > ${limit})` }, group);
  const plain = table(columns);
  const byHand = (limit) =>
    plain
      .params({ limit })
      .filter((row, $) => row.band === 'over 52 uger' || row.cases > $.limit)
      .groupby('month', 'town')
      .rollup({ cases: (row) => op.sum(row.cases), spending: (row) => op.sum(row.spending) })
      .numRows();
  const sorted = () =>
    tasks.tableRows({ key: 'data', from: 0, count: 200, sort: { column: 'Udgift', descending: true } });

  await keep();
  const made = await ours(500);
  if (made.issues.length > 0 || made.rows !== byHand(500)) throw new Error('the tables are not the same');

  // Another limit in each round, so that nothing is known from the round before.
  let limit = 0;
  const grouped = await timeAsync(() => ours(limit++), ROUNDS);
  const hand = time(() => byHand(limit++), ROUNDS);
  const lastChanged = await timeAsync(
    () => transform({ verb: 'filter', formula: '[Sager] > 10' }, group, { verb: 'head', rows: limit++ }),
    ROUNDS,
  );
  const page = await timeAsync(
    () => tasks.tableRows({ key: 'data', from: 50_000, count: 200, sort: null }),
    ROUNDS,
  );
  const kept = await timeAsync(keep, ROUNDS);
  const sorts = [];
  for (let round = 0; round < ROUNDS; round++) {
    // A table that is kept anew has no order yet.
    await keep();
    sorts.push(...time(() => void sorted(), 1));
  }
  const beside = `Arquero by hand ${duration(median(hand))}`;
  const ratio = `${(median(grouped) / median(hand)).toFixed(2)} ×`;
  return [
    row('table of 100,000 rows: filter by a formula and group', grouped, 100, beside, ratio),
    row('the same when the last step alone has changed', lastChanged, 20),
    row('a page of 200 rows', page, 20),
    row('the first page in another order', sorts, 100),
    row('its text read again, as when a notebook is opened', kept, null),
  ];
}
