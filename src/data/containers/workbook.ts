import { cellFormats } from './cellFormats';
import type { Contents } from './contents';
import { decodeEntities } from './entities';
import { sharedStrings } from './sharedStrings';
import { isTrue, sheetCells, type WorkbookParts } from './sheetCells';
import { attributesOf, readTags } from './tags';
import { MOST_UNPACKED, unzip } from './unzip';

interface SheetEntry {
  name: string;
  relation: string;
  hidden: boolean;
}

/**
 * The sheets of an Excel workbook (Office Open XML, ECMA-376), each read when it is asked for. Hidden sheets are
 * there only when no other is.
 */
export function readWorkbook(bytes: Uint8Array): Contents {
  const parts = unzip(bytes);
  if (parts === 'broken') return { refused: 'file.broken' };
  if (parts === 'too large')
    return { refused: 'file.inflates', params: { limit: MOST_UNPACKED / 1_000_000 } };
  const xmlOf = (path: string): string | null => {
    const part = Object.hasOwn(parts, path) ? parts[path] : undefined;
    return part ? new TextDecoder().decode(part) : null;
  };
  const book = xmlOf('xl/workbook.xml');
  if (book === null) return { refused: 'file.broken' };
  const { entries, epoch } = sheetEntries(book);
  const paths = relations(xmlOf('xl/_rels/workbook.xml.rels') ?? '');
  const shown = entries.filter(({ hidden }) => !hidden);
  const sheets = new Map<string, string>();
  for (const { name, relation } of shown.length > 0 ? shown : entries) {
    const path = paths.get(relation);
    // A part read once for each of a million names would never be done.
    if (path !== undefined && !sheets.has(path) && Object.hasOwn(parts, path)) sheets.set(path, name);
  }
  const shared: WorkbookParts = {
    strings: sharedStrings(xmlOf('xl/sharedStrings.xml') ?? ''),
    formats: cellFormats(xmlOf('xl/styles.xml') ?? ''),
    epoch,
  };
  return {
    names: [...sheets.values()],
    read: (index) => {
      const [path = '', name = ''] = [...sheets][index] ?? [];
      return sheetCells(name, xmlOf(path) ?? '', shared);
    },
  };
}

function sheetEntries(xml: string): { entries: SheetEntry[]; epoch: 1900 | 1904 } {
  const entries: SheetEntry[] = [];
  let epoch: 1900 | 1904 = 1900;
  readTags(xml, {
    withoutPrefix: true,
    onText: () => undefined,
    onTag: (tag) => {
      if (tag.kind === 'close') return;
      const attributes = attributesOf(tag);
      if (tag.name === 'workbookpr' && isTrue(attributes.get('date1904'))) epoch = 1904;
      if (tag.name !== 'sheet') return;
      const relation = [...attributes].find(([name]) => /^\w+:id$/.test(name))?.[1] ?? '';
      const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
      entries.push({ name: decodeEntities(attributes.get('name') ?? ''), relation, hidden });
    },
  });
  return { entries, epoch };
}

/** Paths of the worksheets by the names that the workbook knows them by; charts have no cells. */
function relations(xml: string): Map<string, string> {
  const paths = new Map<string, string>();
  readTags(xml, {
    withoutPrefix: true,
    onText: () => undefined,
    onTag: (tag) => {
      if (tag.name !== 'relationship' || tag.kind === 'close') return;
      const attributes = attributesOf(tag);
      const target = decodeEntities(attributes.get('target') ?? '');
      if (!(attributes.get('type') ?? '').endsWith('/worksheet')) return;
      paths.set(attributes.get('id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return paths;
}
