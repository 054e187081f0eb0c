/** Takes the focus where what had it is gone, or is the page's heading, so that a keyboard goes on from here. */
export function focusWhenLost(element: HTMLElement): void {
  const { activeElement } = document;
  const isNowhere =
    activeElement === null ||
    activeElement === document.body ||
    activeElement instanceof HTMLDialogElement ||
    activeElement instanceof HTMLHeadingElement;
  if (isNowhere) {
    element.focus({ preventScroll: true });
  }
}
