import { readFileSync } from 'node:fs';
import {
  dropFile,
  expect,
  fixture,
  keyFigure,
  leadText,
  openSite,
  planCurve,
  saved,
  singleFile,
  test,
} from './site';

const slider = 'Fornyet stillingtagen';

test.describe('the single file from a USB stick, without a network', () => {
  test.beforeEach(async ({ context }) => {
    await context.setOffline(true);
    await context.route(/^https?:/, (route) => route.abort());
  });

  test('opens with the same figures as the site, and its sliders work', async ({ page }) => {
    await openSite(page, singleFile);
    await expect
      .poll(() => leadText(page))
      .toContain('bliver det 194, og sager over 52 uger bliver 26 mod 45');
    const curve = await planCurve(page, 'Sager over 52 uger');
    await page.getByRole('slider', { name: slider }).focus();
    for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowLeft');
    await expect.poll(() => keyFigure(page, 'Sager over 52 uger')).toBeGreaterThan(28);
    await expect.poll(() => planCurve(page, 'Sager over 52 uger')).not.toBe(curve);
  });

  test('reads a dropped CSV, and a reload keeps it', async ({ page }) => {
    await openSite(page, singleFile);
    await dropFile(page, 'egen-kommune.csv', readFileSync(fixture('egen-kommune.csv')));
    await page.getByRole('button', { name: 'Brug tallene' }).click();
    await expect.poll(() => leadText(page)).toContain('1.219 helårspersoner i december 2027');
    const text = await leadText(page);
    await saved(page);
    await page.reload();
    await expect(page.getByText('Fra egen-kommune.csv.')).toBeVisible();
    await expect.poll(() => leadText(page)).toBe(text);
  });

  test('opens a link that lies in its own address', async ({ page }) => {
    await openSite(page, singleFile);
    await page.getByRole('slider', { name: slider }).fill('12');
    await page.getByRole('button', { name: 'Del', exact: true }).click();
    await expect(page.getByText('Siden er åbnet som en fil.')).toBeVisible();
    const link = await page.getByRole('textbox', { name: 'Link til notesbogen' }).inputValue();
    const text = await leadText(page);
    await page.goto('about:blank');
    await openSite(page, link);
    await expect(page.getByText('Du læser en delt notesbog.')).toBeVisible();
    await expect.poll(() => leadText(page)).toBe(text);
  });
});
