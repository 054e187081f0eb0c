// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { chartLayout } from '../../src/charts';
import type { ChartLayout } from '../../src/charts/chartLayout';
import { fittingAll, textWidth } from '../../src/charts/textWidth';
import { createWords } from '../../src/i18n';
import type { ChartCell, ChartMark } from '../../src/notebook';
import { drawnOver, type Written } from './drawnOver';

const words = createWords('da');
const months: Written = {
  columns: { Måned: 'period', Antal: 'number', Loft: 'number' },
  rows: Array.from(
    { length: 12 },
    (_, index) => `2024-${String(index + 1).padStart(2, '0')};${index + 1};20`,
  ),
};
const line: Partial<ChartMark> = { kind: 'line', x: 'Måned', y: 'Antal' };
const note = (id: string, at: string, text: string): ChartCell['notes'][number] => ({
  id,
  axis: 'x',
  at,
  text,
});

async function laidOut(
  table: Written,
  marks: readonly Partial<ChartMark>[],
  fields: Partial<ChartCell> = {},
): Promise<ChartLayout> {
  const { cell, result } = await drawnOver(table, marks, fields);
  return chartLayout(result, cell, 640, words);
}

describe('texts of annotations', () => {
  it('stand beside each other, else in lines above each other, and inside the picture', async () => {
    const notes = [
      note('a', '2024-03', 'planen starter'),
      note('b', '2024-03', 'ny lov'),
      note('c', '2024-12', 'opgørelsen slutter'),
    ];
    const { labels, width } = await laidOut(months, [line], { notes });
    const boxes = labels.map(({ text, left, top }) => ({ left, right: left + textWidth(text, true), top }));
    expect(boxes).toHaveLength(3);
    for (const [index, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      for (const other of boxes.slice(index + 1))
        expect(box.top !== other.top || box.right < other.left || other.right < box.left).toBe(true);
    }
    expect(new Set(boxes.map(({ top }) => top)).size).toBe(2);
  });
});

describe('rules across a chart', () => {
  const texts = async (...marks: Partial<ChartMark>[]): Promise<string[]> =>
    (await laidOut(months, marks, { unit: 'kr.' })).labels.map(({ text }) => text);

  it('say what they are, with their figure', async () => {
    expect(await texts(line, { kind: 'rule', y: 'Antal', summary: 'mean' })).toEqual([
      'gennemsnit 6,5\u00a0kr.',
    ]);
    expect(await texts(line, { kind: 'rule', y: 'Loft', summary: 'mean' })).toEqual([
      'Loft (gennemsnit): 20\u00a0kr.',
    ]);
  });

  it('are a pattern where there are many, which says nothing', async () => {
    expect(await texts(line, { kind: 'rule', x: 'Måned', y: '' })).toEqual([]);
  });
});

describe('a legend', () => {
  it('counts the series that share the last colour', async () => {
    const table: Written = {
      columns: { Sted: 'text', Navn: 'text', Antal: 'number' },
      rows: Array.from({ length: 30 }, (_, index) => `${index % 3};Serie ${index};${index}`),
    };
    const { legend } = await laidOut(table, [{ kind: 'dot', x: 'Sted', y: 'Antal', colour: 'Navn' }]);
    const names = legend.map(({ text }) => text);
    expect(new Set(legend.map(({ colour }) => colour)).size).toBe(names.length);
    expect(names.at(-1)).toBe(`${30 - (names.length - 1)} andre (grå)`);
  });
});

describe('series of periods', () => {
  it('are called as the language calls them', async () => {
    const { legend } = await laidOut(
      {
        columns: { Sted: 'text', Måned: 'period', Antal: 'number' },
        rows: ['Nord;2024-01;1', 'Nord;2024-02;2', 'Syd;2024-01;3', 'Syd;2024-02;4'],
      },
      [{ kind: 'dot', x: 'Sted', y: 'Antal', colour: 'Måned' }],
    );
    expect(legend.map(({ text }) => text)).toEqual(['jan 2024', 'feb 2024']);
  });
});

describe('names on an axis', () => {
  it('are cut where they stay different', () => {
    const cut = fittingAll(['Jobcenter Nordvest', 'Jobcenter Nordøst', 'Jobcenter Syd'], 80);
    expect(new Set(cut).size).toBe(3);
    for (const text of cut) expect(textWidth(text)).toBeLessThanOrEqual(80);
  });
});
