function syncAttributes(shown: Element, wanted: Element): void {
  for (const { name } of [...shown.attributes]) if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of wanted.attributes) {
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
}

/**
 * Makes an element on the page equal to a newly made one by changing only what differs, so that the browser styles, lays
 * out and paints no more than that.
 */
export function syncElement(shown: Element, wanted: Element): void {
  syncAttributes(shown, wanted);
  const children = [...wanted.childNodes];
  children.forEach((child, index) => {
    const existing = shown.childNodes[index];
    if (!existing) shown.append(child);
    else if (existing.nodeName !== child.nodeName) existing.replaceWith(child);
    else if (child instanceof Element) syncElement(existing as Element, child);
    else if (existing.nodeValue !== child.nodeValue) existing.nodeValue = child.nodeValue;
  });
  while (shown.childNodes.length > children.length) shown.lastChild?.remove();
}
