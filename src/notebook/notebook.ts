import type { OutsideSeries } from '../data';
import type { Observation, ReferenceTableName } from '../model';
import type { RuleEdits } from '../rules';

/** The one document format; raised with a migration when a saved notebook would otherwise be read differently. */
export const NOTEBOOK_VERSION = 1 as const;

/** What a document of ours calls itself. */
export const FORMAT = 'forbundne-kar';

export type Language = 'da' | 'en';

/** A notebook: a document of cells in one column. A plain immutable value; what is seen follows from it alone. */
export interface Notebook {
  format: typeof FORMAT;
  version: typeof NOTEBOOK_VERSION;
  /** Version of the model that calculated it last. */
  engine: number;
  id: string;
  title: string;
  language: Language;
  /** The template it was made from. */
  template: { id: string; version: number } | null;
  cells: Cell[];
}

/** Markdown with live figures such as `{{planen.helårspersoner.slut}}`. */
export interface TextCell {
  id: string;
  kind: 'text';
  text: string;
}

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

/** Counted months; the rows themselves are not kept. */
export interface DataCell {
  id: string;
  kind: 'data';
  name: string;
  source: DataSource;
  /** null when they were left out of a link; the baseline then carries its level. */
  observations: Observation[] | null;
  /** Absent when there are none, and when the observations were left out of a link. */
  series?: DataSeries[];
}

/** The level a baseline was fitted to, carried when the observations are left out. */
export interface BaselineLevel {
  /** `YYYY-MM` */
  lastMonth: string;
  /** Full-time persons, and cases over 52 weeks (null when not counted). */
  fte: number;
  long: number | null;
  /** New cases a week, null when not counted. */
  inflowPerWeek: number | null;
}

/** The caseload as it would go on without the plan, fitted to a data cell. */
export interface BaselineCell {
  id: string;
  kind: 'baseline';
  name: string;
  /** Id of the data cell. */
  data: string;
  table: ReferenceTableName;
  /** How many of the newest observations set the level. */
  window: number;
  level: BaselineLevel | null;
  /** Assumption: change of the inflow from the start, in per cent. */
  inflowPercent: number;
  /** Assumption: extra inflow in November and December, in per cent, when on. */
  yearEndRise: { on: boolean; percent: number };
  /** What a person has changed about the law. */
  rules: RuleEdits;
}

/** What an initiative's per cent is measured on. */
export type EffectMeasure = 'fte' | 'long';

/** An initiative in one phase of a case, with its effect as a slider. */
export interface PlanInitiative {
  id: string;
  phase: string;
  title: string;
  actions: string[];
  status: string;
  /** The effect in the plan's own words and units. */
  stated: string;
  /** Weeks of duration, from ≤ d < to; null = no upper end. */
  from: number;
  to: number | null;
  measure: EffectMeasure;
  /** The effect now, and the plan's own judgement, in per cent fewer. */
  percent: number;
  planPercent: number;
  /** The slider's far end. */
  mostPercent: number;
}

/** How uncertain a plan's figures are taken to be: assumptions, all in per cent. */
export interface PlanUncertainty {
  /** Whether the bands are drawn. */
  show: boolean;
  /** An effect lies between these parts of its slider's value, which is the most likely. */
  effectLow: number;
  effectHigh: number;
  /** The level of the inflow lies between these parts of the baseline's. */
  inflowLow: number;
  inflowHigh: number;
  /** Standard deviation of the inflow's swings from week to week, and how much of a swing is left a week later. */
  swing: number;
  memory: number;
}

export interface PlanCell {
  id: string;
  kind: 'plan';
  name: string;
  /** Id of the baseline cell. */
  baseline: string;
  /** ISO date of the first day of effect. */
  start: string;
  rampWeeks: number;
  /** The month in which the effects are read, `YYYY-MM`. */
  month: string;
  /** Whether a per cent is the level of that month or the mean of its year; each initiative alone. */
  reading: 'month' | 'year';
  initiatives: PlanInitiative[];
  /** The plan's own targets for the month. */
  goals: { measure: EffectMeasure; value: number }[];
  showGoals: boolean;
  uncertainty: PlanUncertainty;
}

/** The curves of one measure: observed, without the plan, with the plan. */
export interface ScenarioCell {
  id: string;
  kind: 'scenario';
  /** Id of the plan cell. */
  plan: string;
  measure: EffectMeasure;
}

/** A cell of a kind that this version does not know: kept as it is and shown as unknown, never run. */
export interface UnknownCell {
  id: string;
  kind: 'unknown';
  original: Record<string, unknown>;
}

export type Cell = TextCell | DataCell | BaselineCell | PlanCell | ScenarioCell | UnknownCell;

/** The first cell of a kind, or the one with the given id. */
export function findCell<K extends Cell['kind']>(
  notebook: Notebook,
  kind: K,
  id?: string,
): Extract<Cell, { kind: K }> | undefined {
  return notebook.cells.find(
    (cell): cell is Extract<Cell, { kind: K }> => cell.kind === kind && (id === undefined || cell.id === id),
  );
}
