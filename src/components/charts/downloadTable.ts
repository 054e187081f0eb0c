import { danishCsv } from '../../util/danishCsv';
import { download } from './download';

/** Saves a table on the person's machine as a CSV for Danish Excel. */
export function downloadTable(
  fileName: string,
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): void {
  downloadText(fileName, danishCsv(header, rows));
}

/** Saves a CSV, already written, on the person's machine. */
export function downloadText(fileName: string, text: string): void {
  download(fileName, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}
