import type { MeasureName } from '../types';
import { isCumulated, isShare, plainName } from './figureForms';

/**
 * Why figures that bear a measure's name are perhaps not the measure: `part` those of a sex, an age, a duration or a
 * cause; `spells` spells, of which a person may have several; `touched` everybody with a benefit day in the period;
 * `otherBenefit` those of another benefit; `unsaid` the name does not say what was counted.
 */
export type Doubt = 'part' | 'spells' | 'touched' | 'otherBenefit' | 'unsaid';

/** A name that says a measure, and how well: 3 by its own name, 2 by a usual other name, 1 when nothing better is there. */
export interface NamedMeasure {
  measure: MeasureName;
  strength: 1 | 2 | 3;
  doubt?: Doubt;
  /** The name says that it is all of them ("Tilgang i alt"). */
  isWhole?: true;
}

const LONG =
  /(?<!\p{L})lange? (?:sager|forløb|sygeforløb|sygedagpengeforløb)|langvarige|(?:over|mere end|længere end|>) ?(?:52|53|1 år|et år|ét år)(?!\d)|(?:≥|>=|mindst|fra) ?(?:52|53|1 år|et år)(?!\d)|(?<!\d)5[23] ?(?:uger)? ?(?:\+|(?:og|eller) (?:derover|mere|over|længere))|(?<!\d)1 år (?:og|eller) (?:derover|mere|over|længere)|long([- ]term)? (?:cases|spells|courses)|(?:over|more than|longer than) (?:52|one year|a year)(?!\d)/u;
/** "ikke over 52 uger", and bands that end ("over 52 uger og under 2 år"), are not the long cases. */
const NOT_LONG =
  /(?:ikke|not|ej) (?:\p{L}+ ){0,2}?(?:over|mere|længere|lang|more|long)|(?<!\p{L})(?:under|højst|op til|indtil|maks\p{L}*\.?|til og med|at most|up to|less than) ?\d|[<≤] ?=? ?\d|(?<!\d)\d{1,3} ?(?:uger|år|weeks|years)? ?(?:-|–|til|to) ?\d{1,3} ?(?:uge|år|week|year)|kort(?:e|varige|tids)/u;
/** Long by another limit than a year. */
const OTHER_LIMIT = /(?:over|mere end|længere end|>|more than) ?(?!5[23](?!\d))\d+ ?(?:uger|uge|weeks)/u;

const INFLOW =
  /tilgang|(?:nye|ny|påbegyndte|paabegyndte|nystartede|startede|anmeldte) (?:syge|sygedagpenge)?(?:sager|forløb|sag)|inflow|new (?:cases|spells)|started (?:cases|spells)/u;
const OUTFLOW =
  /afgang|(?:afsluttede|ophørte|lukkede|raskmeldte) (?:syge|sygedagpenge)?(?:sager|forløb)|raskmeldinger|outflow|(?:ended|closed) (?:cases|spells)/u;
/** Inflow minus outflow. */
const NET = /netto|saldo|minus|fratrukket|(?<!\p{L})net(?!\p{L})/u;

const FULL_TIME =
  /(?:helår|helaar|fuldtid)(?!s?(?:ledig|beskæftig|ansat|ansætt|stilling|job|aktiver|forsikr|arbejd))\p{L}*|full[- ]?(?:year|time) (?:persons|recipients|equivalents)|(?<!\p{L})fte(?!\p{L})/u;
/** Full-time equivalents, in a municipality usually those of its staff. */
const WORK_YEARS = /årsværk|aarsvaerk/u;
const OPEN_CASES =
  /igangværende (?:sager|forløb)|sagsmængde|bestand|beholdning|sager i alt|åbne sager|open cases|caseload/u;
/** States of a case, as categories of their own. */
const STATES: [MeasureName, RegExp][] = [
  ['cases', /^(?:igangværende|aktiv|aktive|åben|åbne|verserende|open|active)$/u],
  ['outflow', /^(?:afsluttet|afsluttede|ophørt|ophørte|lukket|lukkede|raskmeldt|raskmeldte|closed|ended)$/u],
  ['inflow', /^(?:ny|nye|påbegyndt|påbegyndte|startet|nystartet|startede|nystartede|new|started)$/u],
];
const TOUCHED = /berørte|affected/u;
const BUDGET = /budget(?!s?(?:år|aar|periode|måned))/u;
const SPENDING = /forbrug|udgift|regnskab(?!s?(?:år|aar|periode|måned))|expenditure|spending/u;
const MONEY = /^(?:beløb|kroner|amount)(?:,? (?:i )?(?:dkk|kr\.?|kroner|1\.?000 kr\.?|mio\. ?kr\.?))?$/u;
const SPELLS = /^(?:antal |number of )?(?:sygedagpenge)?(?:forløb|spells)$/u;
const PERSONS =
  /^(?:antal |number of )?(?:personer|modtagere|sygedagpengemodtagere|persons|recipients)(?: i alt)?$/u;
const UNSAID = /^(?:indhold|contents?|values?|værdi|(?:antal )?sager|antal)$/u;

/** Not counts of persons or cases, whatever else the name says. */
const OTHER_UNIT =
  /(?<!\p{L})(?:udgift|udgifter|forbrug|kroner|kr|mio|mia|costs?|gns|gnsn|gennemsnit\p{L}*|middel\p{L}*|median\p{L}*|average|mean|(?:syge)?dage|timer|days|hours|indeks|index|ændring|ændringer|udvikling|vækst|stigning|fald|forskel|differens|difference|change|growth|måltal|målsætning|rullende|glidende|rolling|moving|prognose|forventet|forventede|skøn|fremskrivning|forecast|target|\p{L}*pris\p{L}*|takst|sats|beløb|price)(?!\p{L})|(?<!\p{L})p(?:r|er)\.? ?(?:helår|fuldtid|person|sag|forløb|modtager|medarbejder|årsværk|full)|[-–,(:] ?mål\)?$|budget|varighed(?! ?:?,? ?(?:på )?(?:over|mere|længere|>))|duration/u;
/** The figures of another period than the row's. */
const OTHER_TIME =
  /(?:sidste|seneste|forrige|foregående|tidligere|last|previous|prior) (?:\d+|år|aar|måned|kvartal|periode|year|month|quarter|period)|året før|år før|samme (?:periode|måned|kvartal|tid)|for et år siden|year ago/u;

/** Neither spending nor budget, but a price, a share or a guess at the year's end. */
const OTHER_MONEY =
  /(?<!\p{L})(?:p(?:r|er)|forventet|forventede|gns|gnsn|gennemsnit\p{L}*|\p{L}*afvigelse|rest\p{L}*|\p{L}*rest|ændring|udvikling|vækst|indeks|index|difference|variance)(?!\p{L})/u;
/** The budget of a whole year, as it stands beside every month of it. */
const WHOLE_YEAR =
  /(?<!\p{L})(?:års|helårs)(?:korrigeret|vedtage[nt]|oprindeligt?)?budget|(?:hele|samlet for|pr\.?) året/u;

/** Some of those that are counted; ages of the whole working life are none. */
const PART =
  /(?<!\p{L})(?:mænd|kvinder|mand|kvinde|drenge|piger|men|women|males?|females?|heraf|deraf|of which|heriblandt|unge|ældre|lønmodtager\p{L}*|selvstændig\p{L}*|ledige|forsikrede|indvandrere|efterkommere|fleksjob\p{L}*|a-dagpenge\p{L}*)(?!\p{L})|(?<!\d)(?!1[5-8] ?[-–] ?6\d)\d+ ?[-–] ?\d+ ?-? ?(?:år|uger|weeks|years)|(?:over|under|op til|højst|[<>≤≥]) ?\d+ ?-? ?(?:år|uge|week|year)|ikke over|\d ?(?:år|uger|årige) og derover|\d\+/u;
const WITHIN = /heraf|deraf|of which|heriblandt/u;
const FROM_OR_TO =
  /(?:tilgang|forløb|sager|inflow|cases|spells)\p{L}* ?,? ?(?:\p{L}+ )?(?:fra|via|efter|på grund af|pga\.?|som følge af|from)(?!\p{L})|(?:afgang|outflow|raskmeld\p{L}*|afsluttede \p{L}+|ended \p{L}+)\p{L}* ?,? ?(?:\p{L}+ )?(?:til|via|efter|på grund af|pga\.?|som følge af|to)(?!\p{L})/u;
const OTHER_BENEFIT =
  /kontanthjælp|(?<!syge)dagpenge|jobafklaring|ressourceforløb|førtidspension|fleksjob|ledighedsydelse|revalidering|uddannelseshjælp|efterløn|seniorpension|tidlig pension|integrationsydelse|selvforsørgelse|folkepension|barsel/u;
const SICKNESS = /syge|sickness/u;
const WHOLE = /(?<!\p{L})(?:i ?alt|ialt|total|totalt|samlet|samlede|alle|all)(?!\p{L})/u;

/** The measure that the name of a column or category says, or null. */
export function measureOfName(name: string): NamedMeasure | null {
  const text = plainName(name);
  if (isShare(text) || OTHER_TIME.test(text)) return null;
  const bare = text.replace(/ ?[([][^)\]]*[)\]]/g, '');
  const money = moneyOf(text, bare);
  if (money) return money;
  if (OTHER_UNIT.test(text)) return null;
  const count = countOf(text, bare);
  if (!count) return null;
  const doubt = count.doubt ?? doubtOf(text, count.measure);
  return {
    ...count,
    ...(doubt ? { doubt, strength: 1 } : {}),
    ...(WHOLE.test(text) && !doubt ? { isWhole: true } : {}),
  };
}

function moneyOf(text: string, bare: string): NamedMeasure | null {
  if (OTHER_MONEY.test(text) || FULL_TIME.test(text)) return null;
  if (BUDGET.test(text)) {
    if (WHOLE_YEAR.test(text)) return null;
    return { measure: 'budget', strength: /korrigeret|revised/.test(text) ? 3 : 2 };
  }
  if (SPENDING.test(text)) return { measure: 'spending', strength: isCumulated(text) ? 1 : 2 };
  return MONEY.test(bare) ? { measure: 'spending', strength: 1 } : null;
}

function countOf(text: string, bare: string): NamedMeasure | null {
  // A stock has nothing to run up from the beginning of a year.
  const isRunning = isCumulated(text);
  if (INFLOW.test(text)) return NET.test(text) ? null : { measure: 'inflow', strength: isRunning ? 2 : 3 };
  if (OUTFLOW.test(text)) return NET.test(text) ? null : { measure: 'outflow', strength: isRunning ? 2 : 3 };
  if (isRunning) return null;
  // "Fuldtidspersoner over 52 uger" are the long ones of them.
  if (LONG.test(text) && !NOT_LONG.test(text) && !OTHER_LIMIT.test(text))
    return { measure: 'long', strength: 3 };
  if (FULL_TIME.test(text)) return { measure: 'fte', strength: 3 };
  if (TOUCHED.test(text)) return { measure: 'fte', strength: 1, doubt: 'touched' };
  const state = STATES.find(([, form]) => form.test(bare));
  if (state) return { measure: state[0], strength: 2 };
  if (OPEN_CASES.test(text)) return { measure: 'cases', strength: 2 };
  if (SPELLS.test(bare)) return { measure: 'fte', strength: 1, doubt: 'spells' };
  if (PERSONS.test(bare) || WORK_YEARS.test(text) || UNSAID.test(bare)) {
    return { measure: 'fte', strength: 1, doubt: 'unsaid' };
  }
  return null;
}

function doubtOf(text: string, measure: MeasureName): Doubt | null {
  if (OTHER_BENEFIT.test(text) && !SICKNESS.test(text) && !FROM_OR_TO.test(text)) return 'otherBenefit';
  // "heraf over 52 uger" are all of the long cases, within the others.
  const rest = measure === 'long' ? text.replace(LONG, ' ').replace(WITHIN, ' ') : text;
  return PART.test(rest) || FROM_OR_TO.test(text) ? 'part' : null;
}

/** Whether a category names sickness benefit itself, where others name other benefits. */
export function isSicknessBenefit(text: string): boolean {
  return /^(?:\d+ )?sygedagpenge(?:modtagere)?(?:,? ?i alt)?$/.test(plainName(text));
}

/** Whether a category names a benefit other than sickness benefit. */
export function isOtherBenefit(text: string): boolean {
  const name = plainName(text);
  return OTHER_BENEFIT.test(name) && !SICKNESS.test(name);
}

/** Whether a name says a figure that explains the caseload from outside: unemployment. */
export function isOutsideName(name: string): boolean {
  return (
    /ledighed|bruttoledig|nettoledig|fuldtidsledig|arbejdsløs|unemploy/i.test(name) &&
    measureOfName(name) === null
  );
}
