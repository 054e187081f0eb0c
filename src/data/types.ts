import type { MissingReason } from './columns/missing';

/** The shapes that the importer gives. They are faces: programs outside the project read them. */

/** How serious something found in a file is: `error` stops the import, the others do not. */
export type Severity = 'error' | 'warning' | 'info';

/** Something a person should know about a file. Words come from `i18n/`, by code. */
export interface Issue {
  severity: Severity;
  code: string;
  params: Record<string, string | number>;
  /** Physical line in the file, from 1. */
  row?: number;
  /** Name of the column, as in the header. */
  column?: string;
}

/** Lines that were not loaded, with their text as it stands in the file. */
export interface RejectedLine {
  /** Physical line in the file, from 1. */
  line: number;
  raw: string;
  /** A code; words come from `i18n/`. */
  reason: string;
  /** What the words of the reason need. */
  params?: Record<string, string | number>;
}

/** Physical lines of the file by what became of them; the parts add up to `lines`. */
export interface Accounting {
  lines: number;
  header: number;
  directive: number;
  loaded: number;
  rejected: number;
  preamble: number;
  footnotes: number;
  blank: number;
}

export type ColumnType = 'number' | 'period' | 'date' | 'text' | 'code';

/** Cells of a column that hold no value, by reason and by what stands in them. */
export interface MissingValue {
  reason: MissingReason;
  /** The text as in the file; for `unreadable` the first of them. */
  text: string;
  count: number;
}

/** One column of an imported table, all rows. */
export interface Column {
  name: string;
  type: ColumnType;
  /**
   * number: values, NaN where missing; period and date: index of the first month (year * 12 + month - 1), for a week of
   * the month that holds its Thursday, NaN where missing; text and code: index into `dictionary`.
   */
  values: Float64Array | Int32Array;
  /** Distinct texts of a text or code column, in order of first appearance. */
  dictionary?: string[];
  /**
   * Length of the periods in months (1, 3, 6 or 12), for period and date columns; the commonest when they differ. Absent
   * for weeks.
   */
  periodMonths?: number;
  /** 7 for a column of weeks (ISO 8601): then `days` holds their Mondays. */
  periodDays?: number;
  /** Length of the period in each row, in months, only when they differ; 0 where missing. */
  monthsByRow?: Uint8Array;
  /** Date and week columns: days since 1970-01-01, NaN where missing, because `values` holds the month only. */
  days?: Float64Array;
  /** Name of the column that the year was taken from, for weeks, months and quarters whose cells do not hold it. */
  yearFrom?: string;
  /** Marks of a number column. */
  decimal?: ',' | '.';
  thousands?: '.' | ',' | ' ' | "'";
  /**
   * Unit of a number column: `%`, `‰`, `kr.`, `1.000 kr.`, `mio. kr.`, `mia. kr.`, `€`. Values are as written; where
   * cells have several units of money, all are in this one.
   */
  unit?: string;
  /** Why cells of a number, period or date column hold no value; absent when all do. */
  missing?: MissingValue[];
  /** For each row 0 where there is a value, else 1 + its place in `missing`. */
  missingByRow?: Uint8Array;
}

/** Periods that stand side by side as columns, once or for several measures; see `Corrections.unpivot`. */
export interface Pivot {
  /** Names of the columns, in the order of the file. */
  columns: string[];
  /** Names of the periods as they first come, each once. */
  periods: string[];
  /** What the columns say besides their period, each once; one empty text where they say nothing. */
  measures: string[];
}

/** One of the tables in a file: it may hold several, one below the other. */
export interface TableInFile {
  /** Physical line, from 1, of its first header or row. */
  line: number;
  /** Rows, header not counted. */
  rows: number;
  header: string[];
  /** The title line above it, or ''. */
  title: string;
}

/** Why a column of personal data is refused: never stored, exported, linked, nor used as category or measure. */
export type PersonalKind = 'cpr' | 'birthDate' | 'phone' | 'name' | 'address' | 'caseNumber';

/**
 * What a column of personal data was seen by: its name in the header, its values (for days of birth: that they lie a
 * life before the other dates), the form of its values alone, a personal number within longer texts, or one in the name
 * itself.
 */
export type PersonalReason = 'named' | 'values' | 'form' | 'inText' | 'inName';

/** A column that is refused. */
export interface PersonalColumn {
  /** Name of the column, as in the header. */
  column: string;
  kind: PersonalKind;
  reason: PersonalReason;
}

/**
 * How thousands are written in a column where a program or a hand has mixed two ways: `droppedZeros` the mark that is
 * not the decimal one divides them and zeros at the end are gone (`1.02` is 1,020); `threeDigits` the decimal mark
 * divides them where three digits follow it (`1.234` beside `1234.50`).
 */
export type ThousandsReading = 'droppedZeros' | 'threeDigits';

/**
 * What a person has corrected about how a file is read; what is absent the importer finds itself. Columns are known by
 * the name in the header.
 */
export interface Corrections {
  encoding?: string;
  /** Reads UTF-8 that was taken for windows-1252 and saved again as what it was: "KÃ¸benhavn" as "København". */
  repairTwiceEncoded?: boolean;
  delimiter?: string;
  quote?: string;
  /** Which of `tables`, from 0. */
  table?: number;
  /** Physical line, from 1, where the table begins, header included. */
  firstLine?: number;
  /** How many records of the table's beginning are its header. */
  headerRows?: number;
  types?: { column: string; type: ColumnType }[];
  /** The decimal mark of a number column; the other mark then divides thousands, unless `thousands` says otherwise. */
  decimals?: { column: string; decimal: ',' | '.'; thousands?: ThousandsReading }[];
  /** Which of day and month comes first in dates such as 3/4/2016. */
  dateOrders?: { column: string; order: 'dayFirst' | 'monthFirst' }[];
  /** The year of a column of days, weeks or months without one (`M06D20`, `uge 46`); it may run into the next. */
  years?: { column: string; year: number }[];
  /** What figures wholly in brackets, `(5)`, are worth. */
  bracketed?: { column: string; means: 'negative' | 'positive' }[];
  /** Columns where a dash means 0. */
  dashIsZero?: string[];
  /** Turns periods that stand as columns into rows: one column of periods and one of values. */
  unpivot?: boolean;
  /** Name of the sheet of a workbook. */
  sheet?: string;
}

export interface Imported {
  /** Header row first; cells unquoted, otherwise as in the file. */
  grid: string[][];
  header: string[];
  delimiter: string;
  quote: string;
  encoding: string;
  newline: '\n' | '\r\n' | '\r';
  preamble: string[];
  footnotes: string[];
  rejected: RejectedLine[];
  issues: Issue[];
  columns: Column[];
  /** Physical line, from 1, of each loaded row: a figure can be traced to its place in the file. */
  lines: Int32Array;
  /** Columns of personal data, which are refused: see `withoutPersonal` for what may be shown. */
  personal: PersonalColumn[];
  /**
   * For each row 0, or 1 where it is a sum of other rows ("I alt"), or 2 where it is a larger area among smaller ones:
   * what would be counted twice.
   */
  totalRows: Uint8Array;
  /** The offer to turn periods that stand as columns into rows. */
  pivot: Pivot | null;
  accounting: Accounting;
  /** All tables of the file, in its order; the fields above are those of one of them. */
  tables: TableInFile[];
  /** 0 to 1: how sure the importer is of the delimiter. */
  confidence: number;
  runnerUp?: { delimiter: string; confidence: number };
  /** Names of the tables that a workbook, a JSON file or a page holds; absent for delimited text. */
  sheets?: string[];
  /** Which of `sheets` was read; `lines` are then its rows as Excel numbers them. */
  sheet?: string;
}

/** What a clipboard holds: a page's or spreadsheet's table as HTML, as text, or both. */
export interface ClipboardContent {
  html: string | null;
  text: string | null;
}

export interface ImportOptions {
  /** Name of the file, for the words about it. */
  name?: string;
  /** Most rows in `grid`, header not counted; `columns` always holds all. */
  gridLimit?: number;
  corrections?: Corrections;
  /** Files above so many bytes are read in blocks. */
  largestAtOnce?: number;
}

/** How a large file is read piece by piece. */
export interface StreamOptions extends ImportOptions {
  /** Told the share of the file that has been read, 0 to 1. */
  onProgress?: (part: number) => void;
  /** Ends the reading with an `AbortError`. */
  signal?: AbortSignal;
}

/** A stretch of whole months. */
export interface Period {
  /** First month, `YYYY-MM`. */
  from: string;
  months: 1 | 3 | 6 | 12;
}

/** Rows where the text column `column` holds `equals`. */
export interface RowFilter {
  column: string;
  equals: string;
}

/** A number column, or a number column on some of the rows (long form: INDHOLD where MÅLING is "Lange sager"). */
export interface MeasureSource {
  column: string;
  where: RowFilter | null;
}

/** Figures from the table that are kept beside the observations: unemployment, a neighbour, the country. */
export interface SeriesRole {
  name: string;
  source: MeasureSource;
  /** Rows to read instead of those of the observations; absent: the same rows. */
  filters?: RowFilter[];
  /** Divides by these figures and multiplies by 1,000, as in "per 1,000 aged 16–66". */
  perThousandOf?: { source: MeasureSource; filters?: RowFilter[] };
}

/** Which column holds what; `null` where the file has no such thing. */
export interface Roles {
  /** Name of the column that holds the periods. */
  period: string | null;
  fte: MeasureSource | null;
  long: MeasureSource | null;
  inflow: MeasureSource | null;
  /** Open cases, where full-time persons stand beside them; else they are read as `fte`. */
  cases?: MeasureSource | null;
  outflow?: MeasureSource | null;
  /** Spending and budget of a period, in the unit of their column. */
  spending?: MeasureSource | null;
  budget?: MeasureSource | null;
  /** Rows to read, such as one municipality; `null` reads and sums them all. */
  filter: RowFilter | null;
  /** Further conditions, such as sex and age; rows that meet all of them are read. */
  filters?: RowFilter[];
  series?: SeriesRole[];
}

/** The measures of an {@link Observation}, in the order in which they are told about. */
export type ObservedMeasure = 'fte' | 'long' | 'inflow';

/** All measures, in the order in which they are told about. */
export type MeasureName = ObservedMeasure | 'cases' | 'outflow' | 'spending' | 'budget';
