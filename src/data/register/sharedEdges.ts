import type { CountedBand } from '../../model';
import type { RegisterCounts } from './aggregateRegister';
import { durationClasses, type DurationClass } from './durationClasses';

/** The bands of a day and the classes of the duration table, neither with a small count. */
export interface Coarsened {
  bands: readonly CountedBand[];
  /** Empty when the table is too small to be shown. */
  classes: DurationClass[];
}

/**
 * Bands and weeks of duration put together until all are fine, with edges in common: the cases of a band follow from the
 * duration table (those who left it without an end), so bands that cut across its classes would give away what lies
 * between the two edges.
 *
 * A band of `from` weeks begins with those who left after the week before.
 */
export function coarsened({ risk, events, stock }: RegisterCounts, threshold: number): Coarsened {
  if (threshold <= 1) {
    return {
      bands: stock.bands,
      classes: durationClasses({ risk, events }, threshold, 0, risk.length) ?? [],
    };
  }
  const parts: { band: CountedBand; classes: DurationClass[] | null }[] = [];
  const weeks = (band: CountedBand): DurationClass[] | null =>
    durationClasses(
      { risk, events },
      threshold,
      Math.min(Math.max(0, band.from - 1), risk.length),
      Math.min((band.to ?? Infinity) - 1, risk.length),
    );
  const isSmall = ({ cases }: CountedBand): boolean => cases > 0 && cases < threshold;
  let waiting: CountedBand | null = null;
  for (const each of stock.bands) {
    const band: CountedBand = waiting ? joined(waiting, each) : each;
    const classes = weeks(band);
    waiting = isSmall(band) || classes === null ? band : null;
    if (!waiting) parts.push({ band, classes });
  }
  while (waiting) {
    const before = parts.pop();
    if (!before) return { bands: coarsenedBands(stock.bands, threshold), classes: [] };
    waiting = joined(before.band, waiting);
    const classes = weeks(waiting);
    if (isSmall(waiting) || classes === null) continue;
    parts.push({ band: waiting, classes });
    waiting = null;
  }
  return { bands: parts.map(({ band }) => band), classes: parts.flatMap(({ classes }) => classes ?? []) };
}

function joined(one: CountedBand, next: CountedBand): CountedBand {
  return { from: one.from, to: next.to, cases: one.cases + next.cases };
}

/** Bands alone; one small band is left where all cases together are few. */
function coarsenedBands(bands: readonly CountedBand[], threshold: number): CountedBand[] {
  const shown: CountedBand[] = [];
  for (const band of bands) {
    const last = shown.at(-1);
    if (last && last.cases > 0 && last.cases < threshold) shown[shown.length - 1] = joined(last, band);
    else shown.push(band);
  }
  for (
    let last = shown.at(-1), before = shown.at(-2);
    last && before;
    last = shown.at(-1), before = shown.at(-2)
  ) {
    if (last.cases === 0 || last.cases >= threshold) break;
    shown.splice(-2, 2, joined(before, last));
  }
  return shown;
}
