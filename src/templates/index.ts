import type { Notebook } from '../notebook';
import * as ishoej2016 from './ishoej-2016';
import * as tom from './tom';

/** A notebook that ships. A released version never changes: links lean on it. */
export interface Template {
  id: 'ishoej-2016' | 'tom';
  version: number;
  notebooks: { da: Notebook; en: Notebook };
}

export const templates: Template[] = [
  { id: 'ishoej-2016', version: 1, notebooks: { da: ishoej2016.da, en: ishoej2016.en } },
  { id: 'tom', version: 1, notebooks: { da: tom.da, en: tom.en } },
];
