import { readFileSync } from 'node:fs';
import { encodeLink } from '../../src/format';
import { templates } from '../../src/templates';
import {
  dropFile,
  expect,
  fixture,
  keyFigure,
  leadText,
  openSite,
  planCurve,
  saved,
  secondProfile,
  shareLink,
  storedRecords,
  test,
} from './site';

const slider = 'Rettidige sagsskridt og kortere forlængelser';

test('a link opens the same figures in another browser, and stores nothing there', async ({ page }) => {
  await openSite(page);
  await page.getByRole('slider', { name: slider }).fill('17');
  const link = await shareLink(page);
  expect(link).toMatch(/#n1\.[\w-]+$/);
  expect(link.length).toBeLessThan(400);

  const other = await secondProfile(page);
  await openSite(other.page, link);
  await expect.poll(() => leadText(other.page)).toBe(await leadText(page));
  await expect
    .poll(() => planCurve(other.page, 'Sager over 52 uger'))
    .toBe(await planCurve(page, 'Sager over 52 uger'));
  await expect(other.page.getByText('Du læser en delt notesbog.')).toBeVisible();
  await expect(other.page.getByRole('button', { name: 'Indlæs data' })).toBeHidden();

  // The sliders are alive, and still nothing is kept.
  await other.page.getByRole('slider', { name: slider }).fill('0');
  await expect.poll(() => leadText(other.page)).not.toBe(await leadText(page));
  await other.page.getByRole('button', { name: 'English' }).click();
  // Leaving the page would save whatever was waiting to be saved.
  await other.page.reload();
  expect(await storedRecords(other.page)).toBe(0);
  expect(other.wrong).toEqual([]);
  await other.context.close();
});

test('"Gem som min" keeps a copy, beside what the reader has already', async ({ page }) => {
  await openSite(page);
  await page.getByRole('slider', { name: slider }).fill('17');
  const link = await shareLink(page);

  const other = await secondProfile(page);
  await openSite(other.page);
  await other.page.getByRole('slider', { name: slider }).fill('3');
  await saved(other.page);
  const own = await leadText(other.page);
  await openSite(other.page, link);
  await other.page.getByRole('button', { name: 'Gem som min' }).click();
  await expect(other.page.getByText('Notesbogen er nu din egen kopi.')).toBeVisible();
  await saved(other.page);
  expect(new URL(other.page.url()).hash).toBe('');
  await other.page.reload();
  await expect(other.page.getByRole('slider', { name: slider })).toHaveAttribute('aria-valuetext', '−17 %');
  // The reader's own notebook is untouched.
  await other.page.getByRole('button', { name: 'Forbundne Kar' }).click();
  const notebooks = other.page.getByRole('region', { name: 'Dine notesbøger' }).getByRole('listitem');
  await expect(notebooks).toHaveCount(2);
  await notebooks.last().getByRole('button').first().click();
  await expect.poll(() => leadText(other.page)).toBe(own);
  expect(other.wrong).toEqual([]);
  await other.context.close();
});

test('loaded months are left out unless they are ticked, and the figures are the same', async ({ page }) => {
  await openSite(page);
  await dropFile(page, 'egen-kommune.csv', readFileSync(fixture('egen-kommune.csv')));
  await page.getByRole('button', { name: 'Brug tallene' }).click();
  await expect.poll(() => leadText(page)).toContain('1.219 helårspersoner');
  const text = await leadText(page);
  const without = await shareLink(page);
  await page.getByRole('button', { name: 'Del', exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Link til notesbogen' });
  const before = await field.inputValue();
  await page.getByRole('checkbox', { name: /Tag de 12 indlæste perioder med/ }).check();
  await expect(field).not.toHaveValue(before);
  const withMonths = await field.inputValue();
  expect(withMonths.length).toBeGreaterThan(without.length);
  expect(without.length).toBeLessThan(1000);

  for (const [link, months] of [
    [without, false],
    [withMonths, true],
  ] as const) {
    const other = await secondProfile(page);
    await openSite(other.page, link);
    await expect.poll(() => leadText(other.page)).toBe(text);
    await expect(other.page.getByText('De indlæste måneder fulgte ikke med linket')).toBeVisible({
      visible: !months,
    });
    expect(other.wrong).toEqual([]);
    await other.context.close();
  }
});

const hostile: [string, string, RegExp][] = [
  ['a foreign fragment', '#afsnit-2', /Adressen indeholder ikke en notesbog/],
  ['a newer link', '#n2.AAAA', /lavet med en nyere udgave/],
  ['a cut link', '#n1.abcdefgh', /beskåret eller beskadiget/],
  ['an empty link', '#n1.', /beskåret eller beskadiget/],
  ['markup', '#n1.<img src=x onerror=alert(1)>', /beskåret eller beskadiget/],
];
for (const [name, fragment, sentence] of hostile) {
  test(`${name} gets a sentence and the library, never a crash`, async ({ page }) => {
    await page.goto(`./${fragment}`);
    await expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Notesbøger', exact: true })).toBeVisible();
    await page.getByRole('button', { name: /Færre sygedagpengesager/ }).click();
    await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2016')).toBe(194);
    expect(new URL(page.url()).hash).toBe('');
  });
}

test('a link with cells that nobody knows shows the rest, and says so', async ({ page }) => {
  const template = templates[0]!.notebooks.da;
  const odd = [{ toString: 1, valueOf: 1 }, 'tidslinje', null, ['x'], 7].map((kind, index) => ({
    id: `odd-${index}`,
    kind: 'unknown' as const,
    original: { id: `odd-${index}`, kind },
  }));
  const link = await encodeLink({ ...template, cells: [...odd, ...template.cells] });
  await openSite(page, `./${link}`);
  await expect(
    page.getByText('Denne celle er af en slags (tidslinje), som denne udgave ikke kender.'),
  ).toBeVisible();
  await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2016')).toBe(194);
});

test('a link pasted into the address of an open notebook opens, and the notebook is safe', async ({
  page,
}) => {
  await openSite(page);
  const link = await shareLink(page);
  await page.getByRole('slider', { name: slider }).fill('22');
  await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await expect(page.getByText('Du læser en delt notesbog.')).toBeVisible();
  await expect(page.getByRole('slider', { name: slider })).toHaveAttribute('aria-valuetext', '−10 %');
  await page.goto('./');
  await expect(page.getByRole('slider', { name: slider })).toHaveAttribute('aria-valuetext', '−22 %');
});
