import type { Source } from '../../workers';

/** What a paste holds that can be read: files, else a table as HTML or text; nothing for a word or two. */
export function pastedContent(
  clipboard: DataTransfer | null,
  name: string,
): { name: string; content: Source['content'] }[] {
  if (!clipboard) return [];
  const files = Array.from(clipboard.files, (file) => ({ name: file.name, content: file }));
  const html = clipboard.getData('text/html');
  const text = clipboard.getData('text/plain');
  const isTable = /<table\b/i.test(html) || /[\t\n;]/.test(text.trim());
  // A spreadsheet puts a picture of the cells beside them.
  if (isTable) return [{ name, content: { html: html || null, text: text || null } }];
  return files;
}
