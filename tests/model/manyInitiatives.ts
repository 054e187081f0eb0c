import type { Initiative, Scenario } from '../../src/model';

/** A table in which no two neighbouring durations are alike, so that nothing can be lumped. */
export function unlike(D: number): Scenario['life'] {
  return { h: Array.from({ length: D }, (_, d) => 0.02 + 0.01 * (d % 3)) };
}

type Kind = 'hazard' | 'exit' | 'inflow' | 'intensity' | 'review' | 'capacity' | 'capped';
export const uncappedKinds: Kind[] = ['hazard', 'exit', 'inflow', 'intensity', 'review'];
export const queueKinds: Kind[] = ['capacity', 'capped'];

/** Many small initiatives of a kind, each with a start, a ramp and a band of its own. */
export function manyInitiatives(kind: Kind, count: number): Initiative[] {
  return Array.from({ length: count }, (_, i): Initiative => {
    const common = { id: `${kind} ${i}`, start: i, ramp: 50 };
    switch (kind) {
      case 'hazard':
        return { ...common, type: 'hazard', from: i % 50, m: 1.01 };
      case 'exit':
        return { ...common, type: 'exit', at: i, q: 0.01 };
      case 'inflow':
        return { ...common, type: 'inflow', m: 1.0001 };
      case 'intensity':
        return { ...common, type: 'intensity', from: i % 50, m: 0.999 };
      case 'review':
        return { ...common, type: 'review', from: i, p: 0.1, spread: 50 };
      case 'capacity':
        return {
          ...common,
          type: 'capacity',
          from: i % 50,
          perWeek: 0.01,
          order: i % 2 ? 'longest' : 'prop',
        };
      case 'capped':
        return { ...common, type: 'hazard', from: i % 50, m: 1.01, cap: 0.01 };
    }
  });
}
