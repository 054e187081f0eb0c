import type { Observation } from '../../model';

const month = (from: string, fte: number, long: number, inflow: number): Observation => ({
  from,
  months: 1,
  fte,
  long,
  inflow,
});

/**
 * The months of `public/data/ishoej-2015.csv`, as the importer reads them (a test holds the two together).
 *
 * The series is constructed: only its end, 243 full-time persons and 45 long cases, stands in the plan.
 */
export const observations: Observation[] = [
  month('2014-11', 226.1, 29, 57),
  month('2014-12', 228.4, 29, 50),
  month('2015-01', 229.6, 30, 60),
  month('2015-02', 230.8, 31, 53),
  month('2015-03', 232.5, 33, 56),
  month('2015-04', 233.1, 34, 50),
  month('2015-05', 234, 36, 49),
  month('2015-06', 235.6, 38, 52),
  month('2015-07', 235.2, 39, 44),
  month('2015-08', 237.9, 41, 54),
  month('2015-09', 240.6, 43, 61),
  month('2015-10', 243, 45, 61),
];
