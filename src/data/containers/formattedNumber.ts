import { isoOfDay } from '../../util/calendar';
import type { CellFormat } from './cellFormats';
import { numberText } from '../../util/danishNumber';

const MINUTES_PER_DAY = 1440;

/** Day 0 of the two calendars of Excel as days since 1970-01-01: 1899-12-30 and, from old Macs, 1904-01-01. */
const FIRST_DAY = { 1900: -25_569, 1904: -24_107 } as const;

/** Before March 1900 Excel counts a 29 February that never was. */
const FALSE_LEAP_DAY = 60;

/** Days after 9999-12-31 are no dates to Excel either. */
const LAST_DAY = 2_958_466;

/**
 * A cell's number as what its format shows: ISO dates (`2016-01-04`, `2016-01`, `2016`), times `13:45`, percentages
 * `12,3%`, digits with their leading zeros; a plain number stays a number.
 */
export function formattedNumber(value: number, format: CellFormat, epoch: 1900 | 1904): string | number {
  if (format.shows === 'number') return value;
  if (format.shows === 'percent') return `${numberText(Number((value * 100).toPrecision(15)))}%`;
  if (format.shows === 'digits') {
    return Number.isInteger(value) && value >= 0 ? String(value).padStart(format.digits, '0') : value;
  }
  if (!(value >= 0 && value < LAST_DAY)) return value;
  // Half a second is the rounding of binary fractions of a day.
  const minutes = Math.floor((value % 1) * MINUTES_PER_DAY + 0.5 / 60);
  if (format.shows === 'duration') return clock(Math.floor(value) * MINUTES_PER_DAY + minutes);
  if (format.shows === 'time') return clock(minutes);
  const shift = epoch === 1900 && value < FALSE_LEAP_DAY ? 1 : 0;
  const day = isoOfDay(Math.floor(value) + FIRST_DAY[epoch] + shift);
  if (format.shows === 'year') return day.slice(0, 4);
  if (format.shows === 'month') return day.slice(0, 7);
  return format.shows === 'moment' && minutes > 0 ? `${day} ${clock(minutes)}` : day;
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
