import * as Plot from '@observablehq/plot';
import type { ChartLayout } from './chartLayout';
import { gapsIn } from './chartGaps';
import { lonelyOf, withGaps } from './chartRuns';
import { ruleDirection } from './chartRules';
import type { Series } from './chartSeries';
import type { Shape } from './chartShapes';
import { heatOpacity } from './chartHeat';
import { colours, heatColour } from './colours';

/** Where a channel of the chart's own units stands on the page, upright or lying. */
type Across = Record<string, unknown>;

/** Options that put a mark in its panel. */
function inPanel({ panels }: ChartLayout): Across {
  if (panels.length === 0) return {};
  const of = new Map(panels.map((panel) => [panel.facet, panel]));
  return {
    fx: ({ facet }: { facet: string }) => of.get(facet)?.column,
    fy: ({ facet }: { facet: string }) => of.get(facet)?.row,
  };
}

function frame({ places, figures, flipped, ...layout }: ChartLayout): Plot.PlotOptions {
  const { width, height, margin, panel, columns, rows, panels } = layout;
  const across: Plot.ScaleOptions = { type: 'linear', domain: [places.low, places.high], axis: null };
  const up: Plot.ScaleOptions = { type: 'linear', domain: [figures.low, figures.high], axis: null };
  const gap = (size: number, step: number): number => 1 - size / step;
  const facets = (count: number, padding: number): Plot.ScaleOptions => ({
    type: 'band',
    domain: Array.from({ length: count }, (_, index) => index),
    axis: null,
    paddingInner: padding,
    paddingOuter: 0,
    round: false,
  });
  return {
    width,
    height,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    marginRight: margin.right,
    style: { fontSize: '12px', fontFamily: 'inherit', color: colours.muted, overflow: 'visible' },
    // Lying bars run downwards from the first.
    x: flipped ? up : across,
    y: flipped ? { ...across, domain: [places.high, places.low] } : up,
    ...(panels.length > 0 && {
      fx: facets(columns, gap(panel.width, panel.stepX)),
      fy: facets(rows, gap(panel.height, panel.stepY)),
    }),
  };
}

function axes({ places, placesName, figures, flipped, heat, panels }: ChartLayout): Plot.Markish[] {
  const textOf = (ticks: readonly { at: number; text: string }[]) => {
    const texts = new Map(ticks.map(({ at, text }) => [at, text]));
    return (at: number): string => texts.get(at) ?? '';
  };
  const at = (ticks: readonly { at: number }[]): number[] => ticks.map((tick) => tick.at);
  const [x, y] = flipped ? [figures, places] : [places, figures];
  const isPlain = places.kind === 'category' || heat !== null;
  const grid = { stroke: colours.line, strokeOpacity: 1 };
  return [
    ...(heat ? [] : [flipped ? Plot.gridX(at(figures.ticks), grid) : Plot.gridY(at(figures.ticks), grid)]),
    Plot.axisY(at(y.ticks), { tickSize: 0, label: null, fontSize: 12, tickFormat: textOf(y.ticks) }),
    Plot.axisX(at(x.ticks), {
      tickSize: flipped || isPlain ? 0 : 4,
      label: null,
      fontSize: 12,
      tickFormat: textOf(x.ticks),
      ...(panels.length > 0 && { facetAnchor: 'bottom-empty' }),
    }),
    ...(placesName
      ? [
          Plot.text([placesName.title], {
            facet: 'super',
            frameAnchor: 'bottom-right',
            textAnchor: 'end',
            dy: 33,
          }),
        ]
      : []),
  ];
}

/** A line for zero where figures lie on both sides of it. */
function zero({ figures, flipped, heat }: ChartLayout): Plot.Markish[] {
  if (heat || figures.low > 0 || figures.high < 0) return [];
  const stroke = { stroke: colours.muted, strokeWidth: 1 };
  return [flipped ? Plot.ruleX([0], stroke) : Plot.ruleY([0], stroke)];
}

function marksOf(layout: ChartLayout, series: Series, shapes: readonly Shape[]): Plot.Markish[] {
  const { flipped, figures, heat } = layout;
  const facet = inPanel(layout);
  const { kind, colour, layer } = series;
  // One step for all series of a layer: what one of them lacks is a gap in it.
  const ofLayer = [...layout.shapes.keys()].filter((one) => one.layer === layer);
  const isGap = gapsIn(ofLayer.flatMap(({ points }) => points));
  // What is outside of the axis, such as the foot of a bar below a broken axis, ends at its edge.
  const foot = ({ y1 }: Shape): number => Math.max(figures.low, Math.min(figures.high, y1));
  switch (kind) {
    case 'line': {
      const run = withGaps(shapes, isGap);
      const lonely = lonelyOf(run);
      return [
        Plot.line(run, { x: 'x', y: 'y2', stroke: colour, strokeWidth: 2.5, ...facet }),
        ...(lonely.length > 0
          ? [Plot.dot(lonely, { x: 'x', y: 'y2', r: lonely.length === 1 ? 4 : 3, fill: colour, ...facet })]
          : []),
      ];
    }
    case 'area': {
      const run = withGaps(shapes, isGap);
      const lonely = lonelyOf(run);
      return [
        Plot.areaY(run, { x: 'x', y1: foot, y2: 'y2', fill: colour, fillOpacity: 0.3, ...facet }),
        Plot.line(run, { x: 'x', y: 'y2', stroke: colour, strokeWidth: 1.5, ...facet }),
        ...(lonely.length > 0 ? [Plot.dot(lonely, { x: 'x', y: 'y2', r: 3, fill: colour, ...facet })] : []),
      ];
    }
    case 'band': {
      const run = withGaps(shapes, isGap);
      const lonely = lonelyOf(run);
      const edges = { x: 'x', y1: 'y1', y2: 'y2', ...facet };
      return [
        Plot.areaY(run, { ...edges, fill: colour, fillOpacity: 0.18 }),
        ...(lonely.length > 0
          ? [Plot.ruleX(lonely, { ...edges, stroke: colour, strokeWidth: 6, strokeOpacity: 0.18 })]
          : []),
      ];
    }
    case 'bar':
      return [
        flipped
          ? Plot.rect(shapes, {
              x1: foot,
              x2: 'y2',
              y1: 'x1',
              y2: 'x2',
              fill: colour,
              insetTop: 0.5,
              insetBottom: 0.5,
              ...facet,
            })
          : Plot.rect(shapes, {
              x1: 'x1',
              x2: 'x2',
              y1: foot,
              y2: 'y2',
              fill: colour,
              insetLeft: 0.5,
              insetRight: 0.5,
              ...facet,
            }),
      ];
    case 'dot':
      return [
        Plot.dot(shapes, {
          x: 'x',
          y: 'y2',
          r: 3.5,
          fill: colour,
          fillOpacity: 0.8,
          stroke: colours.paper,
          strokeWidth: 0.5,
          ...facet,
        }),
      ];
    case 'heat':
      return [
        Plot.rect(shapes, {
          x1: 'x1',
          x2: 'x2',
          y1: 'y1',
          y2: 'y2',
          fill: heatColour,
          fillOpacity: ({ point }: Shape) =>
            heat && point.value !== null ? heatOpacity(heat, point.value) : 0,
          inset: 0.5,
          ...facet,
        }),
      ];
    case 'rule': {
      const look = { stroke: colour, strokeWidth: 1.5, ...facet };
      const direction = ruleDirection(series);
      if (direction === 'across')
        return [
          flipped ? Plot.ruleX(shapes, { x: 'y2', ...look }) : Plot.ruleY(shapes, { y: 'y2', ...look }),
        ];
      if (direction === 'up')
        return [flipped ? Plot.ruleY(shapes, { y: 'x', ...look }) : Plot.ruleX(shapes, { x: 'x', ...look })];
      const stem = (shape: Shape): number => (figures.low > 0 ? figures.low : shape.y1);
      return [
        flipped
          ? Plot.ruleY(shapes, { y: 'x', x1: stem, x2: 'y2', ...look })
          : Plot.ruleX(shapes, { x: 'x', y1: stem, y2: 'y2', ...look }),
      ];
    }
  }
}

/** Annotations as dotted rules, and the texts of all rules at the upper or the right edge. */
function notes({ notes: all, labels, flipped, margin, panel }: ChartLayout): Plot.Markish[] {
  const look = { stroke: colours.targetInk, strokeDasharray: '2 3' };
  return [
    ...all.map(({ axis, at }) =>
      (axis === 'x') !== flipped ? Plot.ruleX([at], look) : Plot.ruleY([at], look),
    ),
    // A text that another one has pushed up is still tied to its place.
    ...labels
      .filter(({ leader }) => leader > 0)
      .map(({ at, leader, colour }) =>
        Plot.ruleX([at], {
          stroke: colour,
          strokeDasharray: '2 3',
          insetTop: -leader - 2,
          insetBottom: panel.height,
        }),
      ),
    ...labels.map(({ text, colour, left, top, anchor }) =>
      Plot.text([text], {
        facet: 'super',
        frameAnchor: 'top-left',
        dx: left - margin.left,
        dy: top,
        textAnchor: anchor,
        lineAnchor: 'middle',
        fill: colour,
        stroke: colours.paper,
        fontWeight: 600,
      }),
    ),
  ];
}

/** Names at the ends of lines, else in a legend above; the titles of small charts. */
function names(layout: ChartLayout): Plot.Markish[] {
  const { ends, legend, panels, places, margin } = layout;
  const facet = inPanel(layout);
  return [
    ...(ends.length === 0
      ? []
      : [
          Plot.text(ends, {
            x: () => places.high,
            y: 'at',
            text: 'text',
            fill: 'colour',
            fontWeight: 600,
            textAnchor: 'start',
            dx: 6,
          }),
        ]),
    ...legend.flatMap(({ text, colour, kind, opacity, left, top }) => {
      const place = { facet: 'super' as const, frameAnchor: 'top-left' as const, dy: top - margin.top + 10 };
      const dx = left - margin.left + 8;
      const symbol = kind === 'line' ? '━' : kind === 'dot' ? '●' : '■';
      return [
        Plot.text([symbol], {
          ...place,
          dx,
          fill: colour,
          fillOpacity: opacity,
          textAnchor: 'middle',
          lineAnchor: 'middle',
        }),
        Plot.text([text], {
          ...place,
          dx: dx + 12,
          fill: colours.ink,
          textAnchor: 'start',
          lineAnchor: 'middle',
        }),
      ];
    }),
    ...(panels.length === 0
      ? []
      : [
          Plot.text(panels, {
            ...facet,
            text: 'title',
            frameAnchor: 'top-left',
            dy: -14,
            fill: colours.ink,
            fontWeight: 600,
          }),
        ]),
  ];
}

/** A chart over a table: marks in the order of its layers, bands and areas first. */
export function chartPlot(layout: ChartLayout): Plot.PlotOptions {
  const behind = (kind: Series['kind']): number =>
    kind === 'heat' ? 0 : kind === 'band' ? 1 : kind === 'area' || kind === 'bar' ? 2 : 3;
  const ordered = [...layout.shapes].toSorted(([a], [b]) => behind(a.kind) - behind(b.kind));
  return {
    ...frame(layout),
    marks: [
      ...axes(layout),
      ...ordered.flatMap(([series, shapes]) => marksOf(layout, series, shapes)),
      ...zero(layout),
      ...notes(layout),
      ...names(layout),
    ],
  };
}
