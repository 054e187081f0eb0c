const NAMESPACE = 'http://www.w3.org/2000/svg';
const PADDING = 16;
const TITLE_HEIGHT = 32;
const NOTE_HEIGHT = 26;

/** The page's colours have names; a picture that leaves the page needs what they stand for. */
function withColours(element: Element, styles: CSSStyleDeclaration): void {
  for (const { name, value } of [...element.attributes]) {
    if (!value.includes('var(')) continue;
    element.setAttribute(
      name,
      value.replace(/var\((--[\w-]+)\)/g, (_, token: string) => styles.getPropertyValue(token).trim()),
    );
  }
  for (const child of element.children) withColours(child, styles);
}

function text(words: string, y: number, fill: string, size: number, weight: string): SVGTextElement {
  const element = document.createElementNS(NAMESPACE, 'text');
  element.setAttribute('x', String(PADDING));
  element.setAttribute('y', String(y));
  element.setAttribute('fill', fill);
  element.setAttribute('font-size', String(size));
  element.setAttribute('font-weight', weight);
  element.textContent = words;
  return element;
}

export interface PictureWords {
  title: string;
  /** What stands on the axis, under the title. */
  caption: string;
  summary: string;
}

/** A chart on the page as a picture of its own, with its title, and its summary for those who cannot see it. */
export function chartImage(host: Element, { title, caption, summary }: PictureWords): SVGSVGElement {
  const styles = getComputedStyle(document.documentElement);
  const layers = [...host.querySelectorAll<SVGSVGElement>(':scope svg')].filter(
    (svg) => !svg.closest('svg svg'),
  );
  const [width, height] = [
    Math.max(...layers.map((svg) => Number(svg.getAttribute('width')))),
    Math.max(...layers.map((svg) => Number(svg.getAttribute('height')))),
  ];
  const top = PADDING + TITLE_HEIGHT + (caption === '' ? 0 : 18);
  const [fullWidth, fullHeight] = [
    width + 2 * PADDING,
    top + height + (caption === '' ? PADDING : NOTE_HEIGHT),
  ];
  const picture = document.createElementNS(NAMESPACE, 'svg');
  picture.setAttribute('width', String(fullWidth));
  picture.setAttribute('height', String(fullHeight));
  picture.setAttribute('viewBox', `0 0 ${fullWidth} ${fullHeight}`);
  picture.setAttribute('role', 'img');
  picture.setAttribute('font-family', styles.fontFamily);
  for (const [tag, words] of [
    ['title', title],
    ['desc', summary],
  ] as const) {
    const element = document.createElementNS(NAMESPACE, tag);
    element.textContent = words;
    picture.append(element);
  }
  const paper = document.createElementNS(NAMESPACE, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', 'var(--paper)');
  picture.append(paper, text(title, PADDING + 16, 'var(--ink)', 16, '600'));
  if (caption !== '') picture.append(text(caption, PADDING + 36, 'var(--muted)', 12, '400'));
  for (const layer of layers) {
    const copy = layer.cloneNode(true) as SVGSVGElement;
    copy.removeAttribute('class');
    copy.removeAttribute('aria-hidden');
    copy.setAttribute('x', String(PADDING));
    copy.setAttribute('y', String(top));
    picture.append(copy);
  }
  withColours(picture, styles);
  return picture;
}

/** The file of a picture. */
export function svgFile(picture: SVGSVGElement): Blob {
  const source = new XMLSerializer().serializeToString(picture);
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${source}\n`], { type: 'image/svg+xml' });
}

/** The picture in points, twice as fine as on the page; fails where the browser cannot paint it. */
export async function pngFile(picture: SVGSVGElement): Promise<Blob> {
  const [width, height] = [Number(picture.getAttribute('width')), Number(picture.getAttribute('height'))];
  const image = new Image();
  // The page's policy lets pictures in from its own data alone.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * Math.round(width);
  canvas.height = 2 * Math.round(height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
