import { dayOfIso } from '../util/calendar';
import { checkInteger, checkList, checkNumber, checkRecord, checkRecords, ScenarioError } from './check';
import { costEpochs } from './cost';
import { epochAt, epochOfWeek } from './epochs';
import { cumulativeHazards, exitHazards, steadyState } from './lifeTable';
import {
  DEFAULT_BAND_EDGES,
  DEFAULT_DURATIONS,
  LONG_FROM_WEEK,
  MAX_CASES,
  MAX_CELLS,
  MAX_DATED,
  MAX_DURATIONS,
  MAX_FACTOR,
  MAX_INITIATIVES,
  MAX_QUEUED_CELLS,
  MAX_WEEK_OFFSET,
  MAX_WEEKLY_RATE,
  MAX_WEEKS,
} from './limits';
import { lumpTail, reachReviews } from './durations';
import { isQueue, layOutPieces } from './pieces';
import type { CompiledDestination, CompiledInitiative, LifeEpoch, Plan, PlanDraft } from './plan';
import type { Initiative, Life, Scenario } from './scenario';
import { valuesOfSteps } from './steps';

function compileLife(life: Life, D: number, field: string): LifeEpoch[] {
  checkRecord(field, life);
  const epoch = (fromWeek: number, hazards: Float64Array): LifeEpoch => ({
    fromWeek,
    hazards,
    cumulative: cumulativeHazards(hazards),
  });
  const changes = checkRecords(`${field}.changes`, life.changes ?? [], 0, MAX_DATED).map((change, index) => {
    const name = `${field}.changes[${index}]`;
    const from = checkInteger(`${name}.from`, change.from, -MAX_WEEK_OFFSET, MAX_WEEK_OFFSET);
    return epoch(from, exitHazards(change, D, name));
  });
  changes.sort((a, b) => a.fromWeek - b.fromWeek);
  return [epoch(-Infinity, exitHazards(life, D, field)), ...changes];
}

function casesByDuration(n: readonly number[], D: number, field: string): Float64Array {
  const list = checkList(field, n);
  if (list.length > D)
    throw new ScenarioError(field, `${list.length} durations`, `at most D = ${D} durations`);
  const result = new Float64Array(D);
  list.forEach((cases, d) => (result[d] = checkNumber(`${field}[${d}]`, cases, 0, MAX_CASES)));
  return result;
}

function compileInflow({ inflow }: Scenario, weeks: number): { byWeek: Float64Array; mean: number } {
  checkRecord('inflow', inflow);
  const byWeek = new Float64Array(weeks);
  let mean: number;
  if (inflow.values !== undefined) {
    const values = checkList('inflow.values', inflow.values, 1);
    if (values.length < weeks) {
      throw new ScenarioError(
        'inflow.values',
        `${values.length} values`,
        `one value for each of ${weeks} weeks`,
      );
    }
    for (let t = 0; t < weeks; t++) byWeek[t] = checkNumber(`inflow.values[${t}]`, values[t], 0, MAX_CASES);
    mean = inflow.mean ?? byWeek.reduce((sum, cases) => sum + cases, 0) / weeks;
  } else {
    mean = checkNumber('inflow.mean', inflow.mean, 0, MAX_CASES);
    byWeek.fill(mean);
  }
  if (inflow.season !== undefined) {
    const season = checkList('inflow.season', inflow.season, 1);
    const offset = checkInteger('inflow.seasonOffset', inflow.seasonOffset ?? 0, 0, MAX_WEEK_OFFSET);
    season.forEach((factor, index) => checkNumber(`inflow.season[${index}]`, factor, 0, MAX_FACTOR));
    for (let t = 0; t < weeks; t++) {
      const index = (t + offset) % season.length;
      const cases = (byWeek[t] ?? 0) * (season[index] ?? 1);
      byWeek[t] = checkNumber(`inflow.season[${index}]: the inflow of week ${t}`, cases, 0, MAX_CASES);
    }
  }
  return { byWeek, mean: checkNumber('inflow.mean', mean, 0, MAX_CASES) };
}

/** Range of an initiative's own parameter, and where it stands in the scenario. */
function ownParameter(initiative: Initiative, field: string): number {
  switch (initiative.type) {
    case 'hazard':
      return checkNumber(`${field}.m`, initiative.m, initiative.cap === undefined ? 0 : 1, MAX_FACTOR);
    case 'inflow':
    case 'intensity':
      return checkNumber(`${field}.m`, initiative.m, 0, MAX_FACTOR);
    case 'exit':
      return checkNumber(`${field}.q`, initiative.q, 0, 1);
    case 'review':
      return checkNumber(`${field}.p`, initiative.p, 0, 1);
    case 'capacity':
      return checkNumber(`${field}.perWeek`, initiative.perWeek, 0, MAX_CASES);
    default:
      throw new ScenarioError(
        `${field}.type`,
        (initiative as { type: unknown }).type,
        'a kind of initiative',
      );
  }
}

/** Every field that some kind of initiative has beside the common ones and its own parameter. */
interface InitiativeFields {
  type: Initiative['type'];
  at?: number;
  from?: number;
  to?: number;
  cap?: number;
  maxShare?: number;
  order?: string;
  spread?: number;
}

function compileInitiative(initiative: Initiative, D: number, field: string): CompiledInitiative {
  const week = (name: string, value: number): number =>
    checkInteger(`${field}.${name}`, value, -MAX_WEEK_OFFSET, MAX_WEEK_OFFSET);
  const start = week('start', initiative.start);
  const { from, to, cap, maxShare, order, spread, at }: InitiativeFields = initiative;
  const first =
    initiative.type === 'inflow'
      ? 0
      : initiative.type === 'exit'
        ? checkInteger(`${field}.at`, at, 0, D - 1)
        : checkInteger(`${field}.from`, from, 0, D - 1);
  if (order !== undefined && order !== 'prop' && order !== 'longest') {
    throw new ScenarioError(`${field}.order`, order, '"prop" or "longest"');
  }
  return {
    id: initiative.id,
    type: initiative.type,
    start,
    end: initiative.end === undefined ? Infinity : week('end', initiative.end),
    ramp: checkNumber(`${field}.ramp`, initiative.ramp ?? 1, 1, MAX_WEEK_OFFSET),
    from: first,
    // A point exit in the last, open bucket meets all who are there.
    to:
      initiative.type === 'exit'
        ? first + 1
        : to === undefined
          ? D
          : Math.min(D, checkInteger(`${field}.to`, to, first + 1, MAX_DURATIONS)),
    cap:
      initiative.type !== 'hazard' || cap === undefined
        ? Infinity
        : checkNumber(`${field}.cap`, cap, 0, MAX_CASES),
    maxShare: checkNumber(`${field}.maxShare`, maxShare ?? 1, 0, 1),
    longestFirst: order === 'longest',
    spread: checkInteger(`${field}.spread`, spread ?? 1, 1, MAX_WEEK_OFFSET),
  };
}

function checkDestinationShares(destinations: readonly CompiledDestination[], D: number): void {
  for (let d = 0; d < D; d++) {
    const sum = destinations.reduce((total, destination) => total + (destination.share[d] ?? 0), 0);
    if (sum > 1 + 1e-9) throw new ScenarioError(`destinations share of week ${d}`, sum, 'at most 1 in all');
  }
}

/** Refuses what would take too much memory, or minutes to run. */
function checkSize(draft: PlanDraft): PlanDraft {
  const cells = draft.weeks * draft.D;
  if (cells > MAX_CELLS) {
    throw new ScenarioError(
      'weeks',
      draft.weeks,
      `at most ${Math.floor(MAX_CELLS / draft.D)} with D = ${draft.D}`,
    );
  }
  const queues = draft.initiatives.filter(isQueue).length;
  if (cells * queues > MAX_QUEUED_CELLS) {
    throw new ScenarioError(
      'initiatives',
      `${queues} with a capacity or a cap`,
      `at most ${Math.floor(MAX_QUEUED_CELLS / cells)} in ${draft.weeks} weeks with D = ${draft.D}`,
    );
  }
  return draft;
}

/**
 * Validates a scenario once and lays it out for {@link run}.
 *
 * @throws ScenarioError naming the first field that is wrong, its value and its range
 */
export function compile(scenario: Scenario): Plan {
  checkRecord('scenario', scenario);
  const startDay = dayOfIso(scenario.startDate);
  if (Number.isNaN(startDay) || (startDay + 3) % 7 !== 0) {
    throw new ScenarioError('startDate', scenario.startDate, 'a Monday as YYYY-MM-DD');
  }
  const weeks = checkInteger('weeks', scenario.weeks, 1, MAX_WEEKS);
  const D = checkInteger('D', scenario.D ?? DEFAULT_DURATIONS, 2, MAX_DURATIONS);
  const epochs = compileLife(scenario.life, D, 'life');
  const inflow = compileInflow(scenario, weeks);

  const longOffset = checkInteger('longOffset', scenario.longOffset ?? 0, 0, MAX_DURATIONS);
  const longFrom = Math.max(0, LONG_FROM_WEEK - longOffset);

  let initial = new Float64Array(D);
  if (scenario.initial === 'steady') {
    // Week 0 brings its own inflow, so the carried-in cases begin at duration 1.
    initial = steadyState(epochAt(epochs, 0).hazards, 'life').map((weeksInCase, d) =>
      checkNumber(`life: the steady cases of duration ${d}`, weeksInCase * inflow.mean, 0, MAX_CASES),
    );
    initial[0] = 0;
  } else if (scenario.initial !== undefined) {
    initial = Float64Array.from(casesByDuration(checkRecord('initial', scenario.initial).n, D, 'initial.n'));
  }

  const bandEdges = checkList(
    'bandEdges',
    scenario.bandEdges ?? DEFAULT_BAND_EDGES.filter((edge) => edge < D),
    1,
  );
  bandEdges.forEach((edge, index) => {
    const least = index === 0 ? 0 : (bandEdges[index - 1] ?? 0) + 1;
    checkInteger(`bandEdges[${index}]`, edge, least, index === 0 ? 0 : D - 1);
  });

  const initiatives = checkRecords('initiatives', scenario.initiatives ?? []);
  if (initiatives.length > MAX_INITIATIVES) {
    throw new ScenarioError('initiatives', `${initiatives.length} initiatives`, `at most ${MAX_INITIATIVES}`);
  }
  const ids = new Set<string>();
  initiatives.forEach(({ id }, index) => {
    if (typeof id !== 'string' || ids.has(id)) {
      throw new ScenarioError(`initiatives[${index}].id`, id, 'a text that no other initiative has');
    }
    ids.add(id);
  });

  const destinationIds = new Set<string>();
  const destinations = checkRecords('destinations', scenario.destinations ?? []).map((destination, index) => {
    const field = `destinations[${index}]`;
    if (typeof destination.id !== 'string' || destinationIds.has(destination.id)) {
      throw new ScenarioError(`${field}.id`, destination.id, 'a text that no other destination has');
    }
    destinationIds.add(destination.id);
    const life = compileLife(destination.life, D, `${field}.life`);
    return {
      id: destination.id,
      share: valuesOfSteps(destination.share, D, 0, `${field}.share`),
      epochs: life,
      lifeOfWeek: epochOfWeek(life, weeks),
      weekly: checkNumber(`${field}.weekly`, destination.weekly, 0, MAX_WEEKLY_RATE),
      initial:
        destination.initial === undefined
          ? new Float64Array(D)
          : casesByDuration(checkRecord(`${field}.initial`, destination.initial).n, D, `${field}.initial.n`),
    };
  });
  checkDestinationShares(destinations, D);

  const draft: PlanDraft = {
    startDay,
    weeks,
    D,
    epochs,
    initial,
    inflow: inflow.byWeek,
    arrivals: checkRecords('arrivals', scenario.arrivals ?? [], 0, MAX_DATED).map((arrival, index) => ({
      week: checkInteger(`arrivals[${index}].week`, arrival.week, 0, MAX_WEEKS),
      duration: checkInteger(`arrivals[${index}].duration`, arrival.duration, 0, D - 1),
      cases: checkNumber(`arrivals[${index}].cases`, arrival.cases, 0, MAX_CASES),
    })),
    fullTimeShare: valuesOfSteps(scenario.fullTimeShare ?? [], D, 1, 'fullTimeShare'),
    longFrom: Math.min(longFrom, D),
    costs: costEpochs(scenario.cost ?? {}, startDay, D),
    destinations,
    parameters: Float64Array.from(initiatives, (initiative, index) =>
      ownParameter(initiative, `initiatives[${index}]`),
    ),
    initiatives: initiatives.map((initiative, index) =>
      compileInitiative(initiative, D, `initiatives[${index}]`),
    ),
    bandEdges: [...bandEdges],
  };
  return layOutPieces(checkSize(lumpTail(reachReviews(draft))));
}
