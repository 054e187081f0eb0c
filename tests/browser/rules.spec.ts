import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, fixture, keyFigure, openSite, saved, test } from './site';

async function openRules(page: Page, summary = 'Regler og satser'): Promise<void> {
  await openSite(page);
  await page.keyboard.press('Control+e');
  await page.getByText(summary, { exact: true }).click();
}

const rule = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });
const rate2016 = (page: Page): Locator =>
  rule(page, 'Højeste sats 2016').getByRole('spinbutton', { name: 'kr. om ugen' });
const netCost = (page: Page): Promise<number> => keyFigure(page, 'Nettoudgift 2016');
const undo = (page: Page) => page.getByRole('button', { name: 'Fortryd', exact: true });

test('the rules of the study are shown with dates, figures, source and how sure they are', async ({
  page,
}) => {
  await openRules(page);
  await expect(
    page.getByText('Her vises reglerne fra 26. oktober 2015 til 31. december 2016.'),
  ).toBeVisible();
  await expect(rate2016(page)).toHaveValue('4180');
  await expect(rule(page, 'Højeste sats 2015')).toContainText('5. januar 2015 – 3. januar 2016');
  await expect(rule(page, 'Højeste sats 2015')).toContainText('Sikker (officiel tekst). Kilde: bm.dk');
  await expect(rule(page, 'Højeste sats 2016')).toContainText('Mindre sikker (sekundær kilde)');
  const ladder = rule(page, 'Refusion fra årsskiftet 2015/16');
  for (const [week, percent] of [
    [1, '80'],
    [5, '40'],
    [27, '30'],
    [53, '20'],
  ] as const) {
    await expect(ladder.getByRole('spinbutton', { name: `fra uge ${week}, %` })).toHaveValue(percent);
  }
  await expect(rule(page, 'Revurdering efter 22 uger').getByRole('switch')).not.toBeChecked();
  await expect(rule(page, 'Højeste sats 2026')).toHaveCount(0);
  await page.getByRole('switch', { name: 'Vis alle regler' }).check();
  await expect(rule(page, 'Højeste sats 2026')).toBeVisible();
  await expect(rule(page, 'Højeste sats 2017')).toContainText(
    'En anden kilde siger 4.245 kr. (almen viden).',
  );
  await expect(rule(page, 'Nedsat sats i stedet for jobafklaring')).toContainText('ventet');
  await expect(rule(page, 'Nedsat sats i stedet for jobafklaring')).toContainText('tallene er antagelser');
});

test('who reads sees the rules, and cannot change them', async ({ page }) => {
  await openSite(page);
  await page.getByText('Regler og satser', { exact: true }).click();
  await expect(rate2016(page)).toHaveValue('4180');
  await expect(rate2016(page)).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Sæt alt tilbage til kildens tal' })).toHaveCount(0);
  await page.getByRole('switch', { name: 'Vis alle regler' }).check();
  await expect(rule(page, 'Højeste sats 2026')).toBeVisible();
  await expect(page.getByText('Skift til Rediger for at ændre noget her.')).toBeVisible();
  await page.keyboard.press('Control+e');
  await page.getByText('Regler og satser', { exact: true }).click();
  await expect(rate2016(page)).toBeEnabled();
});

test('a rate that is changed moves the net cost, says so, and goes back', async ({ page }) => {
  await openRules(page);
  const before = await netCost(page);
  await rate2016(page).pressSequentially('0', { delay: 5 });
  await rate2016(page).press('Tab');
  // 41,800 kr. a week: ten times as much.
  expect(await netCost(page)).toBeGreaterThan(before * 9);
  await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2016')).toBe(194);
  await expect(rule(page, 'Højeste sats 2016')).toContainText('ændret');
  await undo(page).click();
  expect(await netCost(page)).toBe(before);
  await expect(rate2016(page)).toHaveValue('4180');
  await expect(rule(page, 'Højeste sats 2016')).not.toContainText('ændret');

  await rate2016(page).fill('5000');
  expect(await netCost(page)).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'Tilbage til kildens tal: Højeste sats 2016' }).click();
  await expect(rate2016(page)).toHaveValue('4180');
  expect(await netCost(page)).toBe(before);
});

test('what is typed in a field is one step of undo, however many keys it took', async ({ page }) => {
  await openRules(page);
  await rate2016(page).press('Control+a');
  await rate2016(page).pressSequentially('4321', { delay: 20 });
  await rate2016(page).press('Enter');
  await expect(rate2016(page)).toHaveValue('4321');
  await undo(page).click();
  await expect(rate2016(page)).toHaveValue('4180');
  await expect(undo(page)).toBeDisabled();
});

test('a number that cannot be is refused in its field, with the range, and nothing is lost', async ({
  page,
}) => {
  await openRules(page);
  const before = await netCost(page);
  const ladder = rule(page, 'Refusion fra årsskiftet 2015/16');
  const share = ladder.getByRole('spinbutton', { name: 'fra uge 5, %' });
  await share.fill('140');
  await expect(ladder.getByRole('alert')).toHaveText('Skriv et tal fra 0 til 100. Der regnes stadig med 40.');
  await expect(share).toHaveAttribute('aria-invalid', 'true');
  expect(await netCost(page)).toBe(before);
  // Another change leaves it there.
  await rate2016(page).fill('4200');
  await rate2016(page).press('Tab');
  await expect(share).toHaveValue('140');
  await share.fill('14');
  await expect(ladder.getByRole('alert')).toHaveCount(0);
  expect(await netCost(page)).toBeGreaterThan(before);
  // Part of a number, such as the point on its way to 62.5, is left alone.
  await share.fill('');
  await share.pressSequentially('62.5', { delay: 20 });
  await expect(share).toHaveValue('62.5');
  await share.fill('');
  await expect(ladder.getByRole('alert')).toContainText('Der regnes stadig med 62,5.');
  await share.press('Escape');
  await expect(share).toHaveValue('62.5');
  await expect(ladder.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Sæt alt tilbage til kildens tal' }).click();
  expect(await netCost(page)).toBe(before);
});

test('the municipality’s own average price takes the place of the rates, and is kept', async ({ page }) => {
  await openRules(page);
  const before = await netCost(page);
  const price = page.getByRole('spinbutton', { name: /Egen gennemsnitspris/ });
  await price.fill('3900');
  await price.press('Tab');
  await expect(page.getByText('Svarer til 202.800 kr. pr. helårsperson.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Nøgletal' })).toContainText('Nettoudgift 2016 (egen pris)');
  const own = await netCost(page);
  expect(own).toBeLessThan(before);
  await saved(page);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Nøgletal' })).toContainText('(egen pris)');
  expect(await netCost(page)).toBe(own);
  await page.getByText('Regler og satser', { exact: true }).click();
  await price.fill('');
  await expect(page.getByText('Tom: Den højeste sats bruges.')).toBeVisible();
  expect(await netCost(page)).toBe(before);
});

test('a rule can be switched on, and what it makes the municipality pay is told', async ({ page }) => {
  await openRules(page);
  const told = page.getByText(/Kommunen samlet i 2016, når også jobafklaring regnes med/);
  await expect(told).toHaveCount(0);
  const toggle = rule(page, 'Revurdering efter 22 uger').getByRole('switch', { name: 'Regn med reglen' });
  await toggle.check();
  await expect(told).toBeVisible();
  await expect(told).toContainText('mio. kr. med planen');
  await undo(page).click();
  await expect(toggle).not.toBeChecked();
  await expect(told).toHaveCount(0);
});

test('the change expected in 2027 is off, marked, and raises the caseload of a plan that reaches it', async ({
  page,
}) => {
  await openSite(page);
  await page.getByRole('button', { name: 'Indlæs data' }).click();
  await page.locator('input[type=file]').setInputFiles(fixture('egen-kommune.csv'));
  await page.getByRole('button', { name: 'Brug tallene' }).click();
  await page.keyboard.press('Control+e');
  await page.getByText('Regler og satser', { exact: true }).click();
  const expected = rule(page, 'Nedsat sats i stedet for jobafklaring');
  await expect(expected).toContainText('ventet');
  const strip = page.getByRole('region', { name: 'Nøgletal' });
  const before = await strip.innerText();
  await expected.getByRole('switch').check();
  await expect.poll(() => strip.innerText()).not.toBe(before);
  const reassessment = rule(page, 'Revurdering efter 22 uger').getByRole('switch');
  await expect(reassessment).toBeChecked();
  await expect(reassessment).toBeDisabled();
});

test('the three clocks tell how far they are apart, and two of them can be counted by', async ({ page }) => {
  await openRules(page);
  await expect(page.getByText('4 uger foran: de 30 dage, arbejdsgiveren betaler')).toBeVisible();
  await expect(page.getByText('Revurderingen falder i sagens uge 22–26.')).toBeVisible();
  await expect(page.getByText('0 uger foran i gennemsnit')).toBeVisible();
  await page.getByRole('switch', { name: 'Tæl 52 uger fra første sygedag' }).check();
  await expect.poll(() => keyFigure(page, 'Sager over 52 uger')).toBeGreaterThan(26);
  await undo(page).click();
  await expect.poll(() => keyFigure(page, 'Sager over 52 uger')).toBe(26);
  const before = await netCost(page);
  await page.getByRole('switch', { name: 'Regn med uger på ydelse før sagen' }).check();
  await expect(page.getByText('3,6 uger foran i gennemsnit')).toBeVisible();
  await page.getByRole('spinbutton', { name: 'af sagerne, %' }).fill('50');
  await expect(page.getByText('13 uger foran i gennemsnit')).toBeVisible();
  expect(await netCost(page)).toBeGreaterThan(before);
});

for (const width of [1280, 390]) {
  test(`the section has no accessibility findings and fits ${width} px, in both languages`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await openRules(page);
    await page.getByRole('switch', { name: 'Vis alle regler' }).check();
    await page.getByRole('switch', { name: 'Regn med uger på ydelse før sagen' }).check();
    await rule(page, 'Nedsat sats i stedet for jobafklaring').getByRole('switch').check();
    await rate2016(page).fill('-1');
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const main = document.querySelector('main')!;
        return scrollWidth - clientWidth + main.scrollWidth - main.clientWidth;
      });
      expect(overflow).toBe(0);
    };
    await check();
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { name: 'The three clocks' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('Write a number from 0 to 1,000,000.');
    const rules = page.locator('details', { hasText: 'Rules and rates' });
    // Names of Danish papers stay as they are.
    expect((await rules.innerText()).replace(/høringssvar/g, '')).not.toMatch(/[æøåÆØÅ]/);
    await check();
  });
}
