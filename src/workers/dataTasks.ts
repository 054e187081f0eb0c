import {
  guessRoles,
  importCsv,
  maskPersonal,
  measureSources,
  toObservations,
  withoutPersonal,
  type Imported,
} from '../data';
import type { DataTasks, FilePreview } from './protocol';

const PREVIEW_ROWS = 50;
const MOST_REJECTED = 500;
const MOST_ISSUES = 500;
/** A list of choices longer than this is no choice. */
const MOST_FILTER_VALUES = 400;

/** A choice is known by its text, so it cannot be shown masked. */
function isHarmless(text: string): boolean {
  return maskPersonal(text) === text;
}

function previewOf(imported: Imported, name: string): FilePreview {
  const refused = new Set(imported.personal.map(({ column }) => column));
  const columns = imported.columns.filter((column) => !refused.has(column.name));
  const shown = withoutPersonal(imported);
  return {
    name,
    header: shown.header,
    columnTypes: imported.columns.map(({ type }) => type),
    rows: shown.grid.slice(1, 1 + PREVIEW_ROWS),
    encoding: imported.encoding,
    delimiter: imported.delimiter,
    decimal: columns.find(({ decimal }) => decimal !== undefined)?.decimal ?? null,
    preamble: shown.preamble,
    footnotes: shown.footnotes,
    rejected: shown.rejected.slice(0, MOST_REJECTED),
    issues: shown.issues.slice(0, MOST_ISSUES),
    accounting: imported.accounting,
    roles: guessRoles(imported),
    periodColumns: columns
      .filter(({ type }) => type === 'period' || type === 'date')
      .map((column) => column.name),
    sources: measureSources(imported).filter(({ where }) => where === null || isHarmless(where.equals)),
    filters: columns.flatMap(({ name: column, dictionary }) =>
      dictionary && dictionary.length > 1 && dictionary.length <= MOST_FILTER_VALUES
        ? [{ column, values: dictionary }]
        : [],
    ),
  };
}

/** The tasks themselves, wherever they run: in a worker, or in the thread of a test. */
export function createDataTasks(): DataTasks {
  let kept: Imported | null = null;
  return {
    async read({ name, bytes }) {
      kept = await importCsv(bytes, { name, gridLimit: PREVIEW_ROWS });
      return previewOf(kept, name);
    },
    async observe(roles) {
      if (kept === null) throw new Error('observe: no file has been read');
      return toObservations(kept, roles);
    },
  };
}
