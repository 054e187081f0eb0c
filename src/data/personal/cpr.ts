/**
 * Danish personal numbers: ddmmyy and four more digits.
 *
 * Numbers given before October 2007 fulfil the modulus 11; of those given later some do not, so far only for birthdays
 * on 1 January (cpr.dk, "Personnumre uden kontrolciffer"). Hence a form alone must be enough, and the modulus is only a
 * sign. By chance ten random digits begin with a date in 36,525 of 1,000,000 cases (3.7 %), nine digits before which a
 * zero is put in 10,800 of 100,000 (10.8 %), and one number in eleven fulfils the modulus (9.1 %).
 */

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** Six and four digits, bare or parted by a hyphen or a blank; five and four when the leading zero was lost. */
const FORM = /^(\d{5,6})[- ]?(\d{4})$/;

/** What speaks for a text's being a personal number. */
export interface CprSigns {
  /** The ten digits as a number; the leading zero may be gone. */
  number: number;
  modulus: boolean;
  /** Written in two parts, which no amount and no case number is. */
  parted: boolean;
}

/** Whether the first six of ten digits are a date that exists in some century. */
export function beginsWithDate(number: number): boolean {
  const date = Math.floor(number / 10_000);
  const year = date % 100;
  const month = Math.floor(date / 100) % 100;
  const day = Math.floor(date / 10_000);
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) && (month !== 2 || day < 29 || year % 4 === 0);
}

/** Whether ten digits, weighted 4327654321, add up to a multiple of 11. */
export function fulfilsModulus(number: number): boolean {
  let rest = number;
  let sum = 0;
  for (let place = WEIGHTS.length - 1; place >= 0; place--) {
    sum += (WEIGHTS[place] ?? 0) * (rest % 10);
    rest = Math.floor(rest / 10);
  }
  return sum % 11 === 0;
}

/** Reads a whole, trimmed cell as a personal number, with or without its leading zero; null when it cannot be one. */
export function cprSigns(text: string): CprSigns | null {
  if (text.length < 9 || text.length > 11) return null;
  const parts = FORM.exec(text);
  if (!parts) return null;
  const number = Number(`${parts[1]}${parts[2]}`);
  return beginsWithDate(number)
    ? { number, modulus: fulfilsModulus(number), parted: text.length > 10 || /[- ]/.test(text) }
    : null;
}
