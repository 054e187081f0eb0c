import { createWords, type Language } from '../i18n';

/** The language of the interface, and its words. */
export class LanguageState {
  language = $state<Language>('da');
  words = $derived(createWords(this.language));

  constructor(language: Language) {
    this.language = language;
  }
}
