import { afterPaint } from './afterPaint';

/**
 * Takes the focus where what had it is gone, or is the page's heading, so that a keyboard goes on from here. After the
 * paint, for to focus what has just been made would have it laid out at once.
 */
export function focusWhenLost(element: HTMLElement): () => void {
  return afterPaint(() => {
    const { activeElement } = document;
    const isNowhere =
      activeElement === null ||
      activeElement === document.body ||
      activeElement instanceof HTMLDialogElement ||
      activeElement instanceof HTMLHeadingElement;
    if (isNowhere) element.focus({ preventScroll: true });
  });
}
