import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  parseMarkdown,
  resolveFigure,
  type Edit,
  type Figure,
  type FigureContext,
  type Inline,
  type Language,
  type Notebook,
} from '../../src/notebook';
import { calculated, importedSource, month, template } from './support';

function contextOf(notebook: Notebook): FigureContext {
  const { fitted, study } = calculated(notebook);
  return { notebook, fitted, study };
}

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
        : references(block.children),
    );
}

const contexts = { da: contextOf(template('da')), en: contextOf(template('en')) };
const after = (...edits: Edit[]): FigureContext =>
  contextOf(edits.reduce((notebook, edit) => applyEdit(notebook, edit), template()));

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
    expect(resolveFigure(danish, contexts.da)).toEqual({ value, format: expect.any(String), provenance });
    expect(resolveFigure(english, contexts.en)).toEqual(resolveFigure(danish, contexts.da));
  });

  it.each<Language>(['da', 'en'])('resolves wherever it stands in the shipped texts (%s)', (language) => {
    const references = referencesIn(template(language));
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      expect([reference, resolveFigure(reference, contexts[language])]).toEqual([
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
    expect(resolveFigure(reference, contexts.da)).toBeNull();
  });

  it('may be written with composed or decomposed letters, small or capital', () => {
    for (const written of ['planen.ma\u030aned', 'planen.MÅNED']) {
      expect(resolveFigure(written, contexts.da)?.value).toBe('2016-12');
    }
  });

  it('is null while nothing is calculated, apart from what stands in the notebook', () => {
    const waiting: FigureContext = { notebook: template(), fitted: null, study: null };
    expect(resolveFigure('planen.helårspersoner.slut', waiting)).toBeNull();
    expect(resolveFigure('udenPlanen.helårspersoner.start', waiting)).toBeNull();
    expect(resolveFigure('udenPlanen.udsving', waiting)).toBeNull();
    expect(resolveFigure('planen.helårspersoner.mål', waiting)?.value).toBe(195);
  });
});

describe('where a level comes from', () => {
  it('is the data once a person has loaded months', () => {
    const own = after({
      type: 'replaceData',
      data: 'data',
      source: importedSource,
      observations: [month('2015-09', 300, 60, 70), month('2015-10', 310, 62, 71)],
    });
    expect(resolveFigure('udenPlanen.helårspersoner.start', own)).toMatchObject({
      value: 310,
      provenance: 'data',
    });
    expect(resolveFigure('udenPlanen.langeSager.start', own)?.provenance).toBe('data');
    expect(resolveFigure('udenPlanen.tilgang', own)?.provenance).toBe('data');
  });

  it('is an assumption for an inflow that was not counted', () => {
    const own = after({
      type: 'replaceData',
      data: 'data',
      source: importedSource,
      observations: [month('2015-10', 310)],
    });
    expect(resolveFigure('udenPlanen.tilgang', own)?.provenance).toBe('assumption');
    // No long cases were counted: their share is the life table's.
    expect(resolveFigure('udenPlanen.langeSager.start', own)).toMatchObject({ provenance: 'assumption' });
  });

  it('is never the plan for a mean of constructed months, which stands in no plan', () => {
    const mean = after({ type: 'setWindow', baseline: 'uden-planen', window: 3 });
    expect(resolveFigure('udenPlanen.helårspersoner.start', mean)).toMatchObject({
      value: expect.closeTo((237.9 + 240.6 + 243) / 3, 9),
      provenance: 'assumption',
    });
  });
});
