// @vitest-environment happy-dom
import * as Plot from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { chartLayout, chartPlot, chartSummary, unitOf } from '../../src/charts';
import { createWords } from '../../src/i18n';
import { charts, drawnOfGallery } from './charts';

const words = createWords('da');

const rounded = (attribute: string): string =>
  attribute.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number)) + 0));

/** A drawing with one element a line, and places to whole pixels: two readers, the eye and the snapshot. */
function written(svg: Element): string {
  for (const sheet of svg.querySelectorAll('style')) sheet.remove();
  return svg.outerHTML
    .replace(/ (?:d|x|y|[xy][12]|cx|cy|r|width|height|transform|points)="[^"]*"/g, rounded)
    .replace(/plot-[0-9a-f]+/g, 'plot')
    .replace(/></g, '>\n<');
}

const page = (figures: readonly string[]): string =>
  [
    '<!doctype html>',
    '<html lang="da">',
    '<meta charset="utf-8">',
    '<title>Every chart once</title>',
    '<link rel="stylesheet" href="../../src/components/tokens.css">',
    '<style>figure{display:inline-block;margin:12px;padding:12px;background:var(--paper)}svg text{white-space:pre}</style>',
    ...figures,
    '</html>',
    '',
  ].join('\n');

describe('the gallery of charts', () => {
  it.each([
    ['charts.html', 640],
    ['chartsNarrow.html', 340],
  ])('looks as it did: %s, %i pixels wide', async (file, width) => {
    const figures: string[] = [];
    for (const cell of charts) {
      const result = await drawnOfGallery(cell);
      const svg = Plot.plot(
        chartPlot(chartLayout(result, { ...cell, unit: unitOf(result, cell.unit) }, width, words)),
      );
      const summary = chartSummary(result, unitOf(result, cell.unit), words);
      figures.push(
        `<figure>\n<figcaption>${cell.title}</figcaption>\n${written(svg)}\n<p>${summary}</p>\n</figure>`,
      );
    }
    await expect(page(figures)).toMatchFileSnapshot(file);
  });
});
