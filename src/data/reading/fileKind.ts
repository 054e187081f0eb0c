import { decodeWindows1252 } from './windows1252';

/** Codes of files that hold no table that can be read; each is also the code of the issue that says so. */
export type ForeignKind =
  | 'file.empty'
  | 'file.ods'
  | 'file.xls'
  | 'file.xlsb'
  | 'file.locked'
  | 'file.zip'
  | 'file.pdf'
  | 'file.document'
  | 'file.mail'
  | 'file.image'
  | 'file.parquet'
  | 'file.statistics'
  | 'file.database'
  | 'file.binary'
  | 'file.utf32'
  | 'file.xml';

/** Where a zip file names its parts: local headers at the start, the directory at the end. */
const ZIP_START = 4096;
const ZIP_END = 65_536;

/** Characters looked at to tell text from anything else. */
const SAMPLE = 65_536;

/** Text now and then holds a stray control character; a share above these, with and without NUL, is not text. */
const CONTROL_SHARE_WITH_NUL = 0.05;
const CONTROL_SHARE = 0.1;

/** First bytes, as windows-1252 shows them, of formats that are no text or no table. */
const BEGINNINGS: [ForeignKind, string[]][] = [
  ['file.pdf', ['%PDF']],
  // Before the mark of UTF-16, which UTF-32 begins with.
  ['file.utf32', ['\u00ff\u00fe\0\0', '\0\0\u00fe\u00ff']],
  ['file.document', ['{\\rtf']],
  ['file.parquet', ['PAR1']],
  // SPSS, Stata from 13 on, SAS.
  ['file.statistics', ['$FL2', '$FL3', '<stata_dta>', `${'\0'.repeat(12)}\u00c2\u00ea\u0081\u0060`]],
  ['file.database', ['SQLite format 3', '\0\u0001\0\0Standard Jet DB', '\0\u0001\0\0Standard ACE DB']],
  // PNG, JPEG, GIF, TIFF of both kinds, WebP.
  ['file.image', ['\u2030PNG', '\u00ff\u00d8\u00ff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', 'RIFF']],
  // gzip, 7-Zip, RAR, bzip2, xz, zstd.
  [
    'file.zip',
    ['\u001f\u2039\u0008', '7z\u00bc\u00af', 'Rar!\u001a', 'BZh91AY', '\u00fd7zXZ', '(\u00b5/\u00fd'],
  ],
];

/** A part of a zip file, the directory of an empty one, a part of one in several volumes. */
const ZIP = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'];

/** Beginning of a compound file, in which old Office programs and Outlook keep everything ([MS-CFB] 2.2). */
const COMPOUND = ['\u00d0\u00cf\u0011\u00e0'];

/** What a file is by its first bytes: a workbook that can be read, a foreign kind, or null when it may be text. */
export function kindOfBytes(bytes: Uint8Array): ForeignKind | 'workbook' | null {
  if (bytes.length === 0) return 'file.empty';
  const start = decodeWindows1252(bytes.subarray(0, ZIP_START));
  const begins = (marks: readonly string[]): boolean => marks.some((mark) => start.startsWith(mark));
  if (begins(ZIP)) return kindOfZip(start + decodeWindows1252(bytes.subarray(-ZIP_END)));
  if (begins(COMPOUND)) return kindOfCompound(bytes);
  return BEGINNINGS.find(([, marks]) => begins(marks))?.[0] ?? null;
}

function kindOfZip(names: string): ForeignKind | 'workbook' {
  if (names.includes('opendocument.spreadsheet')) return 'file.ods';
  if (names.includes('xl/workbook.bin')) return 'file.xlsb';
  if (names.includes('xl/')) return 'workbook';
  if (/word\/|ppt\/|opendocument\.(text|presentation)/.test(names)) return 'file.document';
  return 'file.zip';
}

/** By the names in the first sectors of its directory, which are UTF-16: a locked workbook, a letter, a mail. */
function kindOfCompound(bytes: Uint8Array): ForeignKind {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return 'file.xls';
  const sector = 2 ** Math.min(view.getUint16(30, true), 12);
  const directory = (view.getUint32(48, true) + 1) * sector;
  const names = decodeWindows1252(bytes.subarray(directory, directory + 4096)).replaceAll('\0', '');
  if (names.includes('EncryptedPackage')) return 'file.locked';
  if (/WordDocument|PowerPoint Document/.test(names)) return 'file.document';
  return names.includes('__substg1.0_') ? 'file.mail' : 'file.xls';
}

/** What a decoded file is when no table can be read from it, or null when it may hold one. */
export function kindOfText(text: string): ForeignKind | null {
  if (text.trim() === '') return 'file.empty';
  if (isBinary(text.slice(0, SAMPLE))) return 'file.binary';
  const start = text.slice(0, SAMPLE).trimStart();
  if (/^<\?xml\b/i.test(start) && !/<html\b/i.test(start)) return 'file.xml';
  if (!isMail(start)) return null;
  // Excel's "single file web page" is written as a mail.
  return /^X-Document-Type: Workbook/im.test(start.slice(0, ZIP_START)) ? 'file.xls' : 'file.mail';
}

/** Lines of a mail's head (RFC 5322), at least three before the first that is none. */
function isMail(start: string): boolean {
  const names =
    /^(Received|Return-Path|Delivered-To|From|To|Subject|Date|Message-ID|MIME-Version|Content-Type): ?\S/i;
  const lines = start.slice(0, ZIP_START).split(/\r\n|\n|\r/);
  const heads = lines
    .filter((line) => !/^[ \t]/.test(line))
    .findIndex((line) => !/^[A-Za-z-]+: ?/.test(line));
  return heads >= 3 && lines.filter((line) => names.test(line)).length >= 3;
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
