import type { CostEpoch } from '../cost';
import type { CompiledDestination, LifeEpoch, Plan } from '../plan';
import type { RunOutput } from './output';
import { age } from './typescriptKernel';

/**
 * Measures each destination in week `t`, lets its cases age and takes in its share of the week's exits: what stood in
 * `before` and is no longer among the survivors.
 */
export function ageDestinations(plan: Plan, out: RunOutput, t: number): void {
  const { D, weeks, costs, costOfWeek, destinations } = plan;
  const { cells, before, destinationCells } = out.memory;
  const { municipalShare } = costs[costOfWeek[t] as number] as CostEpoch;
  const head = weeks - t;
  for (let j = 0; j < destinations.length; j++) {
    const { share, epochs, lifeOfWeek, weekly } = destinations[j] as CompiledDestination;
    const own = destinationCells[j] as Float64Array;
    const { hazards } = epochs[lifeOfWeek[t] as number] as LifeEpoch;
    age(own, head, D);
    let cases = 0;
    let municipal = 0;
    for (let d = 0; d < D; d++) {
      const there = own[head + d] as number;
      cases += there;
      municipal += there * (municipalShare[d] as number);
      const arriving = ((before[d] as number) - (cells[head + d] as number)) * (share[d] as number);
      own[head + d] = there * (1 - (hazards[d] as number)) + arriving;
    }
    const results = out.destinations[j] as RunOutput['destinations'][number];
    results.stock[t] = cases;
    results.gross[t] = cases * weekly;
    results.net[t] = municipal * weekly;
  }
}
