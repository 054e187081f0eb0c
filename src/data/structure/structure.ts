import { mergeBlocks } from './repeatedBlocks';
import { isBlank, textOf } from './shape';
import { afterBlank, findTable, type FoundTable, type RejectedRecord } from './findTable';
import { tableStarts } from './tableStarts';
import type { TextRecord } from '../reading/tokenize';
import type { Corrections, Issue, TableInFile } from '../types';

/** The parts of a delimited text; each record is in one of them. */
export interface Structure {
  /** Number of columns. */
  width: number;
  header: TextRecord[];
  rows: TextRecord[];
  preamble: TextRecord[];
  footnotes: TextRecord[];
  blank: TextRecord[];
  rejected: RejectedRecord[];
  /** All tables of the text, in its order; the parts above are those of one of them. */
  tables: TableInFile[];
  issues: Issue[];
}

/**
 * Finds the table among the records: titles above, header, rows, notes below, blank lines anywhere.
 *
 * Of several tables it takes the one that the person chose, else the one with most rows; records of the others are
 * rejected, so that none is lost unsaid.
 */
export function findStructure(records: readonly TextRecord[], corrections: Corrections = {}): Structure {
  const blank = records.filter(isBlank);
  const filled = records.filter((record) => !isBlank(record));
  const belowBlank = afterBlank(records);
  const { firstLine } = corrections;
  const from = firstLine === undefined ? 0 : filled.findIndex(({ line }) => line >= firstLine);
  const above = from > 0 ? filled.slice(0, from) : [];
  const rest = from > 0 ? filled.slice(from) : filled;
  const starts = tableStarts(rest, belowBlank);
  const found = mergeBlocks(
    starts.map((start, index) => {
      const fixed = index === 0 && firstLine !== undefined;
      return findTable(rest.slice(start, starts[index + 1]), belowBlank, {
        ...(fixed && { atFirst: true }),
        ...(corrections.headerRows !== undefined && { headerRows: corrections.headerRows }),
      });
    }),
  );
  const chosen = chosenTable(found, corrections);
  const table = found[chosen];
  if (!table) throw new Error('no table in no records');
  const others = found.filter((other) => other !== table);
  const before = found.slice(0, chosen);
  const after = found.slice(chosen + 1);
  const notes = ({ preamble, footnotes }: FoundTable): TextRecord[] => [...preamble, ...footnotes];
  return {
    ...table,
    preamble: [...above, ...before.flatMap(notes), ...table.preamble],
    footnotes: [...table.footnotes, ...after.flatMap(notes)],
    blank,
    rejected: [...table.rejected, ...others.flatMap(recordsOf)].sort((a, b) => a.record.line - b.record.line),
    tables: found.map(tableInFile),
    issues: [...table.issues, ...severalTables(found, chosen)],
  };
}

function chosenTable(found: readonly FoundTable[], { table, firstLine }: Corrections): number {
  if (table !== undefined && found[table]) return table;
  if (firstLine !== undefined) return 0;
  return found.reduce(
    (best, { rows }, index) => (rows.length > (found[best]?.rows.length ?? 0) ? index : best),
    0,
  );
}

function recordsOf({ header, rows, rejected }: FoundTable): RejectedRecord[] {
  const all = [...header, ...rows, ...rejected.map(({ record }) => record)];
  return all.map((record) => ({ record, reason: 'row.otherTable' }));
}

function tableInFile({ header, rows, preamble, names }: FoundTable): TableInFile {
  const [first = rows[0]] = header;
  const title = preamble.at(-1);
  return { line: first?.line ?? 0, rows: rows.length, header: names, title: title ? textOf(title) : '' };
}

function severalTables(found: readonly FoundTable[], chosen: number): Issue[] {
  const table = found[chosen];
  if (found.length < 2 || !table) return [];
  const { line, rows } = tableInFile(table);
  const params = { count: found.length, line, rows };
  return [{ severity: 'warning', code: 'tables.several', params, row: line }];
}
