import { colours } from './colours';
import { spread, type EndLabel } from './endLabels';

/** A value in a month; months are counted as `year * 12 + month - 1`. */
export interface Point {
  month: number;
  value: number;
  /** Whether the number covers the whole month. */
  complete: boolean;
}

/** Quantiles of the plan's value in a month, over the draws. */
export interface BandPoint {
  month: number;
  p5: number;
  p25: number;
  p75: number;
  p95: number;
}

/** What a curve chart shows; words are ready to be read. */
export interface CurveChart {
  observed: readonly Point[];
  baseline: readonly Point[];
  plan: readonly Point[];
  /** Where the plan's curve was before the hand began to move a slider. */
  ghost: readonly Point[] | null;
  /** Where the plan's curve lies in nine of ten, and in half, of the draws; null when none are made. */
  band: readonly BandPoint[] | null;
  /** Whether the band belongs to the sliders as they were a moment ago. */
  bandIsLate: boolean;
  goal: number | null;
  /** The month in which the plan begins, as a place on the axis. */
  start: number;
  labels: { baseline: string; plan: string; goal: string; start: string };
  /** The same in fewer letters, for a narrow chart. */
  shortLabels: { baseline: string; plan: string; goal: string };
  /** Width of the room for the chart in pixels, and its height when the room is wide. */
  width: number;
  height: number;
  /** Lowest and highest value to make room for, beside those drawn. */
  atLeast: readonly [number, number];
  format: {
    value(value: number): string;
    monthName(month: number): string;
    year(month: number): string;
    tip(month: number): string;
  };
}

const MARGIN = { top: 16, bottom: 44, left: 40 };
const LABEL_GAP = 15;
/** Below this width labels are short. */
const NARROW = 520;
/** A phone shows the chart above its sheet of sliders. */
const NARROW_HEIGHT = 240;
/** Mean width of a letter of the labels, in pixels. */
const LETTER = 6.6;

/** A step of 1, 2, 2.5 or 5 times a power of ten that gives about `count` intervals. */
function niceStep(range: number, count: number): number {
  const rough = Math.max(range, 1e-9) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = [1, 2, 2.5, 5, 10].map((factor) => factor * power).filter(Number.isInteger);
  return steps.find((step) => step >= rough) ?? 1;
}

/** The values that the axis runs between: round numbers around everything drawn. */
export function valueDomain(values: readonly number[]): { low: number; high: number; step: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = Math.max((most - least) * 0.08, most * 0.01, 0.5);
  const step = niceStep(most - least + 2 * room, 4);
  return {
    low: Math.max(0, Math.floor((least - room) / step) * step),
    high: Math.ceil((most + room) / step) * step,
    step,
  };
}

/** Months that get a tick: few enough to be read at this width. */
export function tickMonths(first: number, last: number, width: number): number[] {
  const every = [1, 2, 3, 6, 12, 24, 60].find((step) => ((last - first) / step) * 46 <= width) ?? 120;
  const ticks: number[] = [];
  for (let month = Math.ceil(first / every) * every; month <= last; month += every) ticks.push(month);
  return ticks;
}

function steps(low: number, high: number, step: number): number[] {
  return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step);
}

/** Where everything of a curve chart stands. */
export interface CurveLayout {
  width: number;
  height: number;
  margin: { top: number; bottom: number; left: number; right: number };
  domain: { low: number; high: number; step: number };
  firstMonth: number;
  lastMonth: number;
  monthTicks: number[];
  valueTicks: number[];
  /** Labels at the lines' ends, and the values at whose heights they stand without covering each other. */
  ends: (EndLabel & { at: number })[];
}

/** Lays out a chart for its width; the ends come in the order baseline, plan, goal. */
export function curveLayout(chart: CurveChart): CurveLayout {
  const { observed, baseline, plan, goal, width, format } = chart;
  const height = width < NARROW ? Math.min(chart.height, NARROW_HEIGHT) : chart.height;
  const labels = width < NARROW ? chart.shortLabels : chart.labels;
  const drawn = [...observed, ...baseline, ...plan, ...(chart.ghost ?? [])];
  const domain = valueDomain([
    ...drawn.map(({ value }) => value),
    ...(chart.band ?? []).flatMap(({ p5, p95 }) => [p5, p95]),
    ...(goal === null ? [] : [goal]),
    ...chart.atLeast,
  ]);
  const months = drawn.map(({ month }) => month);
  const [firstMonth, lastMonth] = [Math.min(...months), Math.max(...months)];

  const end = (label: string, value: number, colour: string): EndLabel => ({
    text: `${label} ${format.value(value)}`,
    value,
    colour,
  });
  const ends = [
    end(labels.baseline, baseline.at(-1)?.value ?? 0, colours.baselineInk),
    end(labels.plan, plan.at(-1)?.value ?? 0, colours.accent),
    ...(goal === null ? [] : [end(labels.goal, goal, colours.targetInk)]),
  ];
  const longestValue = Math.max(...[domain.low, domain.high].map((value) => format.value(value).length));
  const left = Math.max(MARGIN.left, Math.ceil(longestValue * LETTER) + 14);
  const right = Math.ceil(Math.max(...ends.map(({ text }) => text.length)) * LETTER) + 14;
  const bottom = height - MARGIN.bottom;
  const pixelsPerUnit = (bottom - MARGIN.top) / (domain.high - domain.low);
  const heights = spread(
    ends.map(({ value }) => bottom - (value - domain.low) * pixelsPerUnit),
    LABEL_GAP,
    MARGIN.top,
    bottom - 4,
  );
  return {
    width,
    height,
    margin: { ...MARGIN, left, right },
    domain,
    firstMonth,
    lastMonth,
    monthTicks: tickMonths(firstMonth, lastMonth, width - left - right),
    valueTicks: steps(domain.low, domain.high, domain.step),
    ends: ends.map((label, index) => ({
      ...label,
      at: domain.low + (bottom - (heights[index] ?? 0)) / pixelsPerUnit,
    })),
  };
}
