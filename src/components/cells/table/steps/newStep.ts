import type { ColumnHead, TableStep } from '../../../../data';
import type { Words } from '../../../../i18n';
import type { StepTable } from './stepTable';

export type Verb = TableStep['verb'];

/** The verbs in the order in which a person is offered them. */
export const VERBS: readonly Verb[] = [
  'filter',
  'derive',
  'rollup',
  'sort',
  'select',
  'rename',
  'join',
  'union',
  'window',
  'pivot',
  'fold',
  'fill',
  'distinct',
  'head',
  'tail',
  'slice',
  'reorder',
  'from',
];

/** A step to begin with: as whole as the table lets it be. */
export function newStep(
  verb: Verb,
  columns: readonly ColumnHead[],
  tables: readonly StepTable[],
  words: Words,
): TableStep {
  const names = columns.map(({ name }) => name);
  const first = names[0] ?? '';
  const number = columns.findLast(({ type }) => type === 'number')?.name ?? first;
  const group = columns.find(({ type }) => type !== 'number')?.name ?? first;
  const free = (name: string): string => {
    let candidate = name;
    for (let count = 2; names.includes(candidate); count++) candidate = `${name} ${count}`;
    return candidate;
  };
  const other = tables[0];
  switch (verb) {
    case 'from':
      return { verb, table: other?.id ?? '' };
    case 'filter':
      return { verb, formula: '' };
    case 'derive':
      return { verb, name: free(words.t('step.newColumn')), formula: '' };
    case 'select':
      return { verb, columns: names };
    case 'reorder':
      return { verb, columns: names.slice(-1) };
    case 'rename':
      return { verb, columns: [{ from: first, to: first }] };
    case 'rollup':
      return {
        verb,
        by: names.length > 0 ? [group] : [],
        values: [
          {
            name: number === group ? words.t('step.rowCount') : number,
            ...(number === group ? COUNT : { summary: 'sum', column: number, share: 0.5 }),
          },
        ],
      };
    case 'sort':
      return { verb, by: [{ column: first, descending: false }] };
    case 'join': {
      const shared = other?.columns.find(({ name }) => names.includes(name))?.name;
      const on = { left: shared ?? first, right: shared ?? other?.columns[0]?.name ?? '' };
      return { verb, kind: 'left', table: other?.id ?? '', on: [on] };
    }
    case 'fold': {
      const numbers = columns.filter(({ type }) => type === 'number').map(({ name }) => name);
      const { names: title, values } = {
        names: free(words.t('step.foldNames')),
        values: free(words.t('step.foldValues')),
      };
      return { verb, columns: numbers, names: title, values };
    }
    case 'pivot': {
      const across = columns.findLast(({ type, name }) => type !== 'number' && name !== group)?.name ?? group;
      return { verb, by: across === group ? [] : [group], names: across, values: number, summary: 'sum' };
    }
    case 'window':
      return {
        verb,
        kind: 'runningSum',
        name: free(words.t('step.runningName', { name: number })),
        column: number,
        by: [],
        order: [],
        size: 1,
      };
    case 'distinct':
      return { verb, columns: [] };
    case 'slice':
      return { verb, from: 1, rows: 10 };
    case 'head':
    case 'tail':
      return { verb, rows: 10 };
    case 'union':
      return { verb, table: other?.id ?? '' };
    case 'fill':
      return { verb, column: number, how: 'previous' };
  }
}

const COUNT = { summary: 'count', column: null, share: 0.5 } as const;
