import { decodeWindows1252 } from './windows1252';

/** Codes of files that hold no table of text; each is also the code of the issue that says so. */
export type ForeignKind =
  | 'file.empty'
  | 'file.xlsx'
  | 'file.ods'
  | 'file.zip'
  | 'file.pdf'
  | 'file.xls'
  | 'file.binary'
  | 'file.utf32'
  | 'file.json'
  | 'file.jobindsatsError'
  | 'file.html'
  | 'file.xml';

/** A part of a zip file, the directory of an empty one, a part of one in several volumes. */
const ZIP_MARKS = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'];

/** Where a zip file names its parts: local headers at the start, the directory at the end. */
const ZIP_START = 4096;
const ZIP_END = 65_536;

/** Characters looked at to tell text from anything else. */
const SAMPLE = 65_536;

/** Text now and then holds a stray control character; a share above these, with and without NUL, is not text. */
const CONTROL_SHARE_WITH_NUL = 0.05;
const CONTROL_SHARE = 0.1;

/** What a file is by its first bytes, or null when it may be text. */
export function kindOfBytes(bytes: Uint8Array): ForeignKind | null {
  if (bytes.length === 0) return 'file.empty';
  const start = decodeWindows1252(bytes.subarray(0, ZIP_START));
  if (ZIP_MARKS.some((mark) => start.startsWith(mark))) {
    const names = start + decodeWindows1252(bytes.subarray(-ZIP_END));
    if (names.includes('opendocument.spreadsheet')) return 'file.ods';
    return names.includes('xl/') ? 'file.xlsx' : 'file.zip';
  }
  // Before the mark of UTF-16, which UTF-32 begins with.
  if (start.startsWith('\u00ff\u00fe\0\0') || start.startsWith('\0\0\u00fe\u00ff')) return 'file.utf32';
  if (start.startsWith('%PDF')) return 'file.pdf';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'file.xls';
  return null;
}

/** What a decoded file is when it is not a table, or null when it may be one. */
export function kindOfText(text: string): ForeignKind | null {
  if (text.trim() === '') return 'file.empty';
  if (isBinary(text.slice(0, SAMPLE))) return 'file.binary';
  const start = text.slice(0, SAMPLE).trimStart();
  if (/^<(!doctype\s+html|html|head|body|table|div|script)\b/i.test(start)) return 'file.html';
  if (/^<\?xml\b/i.test(start)) return /<html\b/i.test(start) ? 'file.html' : 'file.xml';
  return start.startsWith('{') || start.startsWith('[') ? kindOfJson(text) : null;
}

function isBinary(sample: string): boolean {
  let controls = 0;
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index);
    if (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) controls++;
  }
  const share = controls / sample.length;
  return share > CONTROL_SHARE || (share > CONTROL_SHARE_WITH_NUL && sample.includes('\0'));
}

/** Jobindsats answers a wrong key with a JSON object whose only name is the message, and scripts save it as a CSV. */
function kindOfJson(text: string): ForeignKind | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const names =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  return names.some((name) => /forkert nøgle|nøglen er udløbet/i.test(name))
    ? 'file.jobindsatsError'
    : 'file.json';
}
