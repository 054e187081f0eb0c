import { finishBulk, planBulk, readRange, type BulkOptions } from './bulk/importBulk';
import { importAtOnce } from './importAtOnce';
import { kindOfBytes } from './reading/fileKind';
import { notATable } from './reading/notATable';
import type { Imported, StreamOptions } from './types';

/** Files up to this size are read at once: it is quick, and everything about them can be seen. */
const LARGEST_AT_ONCE = 4 << 20;

/** Engines hold no longer string; what is no text in lines has to be read as a whole. */
const LARGEST_WHOLE = 500_000_000;

/** First bytes that tell whether a file is a workbook or the like. */
const KIND_LENGTH = 4096;

/** Rows in `grid` when nothing else is asked for. */
const GRID_LIMIT = 100;

/**
 * As `importCsv`, for files of any size: a large one is read block by block, and `grid` holds its first rows only.
 *
 * A stream is kept as a whole before it is read, for a large table is judged by its beginning, middle and end.
 *
 * @throws AbortError when `signal` says so
 */
export async function importCsvStream(
  source: Blob | ReadableStream<Uint8Array>,
  options: BulkOptions = {},
): Promise<Imported> {
  const file = source instanceof Blob ? source : await new Response(source).blob();
  const given = { gridLimit: GRID_LIMIT, ...options };
  given.signal?.throwIfAborted();
  if (!(await isReadInBlocks(file, given))) {
    const tooBig = { code: 'file.tooBig', params: { name: options.name ?? '' } };
    if (file.size > LARGEST_WHOLE) return notATable(tooBig, '', 'binary');
    const imported = await importAtOnce(new Uint8Array(await file.arrayBuffer()), given);
    given.onProgress?.(1);
    return imported;
  }
  const plan = await planBulk(file, given);
  if ('code' in plan) return notATable(plan, '', 'binary');
  return finishBulk(plan, [await readRange(file, plan, {}, given)], given);
}

/** Whether a file is large, and text in lines as far as its first bytes tell. */
export async function isReadInBlocks(
  file: Blob,
  { largestAtOnce = LARGEST_AT_ONCE }: StreamOptions,
): Promise<boolean> {
  if (file.size <= largestAtOnce) return false;
  const start = new Uint8Array(await file.slice(0, KIND_LENGTH).arrayBuffer());
  const first = String.fromCharCode(...start.subarray(0, 64)).trimStart();
  return kindOfBytes(start) === null && !/^[[{<]/.test(first);
}
