import type { Initiative } from '../scenario';

/** The value of an initiative's own parameter at which it does nothing. */
export function neutralParameter({ type }: Pick<Initiative, 'type'>): number {
  return type === 'hazard' || type === 'inflow' || type === 'intensity' ? 1 : 0;
}
