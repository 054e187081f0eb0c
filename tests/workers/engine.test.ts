import { kernelBytes } from 'virtual:kernel';
import { describe, expect, it } from 'vitest';
import {
  attribute,
  createWasmKernel,
  monteCarlo,
  type DrawJob,
  type Kernel,
  type MonteCarlo,
  type Outcome,
  type Scenario,
} from '../../src/model';
import { createUncertainStudy, type UncertainStudy } from '../../src/notebook';
import type { TaskContext } from '../../src/workers/messages';
import { createEngine, QUICK_DRAWS, type Engine } from '../../src/workers/engine';
import { createEngineTasks, groupEdges } from '../../src/workers/engineTasks';
import { createTwin } from '../../src/workers/twin';
import { calculated, cellsOf, template } from '../notebook/support';
import { manyTurns } from './support';

const { plan, baseline } = cellsOf(template());
const study: UncertainStudy = {
  scenario: calculated(template()).scenario,
  assumptions: baseline,
  plan,
};
const job = await createUncertainStudy()(study);
const inOneGo = (draws: number, kernel?: Kernel): MonteCarlo =>
  monteCarlo(job.scenario, job.uncertainty, {
    draws,
    seed: job.seed,
    targets: job.targets ?? [],
    ...(kernel ? { kernel } : {}),
  });

/** An engine whose workers are twins. */
function engineOf(workers: number, kernel: Kernel | null = null): Engine {
  return createEngine(workers, () => createTwin(createEngineTasks(kernel)));
}

/** An engine on one twin that counts the pieces of work that its draws and summaries are made of. */
function countedEngine(workers = 1): { engine: Engine; done: { pieces: number } } {
  const done = { pieces: 0 };
  const counted = ({ breathe, progress }: TaskContext): TaskContext => ({
    breathe,
    progress(part) {
      done.pieces++;
      progress(part);
    },
  });
  const engine = createEngine(workers, () => {
    const tasks = createEngineTasks(null);
    return createTwin<typeof tasks>({
      ...tasks,
      draw: (input, context) => tasks.draw(input, counted(context)),
      summarise: (input, context) => tasks.summarise(input, counted(context)),
      coalitions: (input, context) => tasks.coalitions(input, counted(context)),
    });
  });
  return { engine, done };
}

/** All numbers of a value, in their order. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

describe('the full band', () => {
  const whole = inOneGo(700);

  it.each([1, 2, 3, 7])('has, from %i workers, bit by bit the figures of one go', async (workers) => {
    expect(await engineOf(workers).fullBand(job, 700)).toStrictEqual(whole);
  });

  it('has them with more workers than draws too', async () => {
    expect(await engineOf(7).fullBand(job, 3)).toStrictEqual(inOneGo(3));
  });

  it('has the same figures from both kernels, to nine digits', async () => {
    const kernel = createWasmKernel(kernelBytes);
    expect(kernel?.name).toBe('webassembly');
    const figures = numbersOf(await engineOf(2, kernel).fullBand(job, 700));
    const reference = numbersOf(whole);
    expect(figures).toHaveLength(reference.length);
    const worst = figures.map((figure, k) => {
      const wanted = reference[k]!;
      return Math.abs(figure - wanted) / Math.max(1, Math.abs(wanted));
    });
    expect(Math.max(...worst)).toBeLessThan(1e-9);
  });

  it('tells how far it is: ever further, to the end', async () => {
    const told: number[] = [];
    await engineOf(3).fullBand(job, 700, { onProgress: (part) => told.push(part) });
    expect(told.length).toBeGreaterThan(20);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told[0]).toBeGreaterThan(0);
    expect(told.at(-1)).toBe(1);
  });

  it.each([1, 0, -5, 2.5, NaN, Infinity, 1e9])('refuses %s draws', async (draws) => {
    await expect(engineOf(1).fullBand(job, draws)).rejects.toThrow(/^draws: .*; must be a whole number in/);
  });

  it('fails with the model’s own words for a wrong job', async () => {
    const wrong: DrawJob = { ...job, scenario: { ...job.scenario, weeks: -1 } };
    await expect(engineOf(2).fullBand(wrong, 64)).rejects.toThrow(/^weeks: -1; must be/);
  });

  it('takes none of the job away from who asked', async () => {
    const before = JSON.stringify(job);
    await engineOf(2).fullBand(job, 64);
    expect(JSON.stringify(job)).toBe(before);
  });
});

describe('the quick band', () => {
  it('has 512 draws, the same as in one go, from one worker', async () => {
    expect(QUICK_DRAWS).toBe(512);
    let started = 0;
    const engine = createEngine(4, () => {
      started++;
      return createTwin(createEngineTasks(null));
    });
    expect(await engine.quickBand(job)).toStrictEqual(inOneGo(512));
    expect(started).toBe(1);
  });
});

describe('work that is given up in the middle', () => {
  it.each([1, 3])('fails with an AbortError at once, and %i workers stop', async (workers) => {
    const { engine, done } = countedEngine(workers);
    const stop = new AbortController();
    let pieces = 0;
    const asked = engine.fullBand(job, 8192, {
      signal: stop.signal,
      onProgress() {
        pieces = done.pieces;
        stop.abort();
      },
    });
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    await manyTurns();
    // Each may have begun one more.
    expect(done.pieces).toBeLessThanOrEqual(pieces + workers);
  });

  it('tells nothing more of how far it is', async () => {
    const { engine } = countedEngine();
    const stop = new AbortController();
    let told = 0;
    const asked = engine.fullBand(job, 8192, {
      signal: stop.signal,
      onProgress() {
        told++;
        stop.abort();
      },
    });
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    await manyTurns();
    expect(told).toBe(1);
  });

  it('makes room for the next band', async () => {
    const { engine } = countedEngine();
    const stop = new AbortController();
    const old = engine.fullBand(job, 8192, { signal: stop.signal });
    const ended = expect(old).rejects.toMatchObject({ name: 'AbortError' });
    stop.abort();
    expect(await engine.fullBand(job, 64)).toStrictEqual(inOneGo(64));
    await ended;
  });

  it('ends with the engine', async () => {
    const engine = engineOf(2);
    const asked = engine.fullBand(job, 8192);
    engine.stop();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(await engine.fullBand(job, 64)).toStrictEqual(inOneGo(64));
  });
});

describe('where no worker can be started', () => {
  it('the same figures come from the page’s own thread', async () => {
    expect(globalThis).not.toHaveProperty('Worker');
    const engine = createEngine(2);
    expect(await engine.studyJob(study)).toEqual(job);
    expect(await engine.fullBand(job, 130)).toStrictEqual(inOneGo(130));
  });

  it('a long calculation there lets the page in between its pieces', async () => {
    let turns = 0;
    let isOver = false;
    const count = (): void => {
      turns++;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const pieces: number[] = [];
    await createEngine(1).fullBand(job, 1024, { onProgress: () => pieces.push(turns) });
    isOver = true;
    expect(new Set(pieces).size).toBeGreaterThan(20);
  });
});

describe('a study as a job', () => {
  it('is what the notebook makes of it', async () => {
    expect(await engineOf(1).studyJob(study)).toEqual(job);
  });
});

/** Many initiatives, one of them a queue, so that contributions have no closed form. */
function crowded(initiatives: number): Scenario {
  return {
    startDate: '2015-11-02',
    weeks: 30,
    D: 60,
    life: { h: [0.05] },
    initial: 'steady',
    inflow: { mean: 12 },
    initiatives: Array.from({ length: initiatives }, (_, k) =>
      k === 1
        ? { id: 'queue', type: 'capacity', from: 10, perWeek: 1, start: 6 }
        : {
            id: `i${k}`,
            type: 'hazard',
            from: 2 * k,
            to: 2 * k + 20,
            m: 1.1 + 0.05 * k,
            start: (7 * k) % 23,
          },
    ),
  };
}
const outcome: Outcome = { measure: 'fte', month: '2016-05' };

describe('contributions from every coalition', () => {
  const question = { scenario: crowded(10), outcome };
  const whole = attribute(question.scenario, outcome, { method: 'coalitions' });

  it.each([1, 2, 3])('are, from %i workers, bit by bit those of one go', async (workers) => {
    expect(await engineOf(workers).exactContributions(question)).toStrictEqual(whole);
  });

  it('are there for few initiatives and for none', async () => {
    for (const count of [0, 1, 2]) {
      const few = { scenario: crowded(count), outcome };
      expect(await engineOf(3).exactContributions(few)).toStrictEqual(
        attribute(few.scenario, outcome, { method: 'coalitions' }),
      );
    }
  });

  it('tell how far they are, and can be given up', async () => {
    const told: number[] = [];
    await engineOf(2).exactContributions(question, { onProgress: (part) => told.push(part) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeCloseTo(1, 12);

    const { engine, done } = countedEngine();
    const stop = new AbortController();
    const asked = engine.exactContributions(question, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    await manyTurns();
    expect(done.pieces).toBeLessThan(20);
  });

  it('are refused for eighteen initiatives, with the reason', async () => {
    await expect(engineOf(2).exactContributions({ scenario: crowded(18), outcome })).rejects.toThrow(
      'initiatives: "18 initiatives"; must be at most 17 for every coalition',
    );
  });
});

describe('contributions the quick way', () => {
  it('are those of the model', async () => {
    const question = { scenario: crowded(4), outcome };
    expect(await engineOf(1).contributions(question)).toStrictEqual(attribute(question.scenario, outcome));
  });

  it('tell how far they are when orders are sampled, and can be given up', async () => {
    const sampled = { scenario: crowded(12), outcome };
    const told: number[] = [];
    const shares = await engineOf(1).contributions(sampled, { onProgress: (part) => told.push(part) });
    expect(shares).toStrictEqual(attribute(sampled.scenario, outcome));
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual(told.toSorted((a, b) => a - b));

    const stop = new AbortController();
    const asked = engineOf(1).contributions(sampled, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('groups of equal size', () => {
  it.each([
    [10, 2, [0, 5, 10]],
    [10, 3, [0, 3, 7, 10]],
    [2, 4, [0, 1, 1, 2, 2]],
    [0, 2, [0, 0, 0]],
    [7, 1, [0, 7]],
  ])('hold all of %i things, in %i groups, once', (things, groups, edges) => {
    expect(groupEdges(things, groups)).toEqual(edges);
  });
});
