import { decodeEntities } from './entities';
import { readTags } from './tags';

/** The texts that the sheets of a workbook share, in order; formatting inside a text and readings of signs are left out. */
export function sharedStrings(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  readTags(xml, {
    withoutPrefix: true,
    onTag: ({ name, kind }) => {
      if (name === 't') inText = kind === 'open';
      else if (name === 'rph') inReading = kind === 'open';
      else if (name === 'si' && kind === 'open') text = '';
      else if (name === 'si') texts.push(spreadsheetText(kind === 'close' ? text : ''));
    },
    onText: (part, literal) => {
      if (inText && !inReading) text += literal ? part : decodeEntities(part);
    },
  });
  return texts;
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function spreadsheetText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
