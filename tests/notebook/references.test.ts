import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIGURE_FORMATS,
  findCell,
  figureAt,
  figuresOf,
  namesOf,
  originOf,
  parseReference,
  writeReference,
  type Language,
} from '../../src/notebook';
import { evaluated, template } from './support';

const options = { seed: 5 };
const languages: Language[] = ['da', 'en'];
const anyReference = fc
  .string({ unit: fc.constantFrom(...'aæÅ1. []()"%;,-+*/&'), minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

describe('a live figure', () => {
  it('is read in either language as it was written, whatever its format', () => {
    fc.assert(
      fc.property(
        anyReference,
        fc.option(fc.constantFrom(...FIGURE_FORMATS)),
        fc.constantFrom(...languages),
        (reference, format, language) => {
          const written = writeReference({ reference, format }, language);
          expect(parseReference(written)).toEqual({ reference, format });
        },
      ),
      options,
    );
  });

  it.each([
    ['Tal | 0,0', 'decimal'],
    ['Tal|0.0', 'decimal'],
    ['Tal | KR', 'kroner'],
    ['Tal \\| mio. kr.', 'million'],
    ['Tal | ma\u030aned', 'month'],
  ])('%j asks for a format in several ways', (written, format) => {
    expect(parseReference(written)).toEqual({ reference: 'Tal', format });
  });

  it('is found where the caret stands in it or right after it', () => {
    const text = 'Fra {{Tal | kr.}} til';
    const found = { reference: 'Tal', format: 'kroner', from: 4, to: 17 };
    expect([4, 5, 17, 18].map((place) => figureAt(text, place))).toEqual([null, found, found, null]);
  });
});

describe('the figures that can be chosen', () => {
  it.each(languages)('are all there, each by the reference that it is written with (%s)', (language) => {
    const notebook = template(language);
    const evaluator = evaluated(notebook);
    const choices = figuresOf(notebook, language);
    expect(choices.length).toBeGreaterThan(20);
    for (const { reference } of choices)
      expect([reference, evaluator.figure(reference)]).toEqual([
        reference,
        expect.objectContaining({ provenance: expect.any(String) }),
      ]);
  });

  it('has the plan before what it is compared with', () => {
    const names = figuresOf(template(), 'da').map(({ name }) => name);
    expect(names.indexOf('planen')).toBeGreaterThanOrEqual(0);
    expect(names.lastIndexOf('planen')).toBeLessThan(names.indexOf('uden planen'));
  });

  it('are told in words, initiatives by their titles', () => {
    const choices = figuresOf(template(), 'da');
    const shown = (reference: string) => choices.find((choice) => choice.reference === reference)?.words;
    expect(shown('planen.langeSager.slut')).toEqual(['lange sager', 'slut']);
    expect(shown('planen.tidlig.alene')).toEqual(['Screening og rundbordssamtaler', 'alene']);
    expect(shown('udenPlanen.helårspersoner.slut')).toEqual(['helårspersoner', 'slut']);
  });

  it('are those of the first cell with a name, and of none without one', () => {
    const cell = findCell(template(), 'plan')!;
    const copies = { cells: [cell, { ...cell, id: 'copy' }, { ...cell, id: 'nameless', name: '' }] };
    const references = figuresOf(copies, 'da').map(({ reference }) => reference);
    expect(new Set(references).size).toBe(references.length);
    expect(references.every((reference) => reference.startsWith('planen.'))).toBe(true);
  });
});

describe('where a figure comes from', () => {
  it('is its cell, and the file and column that it was counted in', () => {
    const notebook = template();
    const origin = (reference: string) => originOf(reference, namesOf(notebook), notebook);
    const source = notebook.cells.find((cell) => cell.kind === 'data')?.source;
    expect(origin('udenPlanen.langeSager.start')).toMatchObject({
      cell: { kind: 'baseline' },
      file: source?.file,
      column: source?.columns.long,
    });
    expect(origin('planen.helårspersoner.slut')).toMatchObject({
      cell: { kind: 'plan' },
      file: source?.file,
    });
    expect(origin('ingen.helårspersoner')).toBeNull();
  });
});
