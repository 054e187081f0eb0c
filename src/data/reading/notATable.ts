import { countLines, splitLines, unifyNewlines, withoutFinalNewline } from './newlines';
import type { Imported, Issue } from '../types';

/** The result for a file that holds no table: an empty grid, one error, and every line of its text accounted for. */
export function notATable(why: Pick<Issue, 'code' | 'params'>, text: string, encoding: string): Imported {
  const rejected: Imported['rejected'] = [];
  splitLines(withoutFinalNewline(text)).forEach((raw, index) => {
    if (raw.trim() !== '') rejected.push({ line: index + 1, raw, reason: why.code, params: why.params });
  });
  const lines = countLines(text);
  return {
    grid: [],
    header: [],
    delimiter: ';',
    quote: '"',
    encoding,
    newline: unifyNewlines(text).newline,
    preamble: [],
    footnotes: [],
    rejected,
    issues: [{ severity: 'error', ...why }],
    columns: [],
    lines: new Int32Array(0),
    personal: [],
    totalRows: new Uint8Array(0),
    pivot: null,
    accounting: {
      lines,
      header: 0,
      directive: 0,
      loaded: 0,
      rejected: rejected.length,
      preamble: 0,
      footnotes: 0,
      blank: lines - rejected.length,
    },
    tables: [],
    confidence: 0,
  };
}
