import type { Json } from '../fieldReader';

/** What every cell has. */
export interface CommonCell {
  /** The key by which it is known; never shown. */
  id: string;
  /** The label by which persons, texts and formulas know it. */
  name?: string;
  /** Shown by its name alone while it is edited. */
  collapsed?: true;
  /**
   * The cell as it came, where something of it could not be read or is not known here: it is written again as it came,
   * as far as nobody has changed it.
   */
  origin?: Json;
}

/** A cell that others refer to by its name. */
export interface NamedCell extends CommonCell {
  name: string;
}
