import { AREA_LEVELS, levelOfArea, levelOfCode, withoutCode, type AreaLevel } from './areas';
import { sumsOfOthers } from './bands';

/** Whatever sums up says so in words, or with a sign: the cheapest way past figures. */
const IN_WORDS = /[a-z%]/i;

const TOTAL =
  /^(i alt|ialt|alle|alt|total|totalt|samlet|sum|hele landet|hele danmark|danmark|all|whole country|all denmark|grand total|hovedtotal)$/i;

/** Totals in words of their own; "Alle andre" and "Alle mænd" are parts. */
const TOTAL_WORDS =
  /^(begge( køn)?|both sexes|kvinder og mænd|mænd og kvinder|men and women|women and men|(hele (landet|danmark)|danmark) ?\(.+\)|(alle|all) (?!andre|øvrige|mænd|kvinder|drenge|piger|med|uden|under|over|der|other|men|women)\p{L}+)$/iu;

/** A mean of the others is never a part of them, nor the largest or the smallest. */
const MEAN = /^(gennemsnit(lig)?|gns|middel|middelværdi|average|mean)\b/i;
const OTHER_STATISTIC =
  /^(median|maks(imum)?|max(imum)?|min(imum)?|snit|årsgennemsnit|årsgns|standardafvigelse|std)\.?$/i;

/** The words of a row that sums up the periods above it. */
const OF_YEAR =
  /^((hele |i )?året|helår(et)?|hele perioden|perioden|år til dato|åtd|ytd|year to date|full year|whole year|akkumuleret|kumuleret|pr\. år)$/i;
const YEAR_BESIDE = /^(?:(?:19|20)\d\d,? (.+)|(.+?),? \(?(?:19|20)\d\d\)?)$/;

/** "heraf over 52 uger" is within the category that it stands beside. */
const WITHIN = /^[\s–-]*(heraf|deraf|of which)\b/i;

/** Shares beside counts, and the same figures in another form, are no parts either. */
const OTHER_FORM =
  /^(pct|procent|percent|per cent|%|promille|andel|share|indeks|index|pr\.? 1\.?000|sæsonkorriger|seasonally adj|måltal|målsætning|prognose|forventet)/i;

/** Whether a category is the sum of the others ("I alt", "Hele landet", "Alder i alt", "Sygedagpenge, total"). */
export function isTotal(text: string): boolean {
  if (text.length >= 100 || !IN_WORDS.test(text)) return false;
  const name = withoutCode(text).replace(/ ?\*+$/, '');
  return TOTAL.test(name) || TOTAL_WORDS.test(name) || /(^|[ ,-])(i ?alt|total)$/i.test(name);
}

/**
 * Whether a cell among periods stands for a row that sums them up, perhaps with a year: `I alt`, `Gennemsnit 2016`, `Hele
 * året`, `Median`.
 */
export function isSummary(text: string): boolean {
  if (text.length >= 100 || !IN_WORDS.test(text)) return false;
  const [, after, before] = YEAR_BESIDE.exec(text) ?? [];
  const name = withoutCode(after ?? before ?? text).replace(/[: ]+$/, '');
  return isTotal(name) || isTotal(text) || isNoPart(name) || OF_YEAR.test(name);
}

/** Whether a category is neither a part nor a total: a mean, a share, or some of those that another row counts. */
function isNoPart(text: string): boolean {
  const name = withoutCode(text);
  return MEAN.test(name) || OTHER_STATISTIC.test(name) || WITHIN.test(name) || OTHER_FORM.test(name);
}

/** Whether a category is an area made of municipalities, but not the whole country. */
export function isLargerArea(text: string): boolean {
  const level = levelOfArea(text);
  return level !== null && level !== 'municipality' && level !== 'country';
}

/**
 * Which of these categories would be counted twice beside the others: `total` for sums of all or some of them, `larger`
 * for areas made of the smaller areas.
 *
 * A list of totals only has none, nor has a list of regions only.
 */
export function sumsAmong(texts: readonly string[]): Map<string, 'total' | 'larger'> {
  const sums = new Map<string, 'total' | 'larger'>();
  const others = texts.filter((text) => text !== '' && !isNoPart(text));
  if (others.length > 0) for (const text of texts) if (isNoPart(text)) sums.set(text, 'total');
  // An empty cell is no category beside a total.
  const parts = others.filter((text) => !isTotal(text));
  if (parts.length === 0) return sums;
  const levelOf = areAreaCodes(parts) ? levelOfArea : levelOfName;
  const levels = parts.map(levelOf);
  const smallest = smallestLevel(levels);
  parts.forEach((text, index) => {
    const level = levels[index] ?? null;
    if (level !== null && smallest !== null && AREA_LEVELS.indexOf(level) < AREA_LEVELS.indexOf(smallest)) {
      sums.set(text, level === 'country' ? 'total' : 'larger');
    }
  });
  for (const text of sumsOfOthers(parts)) sums.set(text, 'total');
  for (const text of texts) if (isTotal(text)) sums.set(text, 'total');
  return sums;
}

/** So many of a column's codes are those of areas when 000 and 081 are the country and a region. */
const CODE_SHARE = 0.8;

function areAreaCodes(texts: readonly string[]): boolean {
  return texts.filter((text) => levelOfCode(text) !== null).length >= CODE_SHARE * texts.length;
}

/** The kind of area, where digits alone may be codes of something else. */
function levelOfName(text: string): AreaLevel | null {
  const level = levelOfArea(text);
  return /^\d+$/.test(text) && level !== 'municipality' ? null : level;
}

/** The smallest kind of area in a list; names that are no known area are small ones when they are the most. */
function smallestLevel(levels: readonly (AreaLevel | null)[]): AreaLevel | null {
  const known = levels.filter((level) => level !== null);
  if (known.length === 0) return null;
  if (known.length <= levels.length / 2) return 'municipality';
  return AREA_LEVELS.findLast((level) => known.includes(level)) ?? null;
}

/** As {@link sumsAmong}, without the kind. */
export function countedTwice(texts: readonly string[]): Set<string> {
  return new Set(sumsAmong(texts).keys());
}
