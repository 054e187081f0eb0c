import { isAddress, isEmail, namedAsAddresses } from './addresses';
import { columnOfBirthDates, namedAsBirthDates } from './birthDates';
import { isKeyText, namedAsCaseNumbers, namedAsKey, namedAsPersons } from './caseNumbers';
import { distinctTexts, MOST_SAMPLED } from './columnSample';
import { cprReason, embedsCpr, isCprName } from './cprColumn';
import { mentionsCpr } from './maskPersonal';
import { isWrittenAsPhone, mayBePhone, namedAsFirms, namedAsPhones } from './phones';
import { isPersonName, namedAsNames } from './personNames';
import type { Column, Issue, PersonalColumn, PersonalKind, PersonalReason } from '../types';

/** Share of a column's distinct texts. */
const MOST = 0.5;
/** Where the name of the column hints at it. */
const SOME = 0.2;
/** A day as digits, with or without signs between them. */
const DAY_IN_DIGITS = /^(?=(?:\D*\d){5})\d{1,4}[-/. ]?\d{1,2}[-/. ]?\d{2,4}$/;
/** A key differs in nearly all rows, and a table with fewer rows cannot show it. */
const DISTINCT = 0.9;
const ROWS_OF_A_LIST = 20;

type Said = { kind: PersonalKind; reason: PersonalReason };

/**
 * What of a person a column tells, or null: such a column is never stored, exported, linked, nor used as category or
 * measure. Decided by the shares of its distinct values and by the name in the header.
 */
export function personalKind(column: Column): PersonalKind | null {
  return personalColumn(column)?.kind ?? null;
}

/** As {@link personalKind}, with what it was seen by. */
export function personalColumn(column: Column): PersonalColumn | null {
  const said = kindOf(column);
  return said && { column: column.name, ...said };
}

function kindOf(column: Column): Said | null {
  const { name, type } = column;
  if (mentionsCpr(name)) return { kind: 'cpr', reason: 'inName' };
  const isBirth = namedAsBirthDates(name);
  if (type === 'date' && isBirth) return { kind: 'birthDate', reason: 'named' };
  if (type === 'period' || type === 'date') return null;
  const texts = distinctTexts(column);
  const share = shareOf(texts);
  const reason = cprReason(texts, isCprName(name));
  if (reason) return { kind: 'cpr', reason };
  // One number in one cell is one person, so every text is looked at.
  if (column.dictionary?.some(embedsCpr)) return { kind: 'cpr', reason: 'inText' };
  if (isBirth && share((text) => DAY_IN_DIGITS.test(text)) >= MOST)
    return { kind: 'birthDate', reason: 'named' };
  if (namedAsPhones(name) && share(mayBePhone) >= MOST) return { kind: 'phone', reason: 'named' };
  if (!namedAsFirms(name) && share(isWrittenAsPhone) >= MOST) return { kind: 'phone', reason: 'values' };
  if (type === 'text') {
    const words = wordedKind(name, texts);
    if (words) return words;
  }
  // Bare numbers under such a name are keys when there are many, else they say something about the person.
  const areNumbers = type === 'code' && isCprName(name) && texts.length >= ROWS_OF_A_LIST;
  const areKeys = areNumbers || (namedAsPersons(name) && share(isKeyText) >= MOST);
  const isNamed = namedAsCaseNumbers(name) || areKeys;
  if (texts.length > 1 && isNamed) return { kind: 'caseNumber', reason: 'named' };
  return namedAsKey(name) && isKey(column, texts.length) ? { kind: 'caseNumber', reason: 'values' } : null;
}

function wordedKind(name: string, texts: readonly string[]): Said | null {
  const share = shareOf(texts);
  const named = namedAsNames(name);
  if (named === true && texts.length > 0) return { kind: 'name', reason: 'named' };
  if (texts.length > 0 && namedAsAddresses(name)) return { kind: 'address', reason: 'named' };
  if (share(isPersonName) >= (named === null ? SOME : MOST)) return { kind: 'name', reason: 'values' };
  return share(isAddress) >= MOST || share(isEmail) >= SOME ? { kind: 'address', reason: 'values' } : null;
}

function shareOf(texts: readonly string[]): (holds: (text: string) => boolean) => number {
  return (holds) => (texts.length === 0 ? 0 : texts.filter(holds).length / texts.length);
}

function isKey({ values, dictionary }: Column, sampled: number): boolean {
  const [distinct, of] = dictionary
    ? [dictionary.length, values.length]
    : [sampled, Math.min(values.length, MOST_SAMPLED)];
  return values.length >= ROWS_OF_A_LIST && distinct >= DISTINCT * of;
}

const CODES: Record<PersonalKind, string> = {
  cpr: 'column.cpr',
  birthDate: 'column.birthDate',
  phone: 'column.phone',
  name: 'column.personName',
  address: 'column.address',
  caseNumber: 'column.caseNumber',
};

/** All columns that tell of persons, with an issue for each. */
export function personalColumns(columns: readonly Column[]): { personal: PersonalColumn[]; issues: Issue[] } {
  const births = columnOfBirthDates(columns);
  const personal = columns
    .map((column): PersonalColumn | null => {
      const found = personalColumn(column);
      if (found || column.name !== births) return found;
      return { column: column.name, kind: 'birthDate', reason: 'values' };
    })
    .filter((found) => found !== null);
  const issues = personal.map(({ column, kind }): Issue => ({
    severity: 'warning',
    code: CODES[kind],
    params: {},
    column,
  }));
  return { personal, issues };
}
