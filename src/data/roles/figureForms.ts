/** A name as the expressions read it: lower case, single blanks, of a bounded length. */
export function plainName(name: string): string {
  return name.slice(0, LONGEST).toLowerCase().replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
}

/** No name of a measure is longer; a text of megabytes would exhaust the engine's stack for expressions. */
const LONGEST = 300;

const SHARE =
  /[%‰]|procent|promille|percent|(?<!\p{L})pct(?!\p{L})|(?<!h)andel|(?<!\p{L})share|(?<!\p{L})p(?:r|er)\.? ?(?:10{0,2}[., ]?0{2,3}(?![.\d])|hundrede|tusind|capita|indbygger|borger)|i forhold til|kvote(?!\p{L})|(?<!\p{L})rate(?!\p{L})|grad(?!\p{L})|frekvens|hyppighed/u;

/** Whether a name says a share, a rate or a figure per so many inhabitants, which is no count. */
export function isShare(name: string): boolean {
  return SHARE.test(plainName(name));
}

const THOUSANDS =
  /(?<!\p{L}|\d|[.,]|(?:p(?:r|er)|over|under)\.? ?)(?:1[., ]?000|tusinde?r?|thousands?)(?![.,]?\d)(?!\p{L})(?! ?(?:kr|dkk|€|dage|uger|timer|indb|borger))/u;

/** How many of what is counted one of the figures stands for: 1,000 for "(1.000)" and "1.000 pers.", else 1. */
export function scaleOfName(name: string): 1 | 1000 {
  return THOUSANDS.test(plainName(name)) ? 1000 : 1;
}

const CUMULATED =
  /(?<!\p{L})(?:å\.?t\.?d|ytd|akk|til dato|til d\.? ?d|til nu|to date|til og med|t\.?o\.?m\.?|hidtil)(?!\p{L})|akkum|[kc]umul|løbende sum/u;

/** Whether a name says that the figures run up from the beginning of the year ("år til dato", "akk."). */
export function isCumulated(name: string): boolean {
  return CUMULATED.test(plainName(name));
}
