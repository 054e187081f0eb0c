import type { Figure } from '../figures/figure';
import { cellOfReference } from '../figures/names';
import { targetOf } from '../figures/target';
import type { Cell, KnownCell } from '../kinds/cell';
import type { CellProblem, Evaluation, EvaluationContext, Outcome, Steps } from '../kinds/cellKind';
import { kinds } from '../kinds/kinds';
import type { TableService } from '../kinds/table/tableService';
import type { Notebook } from '../notebook';
import type { CellState } from './cellState';
import { needsOf, orderOf, type CellLinks, type Order } from './order';
import { AT_ONCE, type Slices } from './slices';

/** What the evaluator uses of a kind, whichever it is. */
interface AnyKind {
  evaluate(cell: Cell, context: EvaluationContext): Evaluation<unknown>;
  figure?(cell: Cell, value: unknown, meaning: string): Figure | null;
}

const MOST_NAMED = 10;

/** What so many cells need is found in a few milliseconds. */
const MOST_AT_ONCE = 400;

interface Evaluated {
  /** The cell, and the states that it read: while they are the same, so is its own. */
  cell: Cell;
  inputs: readonly (CellState | undefined)[];
  links: CellLinks | undefined;
  ids: readonly string[];
  /** The states of all that it is linked to, also where a problem keeps it from reading them. */
  seen: readonly (CellState | undefined)[];
  /** What stands in the way of it, and all that it reads, as one text. */
  essence: string;
  running: AbortController | null;
  remembered: Map<string, { parts: readonly unknown[]; value: unknown }>;
}

export interface EvaluatorOptions {
  tables: TableService;
  /** Told of every new state of a cell; undefined when the cell is gone. */
  changed?: (id: string, state: CellState | undefined) => void;
  /** Told when cells are linked in another way, before they are evaluated. */
  linked?: (order: Order, notebook: Notebook) => void;
  /** How the work is shared out, so that the page has its turn; at once where they are absent. */
  slices?: Slices;
}

type Circle = NonNullable<CellProblem['circle']>;

/** One walk through the cells in order, and how far it is. */
interface Walk {
  order: readonly string[];
  next: number;
}

/**
 * Evaluates a notebook's cells in order of what they read, and again only those whose cell or inputs have changed.
 * What is made elsewhere comes later; until then its cell is running, and those that wait for it keep what they had.
 */
export class Evaluator {
  readonly #options: EvaluatorOptions;
  readonly #states = new Map<string, CellState>();
  readonly #evaluated = new Map<string, Evaluated>();
  readonly #counts = new Map<string, number>();
  #order: Order = orderOf({ cells: [] } as unknown as Notebook);
  #notebook: Notebook | null = null;
  /** What cells that are gone were called last. */
  readonly #names = new Map<string, string>();
  /** What is told of a circle; all of its cells tell the same. */
  readonly #circles = new WeakMap<readonly string[], Circle>();
  /** The walk that is under way; a newer one takes its place. */
  #walk: Walk | null = null;
  /** Whether something has come from elsewhere since the last walk began. */
  #isDue = false;
  #isStopped = false;
  #isPrepared = false;
  readonly #slices: Slices;

  constructor(options: EvaluatorOptions) {
    this.#options = options;
    this.#slices = options.slices ?? AT_ONCE;
  }

  /** Brings every cell to what it is in this notebook; a long one is drawn before it is first evaluated. */
  update(notebook: Notebook): void {
    const before = this.#notebook;
    this.#notebook = notebook;
    if (before === null) {
      if (notebook.cells.length > MOST_AT_ONCE) this.#slices.next(() => this.#prepare(0));
      else this.#isPrepared = true;
    }
    if (!this.#isPrepared) return;
    if (before?.cells !== notebook.cells) this.#link(notebook);
    this.#evaluateAll();
  }

  /** Finds what each cell of a first notebook needs, slice by slice; what is changed meanwhile is found with the links. */
  #prepare(from: number): void {
    if (this.#isStopped || !this.#notebook) return;
    const isOver = this.#slices.begin();
    const { cells } = this.#notebook;
    let next = from;
    while (next < cells.length) {
      const cell = cells[next++];
      if (cell && cell.kind !== 'unknown') needsOf(cell);
      if (isOver()) return this.#slices.next(() => this.#prepare(next));
    }
    this.#isPrepared = true;
    this.#link(this.#notebook);
    this.#evaluateSoon();
  }

  #link(notebook: Notebook): void {
    const { cells, links } = this.#order;
    this.#order = orderOf(notebook, this.#order);
    for (const [id, { name = '' }] of cells)
      if (!this.#order.cells.has(id) && name !== '') this.#names.set(id, name);
    for (const [id, evaluated] of [...this.#evaluated])
      if (this.#order.cells.get(id)?.kind !== evaluated.cell.kind) this.#forget(id);
    if (this.#order.links !== links) this.#options.linked?.(this.#order, notebook);
  }

  /** Which cell reads which in the notebook as it is; its links are the same ones as long as an edit leaves them. */
  get order(): Order {
    return this.#order;
  }

  state(id: string): CellState | undefined {
    return this.#states.get(id);
  }

  /** How often a cell has been evaluated. */
  evaluations(id: string): number {
    return this.#counts.get(id) ?? 0;
  }

  /** The figure that a reference means, as far as its cell has one, stale ones too. */
  figure(reference: string): Figure | null {
    if (!this.#notebook) return null;
    const target = targetOf(reference, this.#order.names, this.#notebook);
    const cell = target && this.#order.cells.get(target.id);
    const value = target ? this.#states.get(target.id)?.value : undefined;
    if (!target || !cell || cell.kind === 'unknown') return null;
    return (kinds[cell.kind] as unknown as AnyKind).figure?.(cell, value, target.meaning) ?? null;
  }

  /** Ends all that is running. */
  stop(): void {
    this.#walk = null;
    this.#isStopped = true;
    for (const { running } of this.#evaluated.values()) running?.abort();
  }

  #forget(id: string): void {
    const evaluated = this.#evaluated.get(id);
    evaluated?.running?.abort();
    if (evaluated?.cell.kind === 'data' || evaluated?.cell.kind === 'table') this.#options.tables.drop(id);
    this.#evaluated.delete(id);
    this.#states.delete(id);
    this.#options.changed?.(id, undefined);
  }

  #evaluateAll(): void {
    this.#isDue = false;
    this.#walk = { order: this.#order.order, next: 0 };
    this.#goOn(this.#walk);
  }

  /** Once for all that comes from elsewhere at about the same time. */
  #evaluateSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.#slices.next(() => {
      if (this.#isDue && !this.#isStopped) this.#evaluateAll();
    });
  }

  #goOn(walk: Walk): void {
    const isOver = this.#slices.begin();
    while (this.#walk === walk && walk.next < walk.order.length) {
      const cell = this.#order.cells.get(walk.order[walk.next++] ?? '');
      if (cell && cell.kind !== 'unknown') this.#bring(cell, isOver);
      if (isOver()) return this.#slices.next(() => this.#goOn(walk));
    }
  }

  /** Evaluates a cell where it or what it reads is new. */
  #bring(cell: KnownCell, isOver: () => boolean): void {
    const links = this.#order.links.get(cell.id);
    const before = this.#evaluated.get(cell.id);
    if (before?.cell === cell && before.links === links && this.#isUnchanged(before)) return;
    const ids = [...(links?.required ?? []), ...(links?.read ?? [])];
    const seen = ids.map((id) => this.#states.get(id));
    const circle = this.#order.circles.get(cell.id);
    const problem = this.#problemOf(cell, links, circle);
    // A circle reads its own states, and would never come to rest.
    const inputs = problem ? [] : seen;
    const essence = JSON.stringify([problem, ids]);
    if (
      before &&
      isSameCell(before.cell, cell) &&
      before.essence === essence &&
      inputs.every((input, index) => input === before.inputs[index])
    ) {
      before.cell = cell;
      before.links = links;
      before.seen = seen;
      return;
    }
    before?.running?.abort();
    const evaluated: Evaluated = {
      cell,
      inputs,
      links,
      ids,
      seen,
      essence,
      running: null,
      remembered: before?.remembered ?? new Map(),
    };
    this.#evaluated.set(cell.id, evaluated);
    if (problem) return this.#fail(cell.id, problem);
    const waits = (links?.required ?? []).some((id) => this.#states.get(id)?.status === 'running');
    if (waits) return this.#set(cell.id, { status: 'running', value: this.#lastOf(cell.id), progress: 0 });
    this.#evaluate(cell, evaluated, isOver);
  }

  #isUnchanged({ ids, seen }: Evaluated): boolean {
    return ids.every((id, index) => this.#states.get(id) === seen[index]);
  }

  #problemOf(
    cell: KnownCell,
    links: CellLinks | undefined,
    circle: readonly string[] | undefined,
  ): CellProblem | null {
    if (circle) return { code: 'cell.circle', params: {}, circle: this.#circleOf(circle) };
    const { gone: [gone] = [], missing: [missing] = [], required = [] } = links ?? {};
    if (gone === '') return { code: `cell.unchosen.${cell.kind}`, params: {} };
    if (gone !== undefined) return deletedProblem(this.#names.get(gone) ?? '');
    if (missing !== undefined) return { code: 'cell.missing', params: { name: missing } };
    for (const id of required) {
      const state = this.#states.get(id);
      if (state?.status !== 'failed') continue;
      // Where that one waits as well, it is told what both wait for.
      const ground = state.problem.waitsFor ?? id;
      const { name = '', kind = '' } = this.#order.cells.get(ground) ?? {};
      return { code: 'cell.waitsFor', params: { name, ...(name === '' && { kind }) }, waitsFor: ground };
    }
    return null;
  }

  /** The first cells of a circle, for it may be one of thousands. */
  #circleOf(circle: readonly string[]): Circle {
    const known = this.#circles.get(circle);
    if (known) return known;
    const places = [...this.#order.cells.keys()];
    const cells = circle.slice(0, MOST_NAMED).map((id) => {
      const { name = '', kind = '' } = this.#order.cells.get(id) ?? {};
      return { name, kind, place: places.indexOf(id) + 1 };
    });
    const found = { cells, isWhole: circle.length <= MOST_NAMED };
    this.#circles.set(circle, found);
    return found;
  }

  #evaluate(cell: KnownCell, evaluated: Evaluated, isOver: () => boolean): void {
    this.#counts.set(cell.id, this.evaluations(cell.id) + 1);
    const ended = new AbortController();
    const evaluation = this.#evaluationOf(cell, this.#context(evaluated, ended));
    const outcome = isSteps(evaluation) ? this.#taken(evaluation, ended.signal, isOver) : evaluation;
    if (!(outcome instanceof Promise)) return this.#finish(cell.id, outcome);
    evaluated.running = ended;
    this.#set(cell.id, { status: 'running', value: this.#lastOf(cell.id), progress: 0 });
    outcome.then(
      (made) => {
        if (ended.signal.aborted) return;
        evaluated.running = null;
        this.#finish(cell.id, made);
        this.#evaluateSoon();
      },
      (error: unknown) => {
        if (ended.signal.aborted) return;
        evaluated.running = null;
        this.#fail(cell.id, failureOf(error));
        this.#evaluateSoon();
      },
    );
  }

  /** Takes the steps of an evaluation: at once as far as this slice goes, the others later. */
  #taken(
    steps: Steps<unknown>,
    signal: AbortSignal,
    isOver: () => boolean,
  ): Outcome<unknown> | Promise<Outcome<unknown>> {
    let last;
    try {
      do last = steps.next();
      while (!last.done && !isOver());
    } catch (error) {
      return { problem: failureOf(error) };
    }
    if (last.done) return last.value;
    return new Promise((resolve) => {
      this.#slices.next(() => {
        if (!signal.aborted) resolve(this.#taken(steps, signal, this.#slices.begin()));
      });
    });
  }

  /** One cell that fails must not keep the others from being evaluated. */
  #evaluationOf(cell: KnownCell, context: EvaluationContext): Evaluation<unknown> {
    try {
      return (kinds[cell.kind] as unknown as AnyKind).evaluate(cell, context);
    } catch (error) {
      return { problem: failureOf(error) };
    }
  }

  #context(evaluated: Evaluated, ended: AbortController): EvaluationContext {
    const { remembered, cell } = evaluated;
    const { signal } = ended;
    return {
      tables: this.#options.tables,
      signal,
      result: (kind, id) => {
        const found = this.#order.cells.get(id);
        const value = this.#states.get(id)?.value;
        if (found?.kind !== kind || value === undefined) return undefined;
        return { cell: found, value } as ReturnType<EvaluationContext['result']> as never;
      },
      figure: (reference) => this.figure(reference),
      named: (reference) => cellOfReference(reference, this.#order.names),
      remembered: (name, parts, make) => {
        const known = remembered.get(name);
        if (
          known &&
          parts.length === known.parts.length &&
          parts.every((part, at) => part === known.parts[at])
        )
          return known.value as ReturnType<typeof make>;
        const value = make();
        remembered.set(name, { parts, value });
        return value;
      },
      progress: (progress) => {
        // What has ended can still call.
        if (evaluated.running === ended && !signal.aborted)
          this.#set(cell.id, { status: 'running', value: this.#lastOf(cell.id), progress });
      },
    };
  }

  #finish(id: string, outcome: Outcome<unknown>): void {
    if ('problem' in outcome) this.#fail(id, outcome.problem);
    else this.#set(id, { status: 'ready', value: outcome.value });
  }

  #fail(id: string, problem: CellProblem): void {
    this.#set(id, { status: 'failed', value: this.#lastOf(id), problem });
  }

  #lastOf(id: string): unknown {
    return this.#states.get(id)?.value;
  }

  #set(id: string, state: CellState): void {
    this.#states.set(id, state);
    this.#options.changed?.(id, state);
  }
}

/** What a cell needs has been deleted; nobody knows it by its id. */
function deletedProblem(name: string): CellProblem {
  return name === ''
    ? { code: 'cell.deletedUnnamed', params: {} }
    : { code: 'cell.deleted', params: { name } };
}

function isSteps(evaluation: Evaluation<unknown>): evaluation is Steps<unknown> {
  return 'next' in evaluation;
}

function failureOf(error: unknown): CellProblem {
  return { code: 'cell.failed', params: { reason: error instanceof Error ? error.message : '' } };
}

/** Whether two versions of a cell come to the same: its name and whether it is collapsed are for the eye. */
function isSameCell(one: Cell, other: Cell): boolean {
  if (one === other) return true;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every(
    (key) => key === 'name' || key === 'collapsed' || one[key as keyof Cell] === other[key as keyof Cell],
  );
}
