import { baselineKind } from './baseline/baselineKind';
import type { CellKind } from './cellKind';
import type { Kind } from './cell';
import { chartKind } from './chart/chartKind';
import { dataKind } from './data/dataKind';
import { inputKind } from './input/inputKind';
import { planKind } from './plan/planKind';
import { scenarioKind } from './scenario/scenarioKind';
import { tableKind } from './table/tableKind';
import { textKind } from './text/textKind';
import { valueKind } from './value/valueKind';

/** Every kind of cell that there is; `components/cells/` shows each. */
export const kinds: { [K in Kind]: CellKind<K> } = {
  text: textKind,
  data: dataKind,
  table: tableKind,
  chart: chartKind,
  input: inputKind,
  value: valueKind,
  baseline: baselineKind,
  plan: planKind,
  scenario: scenarioKind,
};

export function isKind(kind: unknown): kind is Kind {
  return typeof kind === 'string' && Object.hasOwn(kinds, kind);
}
