import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  invertEdit,
  kinds,
  namesOf,
  orderOf,
  parseReference,
  plainName,
  renameCell,
  type Cell,
  type Notebook,
} from '../../src/notebook';
import { anyNotebook, NAMES } from './anyNotebook';
import { evaluated, template } from './support';

const text = (id: string, written: string, name?: string): Cell => ({
  id,
  kind: 'text',
  ...(name !== undefined && { name }),
  text: written,
});
const value = (id: string, name: string, formula: string): Cell => ({
  ...kinds.value.create(id),
  name,
  formula,
});
const notebookOf = (...cells: Cell[]): Notebook => ({ ...template(), cells });
const renamed = (notebook: Notebook, id: string, name: string): Notebook =>
  applyEdit(notebook, renameCell(notebook, id, name));
const written = (notebook: Notebook): string[] =>
  notebook.cells.map((cell) =>
    cell.kind === 'text' ? cell.text : cell.kind === 'value' ? cell.formula : '',
  );

/** Names with everything that a person may write. */
const anyName = fc.oneof(
  fc.constantFrom(
    ...['Ærø og Åbenrå', 'a.b', 'a.b.c', '[x]', 'x]', ']]', 'SAND', 'falsk', 'HVIS', '1,5', 'Tal 2', '2016'],
    ...['a"b', '“a”', 'a;b', 'a(b)', '%', 'ma\u030aned', '😀', 'x | y', '{{x}}', 'a\nb', ' med luft ', '=a'],
  ),
  fc.string({ unit: fc.constantFrom(...'aæÅ1 .[]()"%;,|{}-+*/&<>=^'), minLength: 1, maxLength: 12 }),
);

/** Whether a name begins another one's references: `a` and `a.b` may mean the same. */
const begins = (one: string, other: string): boolean =>
  plainName(one) === plainName(other) ||
  `${plainName(one)}.`.startsWith(`${plainName(other)}.`) ||
  `${plainName(other)}.`.startsWith(`${plainName(one)}.`);

describe('a cell with another name', () => {
  it('has it in every text and formula that refers to it, with words and formats as they were', () => {
    const notebook = notebookOf(
      value('v', 'Tal', '2'),
      text('t', 'Et {{Tal}}, {{ tal | 0,0 }}, {{TAL.måned|kr.}}, {{Tallet}}, {Tal}, {{Tal{{Tal}}'),
      value('f', 'dobbelt', 'Tal * 2 + [tal] + [Tallet] + [TAL.måned] & "Tal"'),
    );
    expect(written(renamed(notebook, 'v', 'Nyt tal'))).toEqual([
      '2',
      'Et {{Nyt tal}}, {{ Nyt tal | 0,0 }}, {{Nyt tal.måned|kr.}}, {{Tallet}}, {Tal}, {{Tal{{Nyt tal}}',
      '[Nyt tal] * 2 + [Nyt tal] + [Tallet] + [Nyt tal.måned] & "Tal"',
    ]);
  });

  it('gives the same figures, whatever the name', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        fc.pre(plainName(one) !== '' && plainName(other) !== '');
        fc.pre(!begins(one, 'sum') && !begins(other, 'sum'));
        const start = renamed(
          notebookOf(value('v', 'x', '7'), value('sum', 'sum', '[x] + 1'), text('t', 'a {{x | 0,0}} b')),
          'v',
          one,
        );
        const end = renamed(start, 'v', other);
        const name = end.cells[0]?.name ?? '';
        fc.pre(plainName(name) !== '' && plainName(start.cells[0]?.name ?? '') !== '');
        expect(evaluated(end).state('sum')).toMatchObject({ status: 'ready', value: { value: 8 } });
        const inText = /\{\{(.*)\}\}/.exec(written(end)[2] ?? '')?.[1] ?? '';
        expect(parseReference(inText)).toEqual({ reference: name.trim(), format: 'decimal' });
        expect(evaluated(end).figure(parseReference(inText).reference)?.value).toBe(7);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('leaves alone what refers to another cell of the same name, which is the first', () => {
    const notebook = notebookOf(value('a', 'Tal', '1'), value('b', 'tal', '2'), text('t', '{{Tal}}'));
    expect(written(renamed(notebook, 'b', 'andet'))[2]).toBe('{{Tal}}');
    expect(written(renamed(notebook, 'a', 'andet'))[2]).toBe('{{andet}}');
  });

  it('leaves its references where they were when the new name belongs to a cell already, or is none', () => {
    const notebook = notebookOf(value('a', 'Tal', '1'), value('b', 'andet', '2'), text('t', '{{Tal}}'));
    expect(written(renamed(notebook, 'a', 'ANDET'))[2]).toBe('{{Tal}}');
    expect(written(renamed(notebook, 'a', ' '))[2]).toBe('{{Tal}}');
    expect(renamed(notebook, 'a', 'ANDET').cells[0]?.name).toBe('ANDET');
  });

  it('takes over references that named nobody before', () => {
    const notebook = notebookOf(value('a', 'Tal', '1'), text('t', '{{Tal}} {{savnet}}'));
    const after = renamed(notebook, 'a', 'savnet');
    expect(written(after)[1]).toBe('{{savnet}} {{savnet}}');
    expect(evaluated(after).figure('savnet')?.value).toBe(1);
  });

  it('has a name that a text can hold: one line, without the signs of a live figure, not too long', () => {
    const nameAfter = (name: string) => renamed(notebookOf(value('a', 'Tal', '1')), 'a', name).cells[0]?.name;
    expect(nameAfter('a{{b}}|c\nd')).toBe('a  b   c d');
    expect(nameAfter('x'.repeat(100))).toBe('x'.repeat(80));
    expect(nameAfter(`${'x'.repeat(79)}😀`)).toBe('x'.repeat(79));
  });

  it('is read by the same cells as before, for any notebook, and all is as it was when it is taken back', () => {
    let renames = 0;
    fc.assert(
      fc.property(anyNotebook, fc.nat(), fc.constantFrom(...NAMES, 'nyt', 'Å [b]'), (notebook, at, name) => {
        const cell = notebook.cells[at % notebook.cells.length]!;
        const names = namesOf(notebook);
        fc.pre(cell.name !== undefined && names.get(plainName(cell.name)) === cell.id);
        fc.pre(notebook.cells.every((other) => !begins(name, other.name ?? '')));
        // What named nobody may mean this cell now.
        fc.pre(!JSON.stringify(notebook).toLowerCase().includes(name.toLowerCase()));
        renames++;
        const edit = renameCell(notebook, cell.id, name);
        const after = applyEdit(notebook, edit);
        const isOther = notebook.cells.some(
          (other) => other !== cell && plainName(other.name ?? '') === plainName(cell.name ?? ''),
        );
        const linksOf = (one: Notebook) =>
          [...orderOf(one).links].map(([id, { required, read }]) => [id, required, read]);
        if (!isOther) expect(linksOf(after)).toEqual(linksOf(notebook));
        for (const [id, required, read] of linksOf(notebook)) {
          if (![...(required ?? []), ...(read ?? [])].includes(cell.id)) continue;
          const links = orderOf(after).links.get(id as string)!;
          expect([...links.required, ...links.read]).toContain(cell.id);
        }
        expect(JSON.stringify(applyEdit(after, invertEdit(notebook, edit)))).toBe(JSON.stringify(notebook));
      }),
      { seed: 6, numRuns: 600 },
    );
    expect(renames).toBeGreaterThan(50);
  });
});

describe('a format after a bar', () => {
  it('is one of those that there are, and else belongs to the reference', () => {
    expect(parseReference('planen.måned | 0,0')).toEqual({ reference: 'planen.måned', format: 'decimal' });
    for (const word of ['constructor', '__proto__', 'toString', 'andet', '']) {
      expect(parseReference(`x | ${word}`)).toEqual({ reference: `x | ${word}`.trim(), format: null });
    }
  });
});
