/**
 * Why a cell holds no value.
 *
 * `empty` nothing stands there; `notAvailable` the source has no figure (`..`); `notApplicable` there can be none (`.`);
 * `nil` a dash; `withheld` too few to be shown (`x`, `< 5`); `pending` not published yet (`…`); `error` a formula that
 * failed in a spreadsheet; `total` the word of a total row in a column of periods; `unreadable` a text that does not fit
 * the column's type.
 */
export type MissingReason =
  | 'empty'
  | 'notAvailable'
  | 'notApplicable'
  | 'nil'
  | 'withheld'
  | 'pending'
  | 'error'
  | 'total'
  | 'unreadable';

/**
 * Signs of Danmarks Statistik: `-` nil, `.` a figure cannot exist, `..` not available or too uncertain, `x` withheld
 * (the signs of its Statistisk Årbog, as commonly known: the legend itself was not at hand); `:` is Eurostat's for not
 * available. A dash is nil in those tables, but merely "no figure" in many others, so no zero is made of it.
 */
const SIGNS: [MissingReason, string][] = [
  ['notAvailable', '.. : n/a na n.a. #n/a i/t #i/t nan null'],
  ['notApplicable', '. ·'],
  ['nil', '- – — −'],
  ['withheld', 'x * ** xx diskr. diskretioneret diskretionerede fortrolig fortroligt'],
  ['pending', '… ...'],
  ['error', '#div/0! #division/0! #ref! #reference! #value! #værdi! #num! #name? #navn? #null! #nul! #tom!'],
];

const REASONS = new Map<string, MissingReason>(
  SIGNS.flatMap(([reason, texts]) => texts.split(' ').map((text): [string, MissingReason] => [text, reason])),
);
const LONGEST_SIGN = 14;

/** A count under a threshold ("< 5", "under 5", "færre end 10"), whose figure is kept back. */
const WITHHELD = /^(?:[<≤]=? ?|(?:under|færre end|mindre end|less than|fewer than|below) )\d{1,3}$/i;
const LONGEST_WITHHELD = 24;
const HASH = 35;

/** What a spreadsheet shows where a column is too narrow for its figures, and saves as such. */
const TOO_NARROW = /^#{2,}$/;
/** An error of a spreadsheet in any language: `#REF!`, `#SPILL!`, `#NAVN?`. */
const ERROR = /^#[\p{Lu}/0]{2,12}[!?]$/u;

/** Whether a cell shows nothing but `########`. */
export function isTooNarrow(text: string): boolean {
  return TOO_NARROW.test(text);
}

/** Why a trimmed cell holds no value, or null when it holds one. */
export function missingReason(text: string): MissingReason | null {
  if (text === '') return 'empty';
  const first = text.charCodeAt(0);
  const isDigit = first >= 48 && first <= 57;
  if (first === HASH && (isTooNarrow(text) || ERROR.test(text))) return 'error';
  if (isDigit || text.length > LONGEST_WITHHELD) return null;
  const reason = text.length <= LONGEST_SIGN ? REASONS.get(text.toLowerCase()) : undefined;
  return reason ?? (WITHHELD.test(text) ? 'withheld' : null);
}

/** A count kept within narrow bounds from its beginning ("1-4", "0–2"), in a column of figures. */
const BOUNDS = /^([0-3]) ?[-–] ?(\d{1,2})$/;

/** Whether a cell gives a small count only by its bounds; elsewhere such a text is a category. */
export function isBounded(text: string): boolean {
  const [, from = '', to = ''] = BOUNDS.exec(text) ?? [];
  return to !== '' && Number(from) < Number(to);
}

/** Whether a trimmed cell says that there is no figure. */
export function isMissing(text: string): boolean {
  return missingReason(text) !== null;
}
