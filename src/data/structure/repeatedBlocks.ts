import { textOf } from './shape';
import type { FoundTable } from './findTable';
import type { TextRecord } from '../reading/tokenize';

/** The name of the column that says which block a row was in. */
const BLOCK_COLUMN = 'Blok';

/**
 * Tables with one and the same header, one below the other, as one: a file that gives each municipality a block.
 *
 * Where each block has a title of its own, the titles become the first column; else they would be lost.
 */
export function mergeBlocks(tables: readonly FoundTable[]): FoundTable[] {
  const groups: FoundTable[][] = [];
  for (const table of tables) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (group && first && first.names.length > 0 && sameNames(first, table)) group.push(table);
    else groups.push([table]);
  }
  return groups.map(merged);
}

function sameNames(one: FoundTable, other: FoundTable): boolean {
  return (
    one.names.length === other.names.length &&
    one.names.every((name, index) => name.trim() === other.names[index]?.trim())
  );
}

function merged(group: readonly FoundTable[]): FoundTable {
  const [first, ...others] = group;
  if (!first) throw new Error('no table in a group');
  if (others.length === 0) return first;
  const titles = group.map(({ preamble }) => {
    const title = preamble.at(-1);
    return title ? textOf(title) : '';
  });
  const all: FoundTable = {
    ...first,
    rows: group.flatMap(({ rows }) => rows),
    preamble: group.flatMap(({ preamble }) => preamble),
    footnotes: group.flatMap(({ footnotes }) => footnotes),
    rejected: [
      ...group.flatMap(({ rejected }) => rejected),
      ...others.flatMap(({ header }) => header.map((record) => ({ record, reason: 'row.headerAgain' }))),
    ],
    issues: group.flatMap(({ issues }) => issues),
  };
  if (titles.includes('') || new Set(titles).size < titles.length) return all;
  return {
    ...all,
    width: all.width + 1,
    header: all.header.map((record, row) =>
      withFirst(row === all.header.length - 1 ? BLOCK_COLUMN : '', record),
    ),
    names: [BLOCK_COLUMN, ...all.names],
    rows: group.flatMap(({ rows }, block) => rows.map((record) => withFirst(titles[block] ?? '', record))),
    issues: [
      ...all.issues,
      { severity: 'info', code: 'blocks.column', params: { count: group.length, name: BLOCK_COLUMN } },
    ],
  };
}

function withFirst(cell: string, record: TextRecord): TextRecord {
  return { ...record, cells: [cell, ...record.cells] };
}
