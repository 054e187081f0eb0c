import type { Json } from '../fieldReader';

/** A cell of a kind that this version does not know: kept as it is and shown as unknown, never run. */
export interface UnknownCell {
  id: string;
  kind: 'unknown';
  name?: never;
  collapsed?: never;
  original: Json;
}
