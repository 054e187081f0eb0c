import { readFileSync } from 'node:fs';
import { dropFile, expect, findings, fixture, keyFigure, openSite, singleFile, test } from './site';

for (const width of [1280, 390]) {
  test(`no accessibility findings on any screen at ${width} px, in both languages`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openSite(page);
    for (const details of await page.locator('main details').all()) await details.locator('summary').click();
    if (width < 900) await page.getByRole('button', { name: 'Skydere' }).click();
    expect(await findings(page)).toEqual([]);
    if (width < 900) await page.getByRole('button', { name: 'Luk skydere' }).click();

    await page.getByRole('button', { name: 'Indlæs data' }).click();
    expect(await findings(page)).toEqual([]);
    await page.locator('input[type=file]').setInputFiles(fixture('egen-kommune.csv'));
    await expect(page.getByRole('button', { name: 'Brug tallene' })).toBeEnabled();
    expect(await findings(page)).toEqual([]);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.pdf', mimeType: 'text/csv', buffer: Buffer.from('%PDF-1.7') });
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Del', exact: true }).click();
    await expect(page.getByText('Linket er kopieret.')).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fewer sickness-benefit cases in 2016');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Forbundne Kar' }).click();
    await expect(page.getByRole('heading', { name: 'Notebooks', exact: true })).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}

test('the language changes everything at once, and is remembered', async ({ page }) => {
  await openSite(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('slider', { name: 'Screening and round-table talks' })).toHaveAttribute(
    'aria-valuetext',
    '−5%',
  );
  await expect(page.getByRole('figure', { name: 'Full-year persons' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Key figures' })).toContainText('DKK 26.');
  // What is left of Danish are names: the town, and the file's own columns in quotes.
  const leftovers = (await page.locator('body').innerText()).replace(/"[^"]*"|Ishøj/g, '');
  expect(leftovers).not.toMatch(/[æøåÆØÅ]/);
  await page.getByRole('slider', { name: 'Screening and round-table talks' }).fill('8');
  await expect(page.getByText(/^Saved at \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('slider', { name: 'Screening and round-table talks' })).toHaveAttribute(
    'aria-valuetext',
    '−8%',
  );
  await page.getByRole('button', { name: 'Dansk' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Færre sygedagpengesager i 2016');
  await expect(page.getByRole('slider', { name: 'Screening og rundbordssamtaler' })).toHaveAttribute(
    'aria-valuetext',
    '−8 %',
  );
});

test('on a phone nothing runs out of the page, and the sliders come up over the curve', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSite(page);
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  await expect(page.getByRole('slider', { name: 'Fornyet stillingtagen' })).toBeHidden();
  await page.getByRole('button', { name: 'Skydere' }).click();
  const slider = page.getByRole('slider', { name: 'Screening og rundbordssamtaler' });
  await slider.fill('12');
  await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2016')).toBeLessThan(185);
  // The curve is above the sheet, in view.
  const chart = (await page.getByRole('figure', { name: 'Helårspersoner' }).getByRole('img').boundingBox())!;
  const sheet = (await page.getByRole('complementary', { name: 'Skydere' }).boundingBox())!;
  expect(chart.y).toBeGreaterThanOrEqual(0);
  expect(chart.y + chart.height).toBeLessThanOrEqual(sheet.y + 40);
  await page.getByRole('button', { name: 'Luk skydere' }).click();
  await expect(slider).toBeHidden();
  await dropFile(page, 'egen-kommune.csv', readFileSync(fixture('egen-kommune.csv')));
  await expect(page.getByRole('button', { name: 'Brug tallene' })).toBeVisible();
  expect(await overflow()).toBe(0);
});

test('the whole page can be worked by keyboard', async ({ page }) => {
  await openSite(page);
  const reached = new Set<string>();
  for (let press = 0; press < 70; press++) {
    await page.keyboard.press('Tab');
    reached.add(
      await page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        const label =
          element instanceof HTMLInputElement || element instanceof HTMLSelectElement
            ? element.labels?.[0]?.textContent
            : null;
        return (label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '')
          .replace(/\s+/g, ' ')
          .trim();
      }),
    );
  }
  for (const name of [
    'Indlæs data',
    'English',
    'Del',
    'Screening og rundbordssamtaler',
    'Vis tallene som tabel',
    'Erstat med jeres egne tal',
  ]) {
    expect(
      [...reached].some((label) => label.startsWith(name)),
      name,
    ).toBe(true);
  }
});

test.describe('nothing is fetched and nothing foreign runs', () => {
  for (const [name, address] of [
    ['site', './'],
    ['single file', singleFile],
  ] as const) {
    test(`the ${name} forbids every request and every foreign script`, async ({ page }) => {
      const violations: string[] = [];
      await page.exposeFunction('violated', (directive: string) => violations.push(directive));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          void (window as unknown as { violated(directive: string): void }).violated(
            event.effectiveDirective,
          );
        });
      });
      await openSite(page, address);
      // A reader's whole visit, with the worker at work, breaks no rule of the policy.
      await dropFile(page, 'egen-kommune.csv', readFileSync(fixture('egen-kommune.csv')));
      await page.getByRole('button', { name: 'Brug tallene' }).click();
      expect(violations).toEqual([]);
      const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy?.includes("'unsafe-eval'")).toBe(name === 'single file');
    });
  }

  test('no worker has a network of its own, although the server sends no policy', async ({ page }) => {
    await openSite(page);
    await dropFile(page, 'egen-kommune.csv', readFileSync(fixture('egen-kommune.csv')));
    await expect(page.getByRole('button', { name: 'Brug tallene' })).toBeEnabled();
    await expect.poll(() => page.workers().some((worker) => worker.url().includes('engine'))).toBe(true);
    expect(page.workers().some((worker) => worker.url().includes('data'))).toBe(true);
    for (const worker of page.workers()) {
      const left = await worker.evaluate(() =>
        [
          'fetch',
          'XMLHttpRequest',
          'WebSocket',
          'EventSource',
          'importScripts',
          'indexedDB',
          'caches',
          'Worker',
        ].filter((name) => (globalThis as unknown as Record<string, unknown>)[name] !== undefined),
      );
      expect(left).toEqual([]);
      expect(
        await worker.evaluate(() => 'sendBeacon' in navigator && navigator.sendBeacon !== undefined),
      ).toBe(false);
    }
  });

  test('the site works from a sub-folder of any host', async ({ page }) => {
    await openSite(page, 'http://localhost:4272/kommune/plan/');
    await dropFile(page, 'egen-kommune.csv', readFileSync(fixture('egen-kommune.csv')));
    await expect(page.getByRole('button', { name: 'Brug tallene' })).toBeEnabled();
  });
});
