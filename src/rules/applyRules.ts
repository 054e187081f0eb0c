import { compile, ScenarioError, type Cost, type Scenario } from '../model';
import { dayOfIso, isoOfDay } from '../util/calendar';
import { caseloadLaw } from './caseloadLaw';
import { offsetsOf, type ClockOffsets } from './clocks';
import { completeRules, type RuleEdits } from './edits';
import { JOB_CLARIFICATION } from './jobClarification';
import { lawCost } from './lawCost';

/** What a scenario's cost says about its cases rather than about the law, moved by the clock when a person asks for it. */
function ownCost({ offset, offsets, rateShare }: Cost, { entryPositions, applied }: EntryPositions): Cost {
  return {
    ...(applied || offset === undefined ? {} : { offset }),
    ...(applied ? { offsets: entryPositions } : offsets === undefined ? {} : { offsets }),
    ...(rateShare === undefined ? {} : { rateShare }),
  };
}

type EntryPositions = ClockOffsets['weeksOnSupport'];

/**
 * The scenario under the law of its horizon, as a person has edited it.
 *
 * By default the law sets the cost alone: the highest weekly rate and the reimbursement in force on each date, instead of
 * the scenario's own `weekly`, `steps` and `rules`; its offsets and `rateShare` stay. What changes the caseload or the
 * clocks is off until a person switches it on: see `caseloadLaw` and `clockOffsets`. The rules are applied once, to a
 * scenario without them.
 *
 * @throws ScenarioError when the scenario or an edit is wrong
 */
export function applyRules(scenario: Scenario, edits: RuleEdits = {}): Scenario {
  compile(scenario);
  if (scenario.destinations?.some(({ id }) => id === JOB_CLARIFICATION)) {
    throw new ScenarioError('destinations', JOB_CLARIFICATION, 'without the one that the rules set');
  }
  const complete = completeRules(edits);
  const { startDate } = scenario;
  const end = isoOfDay(dayOfIso(startDate) + 7 * scenario.weeks);
  const { scenario: lawful, reducedRates } = caseloadLaw(scenario, complete);
  const { firstSickDay, weeksOnSupport } = offsetsOf(complete, startDate);
  return {
    ...lawful,
    ...(firstSickDay.applied ? { longOffset: firstSickDay.weeks } : {}),
    cost: {
      ...ownCost(scenario.cost ?? {}, weeksOnSupport),
      ...lawCost(complete, startDate, end, reducedRates),
    },
  };
}
