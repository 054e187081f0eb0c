/** Higher boxes are cut off by some browsers; beyond it a pixel of scrolling is more than a pixel of rows. */
const HIGHEST = 12_000_000;
/** Rows drawn above and below those in view. */
const MARGIN = 6;

export interface GridWindow {
  /** Rows from ≤ row < to are drawn. */
  from: number;
  to: number;
  /** Pixels above and below them. */
  above: number;
  below: number;
}

/** Which rows are drawn, where so many rows of a height are scrolled in a box. All lengths in pixels. */
export function gridWindow(rows: number, rowHeight: number, scrollTop: number, height: number): GridWindow {
  const total = Math.min(rows * rowHeight, HIGHEST);
  const visible = Math.ceil(height / rowHeight);
  const first = firstRow(rows, rowHeight, scrollTop, height);
  const from = Math.max(0, first - MARGIN);
  const to = Math.min(rows, first + visible + MARGIN);
  const isWhole = rows * rowHeight <= HIGHEST;
  const above = isWhole
    ? from * rowHeight
    : Math.max(0, Math.min(scrollTop - (first - from) * rowHeight, total - (to - from) * rowHeight));
  return { from, to, above, below: Math.max(0, total - above - (to - from) * rowHeight) };
}

function firstRow(rows: number, rowHeight: number, scrollTop: number, height: number): number {
  const total = rows * rowHeight;
  if (total <= HIGHEST) return Math.min(rows, Math.floor(scrollTop / rowHeight));
  const last = Math.max(0, rows - Math.floor(height / rowHeight));
  return Math.min(last, Math.floor((scrollTop / (HIGHEST - height)) * last));
}

/** Where to scroll so that a row is in view; where it is already, `scrollTop` itself. */
export function scrollTo(
  row: number,
  rows: number,
  rowHeight: number,
  scrollTop: number,
  height: number,
): number {
  const whole = Math.max(1, Math.floor(height / rowHeight));
  const first = firstRow(rows, rowHeight, scrollTop, height);
  const topOf = (place: number): number =>
    rows * rowHeight <= HIGHEST
      ? place * rowHeight
      : (place / Math.max(1, rows - whole)) * (HIGHEST - height);
  if (row <= first) return topOf(row);
  return row >= first + whole ? topOf(row - whole + 1) : scrollTop;
}
