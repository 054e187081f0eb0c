/** Takes the focus where what had it is gone, so that a keyboard goes on from here. */
export function focusWhenLost(element: HTMLElement): void {
  const { activeElement } = document;
  if (
    activeElement === null ||
    activeElement === document.body ||
    activeElement instanceof HTMLDialogElement
  ) {
    element.focus({ preventScroll: true });
  }
}
