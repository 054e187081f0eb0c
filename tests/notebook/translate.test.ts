import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translate, type Notebook } from '../../src/notebook';
import { anyDeed, done } from './hand';
import { calculated, cellsOf, deepFreeze, template } from './support';

const da = deepFreeze(template('da'));
const en = deepFreeze(template('en'));
const toEnglish = (notebook: Notebook) => translate(notebook, da, en);
const toDanish = (notebook: Notebook) => translate(notebook, en, da);

/** The notebook with another text in one of its cells. */
function withText(notebook: Notebook, id: string, text: string): Notebook {
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => (cell.kind === 'text' && cell.id === id ? { ...cell, text } : cell)),
  };
}

describe('translate', () => {
  it('turns the template into the template of the other language, and back', () => {
    expect(toEnglish(da)).toEqual(en);
    expect(toDanish(toEnglish(da))).toEqual(da);
  });

  it('keeps everything that is not a text, whatever was moved', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 5 }), (deeds) => {
        const edited = done(da, ...deeds);
        const inEnglish = toEnglish(edited);
        expect(done(en, ...deeds)).toEqual(inEnglish);
        expect(toDanish(inEnglish)).toEqual(edited);
      }),
      { seed: 45 },
    );
  });

  it('keeps a text that a person changed, and its neighbours go along', () => {
    const mine = withText(da, 'forbehold', '## Vores egne forbehold');
    const inEnglish = toEnglish({ ...mine, title: 'Vores plan' });
    expect(inEnglish.title).toBe('Vores plan');
    expect(inEnglish.language).toBe('en');
    expect(inEnglish.cells).toEqual(withText(en, 'forbehold', '## Vores egne forbehold').cells);
  });

  it('keeps cells that the template does not have, and the order of a person', () => {
    const own = { id: 'egen', kind: 'text' as const, text: 'Helt vores egen' };
    const unknown = { id: 'x', kind: 'unknown' as const, original: { kind: 'timeline', text: 'Data' } };
    const cells = [own, ...da.cells.toReversed(), unknown];
    expect(toEnglish({ ...da, cells }).cells).toEqual([own, ...en.cells.toReversed(), unknown]);
  });

  it('keeps the identity and the figures of a notebook', () => {
    const mine = { ...da, id: 'min-egen' };
    expect(toEnglish(mine).id).toBe('min-egen');
    expect(calculated(toEnglish(mine)).study).toEqual(calculated(mine).study);
    expect(cellsOf(toEnglish(mine)).data).toEqual(cellsOf(mine).data);
  });
});
