import { ScenarioError } from './check';
import { MAX_WORK } from './limits';
import type { Plan } from './plan';

/**
 * Refuses a question that would need so many runs of a plan that nobody would wait for them.
 *
 * @returns the most runs that are not refused
 * @throws ScenarioError naming the runs and what they are made of
 */
export function checkWork({ weeks, D, members }: Plan, runs: number): number {
  const queues = members.queues.length;
  const most = Math.floor(MAX_WORK / (weeks * D * (1 + queues)));
  if (runs <= most) return most;
  throw new ScenarioError(
    'scenario',
    `${runs} runs of ${weeks} weeks × ${D} durations with ${queues} queues`,
    `at most ${most} runs: fewer weeks, durations, initiatives or draws`,
  );
}
