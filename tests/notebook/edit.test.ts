import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  DEFAULT_UNCERTAINTY,
  isAsPlanned,
  sameControl,
  type Edit,
  type Notebook,
} from '../../src/notebook';
import { anyEdit, cellsOf, deepFreeze, importedSource, month, template } from './support';

const start = deepFreeze(template());
const options = { seed: 20151102 };
const after = (...edits: Edit[]): Notebook =>
  edits.reduce((notebook, edit) => applyEdit(notebook, edit), start);
const percents = (notebook: Notebook) => cellsOf(notebook).plan.initiatives.map(({ percent }) => percent);

/** Ids of the cells that are not the very same value as before. */
function changedCells(notebook: Notebook): string[] {
  return notebook.cells.filter((cell, index) => cell !== start.cells[index]).map(({ id }) => id);
}

describe('an edit', () => {
  it('sets the per cent of one initiative', () => {
    const edited = after({ type: 'setPercent', plan: 'plan', initiative: 'midt', percent: 7 });
    expect(percents(edited)).toEqual([5, 7, 33]);
    expect(changedCells(edited)).toEqual(['plan']);
    expect(cellsOf(edited).plan.initiatives[0]).toBe(cellsOf(start).plan.initiatives[0]);
  });

  it('sets how the per cents are read, and whether the goals are shown', () => {
    const edited = after(
      { type: 'setReading', plan: 'plan', reading: 'year' },
      { type: 'showGoals', plan: 'plan', show: false },
    );
    expect(cellsOf(edited).plan).toMatchObject({ reading: 'year', showGoals: false });
    expect(changedCells(edited)).toEqual(['plan']);
  });

  it('sets the assumptions of the baseline', () => {
    const edited = after(
      { type: 'setInflowPercent', baseline: 'uden-planen', percent: -10 },
      { type: 'setYearEndRise', baseline: 'uden-planen', on: true },
      { type: 'setTable', baseline: 'uden-planen', table: 'B' },
      { type: 'setWindow', baseline: 'uden-planen', window: 3 },
    );
    expect(cellsOf(edited).baseline).toMatchObject({
      inflowPercent: -10,
      yearEndRise: { on: true, percent: 10 },
      table: 'B',
      window: 3,
    });
    expect(changedCells(edited)).toEqual(['uden-planen']);
  });

  it('sets a part of how uncertain the plan is taken to be, and leaves the rest', () => {
    const edited = after(
      { type: 'setUncertainty', plan: 'plan', uncertainty: { effectLow: 20 } },
      { type: 'setUncertainty', plan: 'plan', uncertainty: { swing: 9, memory: 50 } },
      { type: 'setUncertainty', plan: 'plan', uncertainty: { show: false } },
    );
    expect(cellsOf(edited).plan.uncertainty).toEqual({
      ...DEFAULT_UNCERTAINTY,
      effectLow: 20,
      swing: 9,
      memory: 50,
      show: false,
    });
    expect(changedCells(edited)).toEqual(['plan']);
    expect(cellsOf(edited).plan.initiatives).toBe(cellsOf(start).plan.initiatives);
  });

  it('replaces what a person has said of the law, and keeps nothing that the law says itself', () => {
    const rate = (weekly: number): Edit => ({
      type: 'setRules',
      baseline: 'uden-planen',
      rules: { rules: { weeklyRate2016: { figures: { weekly } } }, averageWeekly: null },
      control: null,
    });
    const edited = after(rate(4250));
    expect(cellsOf(edited).baseline.rules).toEqual({
      rules: { weeklyRate2016: { figures: { weekly: 4250 } } },
    });
    expect(changedCells(edited)).toEqual(['uden-planen']);
    expect(after(rate(4250), rate(4180))).toEqual(start);
  });

  it.each<Edit>([
    { type: 'setPercent', plan: 'nowhere', initiative: 'midt', percent: 7 },
    { type: 'setPercent', plan: 'plan', initiative: 'nowhere', percent: 7 },
    { type: 'setPercent', plan: 'data', initiative: 'midt', percent: 7 },
    { type: 'setReading', plan: 'nowhere', reading: 'year' },
    { type: 'showGoals', plan: 'nowhere', show: false },
    { type: 'setInflowPercent', baseline: 'plan', percent: 9 },
    { type: 'setYearEndRise', baseline: 'nowhere', on: true },
    { type: 'setTable', baseline: 'nowhere', table: 'C' },
    { type: 'setWindow', baseline: '', window: 12 },
    { type: 'setUncertainty', plan: 'nowhere', uncertainty: { swing: 9 } },
    { type: 'setRules', baseline: 'plan', rules: { averageWeekly: 3900 }, control: null },
    { type: 'backToPlan', plan: 'nowhere' },
    { type: 'replaceData', data: 'nowhere', source: importedSource, observations: [month('2026-08', 10)] },
  ])('of a cell that is not there changes nothing: $type of $plan$baseline$data', (edit) => {
    expect(applyEdit(start, edit)).toEqual(start);
  });

  it('never changes the notebook that it is made to', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
        let notebook = start;
        for (const edit of edits) notebook = deepFreeze(applyEdit(notebook, deepFreeze(edit)));
        expect(notebook.cells.map(({ id, kind }) => [id, kind])).toEqual(
          start.cells.map(({ id, kind }) => [id, kind]),
        );
      }),
      options,
    );
  });

  it('made twice is the same as made once', () => {
    fc.assert(
      fc.property(anyEdit, (edit) => {
        expect(after(edit, edit)).toEqual(after(edit));
      }),
      options,
    );
  });
});

describe('a notebook', () => {
  it('stands as planned when it is new', () => {
    expect(isAsPlanned(start)).toBe(true);
  });

  it.each<Edit>([
    { type: 'setPercent', plan: 'plan', initiative: 'lange', percent: 32 },
    { type: 'setReading', plan: 'plan', reading: 'year' },
    { type: 'setInflowPercent', baseline: 'uden-planen', percent: 1 },
    { type: 'setYearEndRise', baseline: 'uden-planen', on: true },
  ])('no longer stands as planned after $type', (edit) => {
    expect(isAsPlanned(after(edit))).toBe(false);
  });

  it('stands as planned again after going back to the plan, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
        const back = after(...edits, { type: 'backToPlan', plan: 'plan' });
        expect(isAsPlanned(back)).toBe(true);
        expect(percents(back)).toEqual([5, 10, 33]);
      }),
      options,
    );
  });

  it('stands as planned, and goes back to the plan, however uncertain it is taken to be', () => {
    const edited = after({ type: 'setUncertainty', plan: 'plan', uncertainty: { show: false, swing: 20 } });
    expect(isAsPlanned(edited)).toBe(true);
    const back = applyEdit(edited, { type: 'backToPlan', plan: 'plan' });
    expect(cellsOf(back).plan.uncertainty).toEqual(cellsOf(edited).plan.uncertainty);
  });

  it('keeps its data when it goes back to the plan, whose table and window it takes', () => {
    const edited = after(
      { type: 'setTable', baseline: 'uden-planen', table: 'A' },
      { type: 'setWindow', baseline: 'uden-planen', window: 12 },
      { type: 'setPercent', plan: 'plan', initiative: 'tidlig', percent: 0 },
      { type: 'backToPlan', plan: 'plan' },
    );
    expect(cellsOf(edited).baseline).toMatchObject({ table: 'national', window: 1 });
    expect(isAsPlanned(edited)).toBe(true);
    expect(cellsOf(edited).data).toBe(cellsOf(start).data);
  });
});

describe('the law', () => {
  const edited = after({
    type: 'setRules',
    baseline: 'uden-planen',
    rules: { averageWeekly: 3900 },
    control: null,
  });

  it('is no part of the plan: a corrected rule outlives going back to it, and new data', () => {
    expect(isAsPlanned(edited)).toBe(true);
    const later: Edit[] = [
      { type: 'backToPlan', plan: 'plan' },
      { type: 'replaceData', data: 'data', source: importedSource, observations: [month('2016-03', 10)] },
    ];
    for (const edit of later) {
      expect(cellsOf(applyEdit(edited, edit)).baseline.rules).toEqual({ averageWeekly: 3900 });
    }
  });
});

describe('data of one’s own', () => {
  const replaced = (newest: string, from: Notebook = start) =>
    applyEdit(from, {
      type: 'replaceData',
      data: 'data',
      source: importedSource,
      observations: [month(newest, 300, 60, 70)],
    });

  it('take the place of the old months and bring their source', () => {
    const { data } = cellsOf(replaced('2015-09'));
    expect(data.observations).toEqual([month('2015-09', 300, 60, 70)]);
    expect(data.source).toEqual(importedSource);
  });

  it('leave the plan its dates when it begins within half a year after them', () => {
    // It begins in November 2015.
    for (const newest of ['2015-04', '2015-10']) {
      expect(cellsOf(replaced(newest)).plan).toMatchObject({ start: '2015-11-02', month: '2016-12' });
    }
  });

  it('move the plan when it would begin before they end, or much later', () => {
    expect(cellsOf(replaced('2015-11')).plan).toMatchObject({ start: '2015-12-07', month: '2016-12' });
    expect(cellsOf(replaced('2015-03')).plan).toMatchObject({ start: '2015-04-06', month: '2016-12' });
    expect(cellsOf(replaced('2026-09')).plan).toMatchObject({ start: '2026-10-05', month: '2027-12' });
  });

  it('hide the goals, which belong to the plan’s own figures, and clear a carried level', () => {
    const level = { lastMonth: '2015-10', fte: 243, long: 45, inflowPerWeek: 12 };
    const carrying: Notebook = {
      ...start,
      cells: start.cells.map((cell) => (cell.kind === 'baseline' ? { ...cell, level } : cell)),
    };
    const edited = replaced('2015-10', carrying);
    expect(cellsOf(edited).plan.showGoals).toBe(false);
    expect(cellsOf(edited).plan.goals).toEqual(cellsOf(start).plan.goals);
    expect(cellsOf(edited).baseline.level).toBeNull();
  });

  it('leave the sliders where they are', () => {
    const moved = after({ type: 'setPercent', plan: 'plan', initiative: 'tidlig', percent: 3 });
    expect(percents(replaced('2026-09', moved))).toEqual([3, 10, 33]);
  });
});

describe('sameControl', () => {
  const percent = (initiative: string, value: number, plan = 'plan'): Edit => ({
    type: 'setPercent',
    plan,
    initiative,
    percent: value,
  });
  const inflow = (baseline: string, value: number): Edit => ({
    type: 'setInflowPercent',
    baseline,
    percent: value,
  });

  it('holds for two moves of one slider', () => {
    expect(sameControl(percent('midt', 1), percent('midt', 2))).toBe(true);
    expect(sameControl(inflow('b', 1), inflow('b', 2))).toBe(true);
  });

  it('holds for what is typed in one field of the rules, and not for two fields or a switch', () => {
    const rules = (control: string | null, weekly: number, baseline = 'b'): Edit => ({
      type: 'setRules',
      baseline,
      rules: { averageWeekly: weekly },
      control,
    });
    expect(sameControl(rules('averageWeekly', 3), rules('averageWeekly', 39))).toBe(true);
    expect(sameControl(rules('averageWeekly', 3), rules('weeklyRate2016.weekly', 3))).toBe(false);
    expect(sameControl(rules('averageWeekly', 3), rules('averageWeekly', 3, 'c'))).toBe(false);
    expect(sameControl(rules(null, 3), rules(null, 3))).toBe(false);
  });

  it('does not hold for two sliders, nor for switches', () => {
    expect(sameControl(percent('midt', 1), percent('lange', 1))).toBe(false);
    expect(sameControl(percent('midt', 1), percent('midt', 1, 'other'))).toBe(false);
    expect(sameControl(inflow('b', 1), inflow('c', 1))).toBe(false);
    expect(sameControl(percent('midt', 1), inflow('plan', 1))).toBe(false);
    const show: Edit = { type: 'showGoals', plan: 'plan', show: true };
    expect(sameControl(show, show)).toBe(false);
    const swing: Edit = { type: 'setUncertainty', plan: 'plan', uncertainty: { swing: 9 } };
    expect(sameControl(swing, swing)).toBe(false);
  });
});
