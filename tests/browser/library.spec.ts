import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { serializeNotebook } from '../../src/format';
import { templates } from '../../src/templates';
import { dropFile, expect, findings, openSite, saved, storedText, test } from './site';

const slider = 'Screening og rundbordssamtaler';
const title = 'Færre sygedagpengesager i 2016';
const own = (page: Page) => page.getByRole('region', { name: 'Dine notesbøger' });
const template = templates[0]!.notebooks.da;

/** A document as a later version, or a bad hand, might have left it. */
function damaged(): Record<string, unknown> {
  const json = structuredClone(serializeNotebook({ ...template, title: 'Beskadiget' }));
  const cells = (json['cells'] as Record<string, unknown>[]).map((cell) =>
    cell['kind'] === 'plan' ? { ...cell, rampWeeks: 'otte uger', fremtid: { felt: 'bevares-1' } } : cell,
  );
  return {
    ...json,
    cells: [
      ...cells,
      { id: 'x', kind: 'tidslinje', indhold: ['bevares-2'] },
      { id: 'to', kind: 'text', text: 'en' },
      { id: 'to', kind: 'text', text: 'to' },
      'bare en tekst bevares-3',
      { id: 'v1', kind: 'value', name: 'Ring', formula: 'Ring2 + 1' },
      { id: 'v2', kind: 'value', name: 'Ring2', formula: 'Ring + 1' },
      { id: 'v3', kind: 'value', name: 'Ring', formula: '4' },
    ],
  };
}

async function changedAndInLibrary(page: Page): Promise<void> {
  await openSite(page);
  await page.getByRole('slider', { name: slider }).fill('7');
  await saved(page);
  await page.getByRole('button', { name: 'Forbundne Kar' }).click();
  await expect(own(page)).toContainText(title);
}

test('a notebook is renamed in place, copied, deleted and had back', async ({ page }) => {
  await changedAndInLibrary(page);
  await page.getByRole('button', { name: `Omdøb ${title}` }).click();
  await page.getByRole('textbox', { name: 'Notesbogens titel' }).fill('Forslag A');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Omdøb Forslag A' })).toBeFocused();
  await page.getByRole('button', { name: 'Kopiér Forslag A' }).click();
  await expect(own(page).getByRole('listitem')).toHaveCount(2);
  await expect(own(page)).toContainText('Forslag A (kopi)');
  expect(await findings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Slet Forslag A', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Fortryd sletning af Forslag A' })).toBeFocused();
  // A crash in between loses nothing.
  await page.reload();
  await page.getByRole('button', { name: 'Forbundne Kar' }).click();
  await page.getByRole('button', { name: 'Fortryd sletning af Forslag A' }).click();
  await expect(own(page).getByRole('listitem')).toHaveCount(2);

  await page.getByRole('button', { name: 'Slet Forslag A', exact: true }).click();
  await page.getByRole('button', { name: /^Forslag A \(kopi\)/ }).click();
  await expect(page.getByRole('slider', { name: slider })).toHaveAttribute('aria-valuetext', '−7 %');
  await expect.poll(() => storedText(page)).not.toContain('"Forslag A"');
});

test('Back leads from the library to the notebook as it stood, Forward to the library', async ({ page }) => {
  await openSite(page);
  await page.getByRole('button', { name: 'Forbundne Kar' }).click();
  await expect(page.getByRole('heading', { name: 'Notesbøger', exact: true })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('figure', { name: 'Helårspersoner' })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('heading', { name: 'Notesbøger', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Tom notesbog/ }).click();
  await expect(page.getByText('Notesbogen er tom.')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Notebooks', exact: true })).toBeVisible();
});

test('a notebook saved as a file opens from it, dropped on the library or on a notebook', async ({
  page,
}) => {
  await changedAndInLibrary(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: `Gem ${title} som fil` }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${title}.json`);
  const text = readFileSync(await download.path(), 'utf8');
  await dropFile(page, 'min.json', text);
  await expect(page.getByText('er gemt som din egen kopi')).toBeVisible();
  await expect(page.getByRole('slider', { name: slider })).toHaveAttribute('aria-valuetext', '−7 %');
  await dropFile(page, 'min.json', text);
  await saved(page);
  await page.getByRole('button', { name: 'Forbundne Kar' }).click();
  await expect(own(page).getByRole('listitem')).toHaveCount(3);
  await page.locator('input[type=file]').setInputFiles({
    name: 'tal.json',
    mimeType: 'application/json',
    buffer: Buffer.from('[[1,2]]'),
  });
  await expect(page.getByText('Filen er ikke en notesbog fra Forbundne Kar.')).toBeVisible();
});

test('an open notebook is saved as the same file from its commands', async ({ page }) => {
  const saving = async (press: () => Promise<void>): Promise<[name: string, text: string]> => {
    const downloading = page.waitForEvent('download');
    await press();
    const download = await downloading;
    return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
  };
  await openSite(page);
  await page.getByRole('slider', { name: slider }).fill('7');
  await saved(page);
  const fromNotebook = await saving(async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('gem som fil');
    const palette = page.getByRole('dialog', { name: 'Alle kommandoer' });
    await expect(palette.getByRole('option', { selected: true })).toContainText('Gem som fil');
    await page.keyboard.press('Enter');
  });
  await page.getByRole('button', { name: 'Forbundne Kar' }).click();
  const fromLibrary = await saving(() => page.getByRole('button', { name: `Gem ${title} som fil` }).click());
  expect(fromNotebook).toEqual(fromLibrary);
  expect(fromNotebook[0]).toBe(`${title}.json`);
});

test('a damaged notebook opens as far as it can, says what, and loses nothing when it is saved', async ({
  page,
}) => {
  await openSite(page);
  await dropFile(page, 'skadet.json', JSON.stringify(damaged()));
  await page.getByRole('button', { name: 'Se hvad' }).click();
  const list = page.getByRole('dialog', { name: 'Det kunne ikke læses' });
  await expect(list).toContainText('Indfasningen: "otte uger" kan ikke bruges.');
  await expect(list).toContainText('af en slags, denne udgave ikke kender');
  await expect(list).toContainText('nøgle manglede eller fandtes to gange');
  await expect(list).toContainText('En celle ovenfor har samme navn');
  expect(await findings(page)).toEqual([]);
  await list.getByRole('button', { name: 'Luk', exact: true }).click();

  await page.getByRole('slider', { name: slider }).fill('11');
  await saved(page);
  await page.reload();
  await expect(page.getByRole('slider', { name: slider })).toHaveAttribute('aria-valuetext', '−11 %');
  const text = await storedText(page);
  for (const kept of ['otte uger', 'bevares-1', 'bevares-2', 'bevares-3']) expect(text).toContain(kept);
  await page.getByRole('button', { name: 'Rediger', exact: true }).click();
  await expect(page.getByText('En celle ovenfor har også dette navn.')).toBeVisible();
});

test('a notebook that cannot be read gives its file, is deleted and had back', async ({ page }) => {
  await openSite(page);
  await page.getByRole('slider', { name: slider }).fill('7');
  await saved(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('forbundne-kar');
        opening.onerror = () => reject(opening.error ?? new Error('no database'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('notebooks', 'readwrite');
          const store = transaction.objectStore('notebooks');
          const walking = store.openCursor(IDBKeyRange.bound('notebook:', 'notebook;'));
          walking.onsuccess = () => {
            const { result } = walking;
            result?.update({ ...result.value, json: { title: 'Ødelagt', rester: [1, 2] } });
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await openSite(page);
  await page.getByRole('button', { name: 'Forbundne Kar' }).click();
  const unreadable = page.getByRole('region', { name: 'Kunne ikke læses' });
  await expect(unreadable.getByRole('listitem')).toHaveCount(1);
  expect(await findings(page)).toEqual([]);

  const downloading = page.waitForEvent('download');
  await unreadable.getByRole('button', { name: 'Hent filen Ødelagt' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Ødelagt.json');
  expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual({
    title: 'Ødelagt',
    rester: [1, 2],
  });

  await unreadable.getByRole('button', { name: 'Slet Ødelagt' }).click();
  await expect(unreadable).toBeHidden();
  const undo = page.getByRole('button', { name: 'Fortryd sletning af Ødelagt' });
  await expect(undo).toBeFocused();
  await undo.click();
  await expect(unreadable.getByRole('listitem')).toHaveCount(1);
  await unreadable.getByRole('button', { name: 'Slet Ødelagt' }).click();
  await page.getByRole('button', { name: /^Tom notesbog/ }).click();
  await expect.poll(() => storedText(page)).not.toContain('Ødelagt');
});

test('many notebooks can be searched and sorted', async ({ page }) => {
  await changedAndInLibrary(page);
  for (let copy = 0; copy < 8; copy++) {
    await page.getByRole('button', { name: `Kopiér ${title}`, exact: true }).click();
    await expect(own(page).getByRole('listitem')).toHaveCount(copy + 2);
  }
  await page.getByRole('searchbox', { name: 'Søg efter titel' }).fill('KOPI 3');
  await expect(own(page).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Søg efter titel' }).fill('');
  await page.getByRole('combobox', { name: 'Rækkefølge' }).selectOption('name');
  await expect(own(page).getByRole('listitem').first()).not.toContainText('kopi');
  await page.screenshot({ path: 'test-results/library.png', fullPage: true });
});
