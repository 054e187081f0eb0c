import { MONTH, type FieldReader } from '../../fieldReader';
import type { Figure } from '../../figures/figure';
import { NO_NEEDS, type CellKind } from '../cellKind';
import { readNamed } from '../commonFields';
import type { InputCell, InputControl } from './inputCell';

export const CONTROLS = ['slider', 'number', 'choice', 'switch', 'month'] as const;
const MOST = 1e15;
export const LEAST_STEP = 0.001;
const MOST_CHOICES = 200;

function readControl(field: FieldReader): InputControl {
  const control = field.choice('control', CONTROLS, 'slider');
  switch (control) {
    case 'slider': {
      const least = field.number('least', 0, -MOST, MOST);
      const most = field.number('most', Math.max(least, 100), least, MOST);
      const number = (key: string): number => field.number(key, least, least, most);
      const step = field.number('step', 1, LEAST_STEP, MOST);
      const unit = field.text('unit', '', 40);
      return { control, value: number('value'), usual: number('usual'), least, most, step, unit };
    }
    case 'number': {
      const least = field.numberOrNull('least', -MOST, MOST);
      const most = field.numberOrNull('most', least ?? -MOST, MOST);
      const number = (key: string): number =>
        field.number(key, least ?? Math.min(0, most ?? 0), least ?? -MOST, most ?? MOST);
      return {
        control,
        value: number('value'),
        usual: number('usual'),
        least,
        most,
        unit: field.text('unit', '', 40),
      };
    }
    case 'choice': {
      const choices = field.texts('choices', MOST_CHOICES);
      const [first = ''] = choices;
      return {
        control,
        value: field.choice('value', choices.length > 0 ? choices : [''], first),
        usual: field.choice('usual', choices.length > 0 ? choices : [''], first),
        choices,
      };
    }
    case 'switch':
      return { control, value: field.boolean('value', false), usual: field.boolean('usual', false) };
    case 'month': {
      const [one, other] = [
        field.matching('least', MONTH, '2000-01'),
        field.matching('most', MONTH, '2099-12'),
      ].toSorted();
      const [least = '', most = ''] = [one, other];
      const month = (key: string): string => {
        const read = field.matching(key, MONTH, least);
        return read < least ? least : read > most ? most : read;
      };
      return { control, value: month('value'), usual: month('usual'), least, most };
    }
  }
}

function figureOf(cell: InputCell): Figure {
  const provenance = 'assumption';
  switch (cell.control) {
    case 'slider':
    case 'number':
      return { value: cell.value, format: 'text', provenance, unit: cell.unit };
    case 'month':
      return { value: cell.value, format: 'month', provenance };
    default:
      return { value: cell.value, format: 'text', provenance };
  }
}

/** What a reader sets is an assumption until somebody says otherwise. */
export const inputKind: CellKind<'input'> = {
  read: (field, id) => ({
    id,
    kind: 'input',
    ...readNamed(field),
    label: field.text('label', ''),
    ...readControl(field),
  }),
  create: (id) => ({
    id,
    kind: 'input',
    name: '',
    label: '',
    control: 'slider',
    value: 0,
    usual: 0,
    least: 0,
    most: 100,
    step: 1,
    unit: '',
  }),
  needs: () => NO_NEEDS,
  waitsForFigures: false,
  evaluate: (cell) => ({ value: figureOf(cell) }),
  figure: (cell, _, meaning) => (meaning === '' ? figureOf(cell) : null),
  figures: () => [''],
};
