import { textContents, workbookContents } from './containers/containers';
import { importContained } from './importContained';
import { importText } from './importText';
import { decode } from './reading/decode';
import { kindOfBytes, kindOfText } from './reading/fileKind';
import { notATable } from './reading/notATable';
import type { Imported, ImportOptions } from './types';

/** Reads a file as a whole; see `importCsv`. */
export async function importAtOnce(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  const name = options.name ?? '';
  const foreign = kindOfBytes(bytes);
  if (foreign === 'workbook') return importContained(await workbookContents(bytes), 'utf-8', [], options);
  if (foreign) return notATable({ code: foreign, params: { name } }, '', 'binary');
  const { text, encoding, issues } = decode(bytes, options.corrections);
  const kind = kindOfText(text);
  if (kind) return notATable({ code: kind, params: { name } }, text, encoding);
  const contents = textContents(text);
  if (contents) return importContained(contents, encoding, issues, options, text);
  return importText(text, encoding, issues, options);
}
