/**
 * From the input event to the paint that shows it, for each press of a key: the frame's callback runs just before
 * its paint, and a message posted from there arrives just after.
 */
export function watchPaints(page, selector) {
  return page.evaluate((query) => {
    const field = document.querySelectorAll(query)[0];
    globalThis.samples = [];
    field.addEventListener(
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
    field.focus();
  }, selector);
}
