/** A figure as it stands in a cell, taken apart; whether its digits are a number is up to the column's marks. */
export interface Figure {
  /** Digits and their marks; blanks of every kind are one kind. */
  digits: string;
  negative: boolean;
  /** `%`, `‰`, `kr.`, `1.000 kr.`, `mio. kr.`, `mia. kr.`, `€`, or '' where none stands there. */
  unit: string;
  /**
   * What stands beside it: `bracket` a second figure or a word in brackets, `footnote` a mark such as `*` or `¹`,
   * `trailingMinus` a minus after the digits, `inBrackets` the whole figure in brackets.
   */
  beside: 'bracket' | 'footnote' | 'trailingMinus' | 'inBrackets' | null;
}

/** No figure is longer; a bound keeps the expressions below linear on hostile cells. */
const LONGEST = 64;

/** What a figure can begin with: the cheapest way past ordinary text. */
const BEGINNING = /^\s*(?:[-−–+(.,\d€]|kr|dkk)/i;
const PLAIN = /^[\d.,]+$/;
const IN_BRACKETS = /^\(([^()]*\d[^()]*)\)$/;
const BRACKET = /^(.*[\d%.]) ?[([][^()[\]]+[)\]]$/;
const FOOTNOTE = /^(.*[\d%.]) ?(?:[*†‡¤#]+|[¹²³⁰⁴-⁹]+|(?<= )\d\))$/;
const UNIT_AFTER =
  /^(.*\d)(?:,-| ?(%|pct\.?|procent|percent|‰|promille|€|(?:(?:t\.?|1[. ]?000|tusinde?|mio\.?|mill\.?|million(?:er)?|mia\.?|mrd\.?|milliard(?:er)?) ?)?(?:kr\.?|kroner|dkk)))$/i;
const UNIT_BEFORE = /^(kr\.?|dkk|€) ?(?=[-−–+\d])/i;

/** Takes a cell apart; null when it can hold no figure at all. */
export function figureOf(text: string): Figure | null {
  if (PLAIN.test(text) && text.length <= LONGEST)
    return { digits: text, negative: false, unit: '', beside: null };
  if (text.length > LONGEST || !BEGINNING.test(text) || !/\d/.test(text)) return null;
  let rest = text.trim().replace(/\s/g, ' ').replaceAll('’', "'");
  let beside: Figure['beside'] = null;
  const inner = IN_BRACKETS.exec(rest)?.[1];
  if (inner !== undefined) {
    rest = inner.trim();
    beside = 'inBrackets';
  } else {
    const bracketed = BRACKET.exec(rest)?.[1];
    const marked = bracketed === undefined ? FOOTNOTE.exec(rest)?.[1] : undefined;
    if (bracketed !== undefined) beside = 'bracket';
    else if (marked !== undefined) beside = 'footnote';
    rest = (bracketed ?? marked ?? rest).trim();
  }
  const after = UNIT_AFTER.exec(rest);
  const unit = after ? unitOf(after[2] ?? 'kr.') : unitOf(UNIT_BEFORE.exec(rest)?.[1] ?? '');
  rest = (after?.[1] ?? rest.replace(UNIT_BEFORE, '')).trim();
  if (beside === null && /^[^-−–+].*\d[-−–]$|^\d[-−–]$/.test(rest)) {
    return { digits: rest.slice(0, -1), negative: true, unit, beside: 'trailingMinus' };
  }
  const signed = /^[-−–]/.test(rest);
  const digits = rest.replace(/^[-−–+] */, '').replace(UNIT_BEFORE, '');
  return { digits, negative: signed, unit, beside };
}

const MONEY = '(?:kr|kroner|dkk)';
const SCALE =
  '(?:mio\\.?|million(?:er)?|mill\\.?|mia\\.?|mrd\\.?|milliard(?:er)?|1[., ]?000|tusinde?|thousand|t\\.?)';
/** A scale before the money, or after it as in "DKK million" and "kr. (1.000)"; else a unit alone. */
const UNIT_IN_NAME = new RegExp(
  `(?<![\\p{L}\\d])(?:(${SCALE} ?${MONEY})|${MONEY}\\.?,? \\(?(${SCALE})|(${MONEY}|pct|procent|percent|%))(?![\\p{L}\\d])`,
  'u',
);

/** One way of writing for each unit. */
function unitOf(text: string): string {
  const unit = text.toLowerCase().replace(/\s/g, '');
  if (unit === '' || unit === '€' || unit === '‰') return unit;
  if (/^(%|pct|procent|percent)/.test(unit)) return '%';
  if (unit === 'promille') return '‰';
  if (/^(t|1[.,]?000)/.test(unit)) return '1.000 kr.';
  if (/^(mio|mill(?!iard))/.test(unit)) return 'mio. kr.';
  return /^(mia|mrd|milliard)/.test(unit) ? 'mia. kr.' : 'kr.';
}

/** The unit that a column's name says ("Udgift (mio. kr.)", "Procent_positive"), or ''. */
export function unitOfName(name: string): string {
  const text = name.toLowerCase().replaceAll('_', ' ');
  const [, large, larger, other = ''] = UNIT_IN_NAME.exec(text) ?? [];
  return unitOf(large ?? larger ?? other);
}
