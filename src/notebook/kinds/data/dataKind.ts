import { NO_NEEDS, type CellKind } from '../cellKind';
import { readNamed } from '../commonFields';
import { readObservations, readSeries, readSource, readStoredTable } from './readData';

/** Counted months, and the file's own table where it is kept. */
export const dataKind: CellKind<'data'> = {
  read: (field, id) => ({
    id,
    kind: 'data',
    ...readNamed(field),
    source: readSource(field.record('source')),
    observations: field.json['observations'] === null ? null : readObservations(field),
    ...readSeries(field),
    ...readStoredTable(field),
  }),
  create: (id) => ({
    id,
    kind: 'data',
    name: '',
    source: {
      file: '',
      origin: 'imported',
      columns: { period: '', fte: '', long: null, inflow: null },
      lines: { lines: 0, loaded: 0, rejected: 0 },
    },
    observations: null,
  }),
  needs: () => NO_NEEDS,
  waitsForFigures: false,
  evaluate({ id, table }, { tables, signal }) {
    if (!table) {
      // It may have had one before.
      tables.drop(id);
      return { value: null };
    }
    // What it holds is known from the document, so nobody waits for it; who asks for rows where it could not be kept is
    // told then.
    tables.keep(id, table, signal).catch(() => undefined);
    const { columns, rows } = table;
    return { value: { key: id, columns, rows, stepRows: [], stepColumns: [], issues: [] } };
  },
};
