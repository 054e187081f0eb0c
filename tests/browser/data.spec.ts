import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  dropFile,
  expect,
  fixture,
  keyFigure,
  leadText,
  openSite,
  planCurve,
  saved,
  shippedCsv,
  test,
} from './site';

test('a dropped CSV shows what was understood, and then changes the page', async ({ page }) => {
  await openSite(page);
  const before = await planCurve(page, 'Helårspersoner');
  await dropFile(page, 'egen-kommune.csv', readFileSync(fixture('egen-kommune.csv')));
  const dialog = page.getByRole('dialog', { name: 'Indlæs data' });
  await expect(
    dialog.getByText('15 linjer = 12 indlæst + 1 afvist + 1 overskrift + 1 note + 0 tomme'),
  ).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'Tegnsæt' })).toHaveValue('utf-8');
  await expect(dialog.getByRole('combobox', { name: 'Skilletegn' })).toHaveValue(';');
  await expect(dialog.getByRole('combobox', { name: 'helårspersoner' })).toHaveText(/Fuldtidspersoner/);
  await expect(dialog.getByRole('row', { name: /sep 2026/ })).toContainText('1.218,7');
  // What was not understood is listed by line, with its text and its reason.
  await expect(dialog.getByText('Linje 6, Tilgang: "ukendt" er ikke et tal')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /2026-10;1\.220,0/ })).toContainText(
    'Linje 14 har 2 felter, tabellen har 4',
  );
  await expect(dialog.getByText('Den starter 5. oktober 2026 og læses i december 2027')).toBeVisible();
  await dialog.getByRole('button', { name: 'Brug tallene' }).click();
  await expect(dialog).toBeHidden();

  // The baseline has moved, and a percent is now exits among these cases.
  await expect.poll(() => leadText(page)).toContain('1.219 helårspersoner i december 2027');
  const plan = await keyFigure(page, 'Helårspersoner, dec 2027');
  expect(plan).toBeGreaterThan(930);
  expect(plan).toBeLessThan(1010);
  await expect.poll(() => planCurve(page, 'Helårspersoner')).not.toBe(before);
  await expect(page.getByText('planens mål 195')).toBeHidden();
  await expect(page.getByText('Fra egen-kommune.csv.')).toBeVisible();
  await expect(page.getByText('Konstrueret serie.')).toBeHidden();

  await page.keyboard.press('Control+z');
  await expect.poll(() => leadText(page)).toContain('243 helårspersoner i december 2016');
});

test('a reload brings back sliders and data', async ({ page }) => {
  await openSite(page);
  await page.getByRole('button', { name: 'Indlæs data' }).click();
  await page.locator('input[type=file]').setInputFiles(fixture('egen-kommune.csv'));
  await page.getByRole('button', { name: 'Brug tallene' }).click();
  await expect.poll(() => leadText(page)).toContain('1.219 helårspersoner');
  await page.getByRole('slider', { name: 'Fornyet stillingtagen' }).fill('50');
  const [text, figure] = [await leadText(page), await keyFigure(page, 'Sager over 52 uger')];
  await saved(page);
  await page.reload();
  await expect(page.getByRole('slider', { name: 'Fornyet stillingtagen' })).toHaveAttribute(
    'aria-valuetext',
    '−50 %',
  );
  await expect.poll(() => leadText(page)).toBe(text);
  await expect.poll(() => keyFigure(page, 'Sager over 52 uger')).toBe(figure);
  await saved(page);
});

test('the shipped CSV, dropped, gives the figures that the page has already', async ({ page }) => {
  await openSite(page);
  const [text, curve] = [await leadText(page), await planCurve(page, 'Sager over 52 uger')];
  await page.getByRole('button', { name: 'Erstat med jeres egne tal' }).click();
  await page.locator('input[type=file]').setInputFiles(shippedCsv);
  await expect(page.getByText('Planens datoer passer til tallene og bliver stående.')).toBeVisible();
  await page.getByRole('button', { name: 'Brug tallene' }).click();
  await page.getByRole('switch', { name: 'Vis planens egne mål' }).check();
  // 45 is now counted instead of stated; the figures are the same.
  await expect.poll(() => leadText(page)).toBe(text);
  await expect.poll(() => planCurve(page, 'Sager over 52 uger')).toBe(curve);
});

test('long form in an old encoding: a person chooses the municipality', async ({ page }) => {
  await openSite(page);
  await dropFile(page, 'jobindsats.csv', readFileSync(fixture('jobindsats.csv')));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox', { name: 'Tegnsæt' })).toHaveValue('windows-1252');
  // Both municipalities together, the total left out.
  await expect(dialog.getByRole('row', { name: /sep 2026/ })).toContainText('776');
  await expect(dialog.getByText('sumrækker er udeladt')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Kommune eller område' }).selectOption('Ishøj');
  await expect(dialog.getByRole('row', { name: /sep 2026/ })).toContainText('248');
  await dialog.getByRole('button', { name: 'Brug tallene' }).click();
  await expect.poll(() => leadText(page)).toContain('248 helårspersoner i december 2027');
});

test('a file without long cases and inflow is enough, and nothing on the page is left open', async ({
  page,
}) => {
  await openSite(page);
  await dropFile(page, 'kun-helaar.csv', 'Måned;Helårspersoner\n2026-08;410\n2026-09;421\n');
  await expect(page.getByText('Filen har ingen lange sager')).toBeVisible();
  await page.getByRole('button', { name: 'Brug tallene' }).click();
  await expect.poll(() => leadText(page)).toContain('421 helårspersoner i december 2027');
  expect(await page.locator('body').innerText()).not.toContain('{{');
  await expect(page.getByText('Tallene er jeres egne (kun-helaar.csv).')).toBeVisible();
});

test('personal numbers are found, named and used for nothing', async ({ page }) => {
  await openSite(page);
  await dropFile(
    page,
    'sager.csv',
    'Måned;CPR;Helårspersoner\n2026-08;010190-1234;410\n2026-09;311299-4321;421\n',
  );
  await expect(page.getByText('Kolonnen CPR ligner CPR-numre og bruges ikke.')).toBeVisible();
  await expect(page.getByRole('option', { name: /1234/ })).toHaveCount(0);
});

test('quarters are read as quarters', async ({ page }) => {
  await openSite(page);
  await dropFile(page, 'kvartaler.csv', readFileSync(fixture('kvartaler.csv')));
  await expect(page.getByRole('row', { name: 'okt 2025 – dec 2025' })).toContainText('840,7');
  await page.getByRole('button', { name: 'Brug tallene' }).click();
  await expect.poll(() => leadText(page)).toContain('841 helårspersoner i december 2026');
});

test('a role chosen by hand is followed at once, and an impossible one is explained', async ({ page }) => {
  await openSite(page);
  await dropFile(page, 'egen-kommune.csv', readFileSync(fixture('egen-kommune.csv')));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'lange sager' }).selectOption('Fuldtidspersoner');
  await dialog.getByRole('combobox', { name: 'helårspersoner' }).selectOption('Forløb over 52 uger');
  await expect(dialog.getByRole('alert')).toContainText('Der er flere lange sager end helårspersoner');
  await expect(dialog.getByRole('button', { name: 'Brug tallene' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Annullér' }).click();
  await expect.poll(() => leadText(page)).toContain('243 helårspersoner');
});

const zip = Buffer.from(
  'PK\u0003\u0004\u0014\0\u0006\0\u0008\0[Content_Types].xml xl/workbook.xml',
  'latin1',
);
const hopeless: [string, Buffer, RegExp][] = [
  ['tal.xlsx', zip, /tal\.xlsx ser ud til at være beskadiget/],
  ['notat.pdf', Buffer.from('%PDF-1.7\n1 0 obj'), /notat\.pdf er en PDF\. Hent tallene som CSV/],
  ['svar.json', Buffer.from('[{"Variables":[],"Data":[]}]'), /Filen svar\.json er tom/],
  ['tom.csv', Buffer.from(''), /tom\.csv er tom\. Eksportér den igen/],
  [
    'billede.csv',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3, 0xff, 0xfe, 0]),
    /billede\.csv er et billede/,
  ],
];
for (const [name, bytes, message] of hopeless) {
  test(`${name} is refused with what to do, and the screen stays`, async ({ page }) => {
    await openSite(page);
    const text = await leadText(page);
    await dropFile(page, name, bytes);
    await expect(page.getByRole('alert')).toContainText(message);
    await expect(page.getByText('Det, der stod på siden, er ikke ændret.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect.poll(() => leadText(page)).toBe(text);
  });
}

test('a CSV without a period column says what to choose, and cannot be used', async ({ page }) => {
  await openSite(page);
  await dropFile(page, 'uden-periode.csv', readFileSync(fixture('uden-periode.csv')));
  await expect(page.getByText('Vælg den kolonne, der rummer måned, kvartal eller år')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Brug tallene' })).toBeDisabled();
});

// Real files lie in a folder of their own, for their licences are unclear: DANISH_FILES=/a/folder npm test
const folder = process.env['DANISH_FILES'];
for (const name of folder && existsSync(folder)
  ? readdirSync(folder).filter((file) => /\.(csv|xlsx)$/.test(file))
  : []) {
  test(`the real file ${name} is understood or explained`, async ({ page }) => {
    await openSite(page);
    const text = await leadText(page);
    await dropFile(page, name, readFileSync(join(folder ?? '', name)));
    const use = page.getByRole('button', { name: 'Brug tallene' });
    const problem = page.getByRole('dialog').locator('.error, .problem:not(.doubt)');
    await expect(use.and(page.locator(':enabled')).or(problem.first())).toBeVisible();
    if ((await problem.count()) === 0) {
      await use.click();
      await expect.poll(() => leadText(page)).not.toBe(text);
    } else {
      await page.keyboard.press('Escape');
      await expect.poll(() => leadText(page)).toBe(text);
    }
  });
}
