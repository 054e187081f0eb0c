import type { Locator, Page } from '@playwright/test';
import { expect, findings, openSite, pluses, saved, test } from './site';

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** A new empty notebook, which is edited; reached without a mouse. */
async function openEmpty(page: Page): Promise<void> {
  await openSite(page);
  await tabTo(page, page.getByRole('button', { name: 'Forbundne Kar' }));
  await page.keyboard.press('Enter');
  const empty = page.getByRole('button', { name: /En tom notesbog/ });
  await empty.waitFor();
  await tabTo(page, empty);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Rediger', exact: true })).toBeVisible();
  if (!(await page.getByRole('textbox', { name: 'Notesbogens titel' }).isVisible()))
    await page.keyboard.press('Control+e');
  await expect(page.getByRole('textbox', { name: 'Notesbogens titel' })).toBeVisible();
}

const frames = (page: Page): Locator => page.locator('main [role=group][id^=cell-]');
const frame = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });
const frameNames = (page: Page): Promise<(string | null)[]> =>
  frames(page).evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
const menu = (page: Page): Locator => page.getByRole('menu', { name: 'Tilføj en celle her' });
const palette = (page: Page): Locator => page.getByRole('dialog', { name: 'Alle kommandoer' });

/** Adds texts `A`, `B`, … by keyboard, and leaves the last one's frame focused. */
async function addTexts(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.press('Alt+1');
    await expect(page.getByRole('textbox', { name: 'Teksten' })).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press('Escape');
    await expect(frames(page).filter({ hasText: text })).toBeFocused();
  }
}

const textsOf = async (page: Page): Promise<string[]> =>
  frames(page).evaluateAll((all) =>
    all.map((each) => each.querySelector('section')?.textContent.trim() ?? ''),
  );

/** Runs a command by its name in the palette. */
async function runByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await expect(palette(page).getByRole('option', { selected: true })).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
}

/** Opens the page again, as it was left: what was being edited still is. */
async function reopen(page: Page): Promise<void> {
  await page.reload();
  await expect(frames(page).first()).toBeVisible();
}

const KINDS = [
  ['Tilføj tekst', /^Tekst/],
  ['Tilføj data', /^Data/],
  ['Tilføj en tabel', /^Tabel/],
  ['Tilføj et diagram', /^Diagram/],
  ['Tilføj en skyder eller et valg', /^Skyder eller valg/],
  ['Tilføj et tal med en formel', /^Tal/],
  ['Tilføj udviklingen uden planen', /^Uden planen/],
  ['Tilføj en plan', /^Plan/],
  ['Tilføj kurver', /^Kurver/],
] as const;

test('a cell of each kind comes by a key of its own, in order, with the hand in it', async ({ page }) => {
  await openEmpty(page);
  for (const [index, [, name]] of KINDS.entries()) {
    const before = await frames(page).count();
    await page.keyboard.press(`Alt+${index + 1}`);
    await expect(frames(page)).toHaveCount(before + 1);
    const added = frames(page).last();
    await expect(added).toHaveAccessibleName(name);
    await expect(added.locator(':focus')).toHaveCount(1);
    // The next one is asked for from the frame, for in a field Alt and a digit may write a sign.
    await page.keyboard.press('Escape');
    await expect(added).toBeFocused();
  }
});

test('a cell of each kind comes by the palette, and by the menu between the cells', async ({ page }) => {
  await openEmpty(page);
  for (const [index, [label, name]] of KINDS.entries()) {
    const before = await frames(page).count();
    await runByName(page, label);
    await expect(frames(page)).toHaveCount(before + 1);
    await expect(frames(page).last()).toHaveAccessibleName(name);
    await page.keyboard.press('Escape');

    await page.keyboard.press(index % 2 === 0 ? '/' : 'Control+Enter');
    await expect(menu(page).getByRole('menuitem').first()).toBeFocused();
    for (let presses = 0; presses < index; presses++) await page.keyboard.press('ArrowDown');
    await expect(menu(page).getByRole('menuitem', { name })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(menu(page)).toBeHidden();
    await expect(frames(page)).toHaveCount(before + 2);
    await expect(frames(page).last()).toHaveAccessibleName(name);
    await expect(frames(page).last().locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
  }
});

test('in an empty notebook the menu opens by / too; letters, Home and End go through it, Escape leaves it', async ({
  page,
}) => {
  await openEmpty(page);
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Control+Enter');
  const items = menu(page).getByRole('menuitem');
  await expect(items).toHaveCount(9);
  await page.keyboard.press('End');
  await expect(items.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(items.first()).toBeFocused();
  await page.keyboard.type('ta');
  await expect(menu(page).getByRole('menuitem', { name: /^Tal/ })).not.toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();

  await addTexts(page, 'En', 'To');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('/');
  await expect(items.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(frames(page).first()).toBeFocused();
  // Each plus says where it is; the one between two cells takes the hand back as well.
  const names = await pluses(page).evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  expect(names).toEqual(['Tilføj øverst', 'Tilføj efter Tekst ”En”', 'Tilføj efter Tekst ”To”']);
  const plus = page.getByRole('button', { name: 'Tilføj efter Tekst ”En”', exact: true });
  await tabTo(page, plus);
  await page.keyboard.press('Enter');
  await page.keyboard.press('d');
  await expect(menu(page).getByRole('menuitem', { name: /^Data/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(plus).toBeFocused();
});

test('cells are walked through, opened and left', async ({ page }) => {
  await openEmpty(page);
  await addTexts(page, 'En', 'To', 'Tre');
  for (const [key, index] of [
    ['ArrowUp', 1],
    ['k', 0],
    ['ArrowUp', 0],
    ['j', 1],
    ['ArrowDown', 2],
    ['ArrowDown', 2],
  ] as const) {
    await page.keyboard.press(key);
    await expect(frames(page).nth(index)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Teksten' })).toBeFocused();
  // What is typed is text: no letter, arrow or sign is a command here.
  await page.keyboard.type(' jk/? ');
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('textbox', { name: 'Teksten' })).toHaveValue('re jk/? ');
  await page.keyboard.press('Escape');
  await expect(frames(page).nth(2)).toBeFocused();
  // Escape leaves any control of a cell for its frame.
  await tabTo(page, frames(page).nth(2).getByRole('button', { name: 'Slet cellen' }));
  await page.keyboard.press('Escape');
  await expect(frames(page).nth(2)).toBeFocused();
});

test('cells are moved, copied, folded, renamed and deleted, and each step is taken back', async ({
  page,
}) => {
  await openEmpty(page);
  await addTexts(page, 'En', 'To', 'Tre');
  const undo = (): Promise<void> => page.keyboard.press('Control+z');

  await page.keyboard.press('Alt+ArrowUp');
  expect(await textsOf(page)).toEqual(['En', 'Tre', 'To']);
  await expect(frames(page).nth(1)).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  expect(await textsOf(page)).toEqual(['En', 'To', 'Tre']);
  await page.keyboard.press('Control+d');
  expect(await textsOf(page)).toEqual(['En', 'To', 'Tre', 'Tre']);
  await expect(frames(page).nth(3)).toBeFocused();
  await undo();
  expect(await textsOf(page)).toEqual(['En', 'To', 'Tre']);
  await expect(frames(page).nth(2)).toBeFocused();

  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Navn på cellen (Tekst)' }).nth(2)).toBeFocused();
  await page.keyboard.type('slutning');
  await page.keyboard.press('Enter');
  await expect(frame(page, 'Tekst: slutning')).toBeVisible();
  await page.keyboard.press('F2');
  await page.keyboard.type('andet');
  await page.keyboard.press('Escape');
  await expect(frame(page, 'Tekst: slutning')).toBeFocused();

  await page.keyboard.press('Control+.');
  const fold = frame(page, 'Tekst: slutning').getByRole('button', { name: 'Fold cellen sammen eller ud' });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  // Folded it says what it is about, and no more.
  await expect(frame(page, 'Tekst: slutning').getByText('Tre')).toBeVisible();
  await expect(frame(page, 'Tekst: slutning').locator('section')).toHaveCount(0);
  await page.keyboard.press('Control+.');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  expect(await textsOf(page)).toEqual(['En', 'Tre']);
  await expect(frame(page, 'Tekst: slutning')).toBeFocused();
  await undo();
  expect(await textsOf(page)).toEqual(['En', 'To', 'Tre']);
  await expect(frames(page).nth(1)).toBeFocused();
  await page.keyboard.press('Control+y');
  expect(await textsOf(page)).toEqual(['En', 'Tre']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+Backspace');
  await page.keyboard.press('Delete');
  await expect(frames(page)).toHaveCount(0);
  for (let steps = 0; steps < 3; steps++) await undo();
  expect(await textsOf(page)).toEqual(['En', 'To', 'Tre']);
});

test('the same commands are found by their names', async ({ page }) => {
  await openEmpty(page);
  await addTexts(page, 'En', 'To');
  await runByName(page, 'Flyt cellen op');
  expect(await textsOf(page)).toEqual(['To', 'En']);
  await expect(frames(page).first()).toBeFocused();
  await runByName(page, 'Flyt cellen ned');
  expect(await textsOf(page)).toEqual(['En', 'To']);
  await runByName(page, 'Lav en kopi af cellen');
  expect(await textsOf(page)).toEqual(['En', 'To', 'To']);
  await runByName(page, 'Slet cellen');
  expect(await textsOf(page)).toEqual(['En', 'To']);
  await runByName(page, 'Fortryd');
  expect(await textsOf(page)).toEqual(['En', 'To', 'To']);
  await runByName(page, 'Gentag');
  expect(await textsOf(page)).toEqual(['En', 'To']);
  await runByName(page, 'Gå til forrige celle');
  await expect(frames(page).first()).toBeFocused();
  await runByName(page, 'Gå til næste celle');
  await expect(frames(page).last()).toBeFocused();
  await runByName(page, 'Rediger cellen');
  await expect(page.getByRole('textbox', { name: 'Teksten' })).toBeFocused();
  await page.keyboard.press('Escape');
  await runByName(page, 'Giv cellen et andet navn');
  await expect(frames(page).last().getByRole('textbox', { name: 'Navn på cellen (Tekst)' })).toBeFocused();
  await page.keyboard.press('Escape');
  await runByName(page, 'Fold cellen sammen eller ud');
  await expect(frames(page).last().locator('section')).toHaveCount(0);
  await runByName(page, 'Tilføj en celle her');
  await expect(menu(page).getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await runByName(page, 'Skift mellem Læs og Rediger');
  await expect(frames(page)).toHaveCount(0);
  await runByName(page, 'Vis alle notesbøger');
  await expect(page.getByRole('heading', { name: 'Notesbøger', level: 1 })).toBeVisible();
});

test('whatever opens above the notebook gives the hand back when it closes', async ({ page }) => {
  await openEmpty(page);
  await addTexts(page, 'Vores plan', 'Første', 'Anden');
  await frames(page).first().press('Enter');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('# ');
  await page.keyboard.press('Escape');
  await expect(frames(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const hand = frames(page).last();

  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(palette(page).getByRole('option', { selected: true })).toContainText('Tilføj kurver');
  await page.keyboard.press('Escape');
  await expect(hand).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('findes ikke');
  await expect(palette(page).getByRole('status')).toHaveText('Ingen kommando hedder sådan.');
  await tabTo(page, palette(page).getByRole('button', { name: 'Luk' }));
  await page.keyboard.press('Enter');
  await expect(hand).toBeFocused();

  for (const key of ['?', 'F1']) {
    await page.keyboard.press(key);
    const keys = page.getByRole('dialog', { name: 'Genveje på tastaturet' });
    await expect(keys.getByText('Flyt cellen op')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(hand).toBeFocused();
  }
  await runByName(page, 'Genveje på tastaturet');
  await page.keyboard.press('Escape');
  await expect(hand).toBeFocused();

  await page.keyboard.press('Control+o');
  await expect(page.getByRole('dialog', { name: 'Indlæs data' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(hand).toBeFocused();
  await runByName(page, 'Del');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(hand).toBeFocused();
  await page.keyboard.press('Control+Shift+s');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(hand).toBeFocused();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  expect((await download).suggestedFilename()).toMatch(/\.json$/);

  await page.keyboard.press('Control+Shift+e');
  await expect(page.getByRole('button', { name: 'Load data' })).toBeVisible();
  await page.keyboard.press('Control+Shift+e');
  await runByName(page, 'Vis på engelsk');
  await expect(page.getByRole('button', { name: 'Load data' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Show in Danish');
  await expect(page.getByRole('option', { selected: true })).toContainText('Show in Danish');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Indlæs data' })).toBeVisible();
  await expect(hand).toBeFocused();

  await page.keyboard.press('Alt+0');
  const outline = page.getByRole('navigation', { name: 'Indhold' });
  await expect(outline.getByRole('button', { name: 'Vores plan' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(outline).toBeHidden();
  await expect(hand).toBeFocused();
  await page.keyboard.press('Alt+0');
  await page.keyboard.press('Enter');
  await expect(frames(page).first()).toBeFocused();
  await page.keyboard.press('Alt+0');
  await expect(outline).toBeHidden();

  await page.keyboard.press('Control+Shift+f');
  await expect(page.getByRole('searchbox', { name: 'Find i notesbogen' })).toBeFocused();
  await page.keyboard.type('an');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 af 2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('2 af 2');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Escape');
  await expect(frames(page).first()).toBeFocused();
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('findes ikke');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('0 af 0');
  await page.keyboard.press('Escape');
  await expect(frames(page).first()).toBeFocused();
});

test('reading and editing change places around the cell where the hand is', async ({ page }) => {
  await openEmpty(page);
  await addTexts(page, 'En', 'To');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('textbox', { name: 'Teksten' })).toBeHidden();
  await expect(page.locator('main [id^=cell-]').nth(1)).toBeFocused();
  // Read, cells are not changed by keys.
  for (const key of ['Delete', 'Control+d', 'Alt+ArrowUp', '/']) await page.keyboard.press(key);
  await expect(page.locator('main [id^=cell-]')).toHaveText(['En', 'To']);
  await page.keyboard.press('Control+e');
  await expect(frames(page).nth(1)).toBeFocused();
});

test('Alt and an arrow opens the list of a choice, and moves no cell', async ({ page }) => {
  await openEmpty(page);
  await addTexts(page, 'En');
  await page.keyboard.press('Alt+5');
  const control = frames(page).last().getByRole('combobox', { name: 'Slags' });
  await tabTo(page, control);
  await page.keyboard.press('Alt+ArrowUp');
  expect(await frameNames(page)).toEqual(['Tekst', expect.stringContaining('Skyder eller valg')]);
  await page.keyboard.press('Escape');
});

test('a cell is dragged to another place, and below the last one', async ({ page }) => {
  await openEmpty(page);
  await addTexts(page, 'En', 'To', 'Tre');
  const handle = (index: number): Locator =>
    frames(page).nth(index).getByRole('img', { name: 'Træk for at flytte' });
  await handle(2).dragTo(frames(page).nth(0), { targetPosition: { x: 60, y: 6 } });
  await expect.poll(() => textsOf(page)).toEqual(['Tre', 'En', 'To']);
  await handle(0).dragTo(frames(page).nth(2), { targetPosition: { x: 60, y: 60 } });
  await expect.poll(() => textsOf(page)).toEqual(['En', 'To', 'Tre']);
  await page.getByRole('button', { name: 'Fortryd', exact: true }).click();
  await expect.poll(() => textsOf(page)).toEqual(['Tre', 'En', 'To']);
  // Between two cells is a place too.
  await handle(0).dragTo(pluses(page).nth(2));
  await expect.poll(() => textsOf(page)).toEqual(['En', 'Tre', 'To']);
});

test('the contents open at the part that is read', async ({ page }) => {
  await openSite(page);
  await page.keyboard.press('Alt+0');
  const outline = page.getByRole('navigation', { name: 'Indhold' });
  await expect(outline.getByRole('button').first()).toBeFocused();
  const last = outline.getByRole('button').last();
  await last.click();
  await page.keyboard.press('Alt+0');
  await expect(outline).toBeHidden();
  await page.keyboard.press('Alt+0');
  await expect(last).toBeFocused();
  await expect(last).toHaveAttribute('aria-current', 'location');
});

test('what was done is taken back after a reload too', async ({ page }) => {
  await openEmpty(page);
  await addTexts(page, 'En', 'To', 'Tre');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Alt+ArrowUp');
  expect(await textsOf(page)).toEqual(['To', 'En']);
  await saved(page);
  await reopen(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => textsOf(page)).toEqual(['En', 'To']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => textsOf(page)).toEqual(['En', 'To', 'Tre']);
  await saved(page);
  await reopen(page);
  await page.keyboard.press('Control+y');
  await expect.poll(() => textsOf(page)).toEqual(['En', 'To']);
});

for (const width of [1280, 390]) {
  test(`no accessibility findings at ${width} px while it is edited, whatever is open`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openEmpty(page);
    expect(await findings(page)).toEqual([]);
    for (let digit = 1; digit <= 9; digit++) {
      await page.keyboard.press(`Alt+${digit}`);
      await expect(frames(page).last().locator(':focus')).toHaveCount(1);
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('Escape');
    const overlays = {
      'Control+k': palette(page),
      '/': page.getByRole('menu'),
      '?': page.getByRole('dialog'),
      'Alt+0': page.getByRole('navigation', { name: 'Indhold' }),
      'Control+Shift+f': page.getByRole('search'),
    };
    for (const [keys, overlay] of Object.entries(overlays)) {
      await page.keyboard.press(keys);
      await expect(overlay).toBeVisible();
      expect(await findings(page), keys).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, keys).toBeLessThanOrEqual(page.viewportSize()!.width);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('Control+e');
    expect(await findings(page)).toEqual([]);
  });
}

test('what is done elsewhere than where the hand is is said aloud', async ({ page }) => {
  await openEmpty(page);
  await addTexts(page, 'En', 'To');
  const said = (text: string): Promise<void> =>
    expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1);
  await said('Tekst tilføjet');
  await page.keyboard.press('Alt+ArrowUp');
  await said('Tekst flyttet');
  await page.keyboard.press('Delete');
  await said('Tekst slettet');
  await page.keyboard.press('Control+z');
  await said('Fortrudt: Tekst slettet');
  await page.keyboard.press('Control+y');
  await said('Gentaget: Tekst slettet');
});

test('keys of one character are turned off by who speaks to the computer, and stay off', async ({ page }) => {
  await openEmpty(page);
  await addTexts(page, 'En', 'To');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Genveje på tastaturet' });
  await tabTo(page, keys.getByRole('switch', { name: 'Genveje med ét tegn' }));
  await page.keyboard.press('Space');
  await expect(keys.getByRole('switch', { name: 'Genveje med ét tegn' })).not.toBeChecked();
  await page.keyboard.press('Escape');
  for (const key of ['k', '/', '?']) await page.keyboard.press(key);
  await expect(frames(page).last()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(frames(page).first()).toBeFocused();
  await saved(page);
  await reopen(page);
  await page.keyboard.press('?');
  await expect(keys).toBeHidden();
  await page.keyboard.press('F1');
  await expect(keys).toBeVisible();
});

test.describe('by finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('cells are moved, copied and deleted by buttons that a finger meets', async ({ page }) => {
    await openEmpty(page);
    await addTexts(page, 'En', 'To');
    const last = frames(page).last();
    for (const name of [
      'Rediger',
      'Flyt cellen op',
      'Flyt cellen ned',
      'Lav en kopi af cellen',
      'Slet cellen',
    ]) {
      const box = (await last.getByRole('button', { name, exact: true }).boundingBox())!;
      expect(Math.min(box.width, box.height), name).toBeGreaterThanOrEqual(44);
    }
    const plus = (await pluses(page).last().boundingBox())!;
    expect(Math.min(plus.width, plus.height)).toBeGreaterThanOrEqual(44);
    await last.getByRole('button', { name: 'Flyt cellen op' }).tap();
    expect(await textsOf(page)).toEqual(['To', 'En']);
    await frames(page).first().getByRole('button', { name: 'Lav en kopi af cellen' }).tap();
    expect(await textsOf(page)).toEqual(['To', 'To', 'En']);
    // A cell that is tapped shows its buttons.
    const first = frames(page).first();
    await expect(first.getByRole('button', { name: 'Slet cellen' })).toBeHidden();
    await first.tap();
    await first.getByRole('button', { name: 'Slet cellen' }).tap();
    await frames(page).first().getByRole('button', { name: 'Flyt cellen ned' }).tap();
    expect(await textsOf(page)).toEqual(['En', 'To']);
    await expect(frames(page).first().getByRole('img', { name: 'Træk for at flytte' })).toBeHidden();
  });
});
