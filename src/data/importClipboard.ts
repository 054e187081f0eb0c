import { readHtml } from './containers/htmlTables';
import { importContained, TABS } from './importContained';
import { importText } from './importText';
import { notATable } from './reading/notATable';
import type { ClipboardContent, Imported, ImportOptions } from './types';

/**
 * Reads what a person pastes: the table of its HTML, as spreadsheets and web pages give it, else its text.
 *
 * Never throws on what the clipboard holds, as `importCsv`.
 */
export async function importClipboard(
  { html, text }: ClipboardContent,
  options: ImportOptions = {},
): Promise<Imported> {
  const contents = html === null ? null : readHtml(html);
  if (contents) return importContained(contents, 'utf-8', [], options);
  const plain = text ?? '';
  if (plain.trim() === '') return notATable({ code: 'clipboard.empty', params: {} }, plain, 'utf-8');
  return importText(plain, 'utf-8', [], options, plain.includes('\t') ? TABS : undefined);
}
