import type { FittedCaseload } from './fitBaseline';
import type { BaselineCell, DataCell, Notebook, PlanCell } from './notebook';
import type { KeyFigure, Study } from './study';

/** Where a number comes from. */
export type Provenance = 'data' | 'plan' | 'assumption' | 'computed';

export type FigureFormat = 'count' | 'change' | 'percent' | 'million' | 'millionChange' | 'month' | 'rate';

/** A number as it stands in a text. */
export interface Figure {
  /** A number, or a month as `YYYY-MM`. */
  value: number | string;
  format: FigureFormat;
  provenance: Provenance;
}

/** Names that a plan and a baseline have in the languages of the templates; either word finds the cell. */
const NAMES: Record<string, string> = { planen: 'plan', udenplanen: 'withoutplan' };

function plainName(name: string): string {
  const lower = name.toLowerCase();
  return Object.hasOwn(NAMES, lower) ? (NAMES[lower] as string) : lower;
}

/** What a figure may be read from. */
export interface FigureContext {
  notebook: Notebook;
  fitted: FittedCaseload | null;
  study: Study | null;
}

/** The words of a reference, Danish and English, by what they mean. */
const WORDS: Record<string, string> = {
  helårspersoner: 'fte',
  fullyearpersons: 'fte',
  langesager: 'long',
  longcases: 'long',
  nettoudgift: 'net',
  netcost: 'net',
  tilgang: 'inflow',
  inflow: 'inflow',
  måned: 'month',
  month: 'month',
  samspil: 'overlap',
  interplay: 'overlap',
  stigning: 'rise',
  rise: 'rise',
  slut: 'end',
  end: 'end',
  start: 'start',
  gennemsnit: 'mean',
  mean: 'mean',
  år: 'year',
  year: 'year',
  ændring: 'change',
  change: 'change',
  mål: 'goal',
  goal: 'goal',
  procent: 'percent',
  percent: 'percent',
  nu: 'now',
  now: 'now',
  alene: 'alone',
  alone: 'alone',
  udsving: 'variation',
  variation: 'variation',
};

function computed(value: number | undefined, format: FigureFormat): Figure | null {
  return value === undefined ? null : { value, format, provenance: 'computed' };
}

function difference(figure: KeyFigure | undefined): number | undefined {
  return figure && figure.plan - figure.baseline;
}

function planFigure(plan: PlanCell, path: string, id: string, { study }: FigureContext): Figure | null {
  const initiative = plan.initiatives.find((candidate) => candidate.id === id);
  const own = study?.alone.find((alone) => alone.id === id);
  if (initiative) {
    if (path.endsWith('.percent'))
      return { value: -initiative.planPercent, format: 'percent', provenance: 'plan' };
    if (path.endsWith('.now'))
      return { value: -initiative.percent, format: 'percent', provenance: 'assumption' };
    if (path.endsWith('.alone')) return computed(own?.fte, 'change');
  }
  const goal = (measure: string): Figure | null => {
    const found = plan.goals.find((candidate) => candidate.measure === measure);
    return found ? { value: found.value, format: 'count', provenance: 'plan' } : null;
  };
  switch (path) {
    case 'fte.end':
      return computed(study?.fte.plan, 'count');
    case 'fte.change':
      return computed(difference(study?.fte), 'change');
    case 'fte.mean':
      return computed(study?.meanFte.plan, 'count');
    case 'fte.goal':
      return goal('fte');
    case 'long.end':
      return computed(study?.long.plan, 'count');
    case 'long.change':
      return computed(difference(study?.long), 'change');
    case 'long.goal':
      return goal('long');
    case 'net.year':
      return computed(study?.net.plan, 'million');
    case 'net.change':
      return computed(difference(study?.net), 'millionChange');
    case 'month':
      return { value: plan.month, format: 'month', provenance: 'plan' };
    case 'overlap':
      return computed(study?.overlap, 'change');
    default:
      return null;
  }
}

/** Whose figure a baseline's level is: of a constructed series only the newest month stands in the plan. */
export function levelProvenance(constructed: boolean, { window }: Pick<BaselineCell, 'window'>): Provenance {
  return !constructed ? 'data' : window === 1 ? 'plan' : 'assumption';
}

function baselineFigure(
  cell: BaselineCell,
  path: string,
  { notebook, fitted, study }: FigureContext,
): Figure | null {
  const data = notebook.cells.find((candidate) => candidate.kind === 'data' && candidate.id === cell.data);
  const constructed = (data as DataCell | undefined)?.source.origin === 'constructed';
  const provenance = levelProvenance(constructed, cell);
  const counted = (value: number | null | undefined): Figure | null =>
    value === undefined || value === null ? null : { value, format: 'count', provenance };
  switch (path) {
    case 'fte.start':
      return counted(fitted?.fit.level.fte);
    case 'long.start':
      return fitted && fitted.fit.level.long === null
        ? { value: fitted.fit.model.long, format: 'count', provenance: 'assumption' }
        : counted(fitted?.fit.level.long);
    case 'fte.end':
      return computed(study?.fte.baseline, 'count');
    case 'fte.mean':
      return computed(study?.meanFte.baseline, 'count');
    case 'long.end':
      return computed(study?.long.baseline, 'count');
    case 'net.year':
      return computed(study?.net.baseline, 'million');
    case 'inflow':
      return fitted === null
        ? null
        : {
            value: fitted.fit.inflowPerWeek,
            format: 'rate',
            provenance: fitted.fit.inflowCounted && !constructed ? 'data' : 'assumption',
          };
    case 'month':
      return fitted === null ? null : { value: fitted.fit.lastMonth, format: 'month', provenance: 'data' };
    case 'variation':
      // Independent cases: the stock is Poisson, so its standard deviation is the root of its mean.
      return computed(fitted ? Math.sqrt(fitted.fit.model.fte) : undefined, 'count');
    case 'rise.percent':
      return { value: cell.yearEndRise.percent, format: 'percent', provenance: 'assumption' };
    default:
      return null;
  }
}

/**
 * The figure that a reference such as `planen.helårspersoner.slut` names: the name of a plan or baseline cell, then what
 * is meant, in Danish or English words; or null when there is no such figure, or none yet.
 */
export function resolveFigure(reference: string, context: FigureContext): Figure | null {
  const [name = '', ...rest] = reference.normalize('NFC').split('.');
  const path = rest
    .map((word) => (Object.hasOwn(WORDS, word.toLowerCase()) ? WORDS[word.toLowerCase()] : word))
    .join('.');
  const wanted = plainName(name);
  for (const cell of context.notebook.cells) {
    if (cell.kind === 'plan' && plainName(cell.name) === wanted)
      return planFigure(cell, path, rest[0] ?? '', context);
    if (cell.kind === 'baseline' && plainName(cell.name) === wanted)
      return baselineFigure(cell, path, context);
  }
  return null;
}
