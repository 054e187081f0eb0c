import type { Observation } from '../../model/observation';
import { monthOfLabel } from '../../util/calendar';
import { gapIssues } from './observationIssues';
import { observedMeasures } from './measureKinds';
import type { OutsideSeries, PeriodValue } from './series';
import type { Issue, ObservedMeasure } from '../types';

/** What was read from one file. */
export interface ObservedFile {
  name: string;
  /** The area that was chosen in it; absent when all its rows were added up. */
  area?: string;
  observations: readonly Observation[];
  series: readonly OutsideSeries[];
}

export interface Joined {
  observations: Observation[];
  series: OutsideSeries[];
  issues: Issue[];
}

/** More disagreements than this are told of by their number alone. */
const MOST_TOLD = 100;

/** A figure and where it comes from. */
interface Placed {
  value: number;
  file: string;
}

/**
 * Several files as one, period by period: a measure is taken from the files that have it, and from the later of them
 * where they disagree, each disagreement with a word. The order of the files is from the oldest to the newest.
 *
 * Files of another area or with periods of another length than the first are told of; of another length they are left
 * out, since a quarter cannot be told apart from its months.
 */
export function joinObservations(files: readonly ObservedFile[]): Joined {
  const issues: Issue[] = [];
  const months = files.find(({ observations }) => observations.length > 0)?.observations[0]?.months ?? 1;
  const [first] = files;
  const figures = new Map<ObservedMeasure, Map<string, Placed>>();
  const series = new Map<string, { first: OutsideSeries; values: Map<string, Placed> }>();
  const disagreements: Issue[] = [];
  for (const file of files) {
    if (first && (file.area ?? '') !== (first.area ?? '')) {
      const params = { name: file.name, area: file.area ?? '', other: first.area ?? '' };
      issues.push({ severity: 'warning', code: 'join.areas', params });
    }
    const others = file.observations.filter((observation) => observation.months !== months);
    if (others.length > 0) {
      const params = { name: file.name, count: others.length, kept: months };
      issues.push({ severity: 'warning', code: 'join.lengths', params });
    }
    for (const measure of observedMeasures) {
      const values = figures.get(measure) ?? new Map<string, Placed>();
      figures.set(measure, values);
      const own = file.observations
        .filter((observation) => observation.months === months)
        .map((observation) => ({ from: observation.from, months, value: observation[measure] }));
      disagreements.push(...put(own, file.name, measure, values));
    }
    for (const each of file.series) {
      const known = series.get(each.name) ?? { first: each, values: new Map<string, Placed>() };
      series.set(each.name, known);
      const own = each.values.filter((value) => value.months === known.first.values[0]?.months);
      disagreements.push(...put(own, file.name, each.measure ?? 'series', known.values));
    }
  }
  issues.push(...disagreements.slice(0, MOST_TOLD));
  if (disagreements.length > MOST_TOLD) {
    const params = { count: disagreements.length - MOST_TOLD };
    issues.push({ severity: 'warning', code: 'join.more', params });
  }
  const periods = [...new Set([...figures.values()].flatMap((values) => [...values.keys()]))].sort(byMonth);
  const at = (measure: ObservedMeasure, from: string): number | null =>
    figures.get(measure)?.get(from)?.value ?? null;
  const observations = periods.map((from): Observation => ({
    from,
    months,
    fte: at('fte', from),
    long: at('long', from),
    inflow: at('inflow', from),
  }));
  return {
    observations,
    series: [...series.values()].map(
      ({
        first: {
          name,
          measure,
          unit,
          values: [one],
        },
        values,
      }) => ({
        name,
        measure,
        unit,
        values: [...values.keys()]
          .sort(byMonth)
          .map((from) => ({ from, months: one?.months ?? 1, value: values.get(from)?.value ?? null })),
      }),
    ),
    issues: [...issues, ...gapIssues(observations)],
  };
}

/** Puts a file's figures beside those of the files before, and tells where they differ. */
function put(
  own: readonly PeriodValue[],
  file: string,
  measure: string,
  values: Map<string, Placed>,
): Issue[] {
  return own.flatMap(({ from, value }): Issue[] => {
    if (value === null) return [];
    const before = values.get(from);
    values.set(from, { value, file });
    if (before === undefined || before.value === value) return [];
    const params = { measure, period: from, value, name: file, before: before.value, other: before.file };
    return [{ severity: 'warning', code: 'join.disagrees', params }];
  });
}

function byMonth(one: string, other: string): number {
  return monthOfLabel(one) - monthOfLabel(other);
}
