import { MUNICIPALITIES } from './municipalities';

/** Kinds of areas, from the largest to the smallest; each is made of whole areas of a smaller kind. */
export const AREA_LEVELS = ['country', 'region', 'labourMarket', 'province', 'municipality'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** Names that other sources use for some of the municipalities. */
const OTHER_NAMES = [
  'copenhagen',
  'århus',
  'ålborg',
  'åbenrå',
  'høje taastrup',
  'høje tåstrup',
  'høje-tåstrup',
  'lyngby taarbæk',
  'lyngby-tårbæk',
  'nordfyn',
  'vesthimmerland',
  'brønderslev-dronninglund',
];

const NAMES = new Set([...MUNICIPALITIES.map(([, name]) => name.toLowerCase()), ...OTHER_NAMES]);
const CODES = new Set(MUNICIPALITIES.map(([code]) => String(code)));

/** "kode og tekst" of StatBank: `851 Aalborg`, `000 Hele landet`. */
const CODE_BEFORE = /^\d{1,4} +(?=\p{L})/u;
/** Blanks that spreadsheets and web pages put between words. */
const OTHER_BLANK = /[^\S ]/;
/** Regions as StatBank (081) and the civil register (1081) number them; 000 is the whole country. */
const REGION_CODE = /^(0|10)8[1-5]$/;
const COUNTRY_CODE = /^0{3,4}$/;

const COUNTRY = /^(hele landet|hele danmark|danmark|landet|all denmark|whole country|denmark)$/;
const REGION = /^(region(en)? .|.+ region$)/;
/** "RAR-områder", the areas of the regional labour market councils, as jobindsats.dk lists them. */
const LABOUR_MARKET = /^rar[ -]./;
/** StatBank's Danish and English names; `klynge` are groups of like municipalities on jobindsats.dk. */
const PROVINCE = /^(landsdel|province|klynge) ./;

/** Regions and provinces as they stand where the word itself is left out. */
const BARE = new Map<string, AreaLevel>([
  ['hovedstaden', 'region'],
  ['sjælland', 'region'],
  ['syddanmark', 'region'],
  ['midtjylland', 'region'],
  ['nordjylland', 'region'],
  ['byen københavn', 'province'],
  ['københavns omegn', 'province'],
  ['nordsjælland', 'province'],
  ['østsjælland', 'province'],
  ['vest- og sydsjælland', 'province'],
  ['fyn', 'province'],
  ['sydjylland', 'province'],
  ['østjylland', 'province'],
  ['vestjylland', 'province'],
]);

/** A text without the digits of a code before its words. */
export function withoutCode(text: string): string {
  const plain = OTHER_BLANK.test(text) ? text.replace(/\s+/g, ' ') : text;
  return plain.trim().replace(CODE_BEFORE, '');
}

/** What kind of area a bare code stands for, or null; a municipality's may have a zero before it. */
export function levelOfCode(code: string): AreaLevel | null {
  if (COUNTRY_CODE.test(code)) return 'country';
  if (REGION_CODE.test(code)) return 'region';
  return CODES.has(code.replace(/^0(?=\d{3}$)/, '')) ? 'municipality' : null;
}

/** What kind of Danish area a text names, or null; it may be a code, or have one before the name. */
export function levelOfArea(text: string): AreaLevel | null {
  if (text.length > 60) return null;
  const code = levelOfCode(text.trim());
  if (code) return code;
  const name = withoutCode(text).toLowerCase();
  if (COUNTRY.test(name)) return 'country';
  if (isMunicipality(name)) return 'municipality';
  if (REGION.test(name)) return 'region';
  if (LABOUR_MARKET.test(name)) return 'labourMarket';
  if (PROVINCE.test(name)) return 'province';
  return BARE.get(name) ?? null;
}

function isMunicipality(name: string): boolean {
  if (NAMES.has(name)) return true;
  const bare = name.replace(/ (regions)?kommune$/, '');
  return bare !== name && (NAMES.has(bare) || NAMES.has(bare.replace(/s$/, '')));
}
