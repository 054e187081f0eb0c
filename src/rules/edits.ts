import {
  checkInteger,
  checkNumber,
  checkRecord,
  checkRecords,
  DEFAULT_DURATIONS,
  exitHazards,
  MAX_DURATIONS,
  ScenarioError,
  valuesOfSteps,
  type LifeTable,
  type Steps,
} from '../model';
import { catalogue } from './catalogue';
import type { DatedRule, FiguresOf } from './datedRule';
import { FIGURE_RANGES, type RangedFigure } from './figureRanges';

/** Every figure that a person can edit; a rule has those of its kind (see `FiguresOf`). */
export interface EditableFigures {
  weekly: number;
  steps: Steps;
  activeSteps: Steps;
  activeShare: number;
  fromWeek: number;
  spreadWeeks: number;
  shareOfExits: number;
  rateShare: number;
  life: LifeTable | null;
  returningShare: number;
  calendarDays: number;
}

/** A person's changes to one rule: what is absent stays as the catalogue has it. */
export interface RuleEdit {
  on?: boolean;
  figures?: Partial<EditableFigures>;
}

/** What a person has changed about the law: plain JSON. */
export interface RuleEdits {
  /** By rule id. */
  rules?: Record<string, RuleEdit>;
  /** Own average benefit for one full-time person, kr. a week, instead of the highest rate on all dates; null: not used. */
  averageWeekly?: number | null;
  clocks?: {
    /** Count 52 weeks from the first sick day instead of from the first paid week. */
    longOffset?: boolean;
    /** Weeks on support before the case began, as `[weeks, weight]` with weights that sum to 1; null: not used. */
    entryPositions?: [weeks: number, weight: number][] | null;
  };
}

/** A rule with the person's changes in it. */
export type AppliedRule = DatedRule & {
  /** Whether a figure is another than the catalogue's. */
  edited: boolean;
};

/** {@link RuleEdits} with every default filled in. */
export interface CompleteRules {
  rules: readonly AppliedRule[];
  averageWeekly: number | null;
  clocks: { longOffset: boolean; entryPositions: [weeks: number, weight: number][] | null };
}

const checkLadder = (field: string, value: Steps): void => {
  checkRecords(field, value, 1);
  valuesOfSteps(value, 1, 0, field);
};

function checkFigure(name: RangedFigure): (field: string, value: unknown) => number {
  const { least, most, whole } = FIGURE_RANGES[name];
  return (field, value) => (whole ? checkInteger : checkNumber)(field, value, least, most);
}

const figureChecks: {
  [Name in keyof EditableFigures]: (field: string, value: EditableFigures[Name]) => void;
} = {
  weekly: checkFigure('weekly'),
  steps: checkLadder,
  activeSteps: checkLadder,
  activeShare: checkFigure('activeShare'),
  fromWeek: checkFigure('fromWeek'),
  spreadWeeks: checkFigure('spreadWeeks'),
  shareOfExits: checkFigure('shareOfExits'),
  rateShare: checkFigure('rateShare'),
  life: (field, value) => {
    if (value !== null) exitHazards(checkRecord(field, value), DEFAULT_DURATIONS, field);
  },
  returningShare: checkFigure('returningShare'),
  calendarDays: checkFigure('calendarDays'),
};

function checkSwitch(field: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw new ScenarioError(field, value, 'true or false');
  return value;
}

/** The figures with the person's in their place. */
function editedFigures<Figures extends FiguresOf[keyof FiguresOf]>(
  field: string,
  figures: Figures,
  edits: Partial<EditableFigures>,
): Figures {
  const names = Object.keys(figures);
  for (const [name, value] of Object.entries(checkRecord(field, edits))) {
    if (!names.includes(name)) throw new ScenarioError(field, name, `one of ${names.join(', ')}`);
    const check = figureChecks[name as keyof EditableFigures] as (field: string, value: unknown) => void;
    check(`${field}.${name}`, value);
  }
  return { ...figures, ...edits };
}

function appliedRule(rule: DatedRule, edit: RuleEdit): AppliedRule {
  const field = `rules.${rule.id}`;
  const on = edit.on === undefined ? rule.on : checkSwitch(`${field}.on`, edit.on);
  const figures = editedFigures(
    `${field}.figures`,
    rule.figures,
    edit.figures === undefined ? {} : edit.figures,
  );
  const edited = JSON.stringify(figures) !== JSON.stringify(rule.figures);
  return { ...rule, on, figures, edited } as AppliedRule;
}

/**
 * Fills in every default, the catalogue's figures and switches.
 *
 * What stays on sickness benefit from 2027 is what the reassessment would have sent on, so the rule of 2027 switches on
 * that of 2014.
 *
 * @throws ScenarioError naming the rule and the figure (`rules.weeklyRate2016.figures.weekly`), its value and its range
 */
export function completeRules(edits: RuleEdits = {}): CompleteRules {
  const byId = checkRecord('rules', checkRecord('edits', edits).rules ?? {});
  for (const [id, edit] of Object.entries(byId)) {
    if (!catalogue.some((rule) => rule.id === id && rule.kind !== 'note')) {
      throw new ScenarioError(`rules.${id}`, edit, 'a rule that can be edited');
    }
    checkRecord(`rules.${id}`, edit);
  }
  const rules = catalogue.map((rule) => appliedRule(rule, byId[rule.id] ?? {}));
  const reduced = rules.some(({ kind, on }) => kind === 'reducedRate' && on);
  const clocks = checkRecord('clocks', edits.clocks ?? {});
  const entryPositions = clocks.entryPositions ?? null;
  if (entryPositions !== null) {
    checkRecords('clocks.entryPositions', entryPositions, 1).forEach(([weeks, weight], index) => {
      checkInteger(`clocks.entryPositions[${index}][0]`, weeks, 0, MAX_DURATIONS);
      checkNumber(`clocks.entryPositions[${index}][1]`, weight, 0, 1);
    });
    const sum = entryPositions.reduce((total, [, weight]) => total + weight, 0);
    if (Math.abs(sum - 1) > 1e-6)
      throw new ScenarioError('clocks.entryPositions', sum, 'weights that sum to 1');
  }
  const averageWeekly = edits.averageWeekly ?? null;
  if (averageWeekly !== null) checkFigure('weekly')('averageWeekly', averageWeekly);
  // Without these there is no cost.
  for (const kind of ['reimbursement', ...(averageWeekly === null ? ['weeklyRate'] : [])]) {
    if (!rules.some((rule) => rule.kind === kind && rule.on)) {
      throw new ScenarioError('rules', `every ${kind} off`, 'at least one of them on');
    }
  }
  return {
    rules: rules.map((rule) => (reduced && rule.kind === 'reassessment' ? { ...rule, on: true } : rule)),
    averageWeekly,
    clocks: { longOffset: checkSwitch('clocks.longOffset', clocks.longOffset ?? false), entryPositions },
  };
}
