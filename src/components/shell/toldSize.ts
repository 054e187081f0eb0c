import type { Attachment } from 'svelte/attachments';

/**
 * Tells an element's outer size in whole pixels when the browser has laid it out, and whenever that changes, before it is
 * painted. To ask for a size makes the browser lay out the whole page at once, for each that asks.
 */
export function toldSize(tell: (width: number, height: number) => void): Attachment<HTMLElement> {
  return (element) => {
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.borderBoxSize[0];
      if (box) tell(Math.round(box.inlineSize), Math.round(box.blockSize));
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
}
