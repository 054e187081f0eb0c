import { FORMAT, NOTEBOOK_VERSION, type Language, type Notebook } from '../../notebook';

const TITLES: Record<Language, string> = { da: 'Uden titel', en: 'Untitled' };

function empty(language: Language): Notebook {
  return {
    format: FORMAT,
    version: NOTEBOOK_VERSION,
    engine: 1,
    id: 'tom',
    title: TITLES[language],
    language,
    template: { id: 'tom', version: 1 },
    cells: [],
  };
}

/** A notebook with nothing in it. */
export const da = empty('da');
export const en = empty('en');
