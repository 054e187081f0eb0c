import type { Corrections } from '../types';

/** The delimiter that a first line `sep=;` asks for (Excel's own directive), or null. */
export function directiveOf(firstLine: string): string | null {
  return /^"?sep=([^"\r\n])"?\s*$/i.exec(firstLine)?.[1] ?? null;
}

/** What is given about the dialect: a person's choice overrules the directive. */
export function givenDialect(corrections: Corrections, directive: string | null): Corrections {
  const delimiter = corrections.delimiter ?? directive;
  return delimiter === null ? corrections : { ...corrections, delimiter };
}
