import { referenceTables, type ReferenceTableName } from '../../../model';
import { MONTH, type FieldReader } from '../../fieldReader';
import { readNamed } from '../commonFields';
import { MOST_CASES } from '../data/readData';
import type { BaselineCell, BaselineLevel } from './baselineCell';
import { readRuleEdits } from './readRuleEdits';

/** A baseline as a document has it. */
export function readBaseline(field: FieldReader, id: string): BaselineCell {
  const rise = field.record('yearEndRise');
  return {
    id,
    kind: 'baseline',
    ...readNamed(field),
    data: field.text('data', '', 80),
    table: field.choice('table', Object.keys(referenceTables) as ReferenceTableName[], 'national'),
    window: field.integer('window', 1, 1, 120),
    level: field.json['level'] === null ? null : readLevel(field.record('level')),
    inflowPercent: field.number('inflowPercent', 0, -90, 200),
    yearEndRise: { on: rise.boolean('on', false), percent: rise.number('percent', 10, -90, 200) },
    rules: readRuleEdits(field),
  };
}

function readLevel(field: FieldReader): BaselineLevel {
  return {
    lastMonth: field.matching('lastMonth', MONTH, '2000-01'),
    fte: field.number('fte', 0, 0, MOST_CASES),
    long: field.numberOrNull('long', 0, MOST_CASES),
    inflowPerWeek: field.numberOrNull('inflowPerWeek', 0, MOST_CASES),
  };
}
