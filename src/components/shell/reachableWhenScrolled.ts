/** An element that scrolls must be reachable by keyboard; one that shows all it has need not be. */
export function reachableWhenScrolled(element: HTMLElement): () => void {
  const update = (): void => {
    const scrolls = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
    if (scrolls) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  };
  const size = new ResizeObserver(update);
  size.observe(element);
  const content = new MutationObserver(update);
  content.observe(element, { childList: true, characterData: true, subtree: true });
  return () => {
    size.disconnect();
    content.disconnect();
  };
}
