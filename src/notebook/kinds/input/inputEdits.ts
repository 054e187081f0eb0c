import type { Edit } from '../../edits/edit';
import type { DraftProblem } from '../plan/initiativeDraft';
import type { InputCell, InputControl } from './inputCell';

type Controls = InputControl['control'];

/** What can be set of an input of some kind. */
export interface InputSettings {
  least?: number | string | null;
  most?: number | string | null;
  step?: number | null;
  usual?: InputCell['usual'] | null;
  choices?: string[];
}

/** What a control of each kind has when it is new. */
const NEW: { [C in Controls]: Extract<InputControl, { control: C }> } = {
  slider: { control: 'slider', value: 0, usual: 0, least: 0, most: 100, step: 1, unit: '' },
  number: { control: 'number', value: 0, usual: 0, least: null, most: null, unit: '' },
  choice: { control: 'choice', value: '', usual: '', choices: [] },
  switch: { control: 'switch', value: false, usual: false },
  month: { control: 'month', value: '2027-01', usual: '2027-01', least: '2000-01', most: '2099-12' },
};

/** What an input is called where its changes are told. */
export function inputTitle({ label, name }: Pick<InputCell, 'label' | 'name'>): string {
  return label === '' ? name : label;
}

/** Sets an input, as its reader does. */
export function setInput(cell: InputCell, value: InputCell['value']): Edit {
  const title = inputTitle(cell);
  return {
    type: 'set',
    cell: cell.id,
    path: ['value'],
    value,
    label:
      typeof value === 'boolean'
        ? { code: value ? 'edit.input.on' : 'edit.input.off', params: { title } }
        : { code: 'edit.input', params: { title, value } },
    control: `input:${cell.id}`,
  };
}

/** Changes an input's words: its label or its unit. */
export function setInputWords(cell: InputCell, field: 'label' | 'unit', value: string): Edit {
  return {
    type: 'set',
    cell: cell.id,
    path: [field],
    value,
    label: { code: 'edit.inputSettings', params: { title: inputTitle(cell) } },
    control: `input:${cell.id}:${field}`,
  };
}

/** Puts other settings in the place of an input's; fields that the new ones do not have are taken away. */
function replaced(cell: InputCell, control: InputControl): Edit {
  const before = Object.keys(cell).filter((key) => Object.hasOwn(NEW[cell.control], key));
  const gone = before.filter((key) => !Object.hasOwn(control, key));
  const set = (key: string, value?: unknown): Edit => ({
    type: 'set',
    cell: cell.id,
    path: [key],
    ...(value !== undefined && { value }),
  });
  return {
    type: 'all',
    edits: [
      ...gone.map((key) => set(key)),
      ...Object.entries(control).map(([key, value]) => set(key, value)),
    ],
    label: { code: 'edit.inputSettings', params: { title: inputTitle(cell) } },
  };
}

/** Makes an input of another kind; limits, unit and value stay as far as the new kind has them. */
export function setInputControl(cell: InputCell, control: Controls): Edit {
  if (control === cell.control) return { type: 'all', edits: [] };
  const fresh = NEW[control];
  if (fresh.control === 'slider' && cell.control === 'number') {
    const least = cell.least ?? Math.min(0, cell.value, cell.usual);
    const most = cell.most ?? Math.max(100, least, cell.value, cell.usual);
    const { value, usual, unit } = cell;
    const step = Number.isInteger(value) && Number.isInteger(usual) ? 1 : 0.1;
    return replaced(cell, { ...fresh, least, most, step, value, usual, unit });
  }
  if (fresh.control === 'number' && cell.control === 'slider') {
    const { value, usual, least, most, unit } = cell;
    return replaced(cell, { ...fresh, value, usual, least, most, unit });
  }
  return replaced(cell, fresh);
}

/** Settings of an input that a person has changed; value and usual value are moved within the limits. */
export function setInputSettings(cell: InputCell, changes: InputSettings): Edit {
  return replaced(cell, within(settingsOf({ ...cell, ...changes } as InputControl)));
}

function settingsOf(cell: InputControl): InputControl {
  const keys = Object.keys(NEW[cell.control]) as (keyof InputControl)[];
  return Object.fromEntries(keys.map((key) => [key, cell[key]])) as unknown as InputControl;
}

function within(control: InputControl): InputControl {
  switch (control.control) {
    case 'slider':
    case 'number': {
      const least = control.least ?? -Infinity;
      const most = control.most ?? Infinity;
      const clamped = (value: number): number => Math.min(most, Math.max(least, value));
      return { ...control, value: clamped(control.value), usual: clamped(control.usual) };
    }
    case 'month': {
      const { least, most } = control;
      const clamped = (month: string): string => (month < least ? least : month > most ? most : month);
      return { ...control, value: clamped(control.value), usual: clamped(control.usual) };
    }
    case 'choice': {
      const { choices } = control;
      const known = (choice: string): string => (choices.includes(choice) ? choice : (choices[0] ?? ''));
      return { ...control, value: known(control.value), usual: known(control.usual) };
    }
    default:
      return control;
  }
}

/** Why two limits cannot stand together; null when they can. */
export function limitsProblem(
  least: number | string | null,
  most: number | string | null,
): DraftProblem | null {
  return least !== null && most !== null && least >= most ? { code: 'draft.limits', params: {} } : null;
}
