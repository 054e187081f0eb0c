import type { Formats } from '../../../i18n';
import type { InputCell } from '../../../notebook';

/** A value of an input as it is read. */
export function inputText(cell: InputCell, value: InputCell['value'], format: Formats): string {
  if (typeof value === 'boolean') return format.truth(value);
  if (typeof value === 'string') return cell.control === 'month' ? format.month(value) : value;
  const unit = 'unit' in cell ? cell.unit : '';
  return unit === '' ? format.number(value) : `${format.number(value)}\u00a0${unit}`;
}
