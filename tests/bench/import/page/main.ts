import * as duckdb from '@duckdb/duckdb-wasm';
import duckdbWasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import duckdbWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { createDataRunner, type DataRunner } from '../../../../src/workers';

/** What a reader found: rows, and sums of the columns of figures where it makes numbers. */
interface Found {
  rows: number;
  sums: number[] | null;
}

const FIGURES = ['Antal personer', 'Fuldtidspersoner', 'Gennemsnitlig varighed i uger', 'Udgift i kr.'];

const runners = new Map<number, DataRunner>();

/** The importer as the page uses it, in data workers that live as long as the page. */
async function ours(file: File, cores: number): Promise<Found> {
  const runner = runners.get(cores) ?? createDataRunner({ cores });
  runners.set(cores, runner);
  const preview = await runner.read({ id: 1, name: file.name, content: file, corrections: {} });
  return { rows: preview.accounting.loaded, sums: null };
}

const readers: Record<string, (file: File) => Promise<Found>> = {
  one: (file) => ours(file, 1),
  two: (file) => ours(file, 2),
  papaStream: (file) =>
    new Promise((resolve) => {
      let rows = -1;
      Papa.parse<string[]>(file, {
        delimiter: ';',
        chunk: ({ data }) => {
          // What follows the last line end is no row.
          rows += data.at(-1)?.length === 1 ? data.length - 1 : data.length;
        },
        complete: () => resolve({ rows, sums: null }),
      });
    }),
  async udsvStream(file) {
    let parser: ReturnType<typeof initParser> | null = null;
    let rows = 0;
    const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      parser ??= initParser(inferSchema(chunk.value, { col: ';' }));
      parser.chunk<string[]>(chunk.value, parser.stringArrs, () => void rows++);
    }
    parser?.end();
    return { rows, sums: null };
  },
  async duckdb(file) {
    const worker = new Worker(duckdbWorker);
    const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
    await database.instantiate(duckdbWasm);
    await database.registerFileHandle('file.csv', file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
    const connection = await database.connect();
    await connection.query(
      "CREATE TABLE imported AS SELECT * FROM read_csv('file.csv', delim = ';', header = true, decimal_separator = ',', thousands = '.')",
    );
    const sums = FIGURES.map((name) => `sum(try_cast("${name}" AS DOUBLE))`).join(', ');
    const [answer] = (await connection.query(`SELECT count(*)::INTEGER, ${sums} FROM imported`)).toArray();
    const [rows = 0, ...found] = Object.values(answer as Record<string, number>);
    await database.terminate();
    return { rows, sums: found };
  },
};

Object.assign(globalThis, {
  /** Reads the chosen file once; gives the time, what was found, and how long the page's thread was held at most. */
  async read(name: string) {
    const file = document.querySelector('input')?.files?.[0];
    const reader = readers[name];
    if (!file || !reader) throw new Error(`no such measurement: ${name}`);
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    const start = performance.now();
    const found = await reader(file);
    const time = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return { time, longest, ...found };
  },
});
