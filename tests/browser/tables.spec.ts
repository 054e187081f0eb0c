import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { dropFile, emptyNotebook, expect, findings, saved, test } from './site';

const TOWNS = ['Ishøj', 'Greve', 'Høje-Taastrup'];
/** Two years of cases by month, municipality and duration; one figure is not there. */
const CASES = [
  'Måned;Kommune;Varighed;Sager',
  ...Array.from({ length: 24 }, (_, month) => {
    const label = `${2014 + Math.floor(month / 12)}M${String((month % 12) + 1).padStart(2, '0')}`;
    return TOWNS.flatMap((town, place) =>
      ['0-8 uger', 'over 52 uger'].map((duration, long) => {
        const cases = month === 2 && place === 1 ? '..' : String(20 + 10 * place + month - 9 * long);
        return `${label};${town};${duration};${cases}`;
      }),
    );
  }).flat(),
  '',
].join('\n');

async function importTable(page: Page, name: string, text: string): Promise<void> {
  await dropFile(page, name, text);
  await page.getByRole('button', { name: 'Brug som tabel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** The cells of a grid as they are drawn, row by row. */
async function drawnRows(page: Page, name: RegExp): Promise<string[][]> {
  const rows = page.getByRole('grid', { name }).getByRole('row');
  return rows.evaluateAll((list) =>
    list.slice(1).map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? '')),
  );
}

/** Chooses a step in the menu by its keys, and waits until the focus is in the step. */
async function addStep(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Tilføj et trin' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name }).focus();
  await page.keyboard.press('Enter');
}

test('a CSV becomes a table in an empty notebook, and is worked on by keyboard alone', async ({ page }) => {
  await emptyNotebook(page);
  await importTable(page, 'Sager.csv', CASES);
  const data = page.getByRole('grid', { name: 'Sager: 144 rækker og 4 kolonner' });
  await expect(data).toHaveAttribute('aria-rowcount', '145');
  await expect
    .poll(async () => (await drawnRows(page, /^Sager:/))[0])
    .toEqual(['jan 2014', 'Ishøj', '0-8 uger', '20']);

  await page.getByRole('group', { name: 'Data: Sager' }).focus();
  await page.keyboard.press('Alt+3');
  const source = page.getByLabel('Tabel at begynde med');
  await expect(source).toBeVisible();
  await source.focus();
  await page.keyboard.press('ArrowDown');
  await expect(source.locator('option:checked')).toHaveText('Sager');

  await addStep(page, 'Filtrér');
  await expect(page.getByRole('textbox', { name: 'Betingelse' })).toBeFocused();
  await page.keyboard.type('Vari');
  await expect(page.getByRole('option', { name: 'Varighed' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' = "over 52 uger');
  await expect(page.getByText(/bliver ikke lukket/)).toBeVisible();
  await expect(page.getByText('Det seneste, der kunne regnes', { exact: true })).toBeVisible();
  await page.keyboard.type('"');
  await expect(page.getByRole('listitem', { name: 'Trin 1: Filtrér' })).toContainText('72 rækker');

  await addStep(page, 'Gruppér');
  const group = page.getByRole('listitem', { name: 'Trin 2: Gruppér' });
  await expect(group).toContainText('24 rækker');
  await group.getByRole('button', { name: 'Fjern Måned' }).focus();
  await page.keyboard.press('Enter');
  await group.getByLabel('Grupper: tilføj').focus();
  await page.keyboard.type('Komm');
  await expect(group).toContainText('3 rækker');
  await expect(group).toContainText('mangler og er ikke regnet med');

  const result = page.getByRole('grid', { name: 'Tabel: 3 rækker og 2 kolonner' });
  await expect
    .poll(() => drawnRows(page, /^Tabel:/))
    .toEqual([
      ['Ishøj', '540'],
      ['Greve', '757'],
      ['Høje-Taastrup', '1.020'],
    ]);

  await result.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(result.getByRole('columnheader', { name: 'Sager' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect.poll(async () => (await drawnRows(page, /^Tabel:/))[0]?.[0]).toBe('Høje-Taastrup');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hent CSV til Excel' }).last().click(),
  ]);
  expect(download.suggestedFilename()).toBe('Tabel.csv');
  const bytes = await readFile(await download.path());
  expect(bytes.toString('utf8')).toBe(
    '\ufeffKommune;Sager\r\nHøje-Taastrup;1020\r\nGreve;757\r\nIshøj;540\r\n',
  );
  // The heading of a notebook is a text of its own, which this one has not.
  const wrong = await findings(page);
  expect(wrong.filter((finding) => !finding.startsWith('page-has-heading-one'))).toEqual([]);
});

test('steps are moved, switched off, deleted and taken back', async ({ page }) => {
  await emptyNotebook(page);
  await importTable(page, 'Sager.csv', CASES);
  await page.keyboard.press('Alt+3');
  await page.getByLabel('Tabel at begynde med').selectOption({ label: 'Sager' });
  await addStep(page, 'Tag de første');
  await addStep(page, 'Tag de sidste');
  const steps = page.getByRole('list', { name: 'Trin' }).locator('> li');
  await expect(steps.nth(1)).toContainText('10 rækker');
  const field = steps.nth(1).getByRole('spinbutton');
  await field.fill('4');
  await field.press('Alt+ArrowUp');
  await expect(steps.nth(0)).toContainText('Tag de sidste');
  await expect(steps.nth(0)).toContainText('4 rækker');
  await expect(steps.nth(0).getByRole('spinbutton')).toBeFocused();
  await steps.nth(0).getByRole('button', { name: 'Slå fra' }).click();
  await expect(steps.nth(1)).toContainText('10 rækker');
  await steps.nth(1).getByRole('button', { name: 'Slet trinnet' }).click();
  await expect(steps).toHaveCount(1);
  await expect(page.getByRole('grid', { name: 'Tabel: 144 rækker og 4 kolonner' })).toBeVisible();
  const undo = page.getByRole('button', { name: 'Fortryd' });
  for (let step = 0; step < 3; step++) await undo.click();
  await expect(steps.nth(1).getByRole('spinbutton')).toHaveValue('4');
  await undo.click();
  await expect(steps.nth(1).getByRole('spinbutton')).toHaveValue('10');
  // By the hand, too.
  await steps.nth(1).getByTitle('Træk trinnet').dragTo(steps.nth(0));
  await expect(steps.nth(0)).toContainText('Tag de sidste');
  await undo.click();
  await expect(steps.nth(0)).toContainText('Tag de første');
  const add = page.getByRole('button', { name: 'Tilføj et trin' });
  await add.click();
  await expect(page.getByRole('menuitem', { name: 'Filtrér' })).toBeVisible();
  await steps.nth(0).getByText('Tag de første').first().click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await addStep(page, 'Filtrér');
  await page.keyboard.type('Sager > 1000 ');
  await expect(page.getByText('Ingen rækker passer.')).toBeVisible();
});

test('a table of 100,000 rows is scrolled, sorted and kept, with a few rows on the page', async ({
  page,
}) => {
  await emptyNotebook(page);
  const rows = Array.from(
    { length: 100_000 },
    (_, row) => `${row};${TOWNS[row % 3]};${(row * 7919) % 100_000}`,
  );
  await importTable(page, 'Mange.csv', `Værdi;Kommune;Antal\n${rows.join('\n')}\n`);
  const grid = page.getByRole('grid', { name: /^Mange:/ });
  await expect(grid).toHaveAttribute('aria-rowcount', '100001');
  await grid.focus();
  await page.keyboard.press('Control+End');
  await expect(grid.getByRole('gridcell', { name: '99.999', exact: true })).toBeVisible();
  expect(await grid.getByRole('row').count()).toBeLessThan(45);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('End');
  const active = await grid.getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active}"]`)).toHaveClass(/active/);
  await grid.getByRole('button', { name: 'Antal' }).click();
  await expect
    .poll(async () => (await drawnRows(page, /^Mange:/)).slice(0, 2).map((row) => row[2]))
    .toEqual(['0', '1']);

  await saved(page);
  await page.reload();
  await expect(page.getByRole('grid', { name: /^Mange:/ })).toHaveAttribute('aria-rowcount', '100001');
  await expect.poll(async () => (await drawnRows(page, /^Mange:/))[1]?.slice(0, 2)).toEqual(['1', 'Greve']);
});
