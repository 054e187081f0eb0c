/** A stretch of whole numbers that a category names ("16-66 år", "90+", "under 25"), both ends within it. */
export interface Band {
  from: number;
  to: number;
}

const NUMBER = '(\\d{1,3})';
const UNIT = '(?: ?(?:år|uger|uge|måneder|md\\.?|dage|years?|weeks?|months?|days?))?';
const SPAN = new RegExp(`^${NUMBER}${UNIT} ?(?:-|–|—|til|to) ?${NUMBER}${UNIT}$`);
const SINGLE = new RegExp(`^${NUMBER}${UNIT}$`);
const FROM = new RegExp(
  `^${NUMBER}${UNIT} ?(?:\\+|(?:og|eller|and|or) (?:derover|mere|over|older|more|ældre))$`,
);
const OVER = new RegExp(`^(?:over|mere end|more than|>) ?${NUMBER}${UNIT}$`);
const UNDER = new RegExp(`^(?:under|op til|less than|<) ?${NUMBER}${UNIT}$`);

/** More categories than this are no bands; the bound keeps {@link sumsOfOthers} quick. */
const MOST_BANDS = 400;

/** The numbers that a category stands for, or null when it is none of numbers. */
export function bandOf(text: string): Band | null {
  if (text.length > 40 || !/\d/.test(text)) return null;
  const name = text.trim().toLowerCase();
  const [, first = '', last = ''] = SPAN.exec(name) ?? [];
  if (first !== '') return Number(first) <= Number(last) ? { from: Number(first), to: Number(last) } : null;
  const ends = (form: RegExp): number => Number(form.exec(name)?.[1] ?? NaN);
  const single = ends(SINGLE);
  if (!Number.isNaN(single)) return { from: single, to: single };
  const from = ends(FROM);
  if (!Number.isNaN(from)) return { from, to: Infinity };
  const over = ends(OVER);
  if (!Number.isNaN(over)) return { from: over + 1, to: Infinity };
  const under = ends(UNDER);
  return Number.isNaN(under) ? null : { from: 0, to: under - 1 };
}

/**
 * The bands that are sums of others among them: all their numbers are in narrower bands ("16-66 år" beside 16, 17, …
 * 66; "over 52 uger" beside "53-104 uger" and "105 uger og derover").
 */
export function sumsOfOthers(texts: readonly string[]): Set<string> {
  const bands = texts.flatMap((text) => {
    const band = bandOf(text);
    return band ? [{ text, ...band }] : [];
  });
  if (bands.length < 3 || bands.length > MOST_BANDS) return new Set();
  const byStart = bands.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const sums = bands.filter((band) => {
    let covered = band.from - 1;
    let parts = 0;
    for (const { from, to } of byStart) {
      const isWithin = from >= band.from && to <= band.to && (from > band.from || to < band.to);
      if (!isWithin || to <= covered) continue;
      if (from > covered + 1) return false;
      covered = to;
      parts++;
    }
    return parts > 1 && covered === band.to;
  });
  return new Set(sums.map(({ text }) => text));
}
