import type { Contents } from './contents';
import { readHtml } from './htmlTables';
import { readJson } from './jsonTables';

/** The sheets of an Excel workbook; the reader of workbooks is loaded with the first of them. */
export async function workbookContents(bytes: Uint8Array): Promise<Contents> {
  const { readWorkbook } = await import('./workbook');
  return readWorkbook(bytes);
}

/** The tables of a text that is JSON or a page; null when it is neither. */
export function textContents(text: string): Contents | null {
  const start = text.slice(0, 4096).trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return readJson(text);
  const isPage =
    /^<(!doctype\s+html|html|head|body|table|div|script|meta|style)\b/i.test(start) ||
    (/^<\?xml\b/i.test(start) && /<html\b/i.test(start));
  if (!isPage) return null;
  const tables = readHtml(text);
  if (!tables || 'refused' in tables) return { refused: 'file.html' };
  return { ...tables, issues: [{ severity: 'info', code: 'html.table', params: {} }] };
}
