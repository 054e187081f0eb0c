// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Notebook } from '../../src/notebook';
import { GraphState, LanguageState, NotebookState, SimulationState } from '../../src/state';
import { done, editOf, hand, type Deed } from '../notebook/hand';
import { calculated, month, noTables, template } from '../notebook/support';
import { rooted } from './rooted.svelte';

let stop: () => void = () => undefined;
afterEach(() => stop());

/** A simulation that is watched, as the page watches it. */
function watched(notebook: Notebook = template()): { state: NotebookState; simulation: SimulationState } {
  const state = new NotebookState(notebook);
  const graph = new GraphState(() => state, noTables);
  const simulation = new SimulationState(() => state.notebook, graph);
  stop = rooted(() => {
    void [simulation.fitted, simulation.study, simulation.error];
  });
  flushSync();
  return { state, simulation };
}

describe('what follows from the notebook', () => {
  it('is the study that the notebook’s own functions give', () => {
    const { simulation } = watched();
    const { fitted, effects, study } = calculated(template());
    expect(simulation.error).toBeNull();
    expect(simulation.fitted).toEqual(fitted);
    expect(simulation.effects).toEqual(effects);
    expect(simulation.study).toEqual(study);
  });

  it.each<[string, Deed]>([
    ['a slider', hand.percent('midt', 8)],
    ['how per cents are read', hand.reading('year')],
    ['the inflow', hand.inflow(5)],
    ['the rise at the end of the year', hand.rise(true)],
    ['the law', hand.rules({ averageWeekly: 3900 })],
  ])('follows %s without another fit', (_what, deed) => {
    const { state, simulation } = watched();
    const { fitted, study } = simulation;
    state.apply(editOf(state.notebook, deed));
    flushSync();
    expect(simulation.fitted).toBe(fitted);
    expect(simulation.study).not.toEqual(study);
    expect(simulation.study).toEqual(calculated(done(template(), deed)).study);
  });

  it('solves for the slider that moved alone', () => {
    const { state, simulation } = watched();
    const before = simulation.effects;
    state.apply(hand.percent('midt', 8));
    flushSync();
    expect(simulation.effects.map((effect, index) => effect === before[index])).toEqual([true, false, true]);
  });

  it('applies the law anew when the law changes, and not while sliders move', () => {
    const { state, simulation } = watched();
    const { scenario } = simulation.uncertain!;
    expect(scenario).toEqual(calculated(template()).scenario);
    state.apply(hand.percent('midt', 8));
    state.apply(hand.inflow(5));
    flushSync();
    expect(simulation.uncertain!.scenario).toBe(scenario);
    const rules = { averageWeekly: 3900 };
    state.apply(hand.rules(rules));
    flushSync();
    expect(simulation.uncertain!.scenario.cost!.weekly).toBe(3900);
  });

  it.each<[string, Deed]>([
    ['the table', hand.table('B')],
    ['the window', hand.window(3)],
    ['the months', hand.data([month('2015-10', 300, 60)])],
  ])('is fitted anew after another choice of %s', (_what, deed) => {
    const { state, simulation } = watched();
    const { fitted } = simulation;
    state.apply(editOf(state.notebook, deed));
    flushSync();
    expect(simulation.fitted).not.toBe(fitted);
    expect(simulation.study).toEqual(calculated(done(template(), deed)).study);
  });

  it('comes back with undo', () => {
    const { state, simulation } = watched();
    const { study } = simulation;
    state.apply(hand.percent('midt', 0));
    state.undo();
    flushSync();
    expect(simulation.study).toEqual(study);
  });
});

describe('what cannot be calculated', () => {
  const withPlanMonth = (label: string): Notebook => ({
    ...template(),
    cells: template().cells.map((cell) => (cell.kind === 'plan' ? { ...cell, month: label } : cell)),
  });

  it.each([
    ['2015-10', 'plan.beforeData'],
    ['2100-01', 'plan.tooFar'],
  ])('is no study but a reason: the plan’s month %s', (label, error) => {
    const { simulation } = watched(withPlanMonth(label));
    expect(simulation.error).toBe(error);
    expect(simulation.study).toBeNull();
    expect(simulation.effects).toEqual([]);
    expect(simulation.fitted).not.toBeNull();
  });

  it('says so of months without full-time persons, and recovers', () => {
    const { state, simulation } = watched();
    const observations = [month('2015-10', null, 45)];
    state.apply(editOf(state.notebook, hand.data(observations)));
    flushSync();
    expect(simulation.error).toBe('fte.missing');
    expect([simulation.fitted, simulation.study]).toEqual([null, null]);
    state.undo();
    flushSync();
    expect(simulation.error).toBeNull();
    expect(simulation.study).not.toBeNull();
  });

  it('is calm about a notebook without a plan or a baseline', () => {
    const { simulation } = watched({ ...template(), cells: [] });
    expect(simulation.plan).toBeUndefined();
    expect(simulation.study).toBeNull();
    expect(simulation.error).toBeNull();
  });

  it('says that data are missing where the plan’s baseline is, or is not chosen', () => {
    for (const baseline of ['', 'nowhere', 'indledning']) {
      const cells = template().cells.map((cell) => (cell.kind === 'plan' ? { ...cell, baseline } : cell));
      const { simulation } = watched({ ...template(), cells });
      expect(simulation.error).toBe('data.missing');
      expect(simulation.study).toBeNull();
      stop();
    }
  });
});

describe('the language of the interface', () => {
  it('brings its words along', () => {
    const language = new LanguageState('en');
    stop = rooted(() => {
      void language.words;
    });
    expect(language.words.t('key.region')).toBe('Key figures');
    language.language = 'da';
    flushSync();
    expect(language.words.t('key.region')).toBe('Nøgletal');
  });
});
