import type { NamedCell } from '../commonCell';
import type { FigureFormat } from '../../figures/figure';

/** A figure that a formula makes of others. */
export interface ValueCell extends NamedCell {
  kind: 'value';
  /** In the language of `data/formula/`, with figures by name. */
  formula: string;
  format: FigureFormat;
  unit: string;
}
