import type { Locator, Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropFile, dropFiles, expect, openSite, paste, test } from './site';

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Indlæs data' });
const use = (page: Page): Locator => dialogOf(page).getByRole('button', { name: 'Brug tallene' });
const filesOf = (page: Page): Locator =>
  dialogOf(page).getByRole('region', { name: 'Filer', exact: true }).getByRole('listitem');

/** Helårspersoner of so many months from January 2025 on. */
const levels = (count: number, first = 400): string =>
  `Måned;Helårspersoner\n${Array.from(
    { length: count },
    (_, index) =>
      `${2025 + Math.floor(index / 12)}M${String((index % 12) + 1).padStart(2, '0')};${first + index}`,
  ).join('\n')}\n`;

/** Drops what lies on the disk, as the desktop does it. */
async function dropFromDisk(page: Page, paths: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
}

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forbundne-kar-drop-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('twelve files at once are all read, and none is lost', async ({ page }) => {
  await openSite(page);
  await dropFiles(
    page,
    Array.from({ length: 12 }, (_, index) => [`${index + 1}.csv`, levels(index + 1)] as const),
  );
  await expect(filesOf(page)).toHaveCount(12);
  await expect(filesOf(page).filter({ hasText: '1 række, 1 periode' })).toHaveCount(1);
  await expect(filesOf(page).filter({ hasText: '12 rækker, 12 perioder' })).toHaveCount(1);
  await expect(filesOf(page).filter({ hasText: 'perioder' })).toHaveCount(11);
  await expect(use(page)).toBeEnabled();
});

test('a file that is dropped while another one is read waits for its turn', async ({ page }) => {
  await openSite(page);
  const rows = Array.from({ length: 300_000 }, (_, index) => `${2005 + (index % 20)}M01;${index % 900}`);
  await dropFile(page, 'stor.csv', `Tid;Fuldtidspersoner\n${rows.join('\n')}\n`);
  await dropFile(page, 'lille.csv', levels(3));
  await expect(filesOf(page)).toHaveCount(2);
  await expect(filesOf(page).filter({ hasText: '300.000 rækker, 20 perioder' })).toHaveCount(1);
  await expect(filesOf(page).filter({ hasText: '3 rækker, 3 perioder' })).toHaveCount(1);
});

test('a reading that is stopped can be begun again with the same file', async ({ page }) => {
  await openSite(page);
  const path = join(folder, 'stor.csv');
  const row = '2025M01;København;412,5;en lang bemærkning, så at filen bliver stor\n';
  writeFileSync(path, `Tid;Område;Fuldtidspersoner;Note\n${row.repeat(700_000)}`);
  await page.getByRole('button', { name: 'Indlæs data' }).click();
  const choose = dialogOf(page).locator('input[type=file]');
  await choose.setInputFiles(path);
  await dialogOf(page).getByRole('button', { name: 'Stop indlæsningen' }).click();
  await expect(dialogOf(page).getByText('Træk filer hertil, eller vælg dem')).toBeVisible();
  await expect(dialogOf(page).getByRole('heading', { name: 'Indlæs data' })).toBeFocused();
  await choose.setInputFiles(path);
  await expect(dialogOf(page).getByText(/^700\.001 linjer = 700\.000 indlæst/)).toBeVisible();
});

test('a file that changes on the disk after it was read is told about when it is read again', async ({
  page,
}) => {
  await openSite(page);
  const path = join(folder, 'tal.csv');
  writeFileSync(path, levels(12));
  await page.getByRole('button', { name: 'Indlæs data' }).click();
  await dialogOf(page).locator('input[type=file]').setInputFiles(path);
  await expect(use(page)).toBeEnabled();
  writeFileSync(path, levels(24, 500));
  await dialogOf(page).getByRole('combobox', { name: 'Type for Måned' }).selectOption('tekst');
  const alert = dialogOf(page).getByRole('alert');
  await expect(alert).toContainText('tal.csv kan ikke læses. Er filen flyttet, ændret eller åben');
  await expect(dialogOf(page).getByText('Det, der stod på siden, er ikke ændret.')).toBeVisible();
  await expect(use(page)).toBeDisabled();
  await dialogOf(page).locator('input[type=file]').setInputFiles(path);
  await expect(dialogOf(page).getByText(/^25 linjer = 24 indlæst/)).toBeVisible();
  await expect(use(page)).toBeEnabled();
});

test('a folder is told from a file', async ({ page }) => {
  await openSite(page);
  const inner = join(folder, 'udtræk');
  mkdirSync(inner);
  writeFileSync(join(inner, 'a.csv'), levels(3));
  await dropFromDisk(page, [inner]);
  await expect(dialogOf(page).getByRole('alert')).toContainText(
    'Er det en mappe, så åbn den, og træk filerne hertil.',
  );
});

test('an empty file says that it is empty, and the line below stands under its card', async ({ page }) => {
  await openSite(page);
  await dropFile(page, 'tom.csv', '');
  const alert = dialogOf(page).getByRole('alert');
  await expect(alert).toContainText('Filen tom.csv er tom.');
  const line = dialogOf(page).getByText('Det, der stod på siden, er ikke ændret.');
  const [card, below] = [await alert.boundingBox(), await line.boundingBox()];
  expect(below?.x).toBe(card?.x);
});

test('an image that is pasted is refused kindly', async ({ page }) => {
  await openSite(page);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
    clipboardData.items.add(new File([png], 'image.png', { type: 'image/png' }));
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(dialogOf(page).getByRole('alert')).toContainText('image.png er et billede.');
});

test('text that is dragged is read as cells; words that are no table say so', async ({ page }) => {
  await openSite(page);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'Måned\tHelårspersoner\n2026-08\t410,5\n2026-09\t421,0\n');
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(dialogOf(page).getByText('Sådan er Indsatte celler forstået')).toBeVisible();
  await expect(use(page)).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await paste(page, { text: 'en sætning, der ikke er en tabel' });
  await expect(dialogOf(page).getByRole('alert').or(dialogOf(page).getByText('Fejl:')).first()).toBeVisible();
  await expect(use(page)).not.toBeEnabled();
});
