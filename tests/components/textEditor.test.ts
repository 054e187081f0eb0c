import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureQuery, soughtFigures, writtenFigure } from '../../src/components/cells/text/figureQuery';
import {
  insertLink,
  nextHeading,
  toggleList,
  toggleMark,
  type Selected,
} from '../../src/components/cells/text/markdownEdits';
import { completions } from '../../src/components/formula/completions';
import { functionNames } from '../../src/data/formula';
import { createWords, languages } from '../../src/i18n';
import { figuresOf, parseReference } from '../../src/notebook';
import { template } from '../notebook/support';

/** A text with its selection between bars. */
function selected(marked: string): Selected {
  const [before = '', inner = '', after = ''] = marked.split('|');
  return { text: before + inner + after, from: before.length, to: before.length + inner.length };
}
const shown = ({ text, from, to }: Selected): string =>
  `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`;

describe('the tools of a text', () => {
  it.each([
    ['fed', toggleMark(selected('et |ord| her'), '**'), 'et **|ord|** her'],
    ['ikke fed', toggleMark(selected('et **|ord|** her'), '**'), 'et |ord| her'],
    ['kursiv i fed', toggleMark(selected('**|ord|**'), '*'), '***|ord|***'],
    ['overskrift', nextHeading(selected('a\nb|c|\nd')), 'a\n# b|c|\nd'],
    ['mindre overskrift', nextHeading(selected('# |a|')), '## |a|'],
    ['ingen overskrift', nextHeading(selected('### |a|')), '|a|'],
    ['liste', toggleList(selected('|a\nb|\nc')), '- |a\n- b|\nc'],
    ['ingen liste', toggleList(selected('|- a\n- b|')), '|a\nb|'],
    ['link', insertLink(selected('se |her|'), 'tekst'), 'se [her](|https://|)'],
    ['link uden ord', insertLink(selected('||'), 'tekst'), '[tekst](|https://|)'],
  ])('%s', (_, made, expected) => {
    expect(shown(made)).toBe(expected);
  });

  it('keep the selection within the text, whatever is selected', () => {
    const tools = [nextHeading, toggleList, (at: Selected) => toggleMark(at, '**')];
    const anyText = fc.string({ unit: fc.constantFrom(...'a*#- \n'), maxLength: 12 });
    fc.assert(
      fc.property(anyText, fc.nat(12), fc.nat(12), fc.constantFrom(...tools), (text, one, other, tool) => {
        const [from, to] = [one, other].map((at) => Math.min(at, text.length)).toSorted((a, b) => a - b);
        const made = tool({ text, from: from ?? 0, to: to ?? 0 });
        expect(made.from).toBeGreaterThanOrEqual(0);
        expect(made.to).toBeGreaterThanOrEqual(made.from);
        expect(made.to).toBeLessThanOrEqual(made.text.length);
      }),
      { seed: 11 },
    );
  });
});

describe('a figure that is written in a text', () => {
  it.each([
    ['Fra {{pla', 9, { from: 4, to: 9, sought: 'pla' }],
    ['Fra {{planen.måned}} til', 9, { from: 4, to: 20, sought: 'pla' }],
    ['Fra {{planen | kr', 17, null],
    ['Fra {{planen}} til', 18, null],
    ['Fra {planen', 8, null],
  ])('is sought by what stands after two braces: %j', (text, caret, query) => {
    expect(figureQuery(text, caret)).toEqual(query);
  });

  it('is found by any of its words, as they are written or shown', () => {
    const choices = figuresOf(template(), 'da');
    const found = (sought: string) => soughtFigures(choices, sought).map(({ reference }) => reference);
    expect(found('lange slut')).toEqual(
      ['udenPlanen.langeSager.slut', 'planen.langeSager.slut'].toSorted(order),
    );
    expect(found('screening alene')).toEqual(['planen.tidlig.alene']);
    expect(found('findes ikke')).toEqual([]);
    expect(found('')).toEqual(choices.map(({ reference }) => reference));

    function order(a: string, b: string): number {
      const place = (reference: string) => choices.findIndex((choice) => choice.reference === reference);
      return place(a) - place(b);
    }
  });

  it('can be read again where it is put, in a table too', () => {
    const figure = { reference: 'Tal', format: 'decimal' as const };
    expect(writtenFigure(figure, 'da', { text: 'Et ', from: 3 })).toBe('{{Tal | 0,0}}');
    const inTable = writtenFigure(figure, 'da', { text: 'a\n| 1 | ', from: 8 });
    expect(inTable).toBe('{{Tal \\| 0,0}}');
    expect(parseReference(inTable.slice(2, -2))).toEqual(figure);
  });
});

describe('the functions that are offered', () => {
  it.each(languages)('have their names and a line about each in the language (%s)', (language) => {
    const words = createWords(language);
    const offered = functionNames.map((names) => {
      const name = (language === 'da' ? names[0] : names.at(-1)) ?? '';
      return completions(name, name.length, [], words).find(({ text }) => text === `${name}(`);
    });
    for (const each of offered) {
      expect(each?.label).toMatch(/^[^(]+\([^()]+\)$/u);
      expect(each?.about).toMatch(/\S/);
      expect(each?.label).not.toContain('function.');
    }
  });

  it('are all there when asked for where a value may begin, after the names', () => {
    const names = [{ name: 'Pris', label: 'Pris', about: '3' }];
    expect(completions('2 * ', 4, names, createWords('da'), true)[0]).toMatchObject({ text: 'Pris' });
    expect(completions('2 * ', 4, names, createWords('da'))).toEqual([]);
    expect(completions('2 ', 2, names, createWords('da'), true)).toEqual([]);
  });
});
