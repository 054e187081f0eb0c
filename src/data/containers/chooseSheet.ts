import type { Issue } from '../types';
import type { Contents } from './contents';
import { fillMergedCells } from './mergedCells';
import { rowsOfFigures, type Sheet } from './sheet';
import { sheetText } from './sheetText';

/** One table of a container as text with tabs, a line a row. */
export interface ContainedTable {
  text: string;
  sheets: string[];
  /** The one that was read. */
  sheet: string;
  issues: Issue[];
}

export type Refusal = Pick<Issue, 'code' | 'params'>;

/** The table that a person asks for by name, else the one with the most rows of figures; said where there are several. */
export function chooseSheet(
  contents: Contents,
  asked: string | undefined,
  name: string,
): ContainedTable | Refusal {
  if ('refused' in contents) return { code: contents.refused, params: { name, ...contents.params } };
  const { names, read } = contents;
  const issues = [...(contents.issues ?? [])];
  const given = asked === undefined ? -1 : names.indexOf(asked);
  if (asked !== undefined && given < 0) {
    issues.push({ severity: 'warning', code: 'sheet.unknown', params: { sheet: asked } });
  }
  const found = given >= 0 ? read(given) : largest(contents);
  if (!found) return { code: 'file.empty', params: { name } };
  const sheet = fillMergedCells(found);
  if (given < 0 && names.length > 1) {
    const params = { sheet: sheet.name, count: names.length };
    issues.push({ severity: 'info', code: 'sheet.chosen', params });
  }
  const text = sheetText(sheet);
  if (text === null) return { code: 'file.inflates', params: { name, limit: 300 } };
  return { text, sheets: names, sheet: sheet.name, issues: [...issues, ...sheet.issues] };
}

function largest({ names, read }: Extract<Contents, { names: string[] }>): Sheet | null {
  let best: Sheet | null = null;
  let most = -1;
  for (let index = 0; index < names.length; index++) {
    const sheet = read(index);
    const rows = names.length === 1 ? 0 : rowsOfFigures(sheet);
    if (rows <= most) continue;
    most = rows;
    best = sheet;
  }
  return best;
}
