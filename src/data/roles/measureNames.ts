import type { MeasureName } from '../types';

/** A name that says a measure, and how well: 3 by its own name, 2 by a usual other name, 1 when nothing better is there. */
export interface NamedMeasure {
  measure: MeasureName;
  strength: 1 | 2 | 3;
}

const LONG =
  /lange? (sager|forløb|sygeforløb|sygedagpengeforløb)|langvarige|(over|mere end|længere end|>|≥) ?(52|et år|1 år)|52 ?\+|53 uger|52 uger (og|eller) (derover|mere|over)|long([- ]term)? (cases|spells|courses)|(over|more than|longer than) (52|one year|a year)|forløb over/;
const INFLOW =
  /tilgang|(nye|ny|påbegyndte|paabegyndte|nystartede|startede|anmeldte) (syge|sygedagpenge)?(sager|forløb|sag)|inflow|new (cases|spells)|started (cases|spells)/;
const OUTFLOW =
  /afgang|(afsluttede|ophørte|lukkede|raskmeldte) (syge|sygedagpenge)?(sager|forløb)|raskmeldinger|outflow|(ended|closed) (cases|spells)/;
const FULL_TIME =
  /(helår|helaar|fuldtid|årsværk|aarsvaerk)\p{L}*|full[- ]?(year|time) (persons|recipients|equivalents)|\bfte\b/u;
const OPEN_CASES = /igangværende (sager|forløb)|sagsmængde|sager i alt|åbne sager|open cases|caseload/;
const BUDGET = /budget/;
const SPENDING = /forbrug|udgift|regnskab|expenditure|spending/;
const MONEY = /^(beløb|kroner|amount)$/;
const WEAK =
  /^(indhold|content|contents|value|værdi|(antal )?(personer|sager|modtagere|forløb|sygedagpengemodtagere)|antal|number of (persons|recipients))$/;

/** Not counts of persons or cases, whatever else the name says. */
const OTHER_UNIT =
  /\b(udgift|udgifter|forbrug|kroner|kr|mio|pct|procent|andel|share|cost|costs|gnsn?|gennemsnit\w*|varighed af)\b|%/;

/** Neither spending nor budget, but a price, a share or a guess at the year's end. */
const OTHER_MONEY = /\b(pr|per|pct|procent|andel|forventet|gnsn?|gennemsnit\w*|afvigelse|rest\w*)\b|%/;

/** The measure that the name of a column or category says, or null. */
export function measureOfName(name: string): NamedMeasure | null {
  const text = name.toLowerCase().replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
  const bare = text.replace(/ ?[([][^)\]]*[)\]]/g, '');
  if (!OTHER_MONEY.test(text)) {
    if (BUDGET.test(text)) return { measure: 'budget', strength: /korrigeret|revised/.test(text) ? 3 : 2 };
    if (SPENDING.test(text)) return { measure: 'spending', strength: 2 };
    if (MONEY.test(bare)) return { measure: 'spending', strength: 1 };
  }
  if (OTHER_UNIT.test(text)) return null;
  // Long cases first: "fuldtidspersoner over 52 uger" are the long ones of them.
  if (LONG.test(text)) return { measure: 'long', strength: 3 };
  if (INFLOW.test(text)) return { measure: 'inflow', strength: 3 };
  if (OUTFLOW.test(text)) return { measure: 'outflow', strength: 3 };
  if (FULL_TIME.test(text)) return { measure: 'fte', strength: 3 };
  if (OPEN_CASES.test(text)) return { measure: 'cases', strength: 2 };
  return WEAK.test(bare) ? { measure: 'fte', strength: 1 } : null;
}

/** Whether a name says a figure that explains the caseload from outside: unemployment. */
export function isOutsideName(name: string): boolean {
  return /ledighed|bruttoledig|nettoledig|arbejdsløs|unemploy/i.test(name);
}
