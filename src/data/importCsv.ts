import { importCsvStream } from './importCsvStream';
import type { Imported, ImportOptions } from './types';

const GRID_LIMIT = 100_000;

/**
 * Reads a delimited file into typed columns and tells everything a person should know about it.
 *
 * Never throws on bytes: a file that cannot be a table gives an empty grid and one issue of severity `error`. The parts
 * of `accounting` add up to the physical lines of the file, so that no line is lost unsaid.
 */
export function importCsv(bytes: Uint8Array, options: ImportOptions = {}): Promise<Imported> {
  return importCsvStream(new Blob([bytes as Uint8Array<ArrayBuffer>]), { gridLimit: GRID_LIMIT, ...options });
}
