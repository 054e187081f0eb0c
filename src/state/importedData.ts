import type { MeasureName, OutsideSeries } from '../data';
import type { Words } from '../i18n';
import { dataCorrections, type DataSeries, type DataSource } from '../notebook';
import type { ImportedFile } from './importedFile.svelte';
import { sourceLabel } from './sourceLabel';

type Files = readonly ImportedFile[];

/** From the oldest to the newest file: what a data cell keeps of where its figures come from. */
export function importedSource(files: Files, words: Words): DataSource {
  const names = files.map(({ name }) => name);
  const filters = distinct(
    files.flatMap(({ roles }) => (roles?.filter ? [roles.filter] : []).concat(roles?.filters ?? [])),
  );
  const corrections = distinct(files.flatMap((file) => dataCorrections(file.corrections)));
  const register = files.find(({ counted }) => counted !== null)?.counted?.published;
  return {
    file: names.at(-1) ?? '',
    origin: 'imported',
    columns: {
      period: files.map(({ roles, isRegister }) => (isRegister ? null : roles?.period)).find(Boolean) ?? '',
      fte: columnOf(files, 'fte', words) ?? '',
      long: columnOf(files, 'long', words),
      inflow: columnOf(files, 'inflow', words),
    },
    lines: {
      lines: linesOf(files, 'lines'),
      loaded: linesOf(files, 'loaded'),
      rejected: linesOf(files, 'rejected'),
    },
    ...(names.length > 1 && { files: names }),
    ...(filters.length > 0 && { filters }),
    ...(corrections.length > 0 && { corrections }),
    ...(register && {
      register: {
        ...register.window,
        gapDays: register.gapDays,
        endIs: register.endIs,
        threshold: register.threshold,
      },
    }),
  };
}

/** The series with the columns that they come from. */
export function importedSeries(series: readonly OutsideSeries[], files: Files, words: Words): DataSeries[] {
  return series.map((each) => {
    const outside = files
      .flatMap(({ roles }) => roles?.series ?? [])
      .find(({ name }) => each.measure === null && name === each.name);
    const column = outside
      ? sourceLabel(outside.source, words)
      : each.measure && columnOf(files, each.measure, words);
    return { ...each, column: column ?? '' };
  });
}

/** The column that a measure was read from, in the newest file that has it. */
function columnOf(files: Files, measure: MeasureName, words: Words): string | null {
  const source = files.findLast(({ roles, isRegister }) => !isRegister && roles?.[measure])?.roles?.[measure];
  return source ? sourceLabel(source, words) : null;
}

/** Lines of a register are told in tens: beside its counts their number would say how many cases are in none of them. */
function linesOf(files: Files, part: keyof DataSource['lines']): number {
  return files.reduce((sum, { preview, register }) => {
    const lines = preview?.accounting[part] ?? 0;
    return sum + (register ? 10 * Math.round(lines / 10) : lines);
  }, 0);
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}
