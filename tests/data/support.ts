import { importCsv, type Imported, type ImportOptions } from '../../src/data';

/** A file of UTF-8 text, as the importer gets it. */
export function importText(text: string, options?: ImportOptions): Promise<Imported> {
  return importCsv(new TextEncoder().encode(text), options);
}

/** Physical lines that the accounting says something about; equal to its `lines` when nothing was lost. */
export function accountedLines({ accounting }: Imported): number {
  const { header, directive, loaded, rejected, preamble, footnotes, blank } = accounting;
  return header + directive + loaded + rejected + preamble + footnotes + blank;
}

export function codes({ issues }: Pick<Imported, 'issues'>): string[] {
  return issues.map(({ code }) => code);
}
