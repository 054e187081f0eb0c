import { describe, expect, it } from 'vitest';
import {
  parseMarkdown,
  type Evaluator,
  type Figure,
  type Inline,
  type Language,
  type Notebook,
} from '../../src/notebook';
import { done, hand, type Deed } from './hand';
import { evaluated, month, template } from './support';

/** Every reference in the texts of a notebook. */
function referencesIn(notebook: Notebook): string[] {
  const references = (inlines: readonly Inline[]): string[] =>
    inlines.flatMap((inline) =>
      inline.type === 'figure' ? [inline.reference] : 'children' in inline ? references(inline.children) : [],
    );
  return notebook.cells
    .flatMap((cell) => (cell.kind === 'text' ? parseMarkdown(cell.text) : []))
    .flatMap((block) =>
      block.type === 'list'
        ? block.items.flat().flatMap((item) => ('children' in item ? references(item.children) : []))
        : 'children' in block
          ? references(block.children)
          : [],
    );
}

const evaluators = { da: evaluated(template('da')), en: evaluated(template('en')) };
const figure = (reference: string): Figure | null => evaluators.da.figure(reference);
const after = (...deeds: Deed[]): Evaluator => evaluated(done(template(), ...deeds));

describe('a reference', () => {
  // Danish, English, where the number comes from, and what it is: from the plan, by hand or from tables.json.
  it.each<[string, string, Figure['provenance'], unknown]>([
    ['udenPlanen.helårspersoner.start', 'withoutPlan.fullYearPersons.start', 'plan', 243],
    ['udenPlanen.langeSager.start', 'withoutPlan.longCases.start', 'plan', 45],
    ['udenPlanen.helårspersoner.slut', 'withoutPlan.fullYearPersons.end', 'computed', expect.closeTo(243, 4)],
    [
      'udenPlanen.helårspersoner.gennemsnit',
      'withoutPlan.fullYearPersons.mean',
      'computed',
      expect.closeTo(243, 4),
    ],
    ['udenPlanen.langeSager.slut', 'withoutPlan.longCases.end', 'computed', expect.closeTo(45, 4)],
    ['udenPlanen.nettoudgift.år', 'withoutPlan.netCost.year', 'computed', expect.any(Number)],
    ['udenPlanen.tilgang', 'withoutPlan.inflow', 'assumption', expect.closeTo((647 / 365) * 7, 9)],
    ['udenPlanen.måned', 'withoutPlan.month', 'data', '2015-10'],
    ['udenPlanen.udsving', 'withoutPlan.variation', 'computed', expect.closeTo(Math.sqrt(243), 4)],
    ['udenPlanen.stigning.procent', 'withoutPlan.rise.percent', 'assumption', 10],
    ['planen.helårspersoner.slut', 'plan.fullYearPersons.end', 'computed', expect.closeTo(193.8, 0)],
    ['planen.helårspersoner.ændring', 'plan.fullYearPersons.change', 'computed', expect.closeTo(-49.2, 0)],
    ['planen.helårspersoner.gennemsnit', 'plan.fullYearPersons.mean', 'computed', expect.closeTo(207, 0)],
    ['planen.helårspersoner.mål', 'plan.fullYearPersons.goal', 'plan', 195],
    ['planen.langeSager.slut', 'plan.longCases.end', 'computed', expect.closeTo(25.7, 0)],
    ['planen.langeSager.ændring', 'plan.longCases.change', 'computed', expect.closeTo(-19.3, 0)],
    ['planen.langeSager.mål', 'plan.longCases.goal', 'plan', 30],
    ['planen.nettoudgift.år', 'plan.netCost.year', 'computed', expect.any(Number)],
    ['planen.nettoudgift.ændring', 'plan.netCost.change', 'computed', expect.any(Number)],
    ['planen.måned', 'plan.month', 'plan', '2016-12'],
    ['planen.samspil', 'plan.interplay', 'computed', expect.closeTo(2.1, 0)],
    ['planen.tidlig.alene', 'plan.tidlig.alone', 'computed', expect.closeTo(-12.15, 3)],
    ['planen.midt.alene', 'plan.midt.alone', 'computed', expect.closeTo(-24.3, 3)],
    ['planen.lange.procent', 'plan.lange.percent', 'plan', -33],
    ['planen.lange.nu', 'plan.lange.now', 'assumption', -33],
  ])('%s (%s) is %s', (danish, english, provenance, value) => {
    expect(figure(danish)).toEqual({ value, format: expect.any(String), provenance });
    expect(evaluators.en.figure(english)).toEqual(figure(danish));
  });

  it.each<Language>(['da', 'en'])('resolves wherever it stands in the shipped texts (%s)', (language) => {
    const references = referencesIn(template(language));
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      expect([reference, evaluators[language].figure(reference)]).toEqual([
        reference,
        expect.objectContaining({ provenance: expect.any(String) }),
      ]);
    }
  });

  it.each([
    'planen',
    'planen.ukendt',
    'planen.helårspersoner',
    'planen.tidlig',
    'planen.ingen.alene',
    'ingen.helårspersoner.slut',
    'data.måned',
    'planen.constructor',
    'planen.__proto__.slut',
    'planen.toString.alene',
    '',
    '.',
  ])('that names nothing is null: %j', (reference) => {
    expect(figure(reference)).toBeNull();
  });

  it('may be written with composed or decomposed letters, small or capital', () => {
    for (const written of ['planen.ma\u030aned', 'planen.MÅNED']) {
      expect(figure(written)?.value).toBe('2016-12');
    }
  });

  it('is null while nothing is calculated, apart from what stands in the notebook', () => {
    const waiting = after(hand.data([month('2015-10', null, 45)]));
    expect(waiting.state('plan')?.status).toBe('failed');
    expect(waiting.figure('planen.helårspersoner.slut')).toBeNull();
    expect(waiting.figure('udenPlanen.helårspersoner.start')).toBeNull();
    expect(waiting.figure('udenPlanen.udsving')).toBeNull();
    expect(waiting.figure('planen.helårspersoner.mål')?.value).toBe(195);
    expect(waiting.figure('planen.lange.procent')?.value).toBe(-33);
    expect(waiting.figure('udenPlanen.stigning.procent')?.value).toBe(10);
  });
});

describe('where a level comes from', () => {
  it('is the data once a person has loaded months', () => {
    const own = after(hand.data([month('2015-09', 300, 60, 70), month('2015-10', 310, 62, 71)]));
    expect(own.figure('udenPlanen.helårspersoner.start')).toMatchObject({
      value: 310,
      provenance: 'data',
    });
    expect(own.figure('udenPlanen.langeSager.start')?.provenance).toBe('data');
    expect(own.figure('udenPlanen.tilgang')?.provenance).toBe('data');
  });

  it('is an assumption for an inflow that was not counted', () => {
    const own = after(hand.data([month('2015-10', 310)]));
    expect(own.figure('udenPlanen.tilgang')?.provenance).toBe('assumption');
    // No long cases were counted: their share is the life table's.
    expect(own.figure('udenPlanen.langeSager.start')).toMatchObject({ provenance: 'assumption' });
  });

  it('is never the plan for a mean of constructed months, which stands in no plan', () => {
    const mean = after(hand.window(3));
    expect(mean.figure('udenPlanen.helårspersoner.start')).toMatchObject({
      value: expect.closeTo((237.9 + 240.6 + 243) / 3, 9),
      provenance: 'assumption',
    });
  });
});
