import { chooseSheet } from './containers/chooseSheet';
import type { Contents } from './containers/contents';
import { importText } from './importText';
import type { DialectChoice } from './reading/dialect';
import { notATable } from './reading/notATable';
import type { Imported, ImportOptions, Issue } from './types';

/** How a spreadsheet divides cells, whatever stands in them. */
export const TABS: DialectChoice = {
  delimiter: '\t',
  newline: '\n',
  quote: '"',
  escape: '"',
  confidence: 1,
  columns: 2,
  rare: false,
};

/** A table of a workbook, JSON file or page, read as the text with tabs that it becomes. */
export function importContained(
  contents: Contents,
  encoding: string,
  found: Issue[],
  options: ImportOptions,
  source = '',
): Imported {
  const chosen = chooseSheet(contents, options.corrections?.sheet, options.name ?? '');
  if ('code' in chosen) return notATable(chosen, source, encoding);
  const { text, sheets, sheet, issues } = chosen;
  return { ...importText(text, encoding, [...found, ...issues], options, TABS), sheets, sheet };
}
