import { expect, it } from 'vitest';
import { groupedIssues } from '../../src/components/shell/groupedIssues';
import type { PlacedIssue } from '../../src/notebook';

const issue = (id: string | null, field: string, raw: string | null = null): PlacedIssue => ({
  code: 'field.invalid',
  cell: id === null ? null : { id, number: 1 },
  field,
  raw,
});

it('what could not be read is told cell by cell, what is merely missing in one go', () => {
  const groups = groupedIssues([
    issue(null, 'title'),
    issue('a', 'usual'),
    issue('a', 'value', '"ja"'),
    issue('b', 'table'),
    issue('a', 'least'),
    issue('a', 'least'),
  ]);
  expect(
    groups.map(({ cell, missing, others }) => [cell?.id, missing, others.map(({ field }) => field)]),
  ).toEqual([
    [undefined, ['title'], []],
    ['a', ['usual', 'least'], ['value']],
    ['b', ['table'], []],
  ]);
});
