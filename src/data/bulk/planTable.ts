import { chooseDialect, type DialectChoice } from '../reading/dialect';
import { directiveOf, givenDialect } from '../reading/directive';
import { newlineCounts, unifyNewlines, type NewlineCounts } from '../reading/newlines';
import { tokenize, type TextRecord } from '../reading/tokenize';
import { afterBlank, findTable, type FoundTable } from '../structure/findTable';
import { isBlank } from '../structure/shape';
import type { Corrections } from '../types';
import { binaryText } from './binaryText';
import type { BodyPlan } from './readPart';
import { bytesOfLines } from './textLane';

/** What a large table's beginning tells about it; the table's rows are read again with all the others. */
export interface TablePlan {
  body: BodyPlan;
  choice: DialectChoice;
  table: FoundTable;
  blank: TextRecord[];
  directive: boolean;
  /** Where the table's body begins: bytes after a byte order mark, and physical line from 1. */
  bodyStart: number;
  bodyLine: number;
  /** Line ends above the body. */
  newlines: NewlineCounts;
}

/**
 * How to read a large table, from its first lines as bytes and as text, and samples of its other lines.
 *
 * A large file is one table: others in it would be seen only by reading it twice.
 */
export function planTable(
  head: Uint8Array,
  text: string,
  samples: readonly string[] = [],
  corrections: Corrections = {},
): TablePlan {
  const unified = unifyNewlines(text);
  const { rowEnd } = unified;
  const [firstLine = ''] = unified.text.split(rowEnd, 1);
  const directive = directiveOf(firstLine);
  const body = directive === null ? unified.text : unified.text.slice(firstLine.length + rowEnd.length);
  const others = samples.map((sample) => unifyNewlines(sample).text.replaceAll(/\r\n|\r|\n/g, rowEnd));
  const given = givenDialect(corrections, directive);
  const choice = chooseDialect([body, ...others], rowEnd, given);
  const firstLineOfBody = directive === null ? 1 : 2;
  const records = tokenize(body, choice, firstLineOfBody);
  const blank = records.filter(isBlank);
  const filled = records.filter((record) => !isBlank(record));
  const { firstLine: first, headerRows } = corrections;
  const from =
    first === undefined
      ? 0
      : Math.max(
          0,
          filled.findIndex(({ line }) => line >= first),
        );
  const found = findTable(filled.slice(from), afterBlank(records), {
    ...(first !== undefined && { atFirst: true }),
    ...(headerRows !== undefined && { headerRows }),
  });
  const lastHeader = found.header.at(-1);
  const bodyLine = lastHeader ? lastHeader.line + lastHeader.lines : (found.rows[0]?.line ?? firstLineOfBody);
  const bodyStart = bytesOfLines(head, 0, head.length, bodyLine - 1);
  const headerStart = bytesOfLines(head, 0, head.length, (lastHeader?.line ?? bodyLine) - 1);
  const headerText = lastHeader ? unifyNewlines(binaryText(head, headerStart, bodyStart)) : null;
  const header = headerText && tokenize(headerText.text, { ...choice, newline: headerText.rowEnd })[0]?.cells;
  const { delimiter, quote, escape } = choice;
  return {
    body: {
      delimiter: binaryOf(delimiter),
      quote,
      escape,
      newline: unified.newline,
      header: Array.from({ length: found.width }, (_, column) => header?.[column] ?? ''),
    },
    choice,
    table: {
      ...found,
      preamble: [...filled.slice(0, from), ...found.preamble],
      rows: [],
      footnotes: [],
      rejected: found.rejected.filter(({ record }) => record.line < bodyLine),
    },
    blank: blank.filter(({ line }) => line < bodyLine),
    directive: directive !== null,
    bodyStart,
    bodyLine,
    newlines: newlineCounts(binaryText(head, 0, bodyStart)).rows,
  };
}

/** A rare delimiter such as § is two bytes. */
function binaryOf(delimiter: string): string {
  return binaryText(new TextEncoder().encode(delimiter));
}
