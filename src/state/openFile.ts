import { parseNotebook, type Parsed } from '../format';
import { FORMAT, isRecord } from '../notebook';

/** Why a file is no notebook that can be opened; words come from `i18n/`. */
export type FileError = 'file.foreign' | 'file.newer' | 'file.broken' | 'file.large';

export type OpenedFile = Exclude<Parsed, { error: unknown }> | { error: FileError };

/** Far above any notebook with the rows of its files. */
const MOST_BYTES = 100_000_000;
/** What a document of ours calls itself stands near its beginning. */
const BEGINNING = 4096;

const ERRORS = {
  'document.foreign': 'file.foreign',
  'document.newer': 'file.newer',
  'document.broken': 'file.broken',
  'document.large': 'file.large',
} as const;

/** Whether a file may be a notebook; other JSON files hold tables. */
export async function looksLikeNotebook(file: File): Promise<boolean> {
  if (!/\.json$/i.test(file.name)) return false;
  const beginning = await file.slice(0, BEGINNING).text();
  if (beginning.includes(`"${FORMAT}"`)) return true;
  if (file.size > MOST_BYTES) return false;
  try {
    const json: unknown = JSON.parse(await file.text());
    return isRecord(json) && json['format'] === FORMAT;
  } catch {
    return false;
  }
}

/** Reads a file as a notebook; never throws. */
export async function readNotebookFile(file: File): Promise<OpenedFile> {
  if (file.size > MOST_BYTES) return { error: 'file.large' };
  let json: unknown;
  try {
    json = JSON.parse((await file.text()).replace(/^\ufeff/, ''));
  } catch {
    return { error: 'file.broken' };
  }
  const parsed = parseNotebook(json);
  return 'error' in parsed ? { error: ERRORS[parsed.error] } : parsed;
}
