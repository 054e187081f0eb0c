/** The languages of the interface; Danish is the source. */
export type Language = 'da' | 'en';

export const languages: readonly Language[] = ['da', 'en'];
