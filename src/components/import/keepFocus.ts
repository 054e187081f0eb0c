/**
 * Where what had the focus goes away, as an answer's button goes with its question, the focus moves to the heading of the
 * card that it stood in, or else of what is understood, or of the page: a keyboard goes on from there.
 */
export function keepFocus(page: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  let card: Element | null = null;
  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    card = target.closest('.card');
  };
  const watcher = new MutationObserver(() => {
    if (!last || last.isConnected) return;
    last = null;
    const { activeElement } = document;
    if (activeElement !== null && page.contains(activeElement)) return;
    const headings = [
      card?.isConnected ? card.querySelector<HTMLElement>('h3') : null,
      page.querySelector<HTMLElement>('h3'),
      page.closest('dialog')?.querySelector<HTMLElement>('h2'),
    ];
    headings.find(Boolean)?.focus({ preventScroll: true });
  });
  page.addEventListener('focusin', remember);
  watcher.observe(page, { childList: true, subtree: true });
  return () => {
    page.removeEventListener('focusin', remember);
    watcher.disconnect();
  };
}
