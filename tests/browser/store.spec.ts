import { expect, keyFigure, openSite, saved, storedRecords, test, watch } from './site';

const slider = 'Screening og rundbordssamtaler';

/** Writes a record into the page's database, as an older or a broken version might have left it. */
async function plant(page: import('@playwright/test').Page, record: unknown, id: string): Promise<void> {
  await page.evaluate(
    ([value, key]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('forbundne-kar', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('notebooks');
        request.onerror = () => reject(new Error('no database'));
        request.onsuccess = () => {
          const writing = request.result.transaction('notebooks', 'readwrite');
          writing.objectStore('notebooks').put(value, `notebook:${key as string}`);
          writing.objectStore('notebooks').put(key, 'last-opened');
          writing.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [record, id] as const,
  );
}

async function keysInStore(page: import('@playwright/test').Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const request = indexedDB.open('forbundne-kar');
        request.onsuccess = () => {
          const reading = request.result.transaction('notebooks').objectStore('notebooks').getAllKeys();
          reading.onsuccess = () => {
            request.result.close();
            resolve(reading.result.map(String));
          };
        };
      }),
  );
}

test('nothing is stored until something is changed; then it says when', async ({ page }) => {
  await openSite(page);
  await expect(page.getByText('Gemmes her på computeren, når du ændrer noget')).toBeVisible();
  expect(await storedRecords(page)).toBe(0);
  await page.getByRole('slider', { name: slider }).fill('9');
  await saved(page);
  expect((await keysInStore(page)).filter((key) => key.startsWith('notebook:'))).toHaveLength(1);
});

for (const [name, record] of [
  ['damaged', { revision: 3, savedAt: 1, json: { format: 'forbundne-kar', version: 1, cells: 'nej' } }],
  ['of another kind', 'bare en tekst'],
] as const) {
  test(`a stored notebook that is ${name} is set aside, said so, and the template opens`, async ({
    page,
  }) => {
    await openSite(page);
    await plant(page, record, 'min');
    await page.reload();
    await expect(page.getByText('Den er lagt til side, så intet er slettet')).toBeVisible();
    await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2016')).toBe(194);
    expect(await keysInStore(page)).toContain('unreadable:min');
    expect(await keysInStore(page)).not.toContain('notebook:min');
  });
}

test('a stored notebook from a newer version stays where it is, and is told of', async ({ page }) => {
  await openSite(page);
  const json = { format: 'forbundne-kar', version: 99, cells: [] };
  await plant(page, { revision: 1, savedAt: 1, json }, 'min');
  await page.reload();
  await expect(page.getByText('gemt med en nyere udgave af siden og er urørt')).toBeVisible();
  await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2016')).toBe(194);
  expect(await keysInStore(page)).toContain('notebook:min');
});

test('two windows with one notebook: the second to save is told, and nothing is overwritten', async ({
  page,
  context,
}) => {
  await openSite(page);
  await page.getByRole('slider', { name: slider }).fill('7');
  await saved(page);
  const second = await context.newPage();
  const wrong = watch(second);
  await openSite(second);
  await second.getByRole('slider', { name: slider }).fill('11');
  await saved(second);
  await page.getByRole('slider', { name: slider }).fill('3');
  await expect(page.getByText('Ændret i et andet vindue; her gemmes ikke')).toBeVisible();
  await page.getByRole('button', { name: 'Hent den nyeste' }).click();
  await expect(page.getByRole('slider', { name: slider })).toHaveAttribute('aria-valuetext', '−11 %');
  expect(wrong).toEqual([]);
});

test('where the browser gives no room to store, the page works and says so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await openSite(page);
  await expect(page.getByText('Browseren lader ikke siden gemme')).toBeVisible();
  await page.getByRole('slider', { name: slider }).fill('9');
  await expect(page.getByText('Kunne ikke gemmes: Browseren gav ikke plads')).toBeVisible();
  await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2016')).toBeLessThan(190);
});
