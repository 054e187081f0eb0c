import type { Words } from '../../i18n';
import { download } from '../charts/download';

/** What a notebook is called where it is listed. */
export function shownTitle(title: string, words: Words): string {
  return title.trim() || words.t('library.noTitle');
}

/** Saves a notebook's document on the person's machine, as a file that has its title. */
export function saveNotebookFile(document: unknown, title: string, words: Words): void {
  const text = JSON.stringify(document, null, 2);
  download(`${shownTitle(title, words)}.json`, new Blob([text], { type: 'application/json' }));
}
