import { expect, fullBands, keyFigure, leadText, openSite, planCurve, test } from './site';

const early = 'Screening og rundbordssamtaler';
const middle = 'Rettidige sagsskridt og kortere forlængelser';

test('a newcomer sees the Ishøj plan with its figures', async ({ page }) => {
  await openSite(page);
  await expect(page).toHaveTitle('Færre sygedagpengesager i 2016 · Forbundne Kar');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Færre sygedagpengesager i 2016');
  await expect.poll(() => leadText(page)).toContain('regner vi med 243 helårspersoner i december 2016');
  await expect
    .poll(() => leadText(page))
    .toContain(
      'bliver det 194, og sager over 52 uger bliver 26 mod 45 uden planen. Ishøjs plan ventede selv 195 og 30.',
    );
  await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2016')).toBe(194);
  await expect.poll(() => keyFigure(page, 'Sager over 52 uger')).toBe(26);
  await expect.poll(() => keyFigure(page, 'Gennemsnit 2016')).toBe(207);
  for (const [chart, target] of [
    ['Helårspersoner', '195'],
    ['Sager over 52 uger', '30'],
  ] as const) {
    const figure = page.getByRole('figure', { name: chart });
    await expect(figure.locator('svg').getByText(/^uden planen \d+$/)).toBeVisible();
    await expect(figure.locator('svg').getByText(`planens mål ${target}`)).toBeVisible();
  }
  await expect(page.getByText('Konstrueret serie.')).toBeVisible();
  await expect(
    page.getByText(
      'niveauet i december 2016. Initiativerne begynder 2. november 2015 og er fuldt indfaset efter 8 uger',
    ),
  ).toBeVisible();
});

test('a slider moved by keyboard changes text, curve and key figure at once', async ({ page }) => {
  await openSite(page);
  const slider = page.getByRole('slider', { name: early });
  await expect(slider).toHaveAttribute('aria-valuetext', '−5 %');
  const curve = await planCurve(page, 'Helårspersoner');
  const long = await planCurve(page, 'Sager over 52 uger');
  await slider.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '−10 %');
  await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2016')).toBeLessThan(187);
  await expect.poll(() => leadText(page)).not.toContain('bliver det 194');
  await expect.poll(() => planCurve(page, 'Helårspersoner')).not.toBe(curve);
  // Connected vessels: the early effort reaches the long cases too.
  await expect.poll(() => planCurve(page, 'Sager over 52 uger')).not.toBe(long);
});

test('a slider moved by pointer changes text, curve and key figure', async ({ page }) => {
  await openSite(page);
  const slider = page.getByRole('slider', { name: middle });
  const curve = await planCurve(page, 'Helårspersoner');
  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2, { steps: 12 });
  await page.mouse.up();
  await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2016')).toBeLessThan(175);
  await expect.poll(() => leadText(page)).not.toContain('bliver det 194');
  await expect.poll(() => planCurve(page, 'Helårspersoner')).not.toBe(curve);
});

test('"Tilbage til planens tal" takes everything back, and undo takes that back', async ({ page }) => {
  await openSite(page);
  const back = page.getByRole('button', { name: 'Tilbage til planens tal' });
  await expect(back).toBeDisabled();
  await page.getByRole('slider', { name: early }).fill('12');
  await page.getByRole('slider', { name: 'Tilgang af nye sager' }).fill('10');
  await page.getByRole('switch', { name: 'Stigning ved årets udgang' }).check();
  const moved = await keyFigure(page, 'Helårspersoner, dec 2016');
  await back.click();
  await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2016')).toBe(194);
  await expect(back).toBeDisabled();
  await page.keyboard.press('Control+z');
  await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2016')).toBe(moved);
  await page.keyboard.press('Control+y');
  await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2016')).toBe(194);
});

test('a drag of a slider is one step of undo', async ({ page }) => {
  await openSite(page);
  const slider = page.getByRole('slider', { name: early });
  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.95, box.y + box.height / 2, { steps: 20 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Fortryd', exact: true }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', '−5 %');
  await expect(page.getByRole('button', { name: 'Fortryd', exact: true })).toBeDisabled();
});

test('the rise at the end of the year is an assumption that can be switched on', async ({ page }) => {
  await openSite(page);
  const rise = page.getByRole('switch', { name: 'Stigning ved årets udgang' });
  await expect(rise).not.toBeChecked();
  await expect(page.getByText('+10 % tilgang i november og december')).toBeVisible();
  await rise.check();
  await expect.poll(() => leadText(page)).toMatch(/regner vi med 2(4[4-9]|5\d) helårspersoner/);
});

test('read as the mean of the year, the same percentages need far more exits', async ({ page }) => {
  await openSite(page);
  await page
    .getByRole('combobox', { name: /Sådan læses procenterne/ })
    .selectOption('Hver for sig, snit af 2016');
  // The reference gives 193.5 as the mean and 176.4 in December, with a third instead of 33 %.
  await expect.poll(() => keyFigure(page, 'Gennemsnit 2016')).toBe(194);
  await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2016')).toBe(177);
  await expect(page.getByText('målt på gennemsnittet af 2016')).toBeVisible();
});

test("the plan's own targets can be hidden", async ({ page }) => {
  await openSite(page);
  await page.getByRole('switch', { name: 'Vis planens egne mål' }).uncheck();
  await expect(page.getByText('planens mål 195')).toBeHidden();
});

test('the answer hardly depends on the shape of the life table', async ({ page }) => {
  await openSite(page);
  await page.keyboard.press('Control+e');
  const baseline = page.getByRole('group', { name: 'Uden planen: udenPlanen' });
  await baseline.getByRole('button', { name: 'Rediger' }).click();
  for (const table of ['A', 'B', 'C', 'F']) {
    await page.getByRole('combobox', { name: 'Varighedstabellens form' }).selectOption(table);
    await expect.poll(() => keyFigure(page, 'Helårspersoner, dec 2016')).toBe(194);
    await expect.poll(() => leadText(page)).toContain('regner vi med 243');
  }
});

test('every chart has its numbers as a table and as a CSV for Danish Excel', async ({ page }) => {
  await openSite(page);
  const figure = page.getByRole('figure', { name: 'Helårspersoner' });
  await fullBands(page);
  await figure.getByText('Vis tallene som tabel').click();
  await expect(figure.getByRole('row', { name: /dec 2016/ })).toContainText('243,0');
  await expect(figure.getByRole('row', { name: /okt 2015/ })).toContainText('243,0');
  const download = page.waitForEvent('download');
  await figure.getByRole('button', { name: 'Hent som CSV' }).click();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  expect(text.split('\r\n').slice(0, 2)).toEqual([
    '\ufeffMåned;Konstrueret;Uden planen;Planen;Planen, nedre grænse;Planen, øvre grænse',
    '2014-11;226,1;;;;',
  ]);
  expect(text).toMatch(/\r\n2016-12;;243;19[34],\d+;18\d,\d+;20\d,\d+\r\n$/);
});

test('a figure tells where it comes from', async ({ page }) => {
  await openSite(page);
  const lead = page.getByRole('heading', { level: 1 }).locator('xpath=following-sibling::p[2]');
  await expect(lead).toContainText('194ƒ(beregnet)');
  await expect(lead).toContainText('195◐(planens skøn)');
  await expect(page.getByText('12,4')).toBeVisible();
});
