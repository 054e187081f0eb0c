import type { Page } from '@playwright/test';
import { emptyNotebook, expect, findings, test } from './site';

/** The text on the page, without its provenance marks. */
async function sentence(page: Page): Promise<string> {
  return page.locator('section.text').evaluateAll((sections) =>
    sections
      .map((section) => {
        const copy = section.cloneNode(true) as HTMLElement;
        for (const mark of copy.querySelectorAll('sup')) mark.remove();
        return copy.textContent ?? '';
      })
      .join('|')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** A slider, a value that doubles it, and a sentence with that value; made by keys alone. */
async function sliderValueSentence(page: Page): Promise<void> {
  await emptyNotebook(page);
  await page.keyboard.press('Alt+5');
  await expect(page.getByLabel('Navn (bruges i tekst og formler)')).toBeFocused();
  await page.keyboard.type('Pris pr. uge');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+6');
  await expect(page.getByLabel('Navn (bruges i tekst og formler)')).toBeFocused();
  await page.keyboard.type('Dobbelt');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Formel', { exact: true })).toBeFocused();
  await page.keyboard.type('2 * pris');
  await expect(page.getByRole('option', { name: 'Pris pr. uge' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Formel', { exact: true })).toHaveValue('2 * [Pris pr. uge]');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+1');
  await expect(page.getByLabel('Teksten')).toBeFocused();
  await page.keyboard.type('Det koster {{dob');
  await expect(page.getByRole('option', { name: /^Dobbelt/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' kr. om ugen.');
  await expect(page.getByLabel('Teksten')).toHaveValue('Det koster {{Dobbelt}} kr. om ugen.');
}

test('a slider, a formula and a live sentence are made by keyboard alone, and the sentence follows', async ({
  page,
}) => {
  await sliderValueSentence(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
  expect(await sentence(page)).toBe('Det koster 0 kr. om ugen.');
  const slider = page.getByRole('main').getByRole('slider', { name: 'Pris pr. uge' });
  await slider.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(slider).toHaveAttribute('aria-valuetext', '3');
  await expect.poll(() => sentence(page)).toBe('Det koster 6 kr. om ugen.');
  await page.keyboard.press('Control+z');
  await expect.poll(() => sentence(page)).not.toBe('Det koster 6 kr. om ugen.');
  await page.keyboard.press('Control+y');
  await expect.poll(() => sentence(page)).toBe('Det koster 6 kr. om ugen.');
  await page.getByRole('main').getByRole('button', { name: 'Tilbage til 0' }).click();
  await expect.poll(() => sentence(page)).toBe('Det koster 0 kr. om ugen.');
});

test('a figure gets another format, and tells where it comes from in a tip that stays in the window', async ({
  page,
}) => {
  await sliderValueSentence(page);
  const text = page.getByLabel('Teksten');
  for (let step = 0; step < ' kr. om ugen.'.length; step++) await page.keyboard.press('ArrowLeft');
  await page.getByLabel('Vis tallet som').selectOption('kroner');
  await expect(text).toHaveValue('Det koster {{Dobbelt | kr.}} kr. om ugen.');
  expect(await sentence(page)).toBe('Det koster 0 kr. kr. om ugen.');
  // The notebook of this test has no heading.
  const found = await findings(page);
  expect(found.filter((each) => !each.startsWith('page-has-heading-one'))).toEqual([]);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.locator('section.text').getByRole('button').focus();
  const tip = page.getByRole('tooltip');
  await expect(tip).toContainText('Fra cellen ”Dobbelt”');
  await expect(tip).toContainText('= 2 * [Pris pr. uge]');
  const box = await tip.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
});

test('a name that is not there is told at the cell, in the formula and in the text', async ({ page }) => {
  await sliderValueSentence(page);
  await page.keyboard.type(' Se {{Findes ikke}}.');
  const broken = page.locator('section.text').getByRole('button', { name: '{{Findes ikke}}' });
  await broken.focus();
  await expect(page.getByRole('tooltip')).toContainText('Ingen celle har det navn');
  await page.getByRole('group', { name: 'Tal: Dobbelt' }).focus();
  await page.keyboard.press('Enter');
  const formula = page.getByLabel('Formel', { exact: true });
  await formula.fill('2 * pris');
  await expect(page.locator('mark')).toHaveText('pris');
  await expect(formula).toHaveAccessibleDescription(/”pris” findes ikke i notesbogen/);
  await formula.fill('2 * * 3');
  await expect(page.locator('mark')).toHaveText('*');
  await formula.fill('2 * Dobbelt');
  await expect(page.locator('mark')).toHaveText('Dobbelt');
  await expect(formula).toHaveAccessibleDescription(/i en ring/);
  // Who reads sees a sentence with a gap, not how it is written.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
  const gap = page.locator('section.text').getByRole('button', { name: '[tallet mangler]' }).last();
  await gap.focus();
  await expect(page.getByRole('tooltip')).toContainText('Findes ikke');
});

test('a month in a sentence tells where it is from, too', async ({ page }) => {
  await emptyNotebook(page);
  await page.keyboard.press('Alt+5');
  await expect(page.getByLabel('Navn (bruges i tekst og formler)')).toBeFocused();
  await page.keyboard.type('Start');
  await page.getByRole('combobox', { name: 'Slags' }).selectOption('Måned');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+1');
  await page.getByLabel('Teksten').fill('Vi begynder i {{Start}}.');
  await page.keyboard.press('Escape');
  const month = page.locator('section.text').getByRole('button', { name: /^\p{L}+ \d{4}$/u });
  await month.hover();
  await expect(page.getByRole('tooltip')).toContainText('Fra cellen ”Start”');
});

test('a field at rest leaves taking back to the notebook, one that is typed in keeps it', async ({
  page,
}) => {
  await emptyNotebook(page);
  await page.keyboard.press('Alt+5');
  const most = page.getByRole('textbox', { name: 'Størst' });
  const before = await most.inputValue();
  await most.fill('40');
  await most.press('Enter');
  await most.press('Control+z');
  await expect(most).toHaveValue(before);
  await most.press('Control+y');
  await expect(most).toHaveValue('40');
  await most.press('End');
  await page.keyboard.type('5');
  await page.keyboard.press('Control+z');
  await expect(most).toHaveValue('40');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await expect(most).toHaveValue(before);
});

test('Escape closes the list of figures and leaves what was typed', async ({ page }) => {
  await emptyNotebook(page);
  await page.keyboard.press('Alt+1');
  const text = page.getByLabel('Teksten');
  await expect(text).toBeFocused();
  await page.keyboard.type('Udgiften er {{');
  await expect(page.getByRole('listbox')).toContainText('Intet tal passer.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(text).toHaveValue('Udgiften er {{');
});

test('who reads is told quietly that a figure cannot be shown, and why when they ask', async ({ page }) => {
  await emptyNotebook(page);
  await page.keyboard.press('Alt+6');
  await expect(page.getByLabel('Navn (bruges i tekst og formler)')).toBeFocused();
  await page.keyboard.type('Tom');
  await page.keyboard.press('Control+e');
  const region = page.getByRole('region', { name: 'Tom' });
  await expect(region.getByText('Kan ikke vises endnu.')).toBeVisible();
  await expect(region.getByText('Der står ingen formel.')).toBeHidden();
  await region.getByText('Kan ikke vises endnu.').click();
  await expect(region.getByText('Der står ingen formel.')).toBeVisible();
});

test('a slash in an empty text makes another kind of cell of it, in one step', async ({ page }) => {
  await emptyNotebook(page);
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('/');
  await page.getByRole('menuitem', { name: /^Tal/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Formel', { exact: true })).toBeVisible();
  await expect(page.locator('.frame')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('group', { name: 'Tekst' })).toBeVisible();
  await page.getByText('Tom tekst.').dblclick();
  await expect(page.getByLabel('Teksten')).toBeFocused();
});
