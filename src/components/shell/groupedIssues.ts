import type { PlacedIssue } from '../../notebook';

/** What was wrong in one cell, or in the notebook itself where `cell` is null. */
export interface IssueGroup {
  cell: PlacedIssue['cell'];
  /** Names of the fields that were not there, each once. */
  missing: string[];
  others: PlacedIssue[];
}

/** Issues by the cell that they are about; fields that are merely missing are told together. */
export function groupedIssues(issues: readonly PlacedIssue[]): IssueGroup[] {
  const groups = new Map<string | null, IssueGroup>();
  for (const issue of issues) {
    const id = issue.cell?.id ?? null;
    const group = groups.get(id) ?? { cell: issue.cell, missing: [], others: [] };
    groups.set(id, group);
    if (issue.code !== 'field.invalid' || issue.raw !== null) group.others.push(issue);
    else if (!group.missing.includes(issue.field)) group.missing.push(issue.field);
  }
  return [...groups.values()];
}
