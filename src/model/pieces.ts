import { epochOfWeek } from './epochs';
import type { CompiledInitiative, Plan, PlanDraft, PlanMembers } from './plan';

/** Whether an initiative's extra closings are limited by capacity, and so depend on the cases of the week. */
export function isQueue({ type, cap }: Pick<CompiledInitiative, 'type' | 'cap'>): boolean {
  return type === 'capacity' || cap < Infinity;
}

function membersOf(initiatives: readonly CompiledInitiative[]): PlanMembers {
  const which = (holds: (initiative: CompiledInitiative) => boolean): number[] =>
    initiatives.flatMap((initiative, i) => (holds(initiative) ? [i] : []));
  return {
    hazards: which((initiative) => initiative.type === 'hazard' && !isQueue(initiative)),
    exits: which(({ type }) => type === 'exit'),
    inflows: which(({ type }) => type === 'inflow'),
    intensities: which(({ type }) => type === 'intensity'),
    reviews: which(({ type }) => type === 'review'),
    queues: which(isQueue),
  };
}

/** The durations at which a value changes. */
function changes(values: Float64Array): number[] {
  const result: number[] = [];
  for (let d = 1; d < values.length; d++) if (values[d] !== values[d - 1]) result.push(d);
  return result;
}

/** Cuts from 0 to D, in order, each once. */
function cutsAt(places: readonly number[], D: number): Int32Array {
  const inside = places.filter((place) => place > 0 && place < D);
  return Int32Array.from([...new Set([0, ...inside, D])].sort((a, b) => a - b));
}

/** Divides durations into pieces and segments, and initiatives by how they act, so that a run need not look again. */
export function layOutPieces(draft: PlanDraft): Plan {
  const { D, weeks, initiatives, bandEdges, longFrom, epochs, costs } = draft;
  const members = membersOf(initiatives);
  const edges = (indices: readonly number[]): number[] =>
    indices.flatMap((i) => {
      const { from, to } = initiatives[i] as CompiledInitiative;
      return [from, to];
    });
  const cuts = cutsAt(
    [
      ...bandEdges,
      longFrom,
      ...changes(draft.fullTimeShare),
      ...costs.flatMap(({ gross, municipalShare }) => [...changes(gross), ...changes(municipalShare)]),
      ...edges(members.intensities),
    ],
    D,
  );
  const longPiece = cuts.indexOf(longFrom);
  return {
    ...draft,
    members,
    lifeOfWeek: epochOfWeek(epochs, weeks),
    costOfWeek: epochOfWeek(costs, weeks),
    cuts,
    bandOfPiece: Int32Array.from(cuts.subarray(0, -1), (from) =>
      bandEdges.findLastIndex((edge) => edge <= from),
    ),
    longPiece,
    hazardCuts: epochs.map(({ cumulative }) =>
      cutsAt([...changes(cumulative), ...edges(members.hazards)], D),
    ),
  };
}
