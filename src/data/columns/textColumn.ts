import type { Issue } from '../types';
import type { ColumnCells } from './columnCells';
import { missingReason } from './missing';
import type { Built } from './numberColumn';
import { turnedBandIssues } from './turnedBands';
import type { PartOfYear } from './yearParts';

/** Digits that name something; they stay text, because 0101 is not 101. */
export function codeColumn({ name, dictionary }: ColumnCells): Built {
  return {
    column: { name, type: 'code', values: dictionary.codes, dictionary: dictionary.texts },
    issues: [],
  };
}

export function textColumn(cells: ColumnCells): Built {
  const { name, dictionary } = cells;
  return {
    column: { name, type: 'text', values: dictionary.codes, dictionary: dictionary.texts },
    issues: turnedBandIssues(cells),
  };
}

/** What to do about days, weeks or months whose year is nowhere in the table. */
export function withoutYearIssue({ name, dictionary }: ColumnCells, kind: PartOfYear['kind']): Issue {
  const example = dictionary.texts.find((text) => missingReason(text) === null) ?? '';
  const isNeeded = kind === 'day' || kind === 'week';
  return {
    severity: 'info',
    code: isNeeded ? 'period.noYear' : 'period.split',
    params: { example },
    column: name,
  };
}
