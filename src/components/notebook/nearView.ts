import type { Attachment } from 'svelte/attachments';

/** Told of an element that comes near what is in view, or goes away from it, with its height in pixels. */
export type NearListener = (element: Element, isNear: boolean, height: number) => void;

/** How far beyond the window an element still is near: as high as the window itself. */
const MARGIN = '100% 0px';

/** One observer for many elements: gives what is attached to each of them. */
export function nearView(listener: NearListener): Attachment {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries)
        listener(target, isIntersecting, boundingClientRect.height);
    },
    { rootMargin: MARGIN },
  );
  return (element) => {
    observer.observe(element);
    return () => observer.unobserve(element);
  };
}
