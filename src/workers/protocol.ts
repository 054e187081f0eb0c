import type {
  Accounting,
  AreaInTable,
  BodyPart,
  BulkPlan,
  ClipboardContent,
  ColumnType,
  Corrections,
  Issue,
  Mapping,
  MeasureSource,
  MissingValue,
  Observations,
  PersonalKind,
  Pivot,
  PublishedAggregate,
  RegisterAccount,
  RegisterOptions,
  RegisterRoles,
  RejectedCases,
  RejectedLine,
  Roles,
  StepsResult,
  StoredFiles,
  TableInFile,
} from '../data';
import type { Observation, RegisterWindow } from '../model';
import type { TaskContext } from './messages';

/** What is to be read: a file, or what was pasted. */
export interface Source {
  /** By which the page knows it; reading again under the same id replaces what was kept. */
  id: number;
  name: string;
  content: Blob | ClipboardContent;
  corrections: Corrections;
}

/** One column as the page shows it; of a refused one nothing but its name and why. */
export interface ColumnPreview {
  name: string;
  type: ColumnType;
  decimal: ',' | '.' | null;
  unit: string | null;
  /** Why cells hold no value, the commonest first. */
  missing: MissingValue[];
  personal: PersonalKind | null;
}

/** What the page shows of a file: what was understood, and a piece of it. */
export interface FilePreview {
  name: string;
  header: string[];
  columns: ColumnPreview[];
  /** The first rows: cells as in the file, physical line, and 1 or 2 where it is a sum of others (see `Imported`). */
  rows: string[][];
  lines: number[];
  totals: number[];
  encoding: string;
  delimiter: string;
  quote: string;
  /** 0 to 1: how sure the delimiter is; and the next best. */
  confidence: number;
  runnerUp: string | null;
  decimal: ',' | '.' | null;
  preamble: string[];
  footnotes: string[];
  /** The first of them; `accounting.rejected` counts the lines of all. */
  rejected: RejectedLine[];
  /** The gravest of them, at most some hundred. */
  issues: Issue[];
  accounting: Accounting;
  tables: TableInFile[];
  sheets: string[];
  sheet: string | null;
  pivot: Pivot | null;
  /** Fingerprint of the table's form, by which a remembered mapping is found. */
  shape: string;
  /** Which column seems to be what, and what each measure may be read from. */
  roles: Roles;
  periodColumns: string[];
  sources: MeasureSource[];
  /** Text columns whose values a person may choose among, such as municipalities. */
  filters: { column: string; values: string[] }[];
  areas: { column: string; areas: AreaInTable[] } | null;
  /** The columns of a register of cases, when it seems to be one. */
  register: RegisterRoles | null;
  /** By what that register is known again; see `registerFingerprint`. */
  fingerprint: string | null;
  /** Whether it is a varighedstabel: counts that a register has become elsewhere. */
  isDurationTable: boolean;
}

/** How a large file is shared between two workers. */
export interface SharedReading {
  plan: BulkPlan;
  /** Byte after a line end at which the second part begins. */
  cut: number;
}

/** What the page gets of a register: counts of which no small one can be told. */
export interface RegisterReading {
  published: PublishedAggregate;
  /** Monthly figures without those that are withheld. */
  observations: Observation[];
  /** The "varighedstabel" as a CSV; null where it is the file itself. */
  durationTable: string | null;
  /** The window that the register itself has. */
  span: RegisterWindow;
  /** What became of the rows; null where only the counts are known. */
  account: RegisterAccount | null;
  rejected: RejectedCases[];
  issues: Issue[];
}

/** The work that a data worker does. It keeps what it read, by id, until it is told to forget it. */
export interface DataTasks {
  /** How two workers may share the reading; null for what one reads alone. */
  share(source: Source): Promise<SharedReading | null>;
  /** Reads the first part and keeps it for `read`. */
  readFirst(given: { source: Source; shared: SharedReading }, context: TaskContext): Promise<null>;
  /** Reads the other part. */
  readRest(given: { source: Source; shared: SharedReading }, context: TaskContext): Promise<unknown>;
  /** Reads a source, or puts its parts together. */
  read(
    given: { source: Source; shared?: SharedReading; rest?: BodyPart },
    context: TaskContext,
  ): Promise<FilePreview>;
  /** Turns a kept table into observations. */
  observe(given: { id: number; roles: Roles }): Promise<Observations>;
  /** The roles of a remembered mapping as far as they fit the kept table. */
  remember(given: { id: number; mapping: Mapping }): Promise<{ roles: Roles; issues: Issue[] }>;
  /**
   * Counts a kept register of cases in whole months, with a threshold of 5 at least; its single cases never leave the
   * worker.
   */
  aggregate(given: {
    id: number;
    roles: RegisterRoles;
    options: RegisterOptions;
    threshold: number;
  }): Promise<RegisterReading | null>;
  /** What a kept varighedstabel tells, as the register it was made of would; null where the table is none. */
  publish(given: { id: number }): Promise<RegisterReading | null>;
  /**
   * Does a table cell's steps over kept tables, by the names that the steps know them by. Refused columns are left out;
   * a register of cases is no table for steps, for its rows are persons' cases.
   */
  transform(given: { tables: { name: string; id: number }[]; steps: unknown }): Promise<StepsResult>;
  /** The rows of kept tables as a notebook keeps them; the column of that name says from which file each comes. */
  store(given: { files: { id: number; name: string }[]; fileColumn: string }): Promise<StoredFiles>;
  forget(given: { id: number }): Promise<null>;
}
