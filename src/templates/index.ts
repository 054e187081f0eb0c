import type { Notebook } from '../notebook';
import { da, en } from './ishoej-2016';

/** A notebook that ships. A released version never changes: links lean on it. */
export interface Template {
  id: 'ishoej-2016';
  version: number;
  notebooks: { da: Notebook; en: Notebook };
}

export const templates: Template[] = [{ id: 'ishoej-2016', version: 1, notebooks: { da, en } }];
