import { isoOfDay, mondayOnOrBefore } from '../../util/calendar';
import { checkInteger } from '../check';
import { exitHazards, steadyState } from '../lifeTable';
import { DEFAULT_DURATIONS, MAX_WEEKS } from '../limits';
import type { Scenario } from '../scenario';
import { lifeTableFromRegister, type EstimatedLifeTable } from './register';
import { caseDays, checkWindow, type DatedCase, type RegisterWindow } from './registerWindow';
import { smoothedTable, type SmoothedBand, type SpikeWeeks } from './smoothedTable';

export interface RegisterOptions {
  /** Horizon of the scenario in weeks. Default 61. */
  weeks?: number;
  /** Weeks of the reassessment; null for none. Default five weeks from week 22, as paid weeks come due at a month's end. */
  spike?: SpikeWeeks | null;
}

export interface RegisterFit {
  /** The table week by week, with its variance, and by cause of exit. */
  table: EstimatedLifeTable;
  bands: SmoothedBand[];
  /** Share that ends in each week of the spike, on top of the bands. */
  spike: number;
  /** New cases a week over the newest year of the window, or all of it when it is shorter. */
  inflowPerWeek: number;
  /** Cases open on the scenario's first day, and those that the table would have in steady state with this inflow. */
  open: number;
  steadyOpen: number;
}

export type RegisterCalibration =
  { scenario: Scenario; fit: RegisterFit } | { error: 'register.empty' | 'register.noEnds' };

const YEAR_DAYS = 364;

/**
 * A baseline from a register of cases: its own life table, smoothed; the cases open at the window's end by duration; the
 * inflow of its newest year (section 5c of the model page).
 *
 * The model counts a case in the whole week in which it ends, so its steady stock lies up to half a week's inflow above
 * what is counted on a day.
 *
 * @returns the scenario, beginning on the last Monday on or before the window's end
 * @throws ScenarioError naming the case, date or option that is wrong
 */
export function calibrateRegister(
  cases: readonly DatedCase[],
  window: RegisterWindow,
  options: RegisterOptions = {},
): RegisterCalibration {
  const weeks = checkInteger('weeks', options.weeks ?? 61, 1, MAX_WEEKS);
  const { spike: spikeWeeks = { at: 22, spread: 5 } } = options;
  if (spikeWeeks !== null) {
    checkInteger('spike.at', spikeWeeks.at, 0, DEFAULT_DURATIONS - 1);
    checkInteger('spike.spread', spikeWeeks.spread, 1, DEFAULT_DURATIONS - spikeWeeks.at);
  }
  const { fromDay, toDay } = checkWindow(window);
  const days = caseDays(cases);
  const table = lifeTableFromRegister(cases, window);
  if (table.risk.length === 0) return { error: 'register.empty' };
  if (table.events.every((ended) => ended === 0)) return { error: 'register.noEnds' };

  const startDay = mondayOnOrBefore(toDay);
  const yearFrom = Math.max(fromDay, toDay - YEAR_DAYS);
  const began = days.filter((days) => days.startDay >= yearFrom && days.startDay < toDay).length;
  const inflowPerWeek = (7 * began) / (toDay - yearFrom);
  const open = new Array<number>(DEFAULT_DURATIONS).fill(0);
  for (const { startDay: first, endDay } of days) {
    if (first >= startDay || endDay <= startDay) continue;
    // The model's weeks are the calendar's: a case is in duration 0 in the week in which it begins.
    const duration = (startDay - mondayOnOrBefore(first)) / 7;
    const at = Math.min(duration, DEFAULT_DURATIONS - 1);
    open[at] = (open[at] ?? 0) + 1;
  }
  const { life, bands, spike } = smoothedTable(table, spikeWeeks);
  const steady = steadyState(exitHazards(life, DEFAULT_DURATIONS, 'life'), 'life');
  return {
    scenario: {
      startDate: isoOfDay(startDay),
      weeks,
      D: DEFAULT_DURATIONS,
      life,
      initial: { n: open },
      inflow: { mean: inflowPerWeek },
    },
    fit: {
      table,
      bands,
      spike,
      inflowPerWeek,
      open: open.reduce((sum, count) => sum + count, 0),
      steadyOpen: inflowPerWeek * steady.reduce((sum, count) => sum + count, 0),
    },
  };
}
