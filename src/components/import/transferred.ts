import type { ImportInput } from '../../state';

/** What was dropped or pasted: its files, else a table as HTML or text under the given name, else nothing. */
export function transferred(transfer: DataTransfer | null, pastedName: string): ImportInput[] {
  const files = [...(transfer?.files ?? [])];
  if (files.length > 0) return files.map((file) => ({ name: file.name, content: file }));
  const html = transfer?.getData('text/html') ?? '';
  const text = transfer?.getData('text/plain') ?? '';
  if (html === '' && text.trim() === '') return [];
  return [{ name: pastedName, content: { html: html === '' ? null : html, text } }];
}

/** Whether something is typed in: there a paste belongs to the field. */
export function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement)
    return !['range', 'checkbox', 'radio', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
