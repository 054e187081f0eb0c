/**
 * What a municipality has counted in one period: the input to {@link calibrate} and the points on the charts.
 *
 * A measure that was not counted is `null`, never 0.
 */
export interface Observation {
  /** First month of the period, `YYYY-MM`. */
  from: string;
  /** Length of the period in months: 1 a month, 3 a quarter, 12 a year. */
  months: number;
  /** Full-time persons, mean of the period (persons). */
  fte: number | null;
  /** Cases over 52 weeks at the end of the period (cases). */
  long: number | null;
  /** New cases during the period (cases). */
  inflow: number | null;
}
