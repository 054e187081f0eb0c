import type { FormulaValue } from '../formula';

/** Marks of a chart that are drawn at most: more are neither read by an eye nor drawn without a pause. */
export const MOST_DRAWN = 5_000;
/** Small charts side by side at most. */
export const MOST_FACETS = 24;
/** Far above any figure; beyond it a scale has no use. */
export const LARGEST_DRAWN = 1e15;

/** How rows that meet in one place become one mark; `none` draws each. */
export const DRAWN_SUMMARIES = ['none', 'sum', 'mean', 'count'] as const;
export type DrawnSummary = (typeof DRAWN_SUMMARIES)[number];

/** One layer of a chart: columns by channel, '' where there is none. */
export interface DrawingLayer {
  x: string;
  y: string;
  upper: string;
  colour: string;
  summary: DrawnSummary;
  /** Whether it is `y` that is summed up, or `colour`, as in a heat map. */
  measure: 'y' | 'colour';
  /** Whether a missing figure is kept as a gap, as in a line. */
  gaps: boolean;
  /** Whether the mean in each place may be drawn where the rows are too many. */
  thins: boolean;
}

/** What is to be drawn of a table. */
export interface DrawingRequest {
  layers: readonly DrawingLayer[];
  facet: string;
  /** Order of the texts of the horizontal axis: as in the table, or by their figures. */
  sort: 'table' | 'ascending' | 'descending';
  /** How many of those texts are drawn; null for all. */
  most: number | null;
}

/** One mark. */
export interface DrawnRow {
  facet: string;
  x: FormulaValue;
  y: FormulaValue;
  upper: number | null;
  /** The name or number of its series, or its figure where colour is what is measured; null for none. */
  colour: string | number | null;
  /** Whether it is made of fewer figures than there should be. */
  incomplete?: true;
}

export interface DrawnLayer {
  rows: DrawnRow[];
  /** Whether several rows of the table became one mark. */
  merged: boolean;
}

/** Something about a drawing that a person should know. */
export type DrawingNote =
  | { code: 'thinned'; params: { rows: number } }
  | { code: 'limited'; params: { shown: number; count: number } }
  | { code: 'missing'; params: { count: number } }
  /** Several rows of a layer that runs from place to place stand in one, and nothing says how they become one. */
  | { code: 'several'; params: { count: number } }
  /** Sums or means of fewer figures than there should be: in how many places, the first of them, and how many lack there. */
  | {
      code: 'incompleteSum' | 'incompleteMean';
      params: { count: number; missing: number; of: number };
      at: FormulaValue;
    }
  /** Rows that are sums of others are added up with them. */
  | { code: 'totals'; params: { rows: number; text: string; column: string } };

/** Why a drawing cannot be made. */
export type DrawingProblem =
  | { code: 'noColumn' | 'notNumber'; params: { column: string } }
  | { code: 'tooMany' | 'tooManyFacets'; params: { count: number; limit: number } };

/** The marks of a chart, at most {@link MOST_DRAWN} in all. */
export interface Drawing {
  layers: DrawnLayer[];
  /** Texts of the horizontal axis in their order; empty where it holds none. */
  categories: string[];
  facets: string[];
  /** Units of the columns that have one, by name. */
  units: Record<string, string>;
  notes: DrawingNote[];
}
