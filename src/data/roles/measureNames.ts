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
const FULL_TIME =
  /(helår|helaar|fuldtid|årsværk|aarsvaerk)\p{L}*|full[- ]?(year|time) (persons|recipients|equivalents)|\bfte\b/u;
const OPEN_CASES = /igangværende (sager|forløb)|sagsmængde|sager i alt|open cases|caseload/;
const WEAK =
  /^(indhold|content|contents|value|værdi|antal|antal personer|personer|antal sager|sager|modtagere|antal modtagere)$/;

/** Not counts of persons or cases, whatever else the name says. */
const OTHER_UNIT =
  /\b(udgift|udgifter|kroner|kr|mio|pct|procent|andel|share|cost|costs|gns|gennemsnitlig varighed)\b|%/;

/** The measure that the name of a column or category says, or null. */
export function measureOfName(name: string): NamedMeasure | null {
  const text = name.toLowerCase().replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
  if (OTHER_UNIT.test(text)) return null;
  // Long cases first: "fuldtidspersoner over 52 uger" are the long ones of them.
  if (LONG.test(text)) return { measure: 'long', strength: 3 };
  if (INFLOW.test(text)) return { measure: 'inflow', strength: 3 };
  if (FULL_TIME.test(text)) return { measure: 'fte', strength: 3 };
  if (OPEN_CASES.test(text)) return { measure: 'fte', strength: 2 };
  return WEAK.test(text.replace(/ ?[([][^)\]]*[)\]]/g, '')) ? { measure: 'fte', strength: 1 } : null;
}
