import type { Locator, Page } from '@playwright/test';
import { expect, findings, keyFigure, pluses, saved, shippedCsv, test } from './site';

/** A municipality's own months, as its journal system writes them. */
const ownCsv = [
  'Måned;Sygedagpenge, helårspersoner;Heraf over 52 uger;Nye forløb',
  ...Array.from({ length: 24 }, (_, index) => {
    const month = `${String((index % 12) + 1).padStart(2, '0')}-${2024 + Math.floor(index / 12)}`;
    const swing = [0, 6, 11, 7, 2, -3, -9, -6, 0, 4, 8, 5][index % 12]!;
    return `${month};${412 + index + swing},5;${88 + Math.floor(index / 3)};${96 + swing}`;
  }),
].join('\r\n');

/** Rows that are no months: something to draw, and nothing to plan on. */
const pricesCsv = 'Område;Pris pr. uge\nNord;1.200,50\nSyd;980\nVest;1.410\n';

const frames = (page: Page): Locator => page.locator('main [role=group][id^=cell-]');

/** What a person sees is where they click: nothing is opened that lies under the strip or outside the window. */
async function add(page: Page, kind: RegExp, place: 'first' | 'last' = 'last'): Promise<Locator> {
  const places = pluses(page);
  await (place === 'first' ? places.first() : places.last()).click();
  await page.getByRole('menuitem', { name: kind }).click();
  const cell = place === 'first' ? frames(page).first() : frames(page).last();
  await expect(cell).toHaveAccessibleName(kind);
  return cell;
}

async function openEmpty(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Forbundne Kar' }).click();
  await page.getByRole('button', { name: /En tom notesbog/ }).click();
  const title = page.getByRole('textbox', { name: 'Notesbogens titel' });
  const rediger = page.getByRole('button', { name: 'Rediger', exact: true });
  await rediger.waitFor();
  if (!(await title.isVisible())) await rediger.click();
  await title.fill('Vores sygedagpenge');
}

async function load(page: Page, cell: Locator, file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  await cell.getByRole('button', { name: 'Indlæs CSV' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
}

const files = [
  { name: 'ishoej-2015.csv', file: shippedCsv, newest: 243, month: 'dec 2016' },
  {
    name: 'vores tal.csv',
    file: { name: 'vores tal.csv', mimeType: 'text/csv', buffer: Buffer.from(ownCsv) },
    newest: 440.5,
    month: 'dec 2026',
  },
];

for (const { name, file, newest, month } of files) {
  for (const width of [1280, 390]) {
    test(`from an empty notebook to a finished page with ${name} at ${width} px, by mouse alone`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await openEmpty(page);

      const data = await add(page, /^Data/);
      await load(page, data, file);
      await page.getByRole('button', { name: 'Brug tallene' }).click();
      // The cell that asked for the file has it, under the file's name, and the hand is still there.
      await expect(frames(page)).toHaveCount(1);
      await expect(frames(page)).toHaveAccessibleName(`Data: ${name.replace('.csv', '')}`);
      await expect(data.locator(':focus')).toHaveCount(1);
      await expect(page.getByText('Initiativerne og deres procenter er Ishøjs plan')).toBeHidden();

      // One table is there, so it is drawn, by its months.
      const chart = await add(page, /^Diagram/);
      await expect(chart.getByRole('figure').getByRole('img')).toBeVisible();
      await expect(chart.getByRole('combobox', { name: 'Vandret' })).toHaveValue('Måned');
      await chart.getByRole('textbox', { name: 'Overskrift' }).fill('Udviklingen hidtil');

      const plan = await add(page, /^Plan/);
      await expect(plan.getByRole('combobox', { name: 'Ændrer udviklingen i' })).toHaveValue(/./);
      await plan.getByRole('button', { name: 'Tilføj et initiativ' }).click();
      await plan.getByRole('textbox', { name: 'Titel' }).fill('Tidlig samtale');
      await plan.getByRole('textbox', { name: 'Effekt, procent færre' }).fill('5');

      await expect.poll(() => keyFigure(page, `Helårspersoner, ${month}`)).toBe(Math.round(newest * 0.95));

      await add(page, /^Kurver/);
      await expect(page.getByRole('figure', { name: 'Helårspersoner', exact: true })).toBeVisible();

      // The text comes first on the page, and its figure from a list.
      const text = await add(page, /^Tekst/, 'first');
      const field = text.getByRole('textbox', { name: 'Teksten' });
      await field.fill('Færre på sygedagpenge');
      await text.getByRole('button', { name: 'Overskrift' }).click();
      await expect(field).toHaveValue('# Færre på sygedagpenge');
      await field.press('Control+End');
      await field.pressSequentially('\n\nMed planen når vi ned på ');
      await text.getByRole('button', { name: 'Indsæt tal' }).click();
      await page.getByRole('option', { name: /^Planen · helårspersoner · slut/ }).click();
      await field.pressSequentially(' helårspersoner.');

      await page.getByRole('button', { name: 'Læs', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Færre på sygedagpenge');
      const sentence = page.getByText('Med planen når vi ned på');
      const plain = async (): Promise<string> =>
        (await sentence.innerText()).replace(/ƒ|\(beregnet\)|\s+/g, ' ').replace(/ +/g, ' ');
      await expect.poll(plain).toContain(`ned på ${Math.round(newest * 0.95)} helårspersoner.`);
      await expect(page.getByRole('figure', { name: 'Udviklingen hidtil' })).toBeVisible();

      // The reader's slider moves the sentence.
      if (width < 900) await page.getByRole('button', { name: 'Skydere' }).click();
      await page.getByRole('slider', { name: 'Tidlig samtale' }).fill('10');
      await expect.poll(plain).toContain(`ned på ${Math.round(newest * 0.9)} helårspersoner.`);
      if (width < 900) await page.getByRole('button', { name: 'Luk skydere' }).click();

      expect(await findings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await saved(page);
      await page.reload();
      await expect(sentence).toBeVisible();
    });
  }
}

test('whatever comes before the data waits for them, and says so', async ({ page }) => {
  await openEmpty(page);
  const chart = await add(page, /^Diagram/);
  await expect(chart.getByRole('status').first()).toContainText('eller indlæs data');
  const plan = await add(page, /^Plan/);
  await expect(frames(page)).toHaveCount(3);
  await expect(frames(page).nth(1).getByRole('status').first()).toContainText(
    'Her mangler data at regne på.',
  );
  // What is wrong is told once; the plan says whom it waits for.
  const waiting = plan.getByRole('status').first();
  await expect(waiting).toContainText('Venter på ”Uden planen”');
  await waiting.getByRole('button', { name: 'Gå dertil' }).click();
  await expect(frames(page).nth(1)).toBeFocused();
  const data = await add(page, /^Data/, 'first');
  await load(page, data, shippedCsv);
  await page.getByRole('button', { name: 'Brug tallene' }).click();
  await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2016')).toBe(243);
  await expect(page.getByRole('textbox', { name: 'Notesbogens titel' })).toHaveValue('Vores sygedagpenge');
  // What the way back to the plan does not touch is said beside it.
  const back = page.getByRole('button', { name: 'Tilbage til planens tal' });
  await expect(back).toHaveAccessibleDescription('');
  await add(page, /^Skyder eller valg/);
  await expect(back).toHaveAccessibleDescription('Ændrer ikke notesbogens egne valg.');
});

test('rows that are no months are drawn too', async ({ page }) => {
  await openEmpty(page);
  const data = await add(page, /^Data/);
  await load(page, data, { name: 'priser.csv', mimeType: 'text/csv', buffer: Buffer.from(pricesCsv) });
  await page.getByRole('button', { name: 'Brug som tabel' }).click();
  const chart = await add(page, /^Diagram/);
  await expect(chart.getByRole('combobox', { name: 'Vandret' })).toHaveValue('Område');
  await expect(chart.getByRole('figure').locator('svg').getByText('Vest')).toBeVisible();
});

test('rows that were used as a table can be calculated on after all', async ({ page }) => {
  await openEmpty(page);
  const data = await add(page, /^Data/);
  await load(page, data, { name: 'vores tal.csv', mimeType: 'text/csv', buffer: Buffer.from(ownCsv) });
  await page.getByRole('button', { name: 'Brug som tabel' }).click();
  await add(page, /^Plan/);
  const baseline = frames(page).nth(1);
  await expect(baseline.getByRole('status').first()).toContainText('”vores tal” er brugt som tabel');
  await baseline.getByRole('button', { name: 'Vælg, hvad kolonnerne betyder' }).click();
  const dialog = page.getByRole('dialog', { name: 'Indlæs data' });
  await expect(dialog.getByRole('button', { name: 'Brug som tabel' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Brug tallene' }).click();
  await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2026')).toBe(441);
  await expect(frames(page)).toHaveCount(3);
  // The file's name and its rows are what they were.
  const kept = frames(page).first();
  await expect(kept).toContainText('vores tal.csv');
  await expect(kept.getByText('Vis filens 24 rækker')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(baseline.getByRole('status').first()).toContainText('”vores tal” er brugt som tabel');
});

test('the notebook’s own choices can be reached without a plan, and the page is called by its title', async ({
  page,
}) => {
  await openEmpty(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vores sygedagpenge');
  const input = await add(page, /^Skyder eller valg/);
  await input.getByRole('textbox', { name: 'Navn (bruges i tekst og formler)' }).fill('Pris');
  await page.getByRole('button', { name: 'Læs', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const panel = page.getByRole('complementary', { name: 'Skydere' });
  await expect(panel.getByRole('slider', { name: 'Pris' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Nøgletal' })).toBeHidden();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(panel).toBeHidden();
  await page.getByRole('button', { name: 'Skydere' }).click();
  await panel.getByRole('slider', { name: 'Pris' }).fill('40');
  await expect(page.getByRole('main').getByRole('slider', { name: 'Pris' })).toHaveValue('40');
  expect(await findings(page)).toEqual([]);
});
