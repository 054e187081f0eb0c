import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { encodeLink } from '../../src/format';
import type { Cell } from '../../src/notebook';
import { charts, notebook, sources } from '../gallery/charts';
import { expect, findings, singleFile, test } from './site';

/** Opens a copy of a notebook with two tables, and all charts of the gallery where they are wanted. */
async function openNotebook(page: Page, withCharts: boolean, site = './'): Promise<void> {
  const heading: Cell = { id: 'titel', kind: 'text', text: '# Galleri' };
  const cells = [heading, ...(withCharts ? notebook.cells : sources)];
  const link = await encodeLink({ ...notebook, cells });
  await page.goto(`${site}#${link.replace(/^#/, '')}`);
  await page.getByRole('button', { name: 'Gem som min' }).click();
}

/** Presses Tab until something is reached. */
async function tabTo(page: Page, sought: Locator): Promise<void> {
  for (let press = 0; press < 80; press++) {
    if (await sought.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('it is not reached by Tab');
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

async function saved(page: Page, figure: Locator, name: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name, exact: true }).click(),
  ]);
  return download;
}

test('a chart comes of a table by keyboard alone, and is walked through by keyboard', async ({ page }) => {
  await openNotebook(page, false);
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Alt+4');
  const table = page.getByRole('combobox', { name: 'Tabel' });
  await expect(table).toBeFocused();
  await page.keyboard.type('Måneder');
  // The first figure over time, in the colours of the only texts.
  await expect(page.getByRole('combobox', { name: 'Vandret' })).toHaveValue('Måned');
  await expect(page.getByRole('combobox', { name: 'Lodret' })).toHaveValue('Forløb');
  await expect(page.getByRole('combobox', { name: 'Farve efter' })).toHaveValue('Område');
  await tabTo(page, page.getByRole('textbox', { name: 'Overskrift' }));
  await page.keyboard.type('Forløb i fire områder');
  const figure = page.getByRole('figure', { name: 'Forløb i fire områder' });
  await expect(figure.locator('svg').getByText('Vest')).toBeVisible();

  const kind = page.getByRole('combobox', { name: 'Tegn som' });
  await tabTo(page, kind);
  await page.keyboard.type('Areal');
  await expect(kind).toHaveValue('area');
  await expect(
    figure.locator('svg path[fill="var(--series-2)"], svg g[fill="var(--series-2)"]').first(),
  ).toBeVisible();
  await page.keyboard.press('Control+e');

  const picture = figure.getByRole('application');
  await tabTo(page, picture);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const said = figure.locator('[aria-live]');
  await expect(said).toHaveText(/^feb 2015: Nord: [\d,]+; Syd: [\d,]+; Øst: [\d,]+; Vest: [\d,]+$/);
  await page.keyboard.press('End');
  await expect(said).toHaveText(/^dec 2016: /);
  await page.keyboard.press('Escape');
  await expect(said).toHaveText('');
  await expect(figure.getByText(/^Senest, dec 2016, er Vest højest med /).first()).toBeVisible();
});

test('the pointer shows what is under it', async ({ page }) => {
  await openNotebook(page, true);
  const figure = page.getByRole('figure', { name: charts[0]!.title });
  await figure.scrollIntoViewIfNeeded();
  const box = (await figure.getByRole('application').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(figure.locator('.tip strong')).toHaveText(/^\w{3} 201[56]$/);
  await page.mouse.move(0, 0);
  await expect(figure.locator('.tip')).toBeHidden();
});

for (const [where, site] of [
  ['the site', './'],
  ['the single file', singleFile],
] as const) {
  test(`a chart is saved as PNG, SVG and CSV from ${where}`, async ({ page }) => {
    await openNotebook(page, true, site);
    const figure = page.getByRole('figure', { name: charts[0]!.title });
    const png = await contentOf(await saved(page, figure, 'Hent som PNG'));
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    const shown = (await figure.locator('svg').first().boundingBox())!;
    // Width and height stand in the header; the picture is twice as fine as the page, with a margin.
    expect(png.readUInt32BE(16)).toBeGreaterThan(2 * shown.width);
    expect(png.length).toBeGreaterThan(20_000);

    const svg = (await contentOf(await saved(page, figure, 'Hent som SVG'))).toString('utf8');
    // The page itself lets no text become a document.
    const other = await page.context().newPage();
    const { error, title, outside } = await other.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      return {
        error: parsed.querySelector('parsererror')?.textContent ?? null,
        title: parsed.querySelector('title')?.textContent,
        outside: /var\(|url\(|href|<style|<script/.test(source),
      };
    }, svg);
    expect({ error, title, outside }).toEqual({ error: null, title: charts[0]!.title, outside: false });

    const download = await saved(page, figure, 'Hent som CSV');
    expect(download.suggestedFilename()).toBe(`Galleri - ${charts[0]!.title}.csv`);
    const lines = (await contentOf(download)).toString('utf8').split('\r\n');
    expect(lines[0]).toBe('\ufeffMåned;Nord;Syd;Øst;Vest');
    expect(lines[1]).toMatch(/^2015-01(;\d+(,\d)?){4}$/);
    expect(lines).toHaveLength(26);
  });
}

test('a column that goes is named, the last drawing stays, and undo brings it back', async ({ page }) => {
  await openNotebook(page, true);
  await page.keyboard.press('Control+e');
  const frame = page
    .getByRole('group')
    .filter({ has: page.getByRole('figure', { name: charts[0]!.title }) })
    .last();
  await frame.getByRole('button', { name: 'Rediger', exact: true }).click();
  await frame.getByRole('combobox', { name: 'Tabel' }).selectOption('Ydelser');
  await expect(frame.getByRole('combobox', { name: 'Tegn som' })).toHaveValue('bar');
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await expect(frame.getByRole('combobox', { name: 'Lodret' })).toHaveValue('Forløb');
  await frame.getByRole('combobox', { name: 'Lodret' }).selectOption('');
  await expect(frame.getByText('Vælg, hvilke kolonner der skal tegnes.')).toBeVisible();
  await expect(frame.locator('figure svg').getByText('Vest')).toBeVisible();
  await expect(frame.getByText('Viser det seneste, der kunne tegnes.')).toBeVisible();
});

for (const width of [1280, 390]) {
  test(`charts and their editor are accessible at ${width} pixels and stay within the page`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await openNotebook(page, true);
    for (const { title } of charts)
      await expect(page.getByRole('figure', { name: title, exact: true }).locator('svg')).toBeVisible();
    await page.keyboard.press('Control+e');
    const frame = page
      .getByRole('group')
      .filter({ has: page.getByRole('figure', { name: charts[0]!.title }) })
      .last();
    await frame.getByRole('button', { name: 'Rediger', exact: true }).click();
    await expect(frame.getByRole('combobox', { name: 'Tabel' })).toBeVisible();
    await frame.getByText('Vis tallene som tabel').click();
    // Two data cells have the same title, which is theirs to mend.
    const found = await findings(page);
    expect(found.filter((finding) => !finding.includes('maaneder-title'))).toEqual([]);
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(client);
  });
}
