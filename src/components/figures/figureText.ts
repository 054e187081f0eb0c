import type { Formats } from '../../i18n';
import type { Figure } from '../../notebook';

/** A figure as it is written. */
export function figureText({ value, format: kind, unit = '', isShare }: Figure, format: Formats): string {
  if (typeof value === 'boolean') return format.truth(value);
  if (typeof value === 'string') return kind === 'month' ? format.month(value) : value;
  const isPercent = kind === 'percent' || kind === 'percentChange';
  const text = numberText(isPercent && isShare ? value * 100 : value, kind, format);
  return unit === '' ? text : `${text}\u00a0${unit}`;
}

/** A number as it is, with no more decimals than say something. */
function plainText(value: number, format: Formats): string {
  return format.number(Math.abs(value) >= 1 ? Number(value.toFixed(2)) : Number(value.toPrecision(3)));
}

function numberText(value: number, kind: Figure['format'], format: Formats): string {
  switch (kind) {
    case 'change':
      return format.change(value);
    case 'percent':
      return format.share(value);
    case 'percentChange':
      return format.percent(value);
    case 'kroner':
      return format.kroner(value);
    case 'million':
      return format.million(value);
    case 'millionChange':
      return format.millionChange(value);
    case 'rate':
    case 'decimal':
      return format.decimal(value);
    case 'text':
      return plainText(value, format);
    default:
      return format.count(value);
  }
}
