import {
  aggregateRegister,
  applyMapping,
  cutOf,
  DEFAULT_THRESHOLD,
  exactCounts,
  finishBulk,
  importClipboard,
  importCsvStream,
  isReadInBlocks,
  observationsOfRegister,
  planBulk,
  publishedTable,
  publishRegister,
  readDurationTable,
  readRange,
  storeFiles,
  toObservations,
  transformTables,
  writeDurationTable,
  type BodyPart,
  type Imported,
  type ReadingMeans,
} from '../data';
import { buffersOf } from './bodyBuffers';
import { filePreview, PREVIEW_ROWS } from './filePreview';
import { HandedOver, type TaskContext } from './messages';
import type { DataTasks, FilePreview, SharedReading, Source } from './protocol';

/** What reading is told and may ask, by way of a task's context. */
function readingOptions({ name, corrections }: Source, context: TaskContext, means: ReadingMeans) {
  const unwanted = new AbortController();
  return {
    name,
    corrections,
    gridLimit: PREVIEW_ROWS,
    ...means,
    signal: unwanted.signal,
    onProgress: (part: number) => {
      context.progress(part);
      context.breathe().catch(() => unwanted.abort());
    },
  };
}

/**
 * The tasks themselves, wherever they run: in a worker, or in the thread of a test.
 *
 * @param means what large files are read with
 */
export function createDataTasks(means: ReadingMeans = {}): DataTasks {
  const kept = new Map<number, Imported>();
  const firstParts = new Map<number, BodyPart>();

  const imported = (id: number): Imported => {
    const found = kept.get(id);
    if (!found) throw new Error(`no table has been read: ${id}`);
    return found;
  };
  const keep = (source: Source, table: Imported): FilePreview => {
    kept.set(source.id, table);
    return filePreview(table, source.name);
  };
  const readShared = async (
    source: Source,
    { plan }: SharedReading,
    rest: BodyPart,
    context: TaskContext,
  ): Promise<Imported> => {
    const options = readingOptions(source, context, means);
    const first = firstParts.get(source.id);
    firstParts.delete(source.id);
    if (!first || !(source.content instanceof Blob))
      throw new Error(`no first part has been read: ${source.id}`);
    // Where a quote is open at the cut, or notes wait there, the parts cannot be read apart.
    const parts = first.isClosed ? [first, rest] : [await readRange(source.content, plan, {}, options)];
    return finishBulk(plan, parts, options);
  };

  return {
    async share(source) {
      const { content, name, corrections } = source;
      if (!(content instanceof Blob) || !(await isReadInBlocks(content, {}))) return null;
      const plan = await planBulk(content, { name, corrections });
      if ('code' in plan) return null;
      const cut = await cutOf(content, plan);
      return cut === null ? null : { plan, cut };
    },
    async readFirst({ source, shared: { plan, cut } }, context) {
      const options = readingOptions(source, context, means);
      firstParts.set(source.id, await readRange(source.content as Blob, plan, { to: cut }, options));
      return null;
    },
    async readRest({ source, shared: { plan, cut } }, context) {
      const options = readingOptions(source, context, means);
      const part = await readRange(source.content as Blob, plan, { from: cut }, options);
      return new HandedOver(part, buffersOf(part));
    },
    async read({ source, shared, rest }, context) {
      const { content } = source;
      if (shared && rest) return keep(source, await readShared(source, shared, rest, context));
      const options = readingOptions(source, context, means);
      const table = await (content instanceof Blob
        ? importCsvStream(content, options)
        : importClipboard(content, options));
      return keep(source, table);
    },
    async observe({ id, roles }) {
      return toObservations(imported(id), roles);
    },
    async remember({ id, mapping }) {
      return applyMapping(imported(id), mapping);
    },
    async aggregate({ id, roles, options, threshold }) {
      const aggregate = aggregateRegister(imported(id), roles, { ...options, wholeMonths: true });
      if (!aggregate) return null;
      const published = publishRegister(aggregate, { threshold: Math.max(threshold, DEFAULT_THRESHOLD) });
      const { span, account, rejected, issues } = aggregate;
      return {
        published,
        observations: observationsOfRegister(published),
        durationTable: writeDurationTable(published),
        span,
        account,
        rejected,
        issues,
      };
    },
    async publish({ id }) {
      const table = readDurationTable(imported(id));
      if (!table) return null;
      const published = publishedTable(table);
      return {
        published,
        observations: observationsOfRegister(published),
        durationTable: exactCounts(table) ? writeDurationTable(published) : null,
        span: published.window,
        account: null,
        rejected: [],
        issues: [],
      };
    },
    async transform({ tables, steps }) {
      return transformTables(
        tables.map(({ name, id }) => ({ name, table: imported(id) })),
        steps,
      );
    },
    async store({ files, fileColumn }) {
      return storeFiles(
        files.map(({ id, name }) => ({ name, table: imported(id) })),
        fileColumn,
      );
    },
    async forget({ id }) {
      kept.delete(id);
      firstParts.delete(id);
      return null;
    },
  };
}
