import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser, launchArguments } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const PORT = 4277;
const ROUNDS = 5;

/**
 * From the drop of a file to the paint that shows its first rows with their types: the frame's callback runs just before
 * its paint, and a message posted from there arrives just after.
 */
function drop(page, name, text) {
  return page.evaluate(
    ([fileName, content]) =>
      new Promise((resolve) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], fileName));
        const target = document.querySelector('dialog[open] [role=group]') ?? document.body;
        const start = performance.now();
        const watcher = new MutationObserver(() => {
          if (document.querySelector('dialog thead select') === null) return;
          if (document.querySelector('dialog tbody td') === null) return;
          watcher.disconnect();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now() - start);
            channel.port2.postMessage(null);
          });
        });
        watcher.observe(document.body, { subtree: true, childList: true });
        target.dispatchEvent(
          new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
      }),
    [name, text],
  );
}

/** The page at rest: what it does by itself after it has been opened is done. */
async function open(browser) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`http://localhost:${PORT}/`);
  await page.waitForSelector('figure svg');
  await page.waitForTimeout(2500);
  return page;
}

/**
 * Milliseconds from the choice of a file to the table on the screen, in the built site: dropped on a page that has just
 * been opened, and dropped on the import page again.
 *
 * @returns {Promise<{ first: number[], again: number[] }>}
 */
export async function timeOnScreen(dist, file) {
  const server = await serve(dist, PORT);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArguments });
  const text = readFileSync(file, 'utf8');
  try {
    const first = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await open(browser);
      first.push(await drop(page, 'danish.csv', text));
      await page.close();
    }
    const again = [];
    const page = await open(browser);
    await drop(page, 'danish.csv', text);
    for (let round = 0; round < ROUNDS; round++) {
      await page.waitForTimeout(300);
      await page.locator('dialog .head button').click();
      again.push(await drop(page, `danish ${round}.csv`, text));
    }
    return { first, again };
  } finally {
    await browser.close();
    server.close();
  }
}
