import * as Plot from '@observablehq/plot';
import { spread, type EndLabel } from './endLabels';

/** A value in a month; months are counted as `year * 12 + month - 1`. */
export interface Point {
  month: number;
  value: number;
  /** Whether the number covers the whole month. */
  complete: boolean;
}

/** What a curve chart shows; words are ready to be read. */
export interface CurveChart {
  observed: readonly Point[];
  baseline: readonly Point[];
  plan: readonly Point[];
  /** Whether somebody points at the chart; only then is there anything to show at the pointer. */
  pointing: boolean;
  /** Where the plan's curve was before the hand began to move a slider. */
  ghost: readonly Point[] | null;
  goal: number | null;
  /** The month in which the plan begins, as a place on the axis. */
  start: number;
  labels: { baseline: string; plan: string; goal: string; start: string };
  /** The same in fewer letters, for a narrow chart. */
  shortLabels: { baseline: string; plan: string; goal: string };
  description: string;
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

const colours = {
  accent: 'var(--accent)',
  baseline: 'var(--baseline)',
  baselineInk: 'var(--baseline-ink)',
  target: 'var(--target)',
  targetInk: 'var(--target-ink)',
  ink: 'var(--ink)',
  line: 'var(--line)',
  muted: 'var(--muted)',
};

/** A step of 1, 2, 2.5 or 5 times a power of ten that gives about `count` intervals. */
function niceStep(range: number, count: number): number {
  const rough = Math.max(range, 1e-9) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return Math.max(1, Math.round(factor * power));
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
function tickMonths(first: number, last: number, width: number): number[] {
  const every = [1, 2, 3, 6, 12, 24, 60].find((step) => ((last - first) / step) * 46 <= width) ?? 120;
  const ticks: number[] = [];
  for (let month = Math.ceil(first / every) * every; month <= last; month += every) ticks.push(month);
  return ticks;
}

function steps(low: number, high: number, step: number): number[] {
  return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step);
}

/**
 * The curves of one measure by month: counted points, the baseline, the plan, the plan's own target.
 *
 * Lines are labelled at their ends instead of in a legend; labels never cover each other.
 */
export function curveChart(chart: CurveChart): Plot.PlotOptions {
  const { observed, baseline, plan, goal, width, format } = chart;
  const height = width < NARROW ? Math.min(chart.height, NARROW_HEIGHT) : chart.height;
  const labels = width < NARROW ? chart.shortLabels : chart.labels;
  const drawn = [...observed, ...baseline, ...plan, ...(chart.ghost ?? [])];
  const domain = valueDomain([
    ...drawn.map(({ value }) => value),
    ...(goal === null ? [] : [goal]),
    ...chart.atLeast,
  ]);
  const months = drawn.map(({ month }) => month);
  const [first, last] = [Math.min(...months), Math.max(...months)];

  const named = (name: string, end?: Point): string => `${name} ${format.value(end?.value ?? 0)}`;
  const ends: EndLabel[] = [
    {
      text: named(labels.baseline, baseline.at(-1)),
      value: baseline.at(-1)?.value ?? 0,
      colour: colours.baselineInk,
    },
    { text: named(labels.plan, plan.at(-1)), value: plan.at(-1)?.value ?? 0, colour: colours.accent },
    ...(goal === null
      ? []
      : [{ text: `${labels.goal} ${format.value(goal)}`, value: goal, colour: colours.targetInk }]),
  ];
  const marginRight = Math.ceil(Math.max(...ends.map(({ text }) => text.length)) * LETTER) + 14;
  const bottom = height - MARGIN.bottom;
  const pixelsPerUnit = (bottom - MARGIN.top) / (domain.high - domain.low);
  const toPixel = (value: number): number => bottom - (value - domain.low) * pixelsPerUnit;
  const toValue = (pixel: number): number => domain.low + (bottom - pixel) / pixelsPerUnit;
  const heights = spread(
    ends.map(({ value }) => toPixel(value)),
    LABEL_GAP,
    MARGIN.top,
    bottom - 4,
  );

  const ticks = tickMonths(first, last, width - MARGIN.left - marginRight);
  // The lines go on from the newest counted point.
  const joined = (points: readonly Point[]): readonly Point[] => [...observed.slice(-1), ...points];
  const line = (points: readonly Point[], options: Plot.LineYOptions): Plot.Markish =>
    Plot.lineY(points, { x: 'month', y: 'value', curve: 'monotone-x', ...options });

  return {
    width,
    height,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    marginRight,
    style: { fontSize: '12px', fontFamily: 'inherit', color: colours.muted, overflow: 'visible' },
    ariaDescription: chart.description,
    x: { type: 'linear', domain: [first - 0.3, last], axis: null },
    y: { domain: [domain.low, domain.high], axis: null },
    marks: [
      Plot.gridY(steps(domain.low, domain.high, domain.step), { stroke: colours.line, strokeOpacity: 1 }),
      Plot.axisY(steps(domain.low, domain.high, domain.step), {
        tickSize: 0,
        label: null,
        fontSize: 12,
        tickFormat: (value: number) => format.value(value),
      }),
      Plot.axisX(ticks, {
        tickSize: 4,
        label: null,
        fontSize: 12,
        tickFormat: (month: number, index: number) =>
          index === 0 ||
          month % 12 === 0 ||
          Math.floor(month / 12) !== Math.floor((ticks[index - 1] ?? month) / 12)
            ? `${format.monthName(month)}\n${format.year(month)}`
            : format.monthName(month),
      }),
      Plot.ruleX([chart.start], {
        stroke: colours.muted,
        strokeDasharray: '1 3',
        y1: domain.low,
        y2: domain.high,
      }),
      Plot.text([chart.start], {
        x: (month: number) => month,
        frameAnchor: 'top',
        text: () => chart.labels.start,
        dy: -12,
        textAnchor: 'middle',
        fill: colours.muted,
      }),
      ...(goal === null
        ? []
        : [
            Plot.ruleY([goal], {
              stroke: colours.target,
              strokeWidth: 1.5,
              strokeDasharray: '5 4',
              x1: chart.start,
              x2: last,
            }),
          ]),
      line(joined(baseline), { stroke: colours.baseline, strokeWidth: 2 }),
      ...(chart.ghost
        ? [line(joined(chart.ghost), { stroke: colours.accent, strokeOpacity: 0.25, strokeWidth: 2 })]
        : []),
      line(joined(plan), { stroke: colours.accent, strokeWidth: 3 }),
      Plot.dot(
        [...baseline, ...plan].filter(({ complete }) => !complete),
        { x: 'month', y: 'value', r: 3, stroke: colours.muted, fill: 'var(--paper)' },
      ),
      Plot.dot(observed, { x: 'month', y: 'value', r: 3, fill: colours.ink }),
      Plot.text(ends, {
        x: () => last,
        y: (_end: EndLabel, index: number) => toValue(heights[index] ?? 0),
        text: 'text',
        fill: 'colour',
        fontWeight: 600,
        textAnchor: 'start',
        dx: 8,
      }),
      ...(chart.pointing ? pointerMarks(chart) : []),
    ],
  };
}

/** A rule and a box with the month's numbers, at the pointer. */
function pointerMarks(chart: CurveChart): Plot.Markish[] {
  const points = pointed(chart);
  return [
    Plot.ruleX(points, Plot.pointerX({ x: 'month', stroke: colours.line })),
    Plot.tip(
      points,
      Plot.pointerX({
        x: 'month',
        y: 'value',
        title: 'title',
        fontSize: 12,
        fill: 'var(--paper)',
        stroke: colours.line,
      }),
    ),
  ];
}

/** One point a month to point at, with all that is known of the month. */
function pointed(chart: CurveChart): { month: number; value: number; title: string }[] {
  const { observed, baseline, plan, labels, format } = chart;
  return [
    ...observed.map(({ month, value }) => ({
      month,
      value,
      title: `${format.tip(month)}\n${format.value(value)}`,
    })),
    ...plan.map(({ month, value }, index) => ({
      month,
      value,
      title: [
        format.tip(month),
        `${labels.plan}: ${format.value(value)}`,
        `${labels.baseline}: ${format.value(baseline[index]?.value ?? 0)}`,
      ].join('\n'),
    })),
  ];
}
