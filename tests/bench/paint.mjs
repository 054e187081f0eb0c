import { findBrowser, launchArguments } from '../scripts/browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { benchLarge } from './large.mjs';
import { duration, median, row } from './statistics.mjs';
import { watchPaints } from './watchPaints.mjs';

const PORT = 4275;
const MOVES = 160;
/** Moves before the code has been compiled by the browser; they are not counted. */
const WARM_UP = 40;

async function movesOn(page, selector) {
  await watchPaints(page, selector);
  for (let move = 0; move < MOVES; move++) {
    await page.keyboard.press(Math.floor(move / 8) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 7))));
  }
  const samples = await page.evaluate(() => globalThis.samples);
  return samples.slice(WARM_UP);
}

const BANDS = 40;

/** From the last input event to the paint with the first band of the new sliders: the quick one. */
async function bandsAfterMoves(page) {
  await page.evaluate(() => {
    const slider = document.querySelector('aside .slider input');
    // The band's layer lies between the one that stands still and the one with the curves.
    const layer = document.querySelector('figure .chart').children[1];
    globalThis.samples = [];
    slider.addEventListener(
      'input',
      (event) => {
        const watcher = new MutationObserver(() => {
          // A late band is only made paler at once.
          if (layer.querySelector('[fill-opacity="0.12"]') === null) return;
          watcher.disconnect();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => globalThis.samples.push(performance.now() - event.timeStamp);
            channel.port2.postMessage(null);
          });
        });
        watcher.observe(layer, { subtree: true, childList: true, attributes: true });
      },
      { capture: true },
    );
    slider.focus();
  });
  for (let move = 0; move < BANDS; move++) {
    await page.keyboard.press(Math.floor(move / 4) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForFunction((count) => globalThis.samples.length > count, move);
    // The full band is done too before the next move.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 800)));
  }
  const samples = await page.evaluate(() => globalThis.samples);
  return samples.slice(5);
}

/** A page with nothing but a slider and its number: the least that a browser can do. */
const BARE = `<!doctype html><input type="range" min="0" max="15" value="5" oninput="output.textContent = value"><output id="output"></output>`;

/** From input event to paint, on the page and on a bare slider in the same browser. */
export async function benchPaint(dist) {
  const executablePath = await findBrowser();
  const { chromium } = await import('@playwright/test');
  const server = await serve(dist, PORT);
  const browser = await chromium.launch({
    args: launchArguments,
    ...(executablePath ? { executablePath } : {}),
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });

  await page.setContent(BARE);
  const bare = await movesOn(page, 'input');
  await page.goto(`http://localhost:${PORT}/`);
  await page.waitForSelector('figure svg');
  const rows = [];
  for (const [index, name] of ['early effort', 'middle period', 'long cases', 'inflow'].entries()) {
    const samples = await movesOn(page, `aside .slider:nth-of-type(${index + 1}) input`);
    rows.push(
      row(
        `slider "${name}": input event to paint`,
        samples,
        16.7,
        `bare slider ${duration(median(bare))}`,
        `${(median(samples) / median(bare)).toFixed(2)} ×`,
      ),
    );
  }
  rows.push(row('first band after the last slider move', await bandsAfterMoves(page), 100));
  const fresh = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  rows.push(...(await benchLarge(fresh, `http://localhost:${PORT}/`)));
  await browser.close();
  server.close();
  return rows;
}
