import type { OutsideSeries } from '../../../data';
import type { Observation } from '../../../model';
import type { NamedCell } from '../commonCell';
import type { StoredTable } from '../../../data';

/** Where the observations of a data cell come from. */
export interface DataSource {
  file: string;
  /** `constructed`: made to fit a plan's figures, not counted. `imported`: a person's own file. */
  origin: 'constructed' | 'imported';
  /** How the file was understood: the columns by role, and its lines by what became of them. */
  columns: { period: string; fte: string; long: string | null; inflow: string | null };
  lines: { lines: number; loaded: number; rejected: number };
  /** Names of the files, where there were several. */
  files?: string[];
  /** The rows that were read: those where each column holds its text. */
  filters?: { column: string; equals: string }[];
  /** What a person corrected about how the file was read. */
  corrections?: DataCorrection[];
  /** How a register of cases was counted. */
  register?: DataRegister;
  /** The rows of the file are too many for the notebook. */
  rowsLeftOut?: true;
}

/** What can be corrected about how a file is read; words come from `i18n/`. */
export const CORRECTIONS = [
  'encoding',
  'twiceEncoded',
  'delimiter',
  'quote',
  'sheet',
  'table',
  'firstLine',
  'headerRows',
  'unpivot',
  'type',
  'decimal',
  'droppedZeros',
  'threeDigits',
  'dateOrder',
  'year',
  'bracketed',
  'dashIsZero',
] as const;

/** One correction: of a column, or of the whole file, with what it was set to ('' where there is no choice). */
export interface DataCorrection {
  what: (typeof CORRECTIONS)[number];
  column: string | null;
  value: string;
}

/** How a register of cases became counts. */
export interface DataRegister {
  /** ISO dates, from ≤ day < to. */
  from: string;
  to: string;
  /** Days between spells of one person that are read as one; null: none are. */
  gapDays: number | null;
  /** What a date of end means. */
  endIs: 'lastDay' | 'firstDayWithout';
  /** Counts from 1 up to below this are withheld. */
  threshold: number;
}

/** Figures by period beside the observations: spending, budget, or what comes from outside, such as unemployment. */
export interface DataSeries extends OutsideSeries {
  /** The column that they were read from, in words. */
  column: string;
}

/** Counted months, and the rows of the file where they are no persons' and not too many. */
export interface DataCell extends NamedCell {
  kind: 'data';
  source: DataSource;
  /** null when there are none yet, or they were left out of a link; the baseline then carries its level. */
  observations: Observation[] | null;
  /** Absent when there are none, and when the observations were left out of a link. */
  series?: DataSeries[];
  /** Absent for a register of cases, for files that are too large, and when it was left out of a link. */
  table?: StoredTable;
}
