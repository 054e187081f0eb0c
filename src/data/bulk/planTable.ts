import { chooseDelimiter, directiveOf, type DelimiterChoice } from '../reading/dialect';
import { unifyNewlines } from '../reading/newlines';
import { tokenize } from '../reading/tokenize';
import { findStructure, type Structure } from '../structure/structure';
import { binaryText } from './binaryText';
import type { BodyPlan } from './readPart';
import { bytesOfLines } from './textLane';

export interface TablePlan {
  body: BodyPlan;
  choice: DelimiterChoice;
  structure: Structure;
  directive: boolean;
  /** Where the table's body begins: bytes after a byte order mark, and physical line from 1. */
  bodyStart: number;
  bodyLine: number;
}

/** How to read a large table, from its first lines as bytes and as text. */
export function planTable(head: Uint8Array, text: string): TablePlan {
  const unified = unifyNewlines(text);
  const [firstLine = ''] = unified.text.split(unified.rowEnd, 1);
  const directive = directiveOf(firstLine);
  const body =
    directive === null ? unified.text : unified.text.slice(firstLine.length + unified.rowEnd.length);
  const choice: DelimiterChoice =
    directive === null ? chooseDelimiter(body, unified.rowEnd) : { delimiter: directive, confidence: 1 };
  const dialect = { delimiter: choice.delimiter, newline: unified.rowEnd };
  const firstLineOfBody = directive === null ? 1 : 2;
  const structure = findStructure(tokenize(body, dialect, firstLineOfBody));
  const lastHeader = structure.header.at(-1);
  const bodyLine = lastHeader
    ? lastHeader.line + lastHeader.lines
    : (structure.rows[0]?.line ?? firstLineOfBody);
  const bodyStart = bytesOfLines(head, 0, head.length, bodyLine - 1);
  const headerStart = bytesOfLines(head, 0, head.length, (lastHeader?.line ?? bodyLine) - 1);
  const headerText = lastHeader ? unifyNewlines(binaryText(head, headerStart, bodyStart)) : null;
  const header = headerText
    ? tokenize(headerText.text, { ...dialect, newline: headerText.rowEnd })[0]?.cells
    : undefined;
  return {
    body: {
      delimiter: choice.delimiter,
      quote: '"',
      newline: unified.newline,
      header: Array.from({ length: structure.width }, (_, column) => header?.[column] ?? ''),
    },
    choice,
    structure,
    directive: directive !== null,
    bodyStart,
    bodyLine,
  };
}
