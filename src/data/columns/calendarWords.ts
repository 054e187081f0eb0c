/** Number of the month, 1 to 12, by the first three letters of its Danish or English name. */
const MONTHS = new Map([
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['maj', 5],
  ['may', 5],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['okt', 10],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
]);

const NAME =
  /^(jan(uar|uary)?|feb(ruar|ruary)?|mar(ts|ch)?|apr(il)?|maj|may|jun[ie]?|jul[iy]?|aug(ust)?|sept?(ember)?|okt(ober)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?$/i;

/** The month, 1 to 12, that a Danish or English name or its short form says, or null. */
export function monthOfName(name: string): number | null {
  return NAME.test(name) ? (MONTHS.get(name.slice(0, 3).toLowerCase()) ?? null) : null;
}
