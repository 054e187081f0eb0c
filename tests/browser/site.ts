import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';

/** The single file, as it lies on a USB stick. */
export const singleFile = new URL('../../dist/forbundne-kar.html', import.meta.url).href;
export const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
export const shippedCsv = fileURLToPath(new URL('../../public/data/ishoej-2015.csv', import.meta.url));

/** Watches a page for what must never happen: an error in the console, a request to anywhere else. */
export function watch(page: Page): string[] {
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const own = hostname === 'localhost' || ['data:', 'blob:', 'file:'].includes(protocol);
    if (!own) wrong.push(`request: ${request.url()}`);
  });
  return wrong;
}

/** A page that fails its test when anything in {@link watch} happened. */
export const test = base.extend<{ watched: string[] }>({
  watched: [
    async ({ page }, use) => {
      const wrong = watch(page);
      await use(wrong);
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the site; the Ishøj plan is on the screen when it resolves. */
export async function openSite(page: Page, address = './'): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('figure', { name: 'Helårspersoner' })).toBeVisible();
}

/** Ends with a notebook that has no cells, by its keys. */
export async function emptyNotebook(page: Page): Promise<void> {
  await openSite(page);
  await page.keyboard.press('Control+e');
  const frames = page.locator('.frame');
  await expect(frames.first()).toBeVisible();
  // Cells are drawn one after the other.
  await expect(page.locator('[data-undrawn]')).toHaveCount(0);
  for (let left = await frames.count(); left > 0; left--) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await expect(frames).toHaveCount(left - 1);
  }
}

/** The buttons that add a cell, from the top down. */
export function pluses(page: Page): Locator {
  return page.getByRole('button', { name: /^Tilføj (øverst|efter )/ });
}

/** What the accessibility rules find wrong on the screen as it is. */
export async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
}

/** The first number in a key figure of the strip, such as 194. */
export async function keyFigure(page: Page, label: string): Promise<number> {
  const text = await page
    .getByRole('region', { name: 'Nøgletal' })
    .locator('div', { hasText: label })
    .locator('strong')
    .innerText();
  return Number(
    text
      .replace(/[^\d,−-]/g, '')
      .replace(',', '.')
      .replace('−', '-'),
  );
}

/** The drawn line of the plan, the boldest one of a chart, once the bands that its axis must hold are there. */
export async function planCurve(page: Page, chart: string): Promise<string | null> {
  await fullBands(page);
  return page
    .getByRole('figure', { name: chart })
    .locator('svg g[stroke-width="3"] path, svg path[stroke-width="3"]')
    .first()
    .getAttribute('d');
}

/** What a chart says of its band; empty while none belongs to the sliders as they stand. */
export function bandSentence(page: Page, chart: string): Locator {
  return page.getByRole('figure', { name: chart }).getByText(/^(I|In) 9 (af|of) 10 /);
}

/** Waits until both charts show the band of all draws, for the sliders as they stand. */
export async function fullBands(page: Page): Promise<void> {
  await expect(bandSentence(page, 'Helårspersoner')).toBeVisible();
  await expect(bandSentence(page, 'Sager over 52 uger')).toBeVisible();
  // The panel may be closed on a phone.
  await expect(page.getByText(/^8\.192 beregninger/)).toBeAttached();
}

/** The first paragraph with live figures, without its provenance marks. */
export async function leadText(page: Page): Promise<string> {
  const paragraph = page.getByRole('heading', { level: 1 }).locator('xpath=following-sibling::p[2]');
  return paragraph.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const mark of copy.querySelectorAll('sup')) mark.remove();
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** How many records the page's database holds. */
export async function storedRecords(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    let count = 0;
    for (const { name } of databases) {
      count += await new Promise<number>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onerror = () => reject(request.error ?? new Error('no database'));
        request.onsuccess = () => {
          const database = request.result;
          const stores = [...database.objectStoreNames];
          if (stores.length === 0) return resolve(0);
          const counting = database
            .transaction(stores)
            .objectStore(stores[0] ?? '')
            .count();
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      });
    }
    return count;
  });
}

/** Drops a file on the page, as from a folder. */
export async function dropFile(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  await dropFiles(page, [[name, bytes]]);
}

/** Drops several files at once: on the import page when it is open, else on the notebook. */
export async function dropFiles(
  page: Page,
  files: readonly (readonly [name: string, bytes: Uint8Array | string])[],
): Promise<void> {
  const transfer = await page.evaluateHandle(
    (given) => {
      const result = new DataTransfer();
      for (const [name, data] of given) {
        const part = typeof data === 'string' ? data : new Uint8Array(data);
        result.items.add(new File([part], name));
      }
      return result;
    },
    files.map(([name, bytes]) => [name, typeof bytes === 'string' ? bytes : Array.from(bytes)] as const),
  );
  const open = page.locator('dialog[open] [role=group]').first();
  await ((await open.count()) > 0 ? open : page.locator('body')).dispatchEvent('drop', {
    dataTransfer: transfer,
  });
}

/** Pastes into whatever has the focus, as from a spreadsheet. */
export async function paste(page: Page, content: { html?: string; text?: string }): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const clipboardData = new DataTransfer();
    if (html !== undefined) clipboardData.setData('text/html', html);
    if (text !== undefined) clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, content);
}

/** Everything that the page's databases hold, as text. */
export async function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const wait = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no database'));
      });
    const found: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await wait(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        found.push(await wait(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify(found);
  });
}

/** Waits until the page says that it has saved. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^Gemt kl\. \d\d\.\d\d$/)).toBeVisible();
}

/** The link that "Del" gives. */
export async function shareLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Del', exact: true }).click();
  const link = await page.getByRole('textbox', { name: 'Link til notesbogen' }).inputValue();
  await expect(page.getByText('Linket er kopieret.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await page.keyboard.press('Escape');
  return link;
}

/** A second person's browser: another profile, nothing stored. */
export async function secondProfile(
  page: Page,
): Promise<{ page: Page; context: BrowserContext; wrong: string[] }> {
  const context = await page
    .context()
    .browser()!
    .newContext({ viewport: { width: 1280, height: 900 } });
  const other = await context.newPage();
  return { page: other, context, wrong: watch(other) };
}
