import { duration, median, row } from './statistics.mjs';
import { watchPaints } from './watchPaints.mjs';

const OPENED = 5;
const KEYS = 60;
/** Keys before the code has been compiled by the browser; their paints are not counted. */
const WARM_UP = 10;

/** A page with nothing but a field: the least that a browser can do. */
const BARE = '<!doctype html><textarea></textarea>';

/** Puts a notebook into the page's own store, as the one that was open last. */
function store(page, notebook) {
  return page.evaluate(
    (json) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('forbundne-kar', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('notebooks');
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('notebooks', 'readwrite');
          const notebooks = transaction.objectStore('notebooks');
          notebooks.put({ revision: 1, savedAt: 1, json }, `notebook:${json.id}`);
          notebooks.put(json.id, 'last-opened');
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    notebook,
  );
}

/** The notebook that the page has saved. */
function saved(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('forbundne-kar', 1);
        opening.onsuccess = () => {
          const all = opening.result.transaction('notebooks').objectStore('notebooks').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.find((record) => record?.json?.cells)?.json);
          };
        };
      }),
  );
}

/** The template's cells, and after them texts with figures, formulas, inputs and curves in turn. */
function mixed(template, count) {
  const curve = template.cells.find(({ kind }) => kind === 'scenario');
  const makers = [
    (id) => ({
      id,
      kind: 'text',
      text: `## Afsnit ${id}\n\nTallet er {{planen.helårspersoner.slut}}.\n\n- et\n- to`,
    }),
    (id) => ({ id, kind: 'value', name: `tal ${id}`, formula: '2 * 3', format: 'decimal', unit: '' }),
    (id) => ({ id, kind: 'text', text: `Her står noget om ${id}, **og mere**. `.repeat(6) }),
    (id) => ({ id, kind: 'text', text: `I alt {{tal c9}}.` }),
    (id, place) =>
      place < 200 && place % 20 === 4 ? { ...curve, id } : { id, kind: 'text', text: `## ${id}` },
  ];
  const more = Array.from({ length: count - template.cells.length }, (_, place) =>
    makers[place % makers.length](`c${place}`, place),
  );
  return { ...template, id: `large-${count}`, cells: [...template.cells, ...more] };
}

/** Keeps the tasks that hold the page longest, and when all that is in view has been painted. */
function watch() {
  globalThis.tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const isSeen = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const look = () => {
    const isDrawn =
      document.querySelector('main figure svg') &&
      ![...document.querySelectorAll('[data-undrawn]')].some(isSeen);
    if (!isDrawn) return requestAnimationFrame(look);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => (globalThis.painted ??= performance.now());
    requestAnimationFrame(() => channel.port2.postMessage(null));
  };
  requestAnimationFrame(look);
}

/** Types in a field: from each input event to its paint, and what held the page longest, both in ms. */
async function typeIn(page, selector) {
  await watchPaints(page, selector);
  let longest = 50;
  for (let key = 0; key < KEYS; key++) {
    await page.evaluate(() => (globalThis.tasks = []));
    await page.keyboard.press('a');
    await page.waitForTimeout(40);
    longest = Math.max(longest, ...(await page.evaluate(() => globalThis.tasks)));
  }
  return { paints: (await page.evaluate(() => globalThis.samples)).slice(WARM_UP), longest };
}

/** Large notebooks: from the page's load to their paint, and what holds the page longest (no task below 50 ms is told). */
export async function benchLarge(page, address) {
  await page.setContent(BARE);
  const { paints: bare } = await typeIn(page, 'textarea');
  await page.goto(address);
  await page.waitForSelector('aside .slider input');
  await page.locator('aside .slider input').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText(/^Gemt kl\./).waitFor();
  const template = await saved(page);
  await page.addInitScript(watch);
  const rows = [];
  for (const count of [200, 10_000]) {
    await store(page, mixed(template, count));
    const painted = [];
    const held = [];
    for (let time = 0; time < OPENED; time++) {
      await page.reload();
      await page.waitForFunction(() => globalThis.painted);
      await page.waitForTimeout(2000);
      const found = await page.evaluate(() => ({
        after: globalThis.painted - performance.getEntriesByType('navigation')[0].loadEventEnd,
        longest: Math.max(50, ...globalThis.tasks),
      }));
      painted.push(found.after);
      held.push(found.longest);
    }
    rows.push(row(`${count} cells: load to painted`, painted, count === 200 ? 300 : null));
    rows.push(row(`${count} cells: longest task while opening`, held, 50));
    await page.keyboard.press('Control+e');
    await page.locator('main section.text').first().dblclick();
    await page.waitForSelector('[data-editor] textarea');
    await page.waitForTimeout(1500);
    const { paints, longest } = await typeIn(page, '[data-editor] textarea');
    const beside = [
      `bare field ${duration(median(bare))}`,
      `${(median(paints) / median(bare)).toFixed(2)} ×`,
    ];
    rows.push(row(`${count} cells: a key typed in a text, input event to paint`, paints, 16.7, ...beside));
    rows.push(row(`${count} cells: longest task while typing in a text`, [longest], 50));
  }
  return rows;
}
