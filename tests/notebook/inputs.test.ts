import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  CONTROLS,
  FieldReader,
  kinds,
  limitsProblem,
  setInput,
  setInputControl,
  setInputSettings,
  type DocumentIssue,
  type Edit,
  type InputCell,
  type Json,
  type Notebook,
} from '../../src/notebook';
import { evaluated, template } from './support';

const options = { seed: 6 };
const read = (json: Json): { cell: InputCell; issues: DocumentIssue[] } => {
  const issues: DocumentIssue[] = [];
  return { cell: kinds.input.read(new FieldReader(json, 'cells[0]', issues), 'i'), issues };
};
const asJson = (cell: InputCell): Json => JSON.parse(JSON.stringify(cell)) as Json;
const slider = (fields: Partial<InputCell> = {}): InputCell =>
  ({ ...kinds.input.create('i'), name: 'Pris', ...fields }) as InputCell;
const edited = (cell: InputCell, ...edits: ((cell: InputCell) => Edit)[]): InputCell =>
  edits.reduce((notebook, edit) => applyEdit(notebook, edit(notebook.cells[0] as InputCell)), {
    ...template(),
    cells: [cell],
  } as Notebook).cells[0] as InputCell;

/** Whether an input can be drawn: its value lies within its limits. */
function isSound(cell: InputCell): boolean {
  switch (cell.control) {
    case 'slider':
      return cell.least <= cell.value && cell.value <= cell.most && cell.step > 0;
    case 'number':
      return (cell.least ?? -Infinity) <= cell.value && cell.value <= (cell.most ?? Infinity);
    case 'choice':
      return cell.choices.length === 0 ? cell.value === '' : cell.choices.includes(cell.value);
    case 'switch':
      return typeof cell.value === 'boolean';
    case 'month':
      return cell.least <= cell.value && cell.value <= cell.most;
  }
}

const anyValue = fc.oneof(
  fc.constantFrom(null, true, '', '2016-12', '1999-13', 'Lav', -5, 0, 7, 1e300, [], ['Lav', 'Høj'], {}),
  fc.jsonValue(),
);

describe('an input from a document', () => {
  it('is sound whatever stands there, and reads again as itself without a word', () => {
    const hostile = fc.record(
      {
        control: fc.oneof(fc.constantFrom(...CONTROLS), anyValue),
        value: anyValue,
        usual: anyValue,
        least: anyValue,
        most: anyValue,
        step: anyValue,
        unit: anyValue,
        choices: anyValue,
        label: anyValue,
        name: anyValue,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(hostile, (json) => {
        const { cell } = read(json as Json);
        expect(isSound(cell)).toBe(true);
        expect(read(asJson(cell))).toEqual({ cell, issues: [] });
      }),
      { ...options, numRuns: 500 },
    );
  });

  it('says which of its choices are no texts', () => {
    const { cell, issues } = read({
      ...asJson(slider()),
      control: 'choice',
      choices: ['Lav', 7, 'Høj', null],
      value: 'Lav',
      usual: 'Høj',
    });
    expect(cell).toMatchObject({ choices: ['Lav', 'Høj'], value: 'Lav' });
    expect(issues.map(({ path }) => path)).toEqual(['cells[0].choices[1]', 'cells[0].choices[3]']);
  });
});

describe('an input of another kind', () => {
  it('is sound after any changes of kind and limits, and can be saved', () => {
    const change = fc.oneof(
      fc.constantFrom(...CONTROLS).map((control) => (cell: InputCell) => setInputControl(cell, control)),
      fc.record({ least: fc.integer(), more: fc.integer({ min: 1, max: 1000 }) }).map(
        ({ least, more }) =>
          (cell: InputCell): Edit =>
            cell.control === 'slider' || cell.control === 'number'
              ? setInputSettings(cell, { least, most: least + more })
              : setInputControl(cell, 'choice'),
      ),
      fc.uniqueArray(fc.constantFrom('Lav', 'Mellem', 'Høj')).map(
        (choices) =>
          (cell: InputCell): Edit =>
            cell.control === 'choice' ? setInputSettings(cell, { choices }) : setInputControl(cell, 'choice'),
      ),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const cell = edited(slider(), ...changes);
        expect(isSound(cell)).toBe(true);
        expect(read(asJson(cell))).toEqual({ cell, issues: [] });
      }),
      options,
    );
  });

  it('keeps value, limits and unit from slider to number and back', () => {
    const before = slider({ value: 40, usual: 30, least: 10, most: 50, unit: 'kr.' });
    const number = edited(before, (cell) => setInputControl(cell, 'number'));
    expect(number).toMatchObject({
      control: 'number',
      value: 40,
      usual: 30,
      least: 10,
      most: 50,
      unit: 'kr.',
    });
    expect('step' in number).toBe(false);
    expect(edited(number, (cell) => setInputControl(cell, 'slider'))).toEqual(before);
  });

  it('moves its value within new limits, and is told of limits that contradict', () => {
    const cell = edited(slider({ value: 40 }), (before) => setInputSettings(before, { most: 20 }));
    expect(cell).toMatchObject({ value: 20, most: 20 });
    expect(limitsProblem(20, 20)).toMatchObject({ code: 'draft.limits' });
    expect(limitsProblem('2016-01', '2015-12')).toMatchObject({ code: 'draft.limits' });
    expect(limitsProblem(null, 5)).toBeNull();
  });
});

describe('an input that is moved', () => {
  it('changes what a formula makes of it, and the text that shows it', () => {
    const notebook: Notebook = {
      ...template(),
      cells: [
        slider({ value: 3 }),
        { ...kinds.value.create('v'), name: 'Dobbelt', formula: 'Pris * 2' },
        { id: 't', kind: 'text', text: 'I alt {{Dobbelt}}' },
      ],
    };
    const evaluator = evaluated(notebook);
    expect(evaluator.figure('Dobbelt')).toMatchObject({ value: 6, provenance: 'computed' });
    evaluator.update(applyEdit(notebook, setInput(notebook.cells[0] as InputCell, 5)));
    expect(evaluator.figure('Dobbelt')).toMatchObject({ value: 10 });
    expect(evaluator.evaluations('v')).toBe(2);
  });
});
