// @vitest-environment happy-dom
import * as Plot from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { curveChart, curveLayers, type CurveChart, type Point } from '../../src/charts';
import { monthOfLabel } from '../../src/util/calendar';

const october = monthOfLabel('2015-10');
const points = (from: number, values: readonly number[]): Point[] =>
  values.map((value, index) => ({ month: from + index, value, complete: true }));

function chart(changes: Partial<CurveChart> = {}): CurveChart {
  return {
    observed: points(october - 2, [238, 241, 243]),
    baseline: points(october + 1, Array<number>(14).fill(243)),
    plan: points(
      october + 1,
      Array.from({ length: 14 }, (_, index) => 240 - 3.3 * index),
    ),
    ghost: null,
    band: null,
    bandIsLate: false,
    goal: 195,
    start: october + 1.03,
    labels: { baseline: 'uden planen', plan: 'planen', goal: 'planens mål', start: 'planen starter' },
    shortLabels: { baseline: 'uden', plan: 'plan', goal: 'mål' },
    width: 800,
    height: 340,
    atLeast: [243, 243],
    format: {
      value: (value) => value.toFixed(0),
      monthName: (month) => `m${(month % 12) + 1}`,
      year: (month) => String(Math.floor(month / 12)),
      tip: (month) => `tip ${month}`,
    },
    ...changes,
  };
}

function drawn(changes: Partial<CurveChart> = {}) {
  const svg = Plot.plot(curveChart(chart(changes)));
  const texts = [...svg.querySelectorAll('text')].map((text) => text.textContent);
  return {
    svg,
    texts,
    lines: [...svg.querySelectorAll('g[aria-label="line"] path')],
    dots: [...svg.querySelectorAll('g[aria-label="dot"] circle')],
    target: [...svg.querySelectorAll('g[aria-label="rule"]')].filter(
      (rule) => rule.getAttribute('stroke') === 'var(--target)',
    ),
  };
}

describe('a curve chart', () => {
  it('draws one line without the plan and one with it, and one dot for each counted month', () => {
    const { lines, dots } = drawn();
    expect(lines).toHaveLength(2);
    expect(dots).toHaveLength(3);
  });

  it('lets the lines go on from the newest dot', () => {
    const { lines, dots } = drawn();
    const last = dots.at(-1)!;
    for (const line of lines) {
      const [x, y] = /^M([\d.]+),([\d.]+)/
        .exec(line.getAttribute('d') ?? '')!
        .slice(1)
        .map(Number);
      expect(x).toBeCloseTo(Number(last.getAttribute('cx')), 2);
      expect(y).toBeCloseTo(Number(last.getAttribute('cy')), 2);
    }
  });

  it('labels each line at its end with its value, instead of a legend', () => {
    const { texts } = drawn();
    expect(texts).toEqual(expect.arrayContaining(['uden planen 243', 'planen 197', 'planens mål 195']));
    expect(texts).toContain('planen starter');
  });

  it('keeps the labels at the ends from covering each other', () => {
    const { svg } = drawn();
    const heights = [...svg.querySelectorAll('text')]
      .filter((text) => /^(uden planen|planen|planens mål) \d/.test(text.textContent))
      .map((text) => Number(/translate\([^,]+,([\d.]+)\)/.exec(text.getAttribute('transform') ?? '')![1]))
      .sort((a, b) => a - b);
    expect(heights).toHaveLength(3);
    heights.slice(1).forEach((height, index) => expect(height - heights[index]!).toBeGreaterThan(14.9));
  });

  it('uses few letters where it is narrow, and is lower', () => {
    const { texts, svg } = drawn({ width: 360 });
    expect(texts).toEqual(expect.arrayContaining(['uden 243', 'plan 197', 'mål 195']));
    expect(texts).not.toContain('uden planen 243');
    expect(Number(svg.getAttribute('height'))).toBeLessThan(340);
  });

  it('has no target where there is none', () => {
    expect(drawn().target).toHaveLength(1);
    const { target, texts } = drawn({ goal: null });
    expect(target).toEqual([]);
    expect(texts.some((text) => text.includes('mål'))).toBe(false);
  });

  it('keeps the curve that was there while a slider moves', () => {
    const ghost = points(october + 1, Array<number>(14).fill(220));
    const { lines } = drawn({ ghost });
    expect(lines).toHaveLength(3);
  });

  it('marks a month that is not whole by an open dot', () => {
    const partial = points(october + 1, [243, 243]).map((point, index) => ({
      ...point,
      complete: index > 0,
    }));
    expect(drawn({ baseline: partial, plan: partial }).dots).toHaveLength(5);
  });

  it('draws without counted months', () => {
    const { lines, dots } = drawn({ observed: [] });
    expect(lines).toHaveLength(2);
    expect(dots).toEqual([]);
  });

  it('names the year under its first tick and under each January', () => {
    const years = drawn().texts.filter((text) => /201[56]$/.test(text) && text.startsWith('m'));
    expect(years[0]).toMatch(/2015$/);
    expect(years.some((text) => text.startsWith('m1') && text.endsWith('2016'))).toBe(true);
  });

  it('takes nothing from the data as a link or as code', () => {
    const { svg } = drawn({ labels: { ...chart().labels, plan: '<a href="javascript:x">plan</a>' } });
    expect(svg.querySelector('a')).toBeNull();
  });
});

describe('the layers of a curve chart', () => {
  const keys = (changes: Partial<CurveChart> = {}, pointing = false): string[] =>
    curveLayers(chart(changes), pointing).map(({ key }) => key);
  const other = points(
    october + 1,
    Array.from({ length: 14 }, (_, index) => 241 - 3 * index),
  );
  const drawnLayers = (pointing: boolean) =>
    curveLayers(chart(), pointing).map(({ options }) => Plot.plot(options()));

  it('show together what the chart shows', () => {
    const texts = drawnLayers(false).flatMap((svg) =>
      [...svg.querySelectorAll('text')].map((text) => text.textContent),
    );
    expect(texts.toSorted()).toEqual(drawn().texts.toSorted());
    const paths = drawnLayers(false).flatMap((svg) => [...svg.querySelectorAll('g[aria-label="line"] path')]);
    expect(paths.map((path) => path.getAttribute('d')).toSorted()).toEqual(
      drawn()
        .lines.map((path) => path.getAttribute('d'))
        .toSorted(),
    );
  });

  it('lie exactly on each other', () => {
    const sizes = drawnLayers(true).map((svg) => [svg.getAttribute('width'), svg.getAttribute('height')]);
    expect(sizes).toEqual(Array(4).fill(sizes[0]));
  });

  it('follow the pointer only when there is one', () => {
    expect(drawnLayers(false)).toHaveLength(3);
    expect(drawnLayers(true)).toHaveLength(4);
  });

  it('keep the still one while a slider moves the plan or the baseline', () => {
    const [still, band, moving] = keys();
    expect(keys()).toEqual([still, band, moving]);
    for (const change of [{ plan: other }, { baseline: other }, { ghost: chart().plan }]) {
      expect(keys(change).slice(0, 2)).toEqual([still, band]);
      expect(keys(change)[2]).not.toBe(moving);
    }
  });

  it('draw a band anew without the rest, as long as it lies within the axis', () => {
    const [still, band, moving] = keys();
    const within = Array.from({ length: 14 }, (_, k) => ({
      month: october + 1 + k,
      p5: 195,
      p25: 200,
      p75: 230,
      p95: 240,
    }));
    const [sameStill, otherBand, sameMoving] = keys({ band: within });
    expect([sameStill, sameMoving]).toEqual([still, moving]);
    expect(otherBand).not.toBe(band);
    const high = within.map((point) => ({ ...point, p95: 400 }));
    expect(keys({ band: high })[0]).not.toBe(still);
  });

  it.each<Partial<CurveChart>>([
    { goal: null },
    { width: 360 },
    { observed: [] },
    { start: october + 3 },
    { atLeast: [0, 900] },
    { labels: { baseline: 'without', plan: 'plan', goal: 'target', start: 'begins' } },
  ])('are all drawn anew when %o changes what stands still', (changes) => {
    const before = keys();
    keys(changes).forEach((key, layer) => expect(key).not.toBe(before[layer]));
  });
});
