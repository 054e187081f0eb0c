import { wordsOf } from '../columns/columnNames';

/** Common given names in Denmark, from general knowledge: enough to know a column by, no complete list. */
const GIVEN = new Set(
  (
    'peter michael lars jens thomas henrik søren martin christian jan morten jesper anders niels mads rasmus hans per ' +
    'jørgen mikkel ole kim erik kristian frederik lasse daniel carsten claus torben steen bent emil mathias jakob jacob ' +
    'flemming alexander finn nikolaj kasper simon oliver johannes magnus brian allan poul kurt svend leif karl tobias ' +
    'sebastian andreas bo kenneth rené dennis ulrik william noah lucas oscar victor mohammad ahmed ali ' +
    'anne kirsten mette hanne anna helle susanne lene maria marianne inge karen lone camilla bente pia louise charlotte ' +
    'jette tina birthe gitte ida emma inger julie ulla sofie annette christina karin laura anette sara ellen jytte ' +
    'rikke line birgit sarah lise trine mathilde cecilie dorthe maja lisbeth katrine kirstine eva freja caroline nanna ' +
    'signe birgitte heidi sanne tove maiken astrid malene vibeke grethe ruth lis else amalie josefine clara alberte fatima'
  ).split(' '),
);

const SURNAME =
  /^(nielsen|jensen|hansen|pedersen|andersen|christensen|larsen|sørensen|rasmussen|jørgensen|petersen|madsen|kristensen|olsen|thomsen|christiansen|poulsen|johansen|møller|mortensen|knudsen|jakobsen|jacobsen|mikkelsen|frederiksen|laursen|henriksen|lund|schmidt|eriksen|holm|kristiansen|clausen|simonsen|svendsen|andreasen|iversen|jeppesen|nissen|lauridsen|østergaard|jespersen|frandsen|kjær|dahl|bertelsen|carlsen|nguyen|friis|jessen|mogensen|ali|johnsen|vestergaard|bech|nørgaard|kjeldsen|hermansen|lassen|hald|bang|winther)$/;

/** Last words of firms, streets and places that are called after persons. */
const NO_PERSON =
  /(vej|gade|allé|alle|stræde|plads|torv|aps|a\/s|i\/s|skole|skolen|kommune|center|centret|huset|hjem|team|byg|klub|kirke|fond|fonden|sogn)$/;

const FORM = /^\p{Lu}[\p{L}'’.-]*(,? +\p{L}[\p{L}'’.-]*){1,5}$/u;

/** Whether a text is written like a person's name and has a name in it that is known as one. */
export function isPersonName(text: string): boolean {
  if (text.length > 60 || !FORM.test(text)) return false;
  const words = text.toLowerCase().split(/[ ,]+/);
  const last = words.at(-1) ?? '';
  if (NO_PERSON.test(last)) return false;
  return words.some((word) => GIVEN.has(word)) || SURNAME.test(text.includes(',') ? (words[0] ?? '') : last);
}

/** What a name may be of besides a person: the name of a municipality or a measure is not personal. */
const OF_THINGS =
  /kommune|område|omraade|team|afdeling|indsats|mål|maal|ydelse|virksomhed|firma|forløb|tilbud|aktør|region|land|skole|fil|branche|produkt|kategori|gruppe|konto|by$|sted|enhed|center|variabel|tabel|stillings|type|kode|jobcenter|institution|leverandør|forvaltning|art$/;

const OF_PERSONS =
  /^(for|efter|mellem|borger|person|klient|patient|modtager|sygemeldt|medarbejder|sagsbehandler|kunde|bruger|fulde|cpr)e?s?navne?t?$/;

/** A column of one of these words holds staff, one by one: their figures may be told as averages of three or more only. */
const STAFF =
  /^(medarbejder|sagsbehandler|(social)?rådgiver|ansat|initial|caseworker|employee)(e|en|er|ere|s)?$/;

/** Whether a column's name says that it holds persons' names: `true` surely, `null` perhaps, `false` not. */
export function namedAsNames(name: string): boolean | null {
  const words = wordsOf(name);
  if (words.some((word) => OF_PERSONS.test(word))) return true;
  if (words.length === 1 && STAFF.test(words[0] ?? '')) return true;
  if (words.some((word) => OF_THINGS.test(word))) return false;
  const [first] = words;
  const ofName = words.some((word) => /^navne?t?$/.test(word));
  if (
    ofName &&
    words.some((word) => /^(borger|person|klient|patient|modtager|sygemeldt)e?n?s?$/.test(word))
  ) {
    return true;
  }
  return ofName ||
    /^(borger|klient|patient|sagsbehandler|medarbejder|sygemeldt|person)(en)?$/.test(first ?? '')
    ? null
    : false;
}
