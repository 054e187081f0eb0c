import type { FieldReader } from '../fieldReader';
import type { Figure } from '../figures/figure';
import type { Notebook } from '../notebook';
import type { CellOf, Kind, KnownCell } from './cell';
import type { Results } from './results';
import type { StepsReport } from './table/tableResult';
import type { TableService } from './table/tableService';

/** What a cell reads of others. */
export interface Needs {
  /** Ids of cells without whose results it cannot be evaluated; '' where none is chosen. */
  cells: readonly string[];
  /** Figures by reference. */
  references: readonly string[];
}

/** Why a cell has no new result; words come from `i18n/`. */
export interface CellProblem {
  code: string;
  params: Record<string, string | number>;
  /** Id of the cell that it waits for: the one where it begins. */
  waitsFor?: string;
  /** Which characters of its formula, where it has one. */
  place?: { position: number; length: number };
  /** How far its steps came, where it has steps. */
  steps?: StepsReport;
  /** The cells of a circle in their order, at most ten; what has no name is known by its kind and its place from the top. */
  circle?: { cells: readonly { name: string; kind: string; place: number }[]; isWhole: boolean };
}

export type Outcome<R> = { value: R } | { problem: CellProblem };

/** An evaluation that can rest between its steps, so that the page has its turn. */
export type Steps<R> = Generator<void, Outcome<R>, void>;

/** An evaluation: made at once, in steps, or later where it is made in a worker. */
export type Evaluation<R> = Outcome<R> | Steps<R> | Promise<Outcome<R>>;

/** What a cell is evaluated with. */
export interface EvaluationContext {
  /** The result of a cell that is needed; undefined when it is of another kind. */
  result<K extends Kind>(kind: K, id: string): { cell: CellOf<K>; value: Results[K] } | undefined;
  figure(reference: string): Figure | null;
  /** The cell that a reference begins with, and the words after its name; null when no cell has such a name. */
  named(reference: string): { id: string; words: string[] } | null;
  /** What was made with the same parts before, or `make`'s answer now; kept for this cell, one for each name. */
  remembered<T>(name: string, parts: readonly unknown[], make: () => T): T;
  tables: TableService;
  /** Ends with the evaluation that asked for it. */
  signal: AbortSignal;
  progress(part: number): void;
}

/** What a new cell may bring along. */
export interface Placing {
  /** The cell below which it is put; null for the first place. */
  after: string | null;
  /** Another new cell, with an id of its own. */
  create(kind: Kind): KnownCell;
}

/** A kind of cell: what it holds, needs and gives. What it looks like stands in `components/cells/`. */
export interface CellKind<K extends Kind> {
  /** Reads a cell from a document; what does not fit is replaced by a default and noted. */
  read(field: FieldReader, id: string): CellOf<K>;
  /** A new cell. */
  create(id: string): CellOf<K>;
  /**
   * The new cell as it fits into a notebook, connected to what is there, after those that it brings along. Names may be
   * taken already; the others are then numbered.
   */
  placed?(cell: CellOf<K>, notebook: Notebook, placing: Placing): KnownCell[];
  needs(cell: CellOf<K>): Needs;
  /** Whether it waits until all figures that it reads are there; a text shows which of them are not. */
  waitsForFigures: boolean;
  /** The cell with its references renamed. */
  renamed?(cell: CellOf<K>, renamed: (reference: string) => string): CellOf<K>;
  evaluate(cell: CellOf<K>, context: EvaluationContext): Evaluation<Results[K]>;
  /**
   * The figure that words after its name mean (`fte.end`, '' for none); null when there is none, or none yet. What
   * stands in the cell itself is there without a result.
   */
  figure?(cell: CellOf<K>, value: Results[K] | undefined, meaning: string): Figure | null;
  /** All that {@link figure} knows, in the order in which a person is shown them. */
  figures?(cell: CellOf<K>): string[];
}

export const NO_NEEDS: Needs = { cells: [], references: [] };
