import { isoOfDay } from '../../util/calendar';
import type { DurationCount, RegisterWindow } from '../../model';
import { durationCounts, type DurationCounts } from './durationCounts';
import { mergedCases } from './mergedCases';
import { monthlyCounts, type MonthlyCounts } from './monthlyCounts';
import type { RegisterRoles } from './registerRoles';
import { registerCases, type Cases, type RejectedCases } from './registerCases';
import { registerDays } from './registerDays';
import type { DurationUnit } from './registerNames';
import { dayOfOption, foundWindow, wholeMonths, type FoundWindow } from './registerWindow';
import { stockByDuration } from './stockByDuration';
import type { Imported, Issue } from '../types';

/** What a date in the end column means. */
export type EndMeaning = 'lastDay' | 'firstDayWithout';

export interface RegisterOptions {
  /** First day that the register covers, ISO. Default: its first start, or its first end where earlier ends are missing. */
  from?: string;
  /** First day that it does not cover any more, ISO. Default: the day after the last date in it. */
  to?: string;
  /** Counts only the months that the window holds whole, where it holds any: so for all that is published. */
  wholeMonths?: boolean;
  /** Technical closings: spells of a person with at most so many days between are one. Default null: none are merged. */
  gapDays?: number | null;
  /** Default `lastDay`: the last day with benefit. */
  endIs?: EndMeaning;
  /** Day at whose end the stock by duration is counted, ISO. Default: the window's last. */
  stockAt?: string;
}

/** What became of the rows: `rows` is the sum of the others. */
export interface RegisterAccount {
  rows: number;
  /** Cases that the window saw, after merging. */
  used: number;
  /** Rows that went on a case after a technical closing, and rows beside another of the same person. */
  merged: number;
  parallel: number;
  /** Cases, after merging, that ended before the window or began after it. */
  outside: number;
  rejected: number;
}

/** The counts of a register that are shown when none is withheld. */
export interface RegisterCounts extends Omit<DurationCounts, 'byMonth'> {
  window: RegisterWindow;
  gapDays: number | null;
  endIs: EndMeaning;
  months: MonthlyCounts;
  stock: DurationCount;
}

/** A register of cases as counts: no row of the file is in it. */
export interface RegisterAggregate extends RegisterCounts, DurationCounts {
  /** The window that the register itself has, whatever was asked for; in whole months where it was. */
  span: RegisterWindow;
  account: RegisterAccount;
  rejected: RejectedCases[];
  issues: Issue[];
}

const LONGEST_WEEKS = 2_600;

const LASTING: Record<DurationUnit, string> = {
  days: 'register.lastingDays',
  weeks: 'register.lastingWeeks',
  months: 'register.lastingMonths',
};

/**
 * Counts a register of cases by weeks of duration, by calendar month and, on one day, by bands of duration. Linear in
 * its rows; single cases are in typed arrays while it runs and nowhere afterwards.
 *
 * Risk and events are those of `lifeTableFromRegister` for the same cases, where `end` is the first day without benefit.
 *
 * @throws Error when a role names no column, or an option is no date: what a file holds never throws
 */
export function aggregateRegister(
  imported: Imported,
  roles: RegisterRoles,
  options: RegisterOptions = {},
): RegisterAggregate | null {
  const { gapDays = null } = options;
  // Durations give the last day themselves.
  const endIs = roles.end === null ? 'lastDay' : (options.endIs ?? 'lastDay');
  const days = registerDays(imported, roles);
  const found = foundWindow(days, endIs === 'lastDay');
  if (!found) return null;
  const trimmed = options.wholeMonths
    ? wholeMonths
    : (fromDay: number, toDay: number) => ({ fromDay, toDay });
  const span = trimmed(found.fromDay, found.toDay);
  const { fromDay, toDay } = trimmed(
    options.from === undefined ? span.fromDay : dayOfOption('from', options.from),
    options.to === undefined ? span.toDay : dayOfOption('to', options.to),
  );
  if (toDay <= fromDay) throw new Error(`register to: not after its beginning: ${isoOfDay(toDay)}`);
  const stockDay = options.stockAt === undefined ? toDay - 1 : dayOfOption('stockAt', options.stockAt);
  if (stockDay < fromDay || stockDay >= toDay)
    throw new Error(`register stockAt: not in the window: ${isoOfDay(stockDay)}`);
  const read = registerCases(imported, roles, days, endIs === 'lastDay', toDay - 7 * LONGEST_WEEKS);
  const { cases: spells, merged, parallel } = mergedCases(read.cases, gapDays);
  const { cases, outside } = seenCases(spells, fromDay, toDay);
  const rejected = read.rejected.reduce((sum, { count }) => sum + count, 0);
  return {
    span: { from: isoOfDay(span.fromDay), to: isoOfDay(span.toDay) },
    window: { from: isoOfDay(fromDay), to: isoOfDay(toDay) },
    gapDays,
    endIs,
    ...durationCounts(cases, fromDay, toDay),
    months: monthlyCounts(cases, fromDay, toDay),
    stock: { date: isoOfDay(stockDay), bands: stockByDuration(cases, stockDay) },
    account: { rows: imported.lines.length, used: cases.count, merged, parallel, outside, rejected },
    rejected: read.rejected,
    issues: issuesOf(roles, { ...found, isFound: options.from === undefined }, fromDay, rejected),
  };
}

/** Cases that were open in the window, or ended on its first day. */
function seenCases(spells: Cases, fromDay: number, toDay: number): { cases: Cases; outside: number } {
  let kept = 0;
  for (let index = 0; index < spells.count; index++) {
    if ((spells.end[index] ?? 0) < fromDay || (spells.start[index] ?? 0) >= toDay) continue;
    spells.start[kept] = spells.start[index] ?? 0;
    spells.end[kept] = spells.end[index] ?? 0;
    spells.cause[kept] = spells.cause[index] ?? -1;
    kept++;
  }
  return { cases: { ...spells, count: kept }, outside: spells.count - kept };
}

function issuesOf(
  { person, end, duration }: RegisterRoles,
  { truncated, onlyOpen, isFound }: FoundWindow & { isFound: boolean },
  fromDay: number,
  rejected: number,
): Issue[] {
  const issues: Issue[] = [];
  const from = isoOfDay(fromDay);
  if (person === null) issues.push({ severity: 'info', code: 'register.noPerson', params: {} });
  if (end === null && duration) {
    issues.push({ severity: 'info', code: LASTING[duration.unit], params: {}, column: duration.column });
  }
  if (isFound && truncated) issues.push({ severity: 'info', code: 'register.laterWindow', params: { from } });
  if (isFound && onlyOpen)
    issues.push({ severity: 'warning', code: 'register.onlyOpen', params: { date: from } });
  if (rejected > 0) {
    issues.push({ severity: 'warning', code: 'register.rejected', params: { count: rejected } });
  }
  return issues;
}
