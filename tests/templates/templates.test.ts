import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessRoles, importCsv, toObservations } from '../../src/data';
import { parseNotebook, serializeNotebook } from '../../src/format';
import { languages } from '../../src/i18n';
import { isAsPlanned } from '../../src/notebook';
import { templates } from '../../src/templates';
import { cellsOf, template } from '../notebook/support';

const { plan, baseline, data } = cellsOf(template());

describe.each(templates)('the template $id, version $version', ({ id, version, notebooks }) => {
  it.each(languages)('opens without a remark and says what it is (%s)', (language) => {
    const notebook = notebooks[language];
    const json: unknown = JSON.parse(JSON.stringify(serializeNotebook(notebook)));
    expect(parseNotebook(json)).toEqual({ notebook, issues: [] });
    expect(notebook).toMatchObject({ id, language, template: { id, version } });
    expect(isAsPlanned(notebook)).toBe(true);
  });

  it('has the same cells in both languages, down to every number', () => {
    /** The value with every text blanked, apart from ids, dates and choices. */
    const skeleton = (value: unknown, key = ''): unknown => {
      if (typeof value === 'string') {
        return ['text', 'title', 'phase', 'status', 'stated', 'name', 'actions', 'language'].includes(key)
          ? value !== ''
          : value;
      }
      if (Array.isArray(value)) return value.map((item) => skeleton(item, key));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, skeleton(item, name)]));
    };
    expect(skeleton(notebooks.en)).toEqual(skeleton(notebooks.da));
  });

  it('leaves no text in Danish in the English one', () => {
    const words = (notebook: unknown): string =>
      JSON.stringify(notebook, (key, value: unknown) =>
        key === 'source' || key === 'id' ? undefined : value,
      );
    expect(words(notebooks.en).replaceAll('Ishøj', '')).not.toMatch(/[æøå]/i);
    expect(notebooks.da.title).not.toBe(notebooks.en.title);
    if (notebooks.da.cells.length > 0) expect(words(notebooks.da)).toMatch(/[æøå]/);
  });

  it('names each cell once, and every cell that another leans on is there', () => {
    for (const { cells } of Object.values(notebooks)) {
      const ids = cells.map((cell) => cell.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const cell of cells) {
        if (cell.kind === 'scenario') expect(ids).toContain(cell.plan);
        if (cell.kind === 'plan') expect(ids).toContain(cell.baseline);
        if (cell.kind === 'baseline') expect(ids).toContain(cell.data);
      }
    }
  });
});

describe('the Ishøj template', () => {
  // The figures of the plan, written in autumn 2015.
  it('has the plan’s three initiatives, their weeks and their per cents', () => {
    expect(
      plan.initiatives.map(({ from, to, measure, percent, planPercent }) => ({
        from,
        to,
        measure,
        percent,
        planPercent,
      })),
    ).toEqual([
      // "The first weeks": up to week 8, where the plan's middle period begins.
      { from: 0, to: 8, measure: 'fte', percent: 5, planPercent: 5 },
      { from: 8, to: 22, measure: 'fte', percent: 10, planPercent: 10 },
      { from: 52, to: null, measure: 'long', percent: 33, planPercent: 33 },
    ]);
  });

  it.each(languages)('states the effects as the plan does: 12, 24, and 45 to 30 (%s)', (language) => {
    const stated = cellsOf(template(language)).plan.initiatives.map((initiative) => initiative.stated);
    expect(stated[0]).toMatch(/5 %.*\b12\b/);
    expect(stated[1]).toMatch(/10 %.*\b24\b/);
    expect(stated[2]).toMatch(/33 %.*\b45\b.*\b30\b/);
  });

  it('has the plan’s targets, 195 full-year persons and 30 long cases', () => {
    expect(plan.goals).toEqual([
      { measure: 'fte', value: 195 },
      { measure: 'long', value: 30 },
    ]);
    expect(plan.showGoals).toBe(true);
  });

  it('begins on 2 November 2015, is phased in over 8 weeks and is read in December 2016', () => {
    expect(plan).toMatchObject({ start: '2015-11-02', rampWeeks: 8, month: '2016-12', reading: 'month' });
  });

  it('assumes no change beside the plan until somebody asks for it', () => {
    expect(baseline).toMatchObject({
      inflowPercent: 0,
      yearEndRise: { on: false, percent: 10 },
      table: 'national',
      window: 1,
      level: null,
    });
  });

  it('says that its months are constructed, and ends them at the plan’s 243 and 45', () => {
    expect(data.source.origin).toBe('constructed');
    expect(data.observations!.at(-1)).toMatchObject({ from: '2015-10', months: 1, fte: 243, long: 45 });
  });

  it('lets the long cases rise markedly through 2015, as the plan says they did', () => {
    const long = data.observations!.map((month) => month.long!);
    expect(long).toEqual(long.toSorted((a, b) => a - b));
    expect(long.at(-1)! / long[2]!).toBeGreaterThan(1.3);
  });
});

describe('the file that the template’s months come from', () => {
  const bytes = new Uint8Array(readFileSync(new URL('../../public/data/ishoej-2015.csv', import.meta.url)));

  it('is read month by month as the template has it', async () => {
    const imported = await importCsv(bytes, { name: 'ishoej-2015.csv' });
    const { observations, issues, summedOver } = toObservations(imported, guessRoles(imported));
    expect(observations).toEqual(data.observations);
    expect(issues).toEqual([]);
    expect(summedOver).toEqual([]);
  });

  it('is told about as the importer tells about it', async () => {
    const imported = await importCsv(bytes, { name: 'ishoej-2015.csv' });
    const { lines, loaded, rejected } = imported.accounting;
    const { period, fte, long, inflow } = guessRoles(imported);
    expect(data.source).toEqual({
      file: 'ishoej-2015.csv',
      origin: 'constructed',
      columns: { period, fte: fte?.column, long: long?.column, inflow: inflow?.column },
      lines: { lines, loaded, rejected },
    });
    expect([fte, long, inflow].map((source) => source?.where)).toEqual([null, null, null]);
    expect(imported.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('says in itself that it is constructed', async () => {
    const { footnotes } = await importCsv(bytes);
    expect(footnotes.join(' ')).toMatch(/konstrueret.*243 og 45/i);
  });
});

/*
 * Links hold what differs from a template, so a released version must stay as it is for ever. When this fails:
 * - before version 1 has been released: look at what changed, then put the new sums here;
 * - after that: put the old text back, and make the change in a new version beside it.
 * The engine's version is left out, since it changes on its own.
 */
describe('a released template', () => {
  it.each([
    ['ishoej-2016', 1, 'da', 'b064c44b5aac4b817e70abdd517df312a57ef64ce0517d177e67eef404520a8b'],
    ['ishoej-2016', 1, 'en', '8d21c74c35fbe654f6be4dcbf4157d342d485e8ecb3ac148302457b8ef5d4ebc'],
  ] as const)('never changes: %s, version %i (%s)', (id, version, language, sum) => {
    const { notebooks } = templates.find((each) => each.id === id && each.version === version)!;
    const json = { ...serializeNotebook(notebooks[language]), engine: undefined };
    expect(createHash('sha256').update(JSON.stringify(json)).digest('hex')).toBe(sum);
  });
});
