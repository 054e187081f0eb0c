// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DrawJob, MonteCarlo } from '../../src/model';
import type { UncertainStudy } from '../../src/notebook';
import { BandState, FULL_DRAWS, GraphState, NotebookState, SimulationState } from '../../src/state';
import type { Engine, EngineOptions } from '../../src/workers';
import { hand } from '../notebook/hand';
import { noTables, template } from '../notebook/support';
import { rooted } from './rooted.svelte';

/** One call of the engine, which the test answers. */
interface Call {
  task: 'studyJob' | 'quickBand' | 'fullBand';
  study: UncertainStudy;
  draws: number | null;
  signal: AbortSignal;
  onProgress: EngineOptions['onProgress'];
  resolve(): void;
  reject(words: string): void;
}

/**
 * An engine that answers when the test says so, even what was given up; the seeds of its bands count the calls.
 */
class FakeEngine {
  readonly calls: Call[] = [];
  readonly #studies = new Map<DrawJob, UncertainStudy>();

  #called<T>(task: Call['task'], study: UncertainStudy, options: EngineOptions, answer: T): Promise<T> {
    return new Promise((resolve, reject) => {
      const { signal, onProgress } = options;
      this.calls.push({
        task,
        study,
        draws: (answer as Partial<MonteCarlo>).draws ?? null,
        signal: signal!,
        onProgress,
        resolve: () => resolve(answer),
        reject: (words) => reject(new Error(words)),
      });
    });
  }

  #band(task: 'quickBand' | 'fullBand', job: DrawJob, draws: number, options: EngineOptions) {
    const band = { draws, seed: this.calls.length } as MonteCarlo;
    return this.#called(task, this.#studies.get(job)!, options, band);
  }

  readonly face: Pick<Engine, 'studyJob' | 'quickBand' | 'fullBand'> = {
    studyJob: (study, options = {}) => {
      const job = { seed: 0 } as DrawJob;
      this.#studies.set(job, study);
      return this.#called('studyJob', study, options, job);
    },
    quickBand: (job, options = {}) => this.#band('quickBand', job, 512, options),
    fullBand: (job, draws, options = {}) => this.#band('fullBand', job, draws, options),
  };

  get newest(): Call {
    return this.calls.at(-1)!;
  }

  get asked(): string[] {
    return this.calls.map(({ task }) => task);
  }
}

let stop: () => void = () => undefined;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** Lets what has been promised happen. */
const settle = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(0);
  flushSync();
};
/** The hand rests. */
const rest = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(1000);
  flushSync();
};

/** The band state of the Ishøj notebook, followed as its component does. */
function followed() {
  const engine = new FakeEngine();
  const state = new NotebookState(template());
  const graph = new GraphState(() => state, noTables);
  const simulation = new SimulationState(() => state.notebook, graph);
  let bands: BandState | null = null;
  stop = rooted(() => {
    bands = new BandState(engine.face as Engine, () => simulation.uncertain);
  });
  flushSync();
  const move = (percent: number): void => {
    state.apply(hand.percent('midt', percent));
    flushSync();
  };
  const show = (isShown: boolean): void => {
    state.apply(hand.uncertainty({ show: isShown }));
    flushSync();
  };
  /** Answers the newest call. */
  const answer = async (): Promise<void> => {
    engine.newest.resolve();
    await settle();
  };
  return { engine, simulation, bands: bands!, move, show, answer };
}

describe('the band of a study', () => {
  it('is a quick one at once, and the full one when the hand rests', async () => {
    const { engine, simulation, bands, answer } = followed();
    expect(engine.asked).toEqual(['studyJob']);
    expect(bands.shown).toBeNull();
    await answer();
    await answer();
    expect(bands.shown).toMatchObject({ study: simulation.uncertain, band: { draws: 512 } });
    expect(engine.asked).toEqual(['studyJob', 'quickBand']);
    await rest();
    expect(engine.newest).toMatchObject({ task: 'fullBand', draws: FULL_DRAWS });
    expect(bands.shown?.band.draws).toBe(512);
    await answer();
    expect(bands.shown).toMatchObject({ study: simulation.uncertain, band: { draws: FULL_DRAWS } });
    expect([bands.progress, bands.problem]).toEqual([null, null]);
  });

  it('is made of two to the thirteenth draws', () => {
    expect(FULL_DRAWS).toBe(8192);
  });

  it('tells how far the full one is, as long as it is on its way', async () => {
    const { engine, bands, answer } = followed();
    await answer();
    await answer();
    expect(bands.progress).toBeNull();
    await rest();
    engine.newest.onProgress!(0.25);
    expect(bands.progress).toBe(0.25);
    engine.newest.onProgress!(0.75);
    expect(bands.progress).toBe(0.75);
    await answer();
    expect(bands.progress).toBeNull();
  });

  it('waits for the hand: while it moves, no full band is begun', async () => {
    const { engine, move, answer } = followed();
    for (const percent of [11, 12, 13, 14]) {
      await answer();
      await answer();
      await vi.advanceTimersByTimeAsync(50);
      move(percent);
    }
    expect(engine.asked).not.toContain('fullBand');
    await answer();
    await answer();
    await rest();
    expect(engine.asked.filter((task) => task === 'fullBand')).toHaveLength(1);
  });
});

describe('a newer study', () => {
  it('ends the work on the older one', async () => {
    const { engine, move } = followed();
    const [old] = engine.calls;
    expect(old!.signal.aborted).toBe(false);
    move(12);
    expect(old!.signal.aborted).toBe(true);
    expect(engine.newest).toMatchObject({ task: 'studyJob' });
    expect(engine.newest.study.plan.initiatives[1]!.percent).toBe(12);
    expect(engine.newest.signal.aborted).toBe(false);
  });

  it('keeps the older band on the page until its own comes', async () => {
    const { simulation, bands, move, answer } = followed();
    await answer();
    await answer();
    const { study } = bands.shown!;
    move(12);
    expect(bands.shown?.study).toBe(study);
    expect(simulation.uncertain).not.toBe(study);
    await answer();
    await answer();
    expect(bands.shown?.study).toBe(simulation.uncertain);
  });

  it.each(['quickBand', 'fullBand'])('is never covered by a late %s of the older one', async (task) => {
    const { engine, simulation, bands, move, answer } = followed();
    await answer();
    if (task === 'fullBand') {
      await answer();
      await rest();
    }
    const old = engine.newest;
    expect(old.task).toBe(task);
    move(12);
    await answer();
    await answer();
    const { shown } = bands;
    expect(shown?.study).toBe(simulation.uncertain);
    old.onProgress?.(0.9);
    old.resolve();
    await settle();
    expect(bands.shown).toBe(shown);
    expect(bands.progress).toBeNull();
  });

  it('is not harmed by a late failure of the older one', async () => {
    const { engine, bands, move, answer } = followed();
    await answer();
    const old = engine.newest;
    move(12);
    await answer();
    await answer();
    old.reject('late');
    await settle();
    expect(bands.problem).toBeNull();
    expect(bands.shown?.band.draws).toBe(512);
  });

  it('takes back how far the older one was', async () => {
    const { engine, bands, move, answer } = followed();
    await answer();
    await answer();
    await rest();
    engine.newest.onProgress!(0.5);
    move(12);
    expect(bands.progress).toBeNull();
  });
});

describe('no study', () => {
  it('clears the band, and ends the work on it', async () => {
    const { engine, bands, show, answer } = followed();
    await answer();
    await answer();
    await rest();
    show(false);
    expect(bands.shown).toBeNull();
    expect(engine.newest.signal.aborted).toBe(true);
    engine.newest.resolve();
    await rest();
    expect(bands.shown).toBeNull();
  });

  it('clears a problem too, and a study brings the band back', async () => {
    const { engine, bands, show, answer } = followed();
    engine.newest.reject('out of memory');
    await settle();
    show(false);
    expect(bands.problem).toBeNull();
    show(true);
    await answer();
    await answer();
    expect(bands.shown?.band.draws).toBe(512);
  });
});

describe('a failure', () => {
  it.each([
    ['of the job', 0],
    ['of the quick band', 1],
    ['of the full band', 2],
  ])('is a problem in the engine’s own words, and no band: %s', async (_what, answered) => {
    const { engine, bands, answer } = followed();
    for (let call = 0; call < answered; call++) await answer();
    await rest();
    engine.newest.onProgress?.(0.5);
    engine.newest.reject('inflow.mean: -1; must be a number in [0, 10000000]');
    await settle();
    expect(bands.problem).toBe('inflow.mean: -1; must be a number in [0, 10000000]');
    expect([bands.shown, bands.progress]).toEqual([null, null]);
  });

  it('is over with the next success', async () => {
    const { engine, bands, move, answer } = followed();
    engine.newest.reject('out of memory');
    await settle();
    move(12);
    expect(bands.problem).toBe('out of memory');
    await answer();
    await answer();
    expect(bands.problem).toBeNull();
    expect(bands.shown?.band.draws).toBe(512);
  });
});

describe('the end of the component', () => {
  it.each([0, 1, 2])('ends the work, after %i answers', async (answered) => {
    const { engine, bands, answer } = followed();
    for (let call = 0; call < answered; call++) await answer();
    const { asked } = engine;
    const { shown } = bands;
    stop();
    expect(engine.newest.signal.aborted).toBe(true);
    engine.newest.resolve();
    await rest();
    expect(engine.asked).toEqual(asked);
    expect(bands.shown).toBe(shown);
  });
});
