import * as Plot from '@observablehq/plot';
import { colours } from './colours';
import { curveLayout, type CurveChart, type CurveLayout, type Point } from './curveLayout';

/** A part of a chart that is drawn anew only when its key changes; the layers lie on each other. */
export interface Layer {
  key: string;
  /** Whether it changes a little and often, rather than as a whole. */
  moves: boolean;
  options: () => Plot.PlotOptions;
}

function frameOptions(layout: CurveLayout): Plot.PlotOptions {
  const { width, height, margin, domain, firstMonth, lastMonth } = layout;
  return {
    width,
    height,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    marginRight: margin.right,
    style: { fontSize: '12px', fontFamily: 'inherit', color: colours.muted, overflow: 'visible' },
    x: { type: 'linear', domain: [firstMonth - 0.3, lastMonth], axis: null },
    y: { domain: [domain.low, domain.high], axis: null },
  };
}

/** The lines go on from the newest counted point. */
function line(chart: CurveChart, points: readonly Point[], options: Plot.LineYOptions): Plot.Markish {
  const joined = [...chart.observed.slice(-1), ...points];
  return Plot.lineY(joined, { x: 'month', y: 'value', curve: 'monotone-x', ...options });
}

/** What stays while a slider moves: axes, target, counted points. */
function stillMarks(chart: CurveChart, layout: CurveLayout): Plot.Markish[] {
  const { observed, goal, start, format } = chart;
  const { domain, lastMonth, monthTicks, valueTicks } = layout;
  const startsYear = (month: number, index: number): boolean =>
    index === 0 || Math.floor(month / 12) !== Math.floor((monthTicks[index - 1] ?? month) / 12);
  return [
    Plot.gridY(valueTicks, { stroke: colours.line, strokeOpacity: 1 }),
    Plot.axisY(valueTicks, {
      tickSize: 0,
      label: null,
      fontSize: 12,
      tickFormat: (value: number) => format.value(value),
    }),
    Plot.axisX(monthTicks, {
      tickSize: 4,
      label: null,
      fontSize: 12,
      tickFormat: (month: number, index: number) =>
        startsYear(month, index)
          ? `${format.monthName(month)}\n${format.year(month)}`
          : format.monthName(month),
    }),
    Plot.ruleX([start], { stroke: colours.muted, strokeDasharray: '1 3', y1: domain.low, y2: domain.high }),
    Plot.text([start], {
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
            x1: start,
            x2: lastMonth,
          }),
        ]),
    Plot.dot(observed, { x: 'month', y: 'value', r: 3, fill: colours.ink }),
  ];
}

/** Where the plan's curve lies in nine of ten, and in half, of the draws; it opens from the newest counted point. */
function bandMarks({ band, bandIsLate, observed }: CurveChart): Plot.Markish[] {
  if (!band) return [];
  const known = observed
    .slice(-1)
    .map(({ month, value }) => ({ month, p5: value, p25: value, p75: value, p95: value }));
  const points = [...known, ...band];
  const area = (y1: 'p5' | 'p25', y2: 'p75' | 'p95') =>
    Plot.areaY(points, {
      x: 'month',
      y1,
      y2,
      curve: 'monotone-x',
      fill: colours.accent,
      fillOpacity: bandIsLate ? 0.06 : 0.12,
    });
  return [area('p5', 'p95'), area('p25', 'p75')];
}

/** What follows a slider: the curves, the ghost of the plan's, the labels at the ends. */
function movingMarks(chart: CurveChart, { lastMonth, ends }: CurveLayout): Plot.Markish[] {
  const { baseline, plan, ghost } = chart;
  return [
    line(chart, baseline, { stroke: colours.baseline, strokeWidth: 2 }),
    ...(ghost ? [line(chart, ghost, { stroke: colours.accent, strokeOpacity: 0.25, strokeWidth: 2 })] : []),
    line(chart, plan, { stroke: colours.accent, strokeWidth: 3 }),
    Plot.dot(
      [...baseline, ...plan].filter(({ complete }) => !complete),
      { x: 'month', y: 'value', r: 3, stroke: colours.muted, fill: colours.paper },
    ),
    Plot.text(ends, {
      x: () => lastMonth,
      y: 'at',
      text: 'text',
      fill: 'colour',
      fontWeight: 600,
      textAnchor: 'start',
      dx: 8,
    }),
  ];
}

/**
 * The curves of one measure by month: counted points, the baseline, the plan, the plan's own target.
 *
 * Lines are labelled at their ends instead of in a legend; labels never cover each other.
 */
export function curveChart(chart: CurveChart): Plot.PlotOptions {
  const layout = curveLayout(chart);
  return {
    ...frameOptions(layout),
    marks: [...stillMarks(chart, layout), ...bandMarks(chart), ...movingMarks(chart, layout)],
  };
}

/** The same chart in three layers, so that a moved slider draws only what moves; a fourth follows the pointer when there is one. */
export function curveLayers(chart: CurveChart, pointing: boolean): Layer[] {
  const layout = curveLayout(chart);
  const frame = frameOptions(layout);
  const { observed, baseline, plan, ghost, goal, start, labels } = chart;
  const stillKey = JSON.stringify([{ ...layout, ends: null }, observed, goal, start, labels]);
  const bandKey = JSON.stringify([stillKey, chart.band, chart.bandIsLate]);
  const movingKey = JSON.stringify([stillKey, baseline, plan, ghost]);
  return [
    { key: stillKey, moves: false, options: () => ({ ...frame, marks: stillMarks(chart, layout) }) },
    { key: bandKey, moves: true, options: () => ({ ...frame, marks: bandMarks(chart) }) },
    { key: movingKey, moves: true, options: () => ({ ...frame, marks: movingMarks(chart, layout) }) },
    ...(pointing
      ? [{ key: movingKey, moves: false, options: () => ({ ...frame, marks: pointerMarks(chart) }) }]
      : []),
  ];
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
        fill: colours.paper,
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
