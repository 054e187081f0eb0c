import { createReadStream, readFileSync } from 'node:fs';
import { FIGURE_PLACES, FIGURES } from './danishFile.mjs';

/** Sums of the columns of figures, from what a reader takes for numbers; NaN where it has texts instead. */
const sumOf = (values) => values.reduce((sum, value) => sum + (typeof value === 'number' ? value : NaN), 0);

const untyped = (rows) => ({ rows, sums: null });

/** Adds up rows as they come, whatever their figures are. */
function summing() {
  const sums = FIGURE_PLACES.map(() => 0);
  return {
    sums,
    add(row) {
      FIGURE_PLACES.forEach((place, index) => {
        const value = row[place];
        sums[index] += typeof value === 'number' ? value : NaN;
      });
    },
  };
}

/** What PapaParse finds after the last line end is no row. */
const rowsIn = (data) => (data.at(-1)?.length === 1 ? data.length - 1 : data.length);

const text = (file) => createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 });

async function ourReader(file, importer, name) {
  const { [name]: read } = await import(importer);
  return async () => {
    const { columns, lines } = await read(file);
    return {
      rows: lines.length,
      sums: () => FIGURES.map((each) => sumOf(columns.find((column) => column.name === each).values)),
    };
  };
}

/**
 * Readers by name, in Node: each reads the file once and gives how many rows it found, and the sums of its own numbers
 * where it makes any: those that give a whole table add it up afterwards, when nobody counts the time.
 */
export const readers = {
  ours: ({ file, importer }) => ourReader(file, importer, 'readInWebAssembly'),
  oursInTypeScript: ({ file, importer }) => ourReader(file, importer, 'readInTypeScript'),
  async papaStream({ file }) {
    const { default: Papa } = await import('papaparse');
    return () =>
      new Promise((resolve) => {
        let rows = -1;
        Papa.parse(text(file), {
          delimiter: ';',
          chunk: ({ data }) => (rows += rowsIn(data)),
          complete: () => resolve(untyped(rows)),
        });
      });
  },
  async papaTyped({ file }) {
    const { default: Papa } = await import('papaparse');
    return () =>
      new Promise((resolve) => {
        let rows = -1;
        const { sums, add } = summing();
        Papa.parse(text(file), {
          delimiter: ';',
          dynamicTyping: true,
          chunk: ({ data }) => {
            data.forEach((row, index) => {
              if (rows + index >= 0) add(row);
            });
            rows += rowsIn(data);
          },
          complete: () => resolve({ rows, sums }),
        });
      });
  },
  async udsvStream({ file }) {
    const { inferSchema, initParser } = await import('udsv');
    return async () => {
      let parser = null;
      let rows = 0;
      for await (const chunk of text(file)) {
        parser ??= initParser(inferSchema(chunk, { col: ';' }));
        parser.chunk(chunk, parser.stringArrs, () => void rows++);
      }
      parser.end();
      return untyped(rows);
    };
  },
  async udsvTyped({ file }) {
    const { inferSchema, initParser } = await import('udsv');
    return async () => {
      let parser = null;
      let rows = 0;
      const { sums, add } = summing();
      for await (const chunk of text(file)) {
        parser ??= initParser(inferSchema(chunk, { col: ';' }));
        parser.chunk(chunk, parser.typedArrs, (row) => {
          rows++;
          add(row);
        });
      }
      parser.end();
      return { rows, sums };
    };
  },
  async d3({ file }) {
    const { dsvFormat, autoType } = await import('d3-dsv');
    return () => {
      const rows = dsvFormat(';').parse(readFileSync(file, 'utf8'), autoType);
      return { rows: rows.length, sums: () => FIGURES.map((name) => sumOf(rows.map((row) => row[name]))) };
    };
  },
  async arquero({ file }) {
    const { fromCSV } = await import('arquero');
    return () => {
      const table = fromCSV(readFileSync(file, 'utf8'), { delimiter: ';', decimal: ',' });
      return { rows: table.numRows(), sums: () => FIGURES.map((name) => sumOf(table.array(name))) };
    };
  },
};
