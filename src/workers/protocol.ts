import type {
  Accounting,
  ColumnType,
  Issue,
  MeasureSource,
  Observations,
  RejectedLine,
  Roles,
} from '../data';

/** What the page shows of a file: what was understood, and a piece of it. */
export interface FilePreview {
  name: string;
  header: string[];
  columnTypes: ColumnType[];
  /** The first rows, cells as in the file. */
  rows: string[][];
  encoding: string;
  delimiter: string;
  decimal: ',' | '.' | null;
  preamble: string[];
  footnotes: string[];
  /** The first of them; `accounting.rejected` counts the lines of all. */
  rejected: RejectedLine[];
  issues: Issue[];
  accounting: Accounting;
  /** Which column seems to be what, and what each measure may be read from. */
  roles: Roles;
  periodColumns: string[];
  sources: MeasureSource[];
  /** Text columns whose values a person may choose among, such as municipalities. */
  filters: { column: string; values: string[] }[];
}

/** The work that a data worker does, one file at a time. */
export interface DataTasks {
  /** Reads a file and keeps it. */
  read(file: { name: string; bytes: Uint8Array }): Promise<FilePreview>;
  /** Turns the kept file into observations. */
  observe(roles: Roles): Promise<Observations>;
}
