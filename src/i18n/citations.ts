import type { Language } from './language';

/** What the rules cite in English words, as it is said in Danish; a citation of names and numbers is the same in both. */
const danish: Readonly<Record<string, string>> = {
  'public code table (daily rate × 5)': 'offentlig kodetabel (dagssats × 5)',
  'bedsteemner.dk; public code table (daily rate × 5)': 'bedsteemner.dk; offentlig kodetabel (dagssats × 5)',
  'seniorfolk.dk; public code table (daily rate × 5)': 'seniorfolk.dk; offentlig kodetabel (dagssats × 5)',
  'general knowledge': 'almen viden',
  'over 52 weeks: star.dk, kk.dk 13.12.2007; weeks 9–52 as in 2010, for no source was found':
    'over 52 uger: star.dk, kk.dk 13.12.2007; uge 9–52 som i 2010, da ingen kilde er fundet',
  'retsinformation id=135234 (changes 65 to 50 per cent); docplayer 23753532 (title: 65/35)':
    'retsinformation id=135234 (ændrer 65 til 50 pct.); docplayer 23753532 (titel: 65/35)',
  'weeks 5–8: star.dk konteringsregler 5.57.71; weeks 9–52: retsinformation id=135234; over 52: star.dk; weeks 1–4: general knowledge':
    'uge 5–8: star.dk konteringsregler 5.57.71; uge 9–52: retsinformation id=135234; over 52: star.dk; uge 1–4: almen viden',
  'kommunefinansieringsloven §§ 5 and 29 (LBK 221 of 12.2.2021, elov.dk); not checked after 2021':
    'kommunefinansieringsloven §§ 5 og 29 (LBK 221 af 12.2.2021, elov.dk); ikke kontrolleret efter 2021',
  '52 weeks, extension possible: bm.dk satser 2013; fho.dk/FTF 7.10.2013':
    '52 uger med mulig forlængelse: bm.dk satser 2013; fho.dk/FTF 7.10.2013',
  '§ 24 (Law 720 of 25.6.2014, elov.dk); cabiweb.dk "efter 22 uger"; end: KL 12.11.2025, draft bill':
    '§ 24 (lov 720 af 25.6.2014, elov.dk); cabiweb.dk "efter 22 uger"; ophør: KL 12.11.2025, lovudkast',
  'KL høringssvar 12.11.2025 (draft bill)': 'KL høringssvar 12.11.2025 (lovudkast)',
  '§ 26 f (Law 1642 of 19.11.2020, elov.dk); prolonged to 30.4.2021 by L 165 (ft.dk)':
    '§ 26 f (lov 1642 af 19.11.2020, elov.dk); forlænget til 30.4.2021 ved L 165 (ft.dk)',
  'changed by retsinformation id=117279': 'ændret ved retsinformation id=117279',
  'kommunefinansieringsloven § 5 (weeks with benefits that the law covers); the mix is not published':
    'kommunefinansieringsloven § 5 (uger med ydelser, som loven dækker); blandingen er ikke offentliggjort',
};

/** A citation of the rules as the language says it. */
export function citationIn(language: Language, citation: string): string {
  return language === 'da' && Object.hasOwn(danish, citation) ? (danish[citation] as string) : citation;
}

/** Every citation that has a Danish form. */
export const translatedCitations: readonly string[] = Object.keys(danish);
