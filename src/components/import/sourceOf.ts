import type { Words } from '../../i18n';
import type { DataSource } from '../../notebook';
import type { ImportFile } from '../../state';
import { sourceLabel } from './sourceLabel';

/** Where the figures of these files come from, as the document tells it; null when none has been read. */
export function sourceOf(files: readonly ImportFile[], words: Words): DataSource | null {
  const read = files.flatMap((file) =>
    file.observed && file.stage.at === 'read' ? [{ ...file, preview: file.stage.preview }] : [],
  );
  const [first] = read;
  if (!first?.roles) return null;
  const { roles, register } = first;
  const isRegister = register?.counted === true;
  const label = (measure: 'fte' | 'long' | 'inflow'): string | null => {
    const source = roles[measure];
    return isRegister ? words.t(`role.${measure}`) : source && sourceLabel(source, words);
  };
  const sum = (key: 'lines' | 'loaded' | 'rejected'): number =>
    read.reduce((total, { preview }) => total + preview.accounting[key], 0);
  const conditions = isRegister ? [] : [...(roles.filter ? [roles.filter] : []), ...(roles.filters ?? [])];
  return {
    file: read.map(({ name }) => name).join(', '),
    origin: 'imported',
    columns: {
      period: (isRegister ? register.roles.start : roles.period) ?? '',
      fte: label('fte') ?? '',
      long: label('long'),
      inflow: label('inflow'),
    },
    lines: { lines: sum('lines'), loaded: sum('loaded'), rejected: sum('rejected') },
    ...(read.length > 1 && { files: read.map(({ name }) => name) }),
    ...(conditions.length > 0 && {
      filters: conditions.map(({ column, equals }) => `${column}: ${equals}`).join(' · '),
    }),
  };
}
