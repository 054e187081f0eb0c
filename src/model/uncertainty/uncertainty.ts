import { monotoneCurve } from '../../util/monotoneCurve';
import { checkNumber, checkRecord, checkRecords, ScenarioError } from '../check';
import { MAX_FACTOR, MAX_WEEK_OFFSET } from '../limits';
import type { Plan } from '../plan';
import { quantileOf, type Distribution, type Quantile } from './distribution';

/** One quantity that is not known exactly. */
export type UncertainInput =
  | {
      initiative: string;
      /** The initiative's own parameter (m, q, p, perWeek). */
      parameter: 'effect';
      distribution: Distribution;
      /** `[x, parameter]`: from the distribution's own unit, such as per cent, to the parameter; absent = the same. */
      knots?: [x: number, parameter: number][];
    }
  | {
      initiative: string;
      /** Weeks that it starts later than the scenario says (rounded), or weeks until its full effect. */
      parameter: 'delay' | 'ramp';
      distribution: Distribution;
    }
  | {
      /** A factor on the inflow of all weeks. */
      parameter: 'inflow';
      distribution: Distribution;
    };

/** Inflow that comes and goes: the logarithm of its factor is autoregressive, AR(1), by week. */
export interface InflowNoise {
  /** Standard deviation of the logarithm in the long run. */
  deviation: number;
  /** From one week to the next, in [0, 1). */
  correlation: number;
}

export interface Uncertainty {
  inputs: UncertainInput[];
  inflow?: InflowNoise;
}

/** Which number of the run an input sets. */
export interface CompiledInput {
  /** `initiative.parameter`, or `inflow`. */
  id: string;
  /** Value in the distribution's own unit by probability. */
  quantile: Quantile;
  /** Sets the input in the run's parameters (length 3n), and gives the factor on the inflow. */
  set(value: number, parameters: Float64Array): number;
}

/** A hundred times as many new cases is no uncertainty. */
const MAX_INFLOW_FACTOR = 100;

/** The run's parameters with nothing uncertain: own parameters, starts, ramps (length 3n). */
export function certainParameters({ parameters, initiatives }: Plan): Float64Array {
  return Float64Array.from([
    ...parameters,
    ...initiatives.map(({ start }) => start),
    ...initiatives.map(({ ramp }) => ramp),
  ]);
}

/** Ranges that the parameters of each kind of initiative must keep to. */
export function parameterRange({ type, cap }: Plan['initiatives'][number]): [number, number] {
  if (type === 'exit' || type === 'review') return [0, 1];
  return [type === 'hazard' && cap < Infinity ? 1 : 0, MAX_FACTOR];
}

/** The parameter that each value of an effect's distribution stands for. */
function parameterOf(
  input: Extract<UncertainInput, { parameter: 'effect' }>,
  range: [number, number],
  field: string,
): (value: number) => number {
  const { knots, distribution } = input;
  if (knots === undefined) {
    checkNumber(`${field}.distribution.min`, distribution.min, ...range);
    checkNumber(`${field}.distribution.max`, distribution.max, ...range);
    return (value) => value;
  }
  checkRecords(`${field}.knots`, knots, 1).forEach(([x, parameter], k) => {
    const previous = knots[k - 1]?.[0];
    const least = previous === undefined ? -1e9 : previous + 1e-12 * Math.max(1, Math.abs(previous));
    checkNumber(`${field}.knots[${k}][0]`, x, least, 1e9);
    checkNumber(`${field}.knots[${k}][1]`, parameter, ...range);
  });
  return monotoneCurve(knots);
}

function compileInput(plan: Plan, input: UncertainInput, field: string): CompiledInput {
  const quantile = quantileOf(checkRecord(field, input).distribution, `${field}.distribution`);
  if (input.parameter === 'inflow') {
    checkNumber(`${field}.distribution.min`, input.distribution.min, 0, MAX_INFLOW_FACTOR);
    checkNumber(`${field}.distribution.max`, input.distribution.max, 0, MAX_INFLOW_FACTOR);
    return { id: 'inflow', quantile, set: (value) => value };
  }
  const count = plan.initiatives.length;
  const index = plan.initiatives.findIndex(({ id }) => id === input.initiative);
  const initiative = plan.initiatives[index];
  if (!initiative)
    throw new ScenarioError(`${field}.initiative`, input.initiative, 'the id of an initiative');
  const id = `${input.initiative}.${input.parameter}`;
  switch (input.parameter) {
    case 'effect': {
      const parameter = parameterOf(input, parameterRange(initiative), field);
      return { id, quantile, set: (value, parameters) => ((parameters[index] = parameter(value)), 1) };
    }
    case 'delay':
      checkNumber(`${field}.distribution.min`, input.distribution.min, -MAX_WEEK_OFFSET, MAX_WEEK_OFFSET);
      checkNumber(`${field}.distribution.max`, input.distribution.max, -MAX_WEEK_OFFSET, MAX_WEEK_OFFSET);
      return {
        id,
        quantile,
        set: (value, parameters) => ((parameters[count + index] = initiative.start + Math.round(value)), 1),
      };
    case 'ramp':
      checkNumber(`${field}.distribution.min`, input.distribution.min, 1, MAX_WEEK_OFFSET);
      checkNumber(`${field}.distribution.max`, input.distribution.max, 1, MAX_WEEK_OFFSET);
      return { id, quantile, set: (value, parameters) => ((parameters[2 * count + index] = value), 1) };
    default:
      throw new ScenarioError(
        `${field}.parameter`,
        (input as { parameter: unknown }).parameter,
        '"effect", "delay", "ramp" or "inflow"',
      );
  }
}

/**
 * Validates the uncertain inputs of a plan.
 *
 * @throws ScenarioError naming the first field that is wrong, its value and its range
 */
export function compileInputs(plan: Plan, uncertainty: Uncertainty): CompiledInput[] {
  const inputs = checkRecords('uncertainty.inputs', checkRecord('uncertainty', uncertainty).inputs).map(
    (input, k) => compileInput(plan, input, `uncertainty.inputs[${k}]`),
  );
  inputs.forEach(({ id }, k) => {
    if (inputs.findIndex((other) => other.id === id) < k) {
      throw new ScenarioError(`uncertainty.inputs[${k}]`, id, 'an input that is named once');
    }
  });
  return inputs;
}
