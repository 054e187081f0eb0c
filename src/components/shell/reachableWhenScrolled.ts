/** Asking whether something scrolls makes the browser lay it out, so it is asked when the hand rests. */
const PAUSE_MILLISECONDS = 250;

/** An element that scrolls must be reachable by keyboard; one that shows all it has need not be. */
export function reachableWhenScrolled(element: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = (): void => {
    const scrolls = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
    if (scrolls) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  };
  // What lies inside can grow while the element does not.
  const size = new ResizeObserver(update);
  for (const box of [element, ...element.children]) size.observe(box);
  const content = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(update, PAUSE_MILLISECONDS);
  });
  content.observe(element, { childList: true, characterData: true, subtree: true });
  return () => {
    clearTimeout(timer);
    size.disconnect();
    content.disconnect();
  };
}
