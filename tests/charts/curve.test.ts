// @vitest-environment happy-dom
import * as Plot from '@observablehq/plot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveChart, type CurveChart, type Point } from '../../src/charts';
import { valueDomain } from '../../src/charts/curve';
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
    pointing: true,
    ghost: null,
    goal: 195,
    start: october + 1.03,
    labels: { baseline: 'uden planen', plan: 'planen', goal: 'planens mål', start: 'planen starter' },
    shortLabels: { baseline: 'uden', plan: 'plan', goal: 'mål' },
    description: 'I december 2016 …',
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

  it('describes itself', () => {
    expect(drawn().svg.getAttribute('aria-description')).toBe('I december 2016 …');
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

describe('the values of the axis', () => {
  it.each([
    [[195, 243], 180, 260, 20],
    [[25, 45], 20, 50, 10],
    [[0, 0], 0, 1, 1],
    [[243, 243], 240, 246, 2],
    [[800, 1200], 600, 1400, 200],
  ])('of %j run from %i to %i in steps of %i', (values, low, high, step) => {
    expect(valueDomain(values)).toEqual({ low, high, step });
  });

  it('are round, hold everything drawn with some air, and are few', () => {
    const counts = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(counts, (values) => {
        const { low, high, step } = valueDomain(values);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(Math.min(...values));
        expect(high).toBeGreaterThan(Math.max(...values));
        expect([low, high, step].every(Number.isInteger)).toBe(true);
        expect([low % step, high % step]).toEqual([0, 0]);
        expect((high - low) / step).toBeLessThanOrEqual(7);
      }),
      { seed: 5 },
    );
  });

  it('step by 1, 2 or 5 times a power of ten, or by 2.5 where that is whole', () => {
    for (const least of [0, 40, 230]) {
      for (let width = 0; width < 300; width += 0.5) {
        const { step } = valueDomain([least, least + width]);
        expect([least, width, step]).toEqual([
          least,
          width,
          Number(/^([125]|25)0*$/.exec(String(step))?.[0]),
        ]);
      }
    }
  });
});
