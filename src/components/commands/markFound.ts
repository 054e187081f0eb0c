const NAME = 'found';

/** Colours what is sought in an element, where the browser can; nothing of the page changes for it. */
export function markFound(element: Element | null, sought: string): void {
  // Older browsers have no such colours; the place is shown all the same.
  if (!('highlights' in CSS)) return;
  const wanted = sought.trim().toLowerCase();
  const ranges = element && wanted !== '' ? rangesOf(element, wanted) : [];
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
  else CSS.highlights.delete(NAME);
}

function rangesOf(element: Element, wanted: string): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const original = node.nodeValue ?? '';
    const text = original.toLowerCase();
    // A few letters become two in small; places in such a text would be others.
    if (text.length !== original.length) continue;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      ranges.push(range);
    }
  }
  return ranges;
}
