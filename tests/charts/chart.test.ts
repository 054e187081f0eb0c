// @vitest-environment happy-dom
import * as Plot from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import {
  chartLayout,
  chartPlot,
  chartSummary,
  chartTips,
  chartTwin,
  figuresCaption,
  nearestTip,
  tipSentence,
  unitOf,
} from '../../src/charts';
import { numberAxis, placeAxis } from '../../src/charts/chartAxes';
import { pixelOf } from '../../src/charts/chartPixels';
import { writtenNumber } from '../../src/charts/chartNotes';
import { saysUnit } from '../../src/charts/chartWords';
import { calendarOf } from '../../src/data/formula/value';
import { createWords } from '../../src/i18n';
import type { ChartCell } from '../../src/notebook';
import { charts, drawnOfGallery } from '../gallery/charts';

const words = createWords('da');
const chart = (id: string): ChartCell => charts.find((cell) => cell.id === id)!;

async function laidOut(id: string, width = 640, changes: Partial<ChartCell> = {}) {
  const cell = { ...chart(id), ...changes };
  const result = await drawnOfGallery(cell);
  const unit = unitOf(result, cell.unit);
  const layout = chartLayout(result, { ...cell, unit }, width, words);
  return { result, layout, unit, tips: chartTips(layout, unit, words) };
}

const period = (text: string) => calendarOf(text);

describe('an axis', () => {
  it.each([
    [[12, 37], true, 0, 40, ['0', '10', '20', '30', '40']],
    [[12, 37], false, 10, 40, ['10', '20', '30', '40']],
    [[-3, 4], true, -4, 4, ['−4', '−2', '0', '2', '4']],
    [[0.1, 0.35], true, 0, 0.4, ['0', '0,1', '0,2', '0,3', '0,4']],
    [[5], false, 4.5, 5.5, ['4,5', '4,75', '5', '5,25', '5,5']],
    [[], true, 0, 1, ['0', '0,25', '0,5', '0,75', '1']],
  ])('of the figures %j has round numbers around them', (values, zero, low, high, texts) => {
    const axis = numberAxis(values, zero, 200, words);
    expect([axis.low, axis.high]).toEqual([low, high]);
    expect(axis.ticks.map(({ text }) => text)).toEqual(texts);
  });

  it('of months names the months, and the year where it begins', () => {
    const axis = placeAxis([period('2015-11'), period('2015-12'), period('2016-01')], [], 400, words, false);
    expect(axis.ticks.map(({ text }) => text)).toEqual(['nov\n2015', 'dec', 'jan\n2016']);
  });

  it('of years or quarters names those', () => {
    const texts = (...labels: string[]): string[] =>
      placeAxis(labels.map(period), [], 400, words, false).ticks.map(({ text }) => text);
    expect(texts('2014', '2015', '2016')).toEqual(['2014', '2015', '2016']);
    expect(texts('2015K4', '2016K1')).toEqual(['4. kv.\n2015', '1. kv.\n2016']);
  });

  it('of some days names days', () => {
    const axis = placeAxis(['2016-01-30', '2016-02-02'].map(period), [], 400, words, false);
    expect(axis.ticks.map(({ text }) => text)).toEqual(['29. jan', '31. jan', '2. feb']);
  });

  it('of places that are not of one kind is one of texts', () => {
    expect(placeAxis(['a', 3], ['a'], 400, words, false).kind).toBe('category');
  });
});

describe('the layout of a chart', () => {
  it.each(['line', 'bar', 'grouped', 'dot', 'facets', 'heat'])(
    'knows the pixels that Plot draws at: %s',
    async (id) => {
      const { layout } = await laidOut(id);
      const svg = Plot.plot(chartPlot(layout));
      const [across, up] = layout.flipped ? [layout.figures, layout.places] : [layout.places, layout.figures];
      const [x, y] = [svg.scale('x')!, svg.scale('y')!];
      const [fx, fy] = [svg.scale('fx'), svg.scale('fy')];
      for (const { facet, column, row } of layout.panels.length > 0
        ? layout.panels
        : [{ facet: '', column: 0, row: 0 }]) {
        const middle = [(across.low + across.high) / 2, (up.low + up.high) / 2] as const;
        const [place, figure] = layout.flipped ? [middle[1], middle[0]] : middle;
        const [left, top] = pixelOf(layout, facet, place, figure);
        // In small charts Plot's own scales are those of the first panel.
        const [startX, startY] = [
          fx ? fx.apply(column) - fx.apply(0) : 0,
          fy ? fy.apply(row) - fy.apply(0) : 0,
        ];
        expect(left).toBeCloseTo(x.apply(middle[0]) + startX, 6);
        expect(top).toBeCloseTo(y.apply(middle[1]) + startY, 6);
      }
    },
  );

  it.each(charts.map(({ id }) => [id]))(
    'holds everything within its width, wide and narrow: %s',
    async (id) => {
      for (const width of [320, 640, 1000]) {
        const { layout, tips } = await laidOut(id, width);
        expect(layout.panel.width).toBeGreaterThan(80);
        expect(layout.height).toBeLessThan(1200);
        for (const { left, top } of tips) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(width);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top).toBeLessThanOrEqual(layout.height);
        }
      }
    },
  );

  it('names lines at their ends where there is room, else in a legend', async () => {
    const wide = (await laidOut('line')).layout;
    expect([wide.ends.map(({ text }) => text), wide.legend]).toEqual([['Nord', 'Syd', 'Øst', 'Vest'], []]);
    const narrow = (await laidOut('line', 340)).layout;
    expect([narrow.legend.map(({ text }) => text), narrow.ends]).toEqual([
      ['Nord', 'Syd', 'Øst', 'Vest'],
      [],
    ]);
  });

  it('lets bars lie where their places are texts, so that their names can be read', async () => {
    expect((await laidOut('bar')).layout.flipped).toBe(true);
    expect((await laidOut('stacked')).layout.flipped).toBe(false);
  });

  it('puts bars side by side within their place, or on top of each other', async () => {
    const { layout } = await laidOut('grouped');
    const [women = [], men = []] = [...layout.shapes.values()];
    expect(women[0]?.x2).toBeCloseTo(men[0]?.x1 ?? NaN, 9);
    const stacked = [...(await laidOut('stacked')).layout.shapes.values()];
    const first = stacked.map(([shape]) => [shape?.y1, shape?.y2]);
    expect(first.slice(1).map(([from]) => from)).toEqual(first.slice(0, -1).map(([, to]) => to));
  });

  it('places annotations as they are written, and tells of those that are on no axis', async () => {
    const notes: ChartCell['notes'] = [
      { id: '1', axis: 'x', at: 'nov 2015', text: 'start' },
      { id: '2', axis: 'y', at: '100,0', text: 'mål' },
      { id: '3', axis: 'x', at: 'i går', text: 'tabt' },
    ];
    const { layout } = await laidOut('line', 640, { notes });
    expect(layout.notes.map(({ at }) => at)).toEqual([2015 * 12 + 10, 100]);
    expect(layout.lost.map(({ id }) => id)).toEqual(['3']);
    const bars = await laidOut('bar', 640, { notes: [{ id: '1', axis: 'x', at: 'dagpenge', text: '' }] });
    expect(bars.layout.notes).toHaveLength(1);
  });

  it.each([
    ['1.234,5', 1234.5],
    ['−2', -2],
    ['1,5', 1.5],
    ['', null],
    ['ja', null],
  ])('reads the place %j as a person means it', (text, value) => {
    expect(writtenNumber(text)).toBe(value);
  });
});

describe('the tips of a chart', () => {
  it('say all series of a place together', async () => {
    const { tips } = await laidOut('line');
    expect(tips).toHaveLength(24);
    expect(tipSentence(tips[9]!)).toBe('okt 2015: Nord: 54,2; Syd: 90,3; Vest: 152,2');
  });

  it('say each cell of a heat map and each of scattered dots by itself', async () => {
    expect((await laidOut('heat')).tips).toHaveLength(96);
    const { tips } = await laidOut('dot');
    expect(tips).toHaveLength(12);
    expect(tips[0]?.lines).toHaveLength(1);
  });

  it('say what the number of a place is, as its axis does', async () => {
    const { tips, layout } = await laidOut('dot');
    expect(tips[0]?.title).toBe('Uger: 9,2');
    expect(tipSentence(tips[0]!).replaceAll('\u00a0', ' ')).toBe('Uger: 9,2; Kvinder: −545 kr.');
    expect(layout.placesName?.title).toBe('Uger');
    expect(Plot.plot(chartPlot(layout)).textContent).toContain('Uger');
    expect((await laidOut('line')).layout.placesName).toBeNull();
  });

  it('go through small charts one after the other', async () => {
    const { tips } = await laidOut('facets');
    expect(tips).toHaveLength(96);
    expect(tips[24]?.title).toBe('Syd · jan 2015');
  });

  it('are found by the pointer', async () => {
    const { tips, layout } = await laidOut('facets');
    for (const [index, { left, top }] of tips.entries())
      expect(nearestTip(tips, left, top, layout.panel.height)).toBe(index);
    expect(nearestTip([], 0, 0, 100)).toBe(-1);
  });
});

describe('a chart in one sentence', () => {
  it.each([
    ['line', 'Senest, dec 2016, er Vest højest med 162 og Nord lavest med 49,2.'],
    [
      'bar',
      'Af de 5, der vises, er Ressourceforløb højest med 111.124 kr. og Kontanthjælp lavest med 50.421 kr.',
    ],
    ['dot', '12 punkter: Uger går fra 9,2 til 62, og Udgift fra −545 kr. til 59.920 kr.'],
    [
      'rule',
      'Senest, dec 2016, er Forløb (gennemsnit) 106,3; højest er 106,8 (nov 2016) og lavest 99,2 (feb 2015).',
    ],
    ['heat', 'Højest er dec 2015, Nord med 12,9, og lavest er nov 2016, Nord med 8.'],
  ])('%s', async (id, sentence) => {
    const { result, unit } = await laidOut(id);
    expect(chartSummary(result, unit, words).replaceAll('\u00a0', ' ')).toBe(sentence);
  });

  it('says that there is nothing, where there is nothing', async () => {
    const { result } = await laidOut('line');
    const empty = { ...result, drawing: { ...result.drawing, layers: [{ rows: [], merged: false }] } };
    expect(chartSummary(empty, '', words)).toBe('Der er ingen tal at tegne.');
    expect(
      chartLayout(empty, { ...chart('line'), notes: [] }, 640, words).figures.ticks.length,
    ).toBeGreaterThan(1);
  });
});

describe('the table of a chart', () => {
  it('has a row for each place and a column for each series', async () => {
    const twin = chartTwin((await laidOut('line')).result, words);
    expect(twin.header).toEqual(['Måned', 'Nord', 'Syd', 'Øst', 'Vest']);
    expect(twin.rows).toHaveLength(24);
    expect(twin.rows[9]?.[3]).toBeNull();
  });

  it('has both edges of a band', async () => {
    const { header } = chartTwin((await laidOut('band')).result, words);
    expect(header).toEqual([
      'Måned',
      'Nedre (gennemsnit), nedre grænse',
      'Nedre (gennemsnit), øvre grænse',
      'Forløb (gennemsnit)',
    ]);
  });

  it('stands in the order of the chart, and names small charts and rows of a heat map', async () => {
    const bars = chartTwin((await laidOut('bar')).result, words);
    expect(bars.rows.map(([name]) => name).slice(0, 2)).toEqual(['Ressourceforløb', 'Jobafklaringsforløb']);
    expect(chartTwin((await laidOut('facets')).result, words).header).toEqual(['Område', 'Måned', 'Forløb']);
    expect(chartTwin((await laidOut('heat')).result, words).header).toEqual(['Måned', 'Område', 'Tilgang']);
  });

  it('has every mark, also several in one place', async () => {
    const { result } = await laidOut('line', 640, {
      marks: [{ ...chart('line').marks[0]!, kind: 'dot', colour: '' }],
    });
    expect(chartTwin(result, words).rows).toHaveLength(95);
  });
});

it('names its figures and their unit above the chart', async () => {
  const { result, unit } = await laidOut('bar');
  expect(figuresCaption(result, unit, words)).toBe('Udgift (sum) · kr.');
  expect(figuresCaption(result, 'tusind kr.', words)).toBe('Udgift (sum) · tusind kr.');
});

it.each([
  ['Ændring i pct.', '%', true],
  ['Ændring i pct.', 'pct.', true],
  ['Udgift (kr.)', 'kr.', true],
  ['Udgift (1.000 kr.)', 'tusind kr.', false],
  ['Andel', '%', false],
  ['Krav', 'kr.', false],
])('knows whether the name %j says the unit %j itself', (name, unit, isSaid) => {
  expect(saysUnit(name, unit)).toBe(isSaid);
});

it('does not say a unit twice above the chart', async () => {
  const { result } = await laidOut('bar');
  const [mark] = result.marks;
  const named = { ...result, marks: [{ ...mark!, y: 'Udgift (kr.)' }] };
  expect(figuresCaption(named, 'kr.', words)).toBe('Udgift (kr.) (sum)');
});
