import { danishCsv } from '../../util/danishCsv';
import { download } from '../shell/download';

/** Saves a table on the person's machine as a CSV for Danish Excel. */
export function downloadTable(
  fileName: string,
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): void {
  download(fileName, danishCsv(header, rows), 'text/csv;charset=utf-8');
}
