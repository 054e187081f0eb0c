import { sobolSequence } from '../../util/sobol';
import { checkInteger, checkNumber, checkRecord, checkRecords } from '../check';
import { compile } from '../compile';
import { MAX_CASES } from '../limits';
import { monthlyReader, type MonthlyReader } from '../months';
import { outcomeReader, outcomeWeights, type Outcome } from '../outcome';
import type { Plan } from '../plan';
import type { Kernel } from '../run/kernel';
import type { RunOutput } from '../run/output';
import { createBatch } from '../run/runBatch';
import type { Scenario } from '../scenario';
import { inflowFactors } from './inflowNoise';
import { certainParameters, compileInputs, type Uncertainty } from './uncertainty';

/**
 * full-time persons, cases (means of the month), cases over 52 weeks (at its end), kr. after reimbursement in the month on
 * the sickness-benefit account, and of the municipality as a whole (with the benefits that cases go on to).
 */
export const BAND_MEASURES = ['fte', 'cases', 'long', 'net', 'municipalNet'] as const;
export type BandMeasure = (typeof BAND_MEASURES)[number];

/** An outcome, or the money of the municipality as a whole in a month or a year. */
export type TargetOutcome =
  Outcome | { measure: 'municipalNet'; month: string } | { measure: 'municipalNet'; year: number };

/** Something to be reached: the outcome at most so high. */
export interface Target {
  outcome: TargetOutcome;
  atMost: number;
}

/** What to draw: plain values, so that workers can be told. */
export interface DrawJob {
  scenario: Scenario;
  uncertainty: Uncertainty;
  targets?: Target[];
  /** Whole number; the same seed gives the same figures. */
  seed: number;
}

/** A number that each draw gives, without the initiatives (baseline) and with them (plan). */
export type Cell =
  | { measure: BandMeasure; month: string; complete: boolean }
  | { target: number; measure: TargetOutcome['measure']; atMost: number };

/** A job made ready: it fills the columns of any stretch of draws, in any order. */
export interface Draws {
  cells: Cell[];
  /** Measures that are another one by another name, such as cases where each is one full-time person. */
  sameAs: Partial<Record<BandMeasure, BandMeasure>>;
  /**
   * Draws `from` ≤ draw < `to` into columns of a table for draws [first, first + length): cell c has its baseline in
   * column 2c and its plan in column 2c + 1, each `length` long.
   */
  fill(table: Float64Array, first: number, length: number, from: number, to: number): void;
}

type Series = 'fullTime' | 'stock' | 'long' | 'net' | 'municipalNet';
const SERIES_OF = {
  fte: 'fullTime',
  cases: 'stock',
  long: 'long',
  net: 'net',
  municipalNet: 'municipalNet',
} as const satisfies Record<BandMeasure, Series>;

function sameMeasures({ fullTimeShare, members, destinations }: Plan): Draws['sameAs'] {
  const whole = members.intensities.length === 0 && fullTimeShare.every((share) => share === 1);
  return {
    ...(whole ? { cases: 'fte' as const } : {}),
    ...(destinations.length === 0 ? { municipalNet: 'net' as const } : {}),
  };
}

/** Draws that are set up together. */
const AT_ONCE = 32;

/** Reads the cells of one world (baseline or plan) from a run. */
function cellReader(
  plan: Plan,
  cells: readonly Cell[],
  months: MonthlyReader,
  targets: readonly Target[],
): (out: RunOutput, into: Float64Array) => void {
  const municipal = new Float64Array(plan.weeks);
  const wantsMunicipal = cells.some((cell) => cell.measure === 'municipalNet');
  const readers = targets.map(({ outcome }) => {
    if (outcome.measure !== 'municipalNet') return outcomeReader(plan, outcome);
    const { weeks, weights } = outcomeWeights(plan, { ...outcome, measure: 'net' });
    return () =>
      weights.reduce((sum, weight, k) => sum + weight * (municipal[weeks[k] as number] as number), 0);
  });
  const measures = BAND_MEASURES.filter((measure) =>
    cells.some((cell) => 'month' in cell && cell.measure === measure),
  );
  return (out, into) => {
    if (wantsMunicipal) {
      for (let t = 0; t < plan.weeks; t++) {
        let net = out.net[t] as number;
        for (let j = 0; j < out.destinations.length; j++) {
          net += (out.destinations[j] as RunOutput['destinations'][number]).net[t] as number;
        }
        municipal[t] = net;
      }
    }
    let at = 0;
    for (let k = 0; k < measures.length; k++) {
      const measure = measures[k] as BandMeasure;
      const series = measure === 'municipalNet' ? municipal : out[SERIES_OF[measure] as 'net'];
      months.read(
        series,
        measure === 'long' ? 'end' : measure === 'fte' || measure === 'cases' ? 'mean' : 'sum',
        into,
        at,
      );
      at += months.labels.length;
    }
    for (let k = 0; k < readers.length; k++) into[at++] = (readers[k] as (out: RunOutput) => number)(out);
  };
}

/**
 * Validates a job and makes it ready to be drawn, stretch by stretch.
 *
 * Draw k takes point k of a scrambled Sobol sequence for the named inputs and its own path of the inflow; baseline and
 * plan meet the same inflow, so their differences are paired.
 *
 * @throws ScenarioError naming the first field that is wrong, its value and its range
 */
export function prepareDraws(job: DrawJob, kernel?: Kernel): Draws {
  const { scenario, uncertainty, targets = [] } = checkRecord('job', job);
  const seed = checkInteger('seed', job.seed, 0, 2 ** 31 - 1);
  const plan = compile(scenario);
  const baseline = compile({ ...scenario, initiatives: [] });
  const inputs = compileInputs(plan, uncertainty);
  const point = sobolSequence(inputs.length, seed);
  const factorsOf = inflowFactors(uncertainty.inflow, seed);
  checkRecords('targets', targets).forEach(({ atMost }, k) =>
    checkNumber(`targets[${k}].atMost`, atMost, -MAX_CASES * 1e6, MAX_CASES * 1e6),
  );

  const months = monthlyReader(plan.startDay, plan.weeks);
  const sameAs = sameMeasures(plan);
  const cells: Cell[] = [
    ...BAND_MEASURES.filter((measure) => !(measure in sameAs)).flatMap((measure) =>
      months.labels.map((month, k): Cell => ({ measure, month, complete: months.complete[k] ?? false })),
    ),
    ...targets.map(({ outcome, atMost }, target): Cell => ({ target, measure: outcome.measure, atMost })),
  ];
  const row = new Float64Array(cells.length);
  const scratch = certainParameters(plan);
  let table: Float64Array = new Float64Array(0);
  let [first, length] = [0, 0];
  /** Parameters and inflow of a few draws, made once and met by both worlds. */
  const { weeks } = plan;
  const parameters = new Float64Array(AT_ONCE * scratch.length);
  const factors = new Float64Array(AT_ONCE * weeks);
  const slot = (of: Float64Array, size: number) =>
    Array.from({ length: AT_ONCE }, (_, k) => of.subarray(k * size, (k + 1) * size));
  const [parametersOf, factorsOfDraw] = [slot(parameters, scratch.length), slot(factors, weeks)];
  let begin = 0;
  const setUp = (from: number, to: number): void => {
    begin = from;
    for (let draw = from; draw < to; draw++) {
      let level = 1;
      for (let k = 0; k < inputs.length; k++) {
        const { quantile, set } = inputs[k] as (typeof inputs)[number];
        level *= set(quantile(point(draw, k)), scratch);
      }
      (parametersOf[draw - from] as Float64Array).set(scratch);
      factorsOf(draw, level, factorsOfDraw[draw - from] as Float64Array);
    }
  };
  const batch = (of: Plan, world: 0 | 1) => {
    const read = cellReader(of, cells, months, targets);
    return createBatch(
      of,
      {
        ...(world === 1
          ? { setParameters: (draw, own) => own.set(parametersOf[draw - begin] as Float64Array) }
          : {}),
        setInflowFactors: (draw, into) => into.set(factorsOfDraw[draw - begin] as Float64Array),
      },
      (out, draw) => {
        read(out, row);
        for (let cell = 0; cell < row.length; cell++) {
          table[(2 * cell + world) * length + draw - first] = row[cell] as number;
        }
      },
      { kernel, parameters: certainParameters(of) },
    );
  };
  const worlds = [batch(baseline, 0), batch(plan, 1)];
  return {
    cells,
    sameAs,
    fill(into, firstDraw, draws, from, to) {
      [table, first, length] = [into, firstDraw, draws];
      for (let draw = from; draw < to; draw += AT_ONCE) {
        const end = Math.min(to, draw + AT_ONCE);
        setUp(draw, end);
        for (const run of worlds) run(draw, end);
      }
    },
  };
}
