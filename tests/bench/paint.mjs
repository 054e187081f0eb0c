import { findBrowser, launchArguments } from '../scripts/browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { median, milliseconds, quantile } from './statistics.mjs';

const PORT = 4275;
const MOVES = 160;
/** Moves before the code has been compiled by the browser; they are not counted. */
const WARM_UP = 40;

/**
 * From the input event to the paint that shows it, for each press of an arrow key: the frame's callback runs just before
 * its paint, and a message posted from there arrives just after.
 */
function watchPaints(page, selector) {
  return page.evaluate((query) => {
    const slider = document.querySelectorAll(query)[0];
    globalThis.samples = [];
    slider.addEventListener(
      'input',
      (event) => {
        const start = event.timeStamp;
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => globalThis.samples.push(performance.now() - start);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
    slider.focus();
  }, selector);
}

async function movesOn(page, selector) {
  await watchPaints(page, selector);
  for (let move = 0; move < MOVES; move++) {
    await page.keyboard.press(Math.floor(move / 8) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 7))));
  }
  const samples = await page.evaluate(() => globalThis.samples);
  return samples.slice(WARM_UP);
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
    rows.push({
      what: `slider "${name}": input event to paint`,
      median: milliseconds(median(samples)),
      high: milliseconds(quantile(samples, 0.95)),
      beside: `bare slider ${milliseconds(median(bare))}`,
      ratio: `${(median(samples) / median(bare)).toFixed(2)} ×`,
    });
  }
  await browser.close();
  server.close();
  return rows;
}
