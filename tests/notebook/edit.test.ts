import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  backToPlan,
  DEFAULT_UNCERTAINTY,
  isAsPlanned,
  mergeEdits,
  replaceData,
  setInflowPercent,
  setPercent,
  setReading,
  setRules,
  setTable,
  setUncertainty,
  setWindow,
  setYearEndRise,
  showGoals,
  type Edit,
  type Notebook,
} from '../../src/notebook';
import { anyDeed, done, editOf, hand, type Deed } from './hand';
import { cellsOf, deepFreeze, importedSource, month, template } from './support';

const start = deepFreeze(template());
const options = { seed: 20151102 };
const after = (...deeds: Deed[]): Notebook => done(start, ...deeds);
const percents = (notebook: Notebook) => cellsOf(notebook).plan.initiatives.map(({ percent }) => percent);

/** Ids of the cells that are not the very same value as before. */
function changedCells(notebook: Notebook): string[] {
  return notebook.cells.filter((cell, index) => cell !== start.cells[index]).map(({ id }) => id);
}

describe('an edit', () => {
  it('sets the per cent of one initiative', () => {
    const edited = after(hand.percent('midt', 7));
    expect(percents(edited)).toEqual([5, 7, 33]);
    expect(changedCells(edited)).toEqual(['plan']);
    expect(cellsOf(edited).plan.initiatives[0]).toBe(cellsOf(start).plan.initiatives[0]);
  });

  it('sets how the per cents are read, and whether the goals are shown', () => {
    const edited = after(hand.reading('year'), hand.goals(false));
    expect(cellsOf(edited).plan).toMatchObject({ reading: 'year', showGoals: false });
    expect(changedCells(edited)).toEqual(['plan']);
  });

  it('sets the assumptions of the baseline', () => {
    const edited = after(hand.inflow(-10), hand.rise(true), hand.table('B'), hand.window(3));
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
      hand.uncertainty({ effectLow: 20 }),
      hand.uncertainty({ swing: 9, memory: 50 }),
      hand.uncertainty({ show: false }),
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
    const rate = (weekly: number): Edit =>
      hand.rules({ rules: { weeklyRate2016: { figures: { weekly } } }, averageWeekly: null });
    const edited = after(rate(4250));
    expect(cellsOf(edited).baseline.rules).toEqual({
      rules: { weeklyRate2016: { figures: { weekly: 4250 } } },
    });
    expect(changedCells(edited)).toEqual(['uden-planen']);
    expect(after(rate(4250), rate(4180))).toEqual(start);
  });

  const initiative = { id: 'midt', title: '' };
  it.each<[string, Edit]>([
    ['nowhere', setPercent({ id: 'nowhere', name: '' }, initiative, 7)],
    ['plan', setPercent({ id: 'plan', name: '' }, { id: 'nowhere', title: '' }, 7)],
    ['data', setPercent({ id: 'data', name: '' }, initiative, 7)],
    ['nowhere', setReading({ id: 'nowhere', name: '' }, 'year')],
    ['nowhere', showGoals({ id: 'nowhere', name: '' }, false)],
    ['nowhere', setInflowPercent({ id: 'nowhere' }, 9)],
    ['nowhere', setYearEndRise({ id: 'nowhere' }, true)],
    ['plan', setYearEndRise({ id: 'plan' }, true)],
    ['nowhere', setTable({ id: 'nowhere' }, 'C')],
    ['', setWindow({ id: '' }, 12)],
    ['nowhere', setUncertainty({ id: 'nowhere', name: '' }, { swing: 9 })],
    ['nowhere', setRules({ id: 'nowhere' }, { averageWeekly: 3900 }, null)],
    ['nowhere', backToPlan(start, 'nowhere')],
    [
      'nowhere',
      replaceData(start, 'nowhere', { source: importedSource, observations: [month('2026-08', 10)] }),
    ],
  ])('of what is not there changes nothing: %s, %j', (_cell, edit) => {
    expect(applyEdit(start, edit)).toBe(start);
  });

  it('never changes the notebook that it is made to', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 8 }), (deeds) => {
        let notebook = start;
        for (const deed of deeds) {
          notebook = deepFreeze(applyEdit(notebook, deepFreeze(editOf(notebook, deed))));
        }
        expect(notebook.cells.map(({ id, kind }) => [id, kind])).toEqual(
          start.cells.map(({ id, kind }) => [id, kind]),
        );
      }),
      options,
    );
  });

  it('made twice is the same as made once', () => {
    fc.assert(
      fc.property(anyDeed, (deed) => {
        expect(after(deed, deed)).toEqual(after(deed));
      }),
      options,
    );
  });
});

describe('a notebook', () => {
  it('stands as planned when it is new', () => {
    expect(isAsPlanned(start)).toBe(true);
  });

  it.each<Edit>([hand.percent('lange', 32), hand.reading('year'), hand.inflow(1), hand.rise(true)])(
    'no longer stands as planned after $label.code',
    (edit) => {
      expect(isAsPlanned(after(edit))).toBe(false);
    },
  );

  it('stands as planned again after going back to the plan, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 8 }), (deeds) => {
        const back = after(...deeds, hand.backToPlan);
        expect(isAsPlanned(back)).toBe(true);
        expect(percents(back)).toEqual([5, 10, 33]);
      }),
      options,
    );
  });

  it('stands as planned, and goes back to the plan, however uncertain it is taken to be', () => {
    const edited = after(hand.uncertainty({ show: false, swing: 20 }));
    expect(isAsPlanned(edited)).toBe(true);
    const back = done(edited, hand.backToPlan);
    expect(cellsOf(back).plan.uncertainty).toEqual(cellsOf(edited).plan.uncertainty);
  });

  it('keeps its data when it goes back to the plan, whose table and window it takes', () => {
    const edited = after(hand.table('A'), hand.window(12), hand.percent('tidlig', 0), hand.backToPlan);
    expect(cellsOf(edited).baseline).toMatchObject({ table: 'national', window: 1 });
    expect(isAsPlanned(edited)).toBe(true);
    expect(cellsOf(edited).data).toBe(cellsOf(start).data);
  });
});

describe('the law', () => {
  const edited = after(hand.rules({ averageWeekly: 3900 }));

  it('is no part of the plan: a corrected rule outlives going back to it, and new data', () => {
    expect(isAsPlanned(edited)).toBe(true);
    const later: Deed[] = [hand.backToPlan, hand.data([month('2016-03', 10)])];
    for (const deed of later) {
      expect(cellsOf(done(edited, deed)).baseline.rules).toEqual({ averageWeekly: 3900 });
    }
  });
});

describe('data of one’s own', () => {
  const replaced = (newest: string, from: Notebook = start) =>
    done(from, hand.data([month(newest, 300, 60, 70)]));

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
    const moved = after(hand.percent('tidlig', 3));
    expect(percents(replaced('2026-09', moved))).toEqual([3, 10, 33]);
  });
});

describe('two edits are one step', () => {
  const { inflow } = hand;
  const percent = (initiative: string, value: number, plan = 'plan'): Edit =>
    setPercent({ id: plan, name: '' }, { id: initiative, title: '' }, value);
  const rules = (control: string | null, weekly: number, baseline = 'b'): Edit =>
    setRules({ id: baseline }, { averageWeekly: weekly }, control);
  const areOne = (first: Edit, second: Edit): boolean => mergeEdits(first, second) !== null;

  it('when they move one slider', () => {
    expect(mergeEdits(percent('midt', 1), percent('midt', 2))).toEqual(percent('midt', 2));
    expect(mergeEdits(inflow(1), inflow(2))).toEqual(inflow(2));
  });

  it('when they type in one field of the rules, and not in two fields or at a switch', () => {
    expect(areOne(rules('averageWeekly', 3), rules('averageWeekly', 39))).toBe(true);
    expect(areOne(rules('averageWeekly', 3), rules('weeklyRate2016.weekly', 3))).toBe(false);
    expect(areOne(rules('averageWeekly', 3), rules('averageWeekly', 3, 'c'))).toBe(false);
    expect(areOne(rules(null, 3), rules(null, 3))).toBe(false);
  });

  it('and not when they move two sliders, or switches', () => {
    expect(areOne(percent('midt', 1), percent('lange', 1))).toBe(false);
    expect(areOne(percent('midt', 1), percent('midt', 1, 'other'))).toBe(false);
    expect(areOne(setInflowPercent({ id: 'b' }, 1), setInflowPercent({ id: 'c' }, 1))).toBe(false);
    expect(areOne(percent('midt', 1), setInflowPercent({ id: 'plan' }, 1))).toBe(false);
    expect(areOne(hand.goals(true), hand.goals(true))).toBe(false);
    expect(areOne(hand.uncertainty({ swing: 9 }), hand.uncertainty({ swing: 9 }))).toBe(false);
  });
});
