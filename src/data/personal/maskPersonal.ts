import { beginsWithDate, fulfilsModulus } from './cpr';

/** Stands where a personal number stood. */
export const MASK = '••••••-••••';

const CANDIDATE = /(?<!\d)\d{5,6}[- \u00a0\u2010-\u2013]?\d{4}(?!\d)/g;
const CANDIDATE_ONCE = new RegExp(CANDIDATE.source);

/** Whether nine to eleven signs from a text may be a personal number. */
function mayBeCpr(found: string): boolean {
  const digits = found.replace(/\D/g, '');
  const number = Number(digits);
  if (!beginsWithDate(number)) return false;
  // Nine bare digits are many things, so the modulus must speak for them.
  return found.length > digits.length || digits.length === 10 || fulfilsModulus(number);
}

/** The text with everything that may be a personal number made unreadable: rather one amount too many than one person. */
export function maskPersonal(text: string): string {
  return text.replace(CANDIDATE, (found) => (mayBeCpr(found) ? MASK : found));
}

/** Whether a text, such as a note, has a personal number somewhere in it: in two parts, or with the modulus. */
export function mentionsCpr(text: string): boolean {
  if (text.length < 9 || !CANDIDATE_ONCE.test(text)) return false;
  return (text.match(CANDIDATE) ?? []).some((found) => {
    const digits = found.replace(/\D/g, '');
    return mayBeCpr(found) && (found.length > digits.length || fulfilsModulus(Number(digits)));
  });
}
