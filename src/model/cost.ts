import { dayOfIso } from '../util/calendar';
import { checkInteger, checkNumber, checkRecord, checkRecords, ScenarioError } from './check';
import { MAX_DATED, MAX_DURATIONS, MAX_WEEKLY_RATE } from './limits';
import type { Cost, Steps } from './scenario';
import { valuesOfSteps } from './steps';

/** The highest weekly rate of 2016 (kr.) and the reimbursement ladder in force from 4 January 2016. */
const DEFAULT_WEEKLY = 4180;
const DEFAULT_STEPS: Steps = [
  [0, 0.8],
  [4, 0.4],
  [26, 0.3],
  [52, 0.2],
];

/** What a full-time person costs in one week, by duration, from a calendar week on. */
export interface CostEpoch {
  fromWeek: number;
  /** Kr. a week before reimbursement. */
  gross: Float64Array;
  /** Share of the cost that the municipality bears, 1 − refund(d). */
  municipalShare: Float64Array;
}

function municipalShare(steps: Steps, mix: [number, number][], D: number, field: string): Float64Array {
  const longest = mix.reduce((most, [weeks]) => Math.max(most, weeks), 0);
  const refund = valuesOfSteps(steps, D + longest, 0, field);
  const result = new Float64Array(D).fill(1);
  for (const [weeks, weight] of mix) {
    for (let d = 0; d < D; d++) result[d] = (result[d] ?? 0) - weight * (refund[d + weeks] ?? 0);
  }
  // Weights may sum to a millionth more than 1.
  return result.map((share) => Math.max(0, share));
}

function entryPositions(cost: Cost): [number, number][] {
  if (cost.offsets === undefined) {
    return [[checkInteger('cost.offset', cost.offset ?? 0, 0, MAX_DURATIONS), 1]];
  }
  const mix = checkRecords('cost.offsets', cost.offsets, 1).map((entry, index): [number, number] => [
    checkInteger(`cost.offsets[${index}][0]`, entry[0], 0, MAX_DURATIONS),
    checkNumber(`cost.offsets[${index}][1]`, entry[1], 0, 1),
  ]);
  const sum = mix.reduce((total, [, weight]) => total + weight, 0);
  if (Math.abs(sum - 1) > 1e-6) throw new ScenarioError('cost.offsets', sum, 'weights that sum to 1');
  return mix;
}

/**
 * The cost in force from each calendar week on: the base, then each dated rule from the first week that starts on or
 * after its date, completed from the base.
 */
export function costEpochs(cost: Cost, startDay: number, D: number): CostEpoch[] {
  checkRecord('cost', cost);
  const mix = entryPositions(cost);
  const epoch = (rule: Omit<Cost, 'rules'>, fromWeek: number, field: string): CostEpoch => {
    const weekly = checkNumber(`${field}.weekly`, rule.weekly ?? DEFAULT_WEEKLY, 0, MAX_WEEKLY_RATE);
    const rateShare = valuesOfSteps(rule.rateShare ?? [], D, 1, `${field}.rateShare`);
    return {
      fromWeek,
      gross: rateShare.map((share) => share * weekly),
      municipalShare: municipalShare(rule.steps ?? DEFAULT_STEPS, mix, D, `${field}.steps`),
    };
  };
  const rules = checkRecords('cost.rules', cost.rules ?? [], 0, MAX_DATED).map((rule, index) => {
    const day = dayOfIso(rule.from);
    if (Number.isNaN(day))
      throw new ScenarioError(`cost.rules[${index}].from`, rule.from, 'a date YYYY-MM-DD');
    return { rule, index, day };
  });
  rules.sort((a, b) => a.day - b.day);
  return [
    epoch(cost, -Infinity, 'cost'),
    ...rules.map(({ rule, index, day }) =>
      epoch({ ...cost, ...rule }, Math.ceil((day - startDay) / 7), `cost.rules[${index}]`),
    ),
  ];
}
