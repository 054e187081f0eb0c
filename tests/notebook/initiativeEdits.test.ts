import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addInitiative,
  applyEdit,
  changeInitiative,
  duplicateInitiative,
  Evaluator,
  findCell,
  invertEdit,
  moveInitiative,
  newInitiativeId,
  percentChanges,
  readDraft,
  record,
  NO_HISTORY,
  removeInitiative,
  replaceData,
  setBaselineData,
  setGoal,
  setPlan,
  setRisePercent,
  setScenario,
  undo,
  type Draft,
  type Edit,
  type InitiativeChanges,
  type Notebook,
  type PlanCell,
  type PlanInitiative,
} from '../../src/notebook';
import { parseNumber } from '../../src/i18n';
import { cellsOf, deepFreeze, importedSource, month, noTables, template } from './support';

const start = deepFreeze(template());
const { plan } = cellsOf(start);
const [early, middle] = plan.initiatives as [PlanInitiative, PlanInitiative];
const planOf = (notebook: Notebook): PlanCell => findCell(notebook, 'plan')!;
const titles = (edit: Edit): string[] => planOf(applyEdit(start, edit)).initiatives.map(({ id }) => id);

describe('an initiative', () => {
  it('is added at the end under an id for persons to read', () => {
    expect(titles(addInitiative(plan, newInitiativeId(plan, 'da')))).toEqual([
      'tidlig',
      'midt',
      'lange',
      'initiativ4',
    ]);
    const taken = { ...plan, initiatives: [{ ...early, id: 'initiative2' }] };
    expect(newInitiativeId(taken, 'en')).toBe('initiative3');
  });

  it('is copied right below itself, moved and removed', () => {
    expect(titles(duplicateInitiative(plan, 'midt', 'midt2'))).toEqual(['tidlig', 'midt', 'midt2', 'lange']);
    expect(titles(moveInitiative(plan, 'lange', -1))).toEqual(['tidlig', 'lange', 'midt']);
    expect(titles(moveInitiative(plan, 'lange', -9))).toEqual(['lange', 'tidlig', 'midt']);
    expect(titles(moveInitiative(plan, 'lange', 1))).toEqual(['tidlig', 'midt', 'lange']);
    expect(titles(removeInitiative(plan, 'midt'))).toEqual(['tidlig', 'lange']);
  });

  it('loses a field that is taken away', () => {
    const own = applyEdit(start, changeInitiative(plan, early, { start: '2016-03-07' }, 'start'));
    const changed = planOf(own).initiatives[0]!;
    const back = applyEdit(own, changeInitiative(plan, changed, { start: undefined }, 'start'));
    expect(back).toEqual(start);
    expect(Object.hasOwn(planOf(back).initiatives[0]!, 'start')).toBe(false);
  });

  it('that is given another per cent has its slider there, within its reach', () => {
    expect(percentChanges(early, 3)).toEqual({ percent: 3, planPercent: 3, mostPercent: 15 });
    expect(percentChanges(early, 40.5)).toEqual({ percent: 40.5, planPercent: 40.5, mostPercent: 41 });
  });

  it('with dates of its own moves along when the plan must follow new data', () => {
    const own = changeInitiative(plan, early, { start: '2016-03-07', end: '2016-09-05' }, 'start');
    const months = [month('2026-09', 300, 60), month('2026-10', 310, 62)];
    const edit = replaceData(applyEdit(start, own), 'data', { source: importedSource, observations: months });
    const moved = planOf(applyEdit(applyEdit(start, own), edit));
    expect(moved.start).toBe('2026-11-02');
    const days = Date.parse('2026-11-02') - Date.parse('2015-11-02');
    const dates = [moved.initiatives[0]!.start!, moved.initiatives[0]!.end!];
    expect(dates.map((date) => Date.parse(date) - days)).toEqual(
      ['2016-03-07', '2016-09-05'].map(Date.parse),
    );
    expect(moved.initiatives[1]).toBe(middle);
  });
});

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(
    addInitiative(plan, 'ny'),
    duplicateInitiative(plan, 'tidlig', 'kopi'),
    removeInitiative(plan, 'midt'),
    moveInitiative(plan, 'lange', -2),
    setGoal(plan, 'long', null),
    setGoal(plan, 'fte', 200),
    setPlan(plan, 'start', '2016-01-04'),
    setPlan(plan, 'month', '2017-06'),
    setPlan(plan, 'baseline', ''),
    setRisePercent({ id: 'uden-planen' }, 20),
    setBaselineData({ id: 'uden-planen' }, 'andre'),
    setScenario(findCell(start, 'scenario')!, 'measure', 'long'),
  ),
  fc
    .record(
      {
        title: fc.string(),
        works: fc.constantFrom('inflow', 'exit', undefined),
        cost: fc.constantFrom({ once: 5 }, undefined),
        percent: fc.integer({ min: 0, max: 15 }),
      },
      { requiredKeys: [] },
    )
    .map((changes) => changeInitiative(plan, early, changes, 'any')),
);

describe('any edits of plan, baseline and curves', () => {
  it('are plain JSON, have words of their own, and give the very notebook back when taken back', () => {
    const property = fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
      const inverses: Edit[] = [];
      let notebook = start;
      for (const edit of edits) {
        expect(JSON.parse(JSON.stringify(edit))).toEqual(edit);
        inverses.unshift(invertEdit(notebook, edit));
        notebook = applyEdit(notebook, edit);
      }
      expect(inverses.reduce(applyEdit, notebook)).toEqual(start);
    });
    fc.assert(property, { seed: 5, numRuns: 200 });
  });

  it.each<[string, (value: number) => InitiativeChanges]>([
    ['words', (value) => ({ title: `Ny ${value}` })],
    ['a per cent', (value) => percentChanges(early, value)],
  ])('of one field in one go are one step: %s', (_what, changes) => {
    let edited = { notebook: start, history: NO_HISTORY };
    for (const value of [1, 12, 12.5]) {
      const now = planOf(edited.notebook);
      edited = record(edited, changeInitiative(now, now.initiatives[0]!, changes(value), 'field'), true);
    }
    expect(edited.history.past).toHaveLength(1);
    expect(planOf(edited.notebook).initiatives[0]).toMatchObject(changes(12.5));
    expect(undo(edited).notebook).toEqual(start);
  });
});

describe('what is typed', () => {
  const read = (draft: Draft, initiative: PlanInitiative = middle) =>
    readDraft(plan, initiative, draft, (text) => parseNumber(text, 'da'));

  it('is taken where it can be', () => {
    expect(read({ from: '9', to: '', low: '4', high: '12,5', once: '250.000', start: '2016-03-07' })).toEqual(
      {
        changes: { from: 9, to: null, low: 4, high: 12.5, cost: { once: 250_000 }, start: '2016-03-07' },
        problems: {},
      },
    );
    expect(read({ percent: '12,5' }).changes).toEqual({ percent: 12.5, planPercent: 12.5, mostPercent: 25 });
    expect(read({ low: '', rampWeeks: '', end: '', yearly: '' }).changes).toEqual({
      low: undefined,
      rampWeeks: undefined,
      end: undefined,
      cost: undefined,
    });
  });

  it.each<[Draft, string, string]>([
    [{ from: '30' }, 'from', 'draft.afterWeek'],
    [{ to: '8' }, 'to', 'draft.afterWeek'],
    [{ from: '2,5' }, 'from', 'draft.whole'],
    [{ from: '' }, 'from', 'draft.whole'],
    [{ to: '261' }, 'to', 'draft.whole'],
    [{ percent: '101' }, 'percent', 'draft.number'],
    [{ percent: 'ti' }, 'percent', 'draft.number'],
    [{ low: '11' }, 'low', 'draft.number'],
    [{ high: '9' }, 'high', 'draft.number'],
    [{ mostPercent: '9' }, 'mostPercent', 'draft.whole'],
    [{ start: '2016-02-31' }, 'start', 'draft.date'],
    [{ end: '2015-11-02' }, 'end', 'draft.afterDate'],
    [{ once: '-5' }, 'once', 'draft.number'],
  ])('is refused where it cannot be: %j', (draft, field, code) => {
    const { changes, problems } = read(draft);
    expect(changes).toEqual({});
    expect(problems).toMatchObject({ [field]: { code } });
  });

  it('in one field mends what was wrong in another', () => {
    expect(read({ from: '30', to: '40' })).toEqual({ changes: { from: 30, to: 40 }, problems: {} });
    expect(read({ percent: '3', low: '2' }).problems).toEqual({});
    expect(read({ start: '2017-01-02' }, { ...middle, end: '2016-12-05' }).problems).toHaveProperty('start');
    expect(
      read({ start: '2017-01-02', end: '2017-06-05' }, { ...middle, end: '2016-12-05' }).problems,
    ).toEqual({});
  });

  it('as words costs no new calculation', () => {
    const evaluator = new Evaluator({ tables: noTables });
    const valueOf = () => (evaluator.state('plan') as { value: { study: object; uncertain: object } }).value;
    const shown = { ...start, cells: start.cells.filter(({ kind }) => kind !== 'text') };
    evaluator.update(shown);
    const { study, uncertain } = valueOf();
    evaluator.update(
      applyEdit(shown, changeInitiative(plan, early, { title: 'Ny titel', status: '' }, 'title')),
    );
    expect(valueOf().study).toBe(study);
    expect(valueOf().uncertain).toBe(uncertain);
    evaluator.update(applyEdit(shown, changeInitiative(plan, early, { from: 1 }, 'from')));
    expect(valueOf().study).not.toBe(study);
  });
});
