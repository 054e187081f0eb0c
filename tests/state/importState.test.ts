import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { createWords } from '../../src/i18n';
import { ImportState } from '../../src/state/importState.svelte';
import type { ImportedFile } from '../../src/state/importedFile.svelte';
import { createDataRunner } from '../../src/workers/dataRunner';
import { createDataTasks } from '../../src/workers/dataTasks';
import { createTwin } from '../../src/workers/twin';
import { FakeDecisions } from './fakeDecisions';
import { FakeMemory } from './fakeMemory';

const words = createWords('da');
const months = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `2025M${String(index + 1).padStart(2, '0')}`);
const levels = (count: number, first = 400): string =>
  `Måned;Helårspersoner\n${months(count)
    .map((month, index) => `${month};${first + index}`)
    .join('\n')}\n`;
const twoTowns = (count: number): string =>
  `Kommune;Måned;Helårspersoner\n${months(count)
    .map((month, index) => `Ishøj;${month};${240 + index}\nGreve;${month};${300 + index}`)
    .join('\n')}\n`;

/** The import page's state over the importer itself, in this thread. */
function page(memory = new FakeMemory(), decisions = new FakeDecisions()) {
  const runner = createDataRunner({ start: () => createTwin(createDataTasks()), cores: 1 });
  const state = new ImportState({ runner, memory, decisions, now: () => 1_760_000_000_000 });
  const add = (...files: [name: string, text: string][]): Promise<void> =>
    state.add(files.map(([name, text]) => ({ name, content: new Blob([text]) })));
  return { state, memory, decisions, add, runner };
}

/** The file that is shown. */
function shown(state: ImportState): ImportedFile {
  flushSync();
  if (!state.selected) throw new Error('no file is shown');
  return state.selected;
}

const fte = (state: ImportState): (number | null)[] =>
  state.joined?.observations.map((observation) => observation.fte) ?? [];

describe('one file', () => {
  it('is read, understood and turned into observations', async () => {
    const { state, add } = page();
    await add(['a.csv', levels(3)]);
    expect(shown(state).stage).toEqual({ at: 'read' });
    expect(fte(state)).toEqual([400, 401, 402]);
    expect(state.isReady).toBe(true);
  });

  it('that is no table says why, and makes room for the next', async () => {
    const { state, add } = page();
    await add(['notat.pdf', '%PDF-1.7']);
    expect(shown(state).stage).toMatchObject({ at: 'failed', issues: [{ code: 'file.pdf' }] });
    expect(state.isReady).toBe(false);
    await add(['a.csv', levels(2)]);
    expect(state.files.map(({ name }) => name)).toEqual(['a.csv']);
  });

  it('under a name that is there takes the place of the other', async () => {
    const { state, add } = page();
    await add(['a.csv', levels(3)]);
    await add(['a.csv', levels(4)]);
    expect(state.files).toHaveLength(1);
    expect(fte(state)).toHaveLength(4);
  });

  it('is read again with each correction, and as at first when all are undone', async () => {
    const { state, add } = page();
    await add(['a.csv', 'Måned;Helårspersoner\n2025M01;1.234\n2025M02;1.240\n']);
    const file = shown(state);
    expect(fte(state)).toEqual([1234, 1240]);
    await file.correct({ what: 'decimal', columns: ['Helårspersoner'], value: '.' });
    expect(fte(state)).toEqual([1.234, 1.24]);
    expect(file.corrections).toEqual({ decimals: [{ column: 'Helårspersoner', decimal: '.' }] });
    await file.restart();
    expect(file.corrections).toEqual({});
    expect(fte(state)).toEqual([1234, 1240]);
  });

  it('keeps what was understood when a correction makes it unreadable, but is not used', async () => {
    const { state, add } = page();
    await add(['a.csv', levels(3)]);
    const file = shown(state);
    await file.correct({ what: 'firstLine', value: 900 });
    await file.correct({ what: 'type', column: 'Måned', value: 'text' });
    expect(file.preview).not.toBeNull();
    await file.restart();
    expect(fte(state)).toEqual([400, 401, 402]);
  });

  it('keeps the roles that were chosen through a correction that leaves them their columns', async () => {
    const { state, add } = page();
    await add(['a.csv', twoTowns(3)]);
    const file = shown(state);
    await file.choose({ ...file.roles!, filter: { column: 'Kommune', equals: 'Greve' } });
    await file.correct({ what: 'decimal', columns: ['Helårspersoner'], value: ',' });
    expect(file.roles?.filter).toEqual({ column: 'Kommune', equals: 'Greve' });
    expect(fte(state)).toEqual([300, 301, 302]);
  });

  it('follows a choice that is made while it is found out what the columns mean', async () => {
    const { state, add, memory } = page();
    await add(['a.csv', twoTowns(3).replace('Måned', 'MÃ¥ned')]);
    let go = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      memory.area = () => {
        resolve();
        return new Promise((answer) => (go = () => answer(null)));
      };
    });
    const file = shown(state);
    const again = file.correct({ what: 'repairTwiceEncoded', value: true });
    await asked;
    // The table is read, and the page still shows what was understood before.
    const { roles, preview } = file;
    expect(preview?.header).toContain(roles?.period);
    const chosen = file.choose({ ...roles!, filter: { column: 'Kommune', equals: 'Greve' } });
    go();
    await Promise.all([again, chosen]);
    expect(file.roles).toMatchObject({ period: 'Måned', filter: { equals: 'Greve' } });
    expect(fte(state)).toEqual([300, 301, 302]);
  });

  it('shows the newest choice, also where an older one is answered later', async () => {
    const { state, add } = page();
    await add(['a.csv', twoTowns(3)]);
    const file = shown(state);
    const choices = ['Greve', 'Ishøj', 'Greve'].map((equals) =>
      file.choose({ ...file.roles!, filter: { column: 'Kommune', equals } }),
    );
    await Promise.all(choices);
    expect(fte(state)).toEqual([300, 301, 302]);
  });

  it('goes when its first reading is stopped, and stays when it is read again', async () => {
    const { state, add } = page();
    const reading = add(['a.csv', levels(3)]);
    state.cancel(shown(state));
    await reading;
    expect(state.files).toEqual([]);
    await add(['a.csv', levels(3)]);
    const file = shown(state);
    const again = file.correct({ what: 'delimiter', value: ',' });
    state.cancel(file);
    await again;
    expect(file.stage).toEqual({ at: 'read' });
    expect(file.corrections).toEqual({});
    expect(fte(state)).toEqual([400, 401, 402]);
  });

  it('never shows a personal number that is in its name', async () => {
    const { state, add } = page();
    await add(['sag 010190-1234.csv', levels(2)]);
    expect(shown(state).name).not.toContain('1234');
  });
});

describe('a file that cannot be had', () => {
  it.each(['NotReadableError', 'NotFoundError'])(
    'is told from one that breaks the reading (%s)',
    async (name) => {
      const { state, add, runner } = page();
      runner.read = () => Promise.reject(Object.assign(new Error('moved away'), { name }));
      await add(['a.csv', levels(3)]);
      expect(shown(state).stage).toEqual({ at: 'gone' });
      expect(state.isReady).toBe(false);
    },
  );
});

describe('several files', () => {
  it('may come while one is still being read: none is lost', async () => {
    const { state, add } = page();
    const first = add(['a.csv', levels(3)]);
    const others = Array.from({ length: 12 }, (_, index) => [`${index}.csv`, levels(index + 1)] as const);
    const rest = add(...others.map(([name, text]): [string, string] => [name, text]));
    await Promise.all([first, rest]);
    expect(state.files.map(({ stage }) => stage.at)).toEqual(Array(13).fill('read'));
    expect(fte(state)).toHaveLength(12);
  });

  it('let go of their tables when the page is left, and a reading that is under way is ended', async () => {
    const { state, add, runner } = page();
    await add(['a.csv', levels(3)]);
    const { roles, id } = shown(state);
    state.stop();
    await expect(runner.observe(id, roles!)).rejects.toThrow('no table has been read');
    const reading = add(['b.csv', levels(3)]);
    state.stop();
    await reading;
    expect(state.files.at(-1)?.preview).toBeNull();
  });

  it('are joined by period, the one with the newest periods being right', async () => {
    const { state, add } = page();
    await add(['ny.csv', 'Måned;Helårspersoner\n2025M03;999\n2025M04;500\n'], ['gammel.csv', levels(3)]);
    expect(fte(state)).toEqual([400, 401, 999, 500]);
    expect(state.joined?.issues).toMatchObject([
      { code: 'join.disagrees', params: { value: 999, before: 402, name: 'ny.csv', other: 'gammel.csv' } },
    ]);
  });

  it('follow the municipality that is chosen in one of them, and are remembered with it', async () => {
    const { state, add, memory } = page();
    await add(['ny.csv', twoTowns(4)], ['gammel.csv', twoTowns(2)]);
    const file = shown(state);
    await state.choose(file, { ...file.roles!, filter: { column: 'Kommune', equals: 'Greve' } });
    expect(state.files.map(({ roles }) => roles?.filter?.equals)).toEqual(['Greve', 'Greve']);
    expect(fte(state)).toEqual([300, 301, 302, 303]);
    await state.remember();

    const next = page(memory);
    await next.add(['senere.csv', twoTowns(5)]);
    expect(shown(next.state).roles?.filter?.equals).toBe('Greve');
  });

  it('are not used before each is read or taken away', async () => {
    const { state, add } = page();
    await add(['a.csv', levels(3)], ['notat.pdf', '%PDF-1.7']);
    expect(state.isReady).toBe(false);
    state.remove(state.files[1]!);
    expect(state.isReady).toBe(true);
  });
});

describe('as last time', () => {
  it('a file of the same form gets the choices and corrections of the one before', async () => {
    const first = page();
    const text = (count: number): string =>
      twoTowns(count).replaceAll(/;(\d)(\d\d)\n/g, (_, one: string, two: string) => `;${one}.${two}0\n`);
    await first.add(['juli.csv', text(3)]);
    const file = shown(first.state);
    await file.choose({ ...file.roles!, filter: { column: 'Kommune', equals: 'Greve' } });
    await file.correct({ what: 'decimal', columns: ['Helårspersoner'], value: '.' });
    await first.state.remember();

    const second = page(first.memory);
    await second.add(['august.csv', text(4)]);
    const next = shown(second.state);
    expect(next.remembered).toMatchObject({ file: 'juli.csv', usedAt: 1_760_000_000_000 });
    expect(next.roles?.filter?.equals).toBe('Greve');
    expect(fte(second.state).at(-1)).toBeLessThan(10);

    await next.restart();
    expect(next.remembered).toBeNull();
    expect(fte(second.state).at(-1)).toBeGreaterThan(1000);
  });

  it('says what no longer fits', async () => {
    const first = page();
    await first.add(['juli.csv', twoTowns(3)]);
    const file = shown(first.state);
    await file.choose({ ...file.roles!, filter: { column: 'Kommune', equals: 'Greve' } });
    await first.state.remember();
    const second = page(first.memory);
    await second.add(['august.csv', twoTowns(4).replaceAll('Greve', 'Solrød')]);
    expect(shown(second.state).misfits).toMatchObject([
      { code: 'mapping.misfit', params: { text: 'Greve' }, column: 'Kommune' },
    ]);
    expect(shown(second.state).roles?.filter).toBeNull();
  });

  it('the municipality follows the person to a file of another form', async () => {
    const first = page();
    await first.add(['a.csv', twoTowns(3)]);
    const file = shown(first.state);
    await file.choose({ ...file.roles!, filter: { column: 'Kommune', equals: 'Greve' } });
    await first.state.remember();
    const second = page(first.memory);
    await second.add(['b.csv', twoTowns(3).replace('Helårspersoner', 'Fuldtidspersoner')]);
    expect(shown(second.state).areaRemembered).toBe(true);
    expect(fte(second.state)).toEqual([300, 301, 302]);
  });

  it('can be forgotten', async () => {
    const { state, memory, add } = page();
    await add(['a.csv', twoTowns(3)]);
    await state.remember();
    expect(memory.mappings.size).toBe(1);
    await shown(state).forgetRemembered();
    expect(memory.mappings.size).toBe(0);
  });

  it('is no condition: without a store that works files are read and used', async () => {
    const memory = new FakeMemory();
    memory.failing = true;
    const { state, add } = page(memory);
    await add(['a.csv', twoTowns(3)]);
    await state.remember();
    expect(state.isReady).toBe(true);
  });
});

describe('a register of cases', () => {
  const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const register = `CPR;Startdato;Slutdato\n${Array.from({ length: 300 }, (_, person) => {
    const start = 19_800 + ((person * 37) % 400);
    return `0101${String(person % 100).padStart(2, '0')}-${1000 + person};${iso(start)};${iso(start + ((person * 53) % 200))}`;
  }).join('\n')}\n`;

  it('is counted, small counts withheld, and nothing of it is remembered', async () => {
    const { state, memory, add } = page();
    await add(['sager.csv', register]);
    const file = shown(state);
    expect(file.counted?.account).toMatchObject({ rows: 300, used: 299, outside: 1 });
    expect(file.counted?.published.threshold).toBe(5);
    expect(state.joined?.observations.length).toBeGreaterThan(5);
    await state.remember();
    expect(memory.mappings.size).toBe(0);
    const { source } = state.result(words)!;
    expect(source.register).toMatchObject({ gapDays: null, endIs: 'lastDay', threshold: 5 });
    expect(JSON.stringify(state.result(words))).not.toMatch(/\d{6}-\d{4}/);
  });

  it('tells the document about how many rows it has, for with all of them what is withheld could be worked out', async () => {
    const { state, add } = page();
    await add(['sager.csv', register.split('\n').slice(0, 288).join('\n')]);
    expect(shown(state).counted?.account?.rows).toBe(287);
    expect(state.result(words)?.source.lines).toEqual({ lines: 290, loaded: 290, rejected: 0 });
  });

  it('is counted anew with other choices, and read as a table when it is none', async () => {
    const { state, add } = page();
    await add(['sager.csv', register]);
    const file = shown(state);
    await file.count({ ...file.register!, options: { gapDays: 7 } });
    expect(file.counted?.published.gapDays).toBe(7);
    await file.noRegister();
    expect(file.register).toBeNull();
    expect(file.counted).toBeNull();
    await file.asRegister();
    expect(file.counted?.account?.rows).toBe(300);
  });
});

describe('a register is counted in one way from the first time on that its figures leave', () => {
  const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const rows = Array.from({ length: 80 }, (_, person) => {
    const start = 19_800 + ((person * 37) % 400);
    return `${iso(start)};${iso(start + ((person * 53) % 200))};${person % 3 ? 'Rask' : 'Fleksjob'};p${person % 70}`;
  });
  const register = (order = rows, header = 'Startdato;Slutdato;Årsag;Borger-id'): string =>
    [header, ...order, ''].join('\n');

  it('and nothing about it can be chosen any more', async () => {
    const { state, add } = page();
    await add(['sager.csv', register()]);
    const file = shown(state);
    await file.count({ ...file.register!, options: { gapDays: 7 }, threshold: 10 });
    expect(file.decision).toBeNull();
    await state.settle();
    const table = file.counted?.durationTable;
    await file.count({ ...file.register!, options: { gapDays: 28 } });
    await file.correct({ what: 'firstLine', value: 20 });
    await file.correct({ what: 'dateOrder', column: 'Startdato', value: 'monthFirst' });
    await file.noRegister();
    await file.restart();
    expect(file.counted?.durationTable).toBe(table);
    expect(file.counted?.published).toMatchObject({ gapDays: 7, threshold: 10 });
  });

  it('also when it comes again later, in another order, under another name, with other corrections', async () => {
    const first = page();
    await first.add(['sager.csv', register()]);
    const before = shown(first.state);
    await before.count({ ...before.register!, options: { gapDays: 7 } });
    await first.state.settle();
    const again = page(new FakeMemory(), first.decisions);
    await again.add(['kopi.csv', register(rows.toReversed())]);
    const file = shown(again.state);
    expect(file.decision).not.toBeNull();
    expect(file.counted?.durationTable).toBe(before.counted?.durationTable);
    await file.correct({ what: 'firstLine', value: 9 });
    expect(file.counted?.durationTable).toBe(before.counted?.durationTable);
  });

  it('with the lines that were left out then', async () => {
    const first = page();
    const twice = register(rows.toSpliced(40, 0, 'Startdato;Slutdato;Årsag;Borger-id'));
    await first.add(['sager.csv', twice]);
    expect(shown(first.state).counted?.account?.rows).toBe(80);
    await shown(first.state).correct({ what: 'firstLine', value: 42 });
    await first.state.settle();
    const counted = shown(first.state).counted?.account?.rows;
    expect(counted).toBe(40);
    const again = page(new FakeMemory(), first.decisions);
    await again.add(['sager.csv', twice]);
    expect(shown(again.state).counted?.account?.rows).toBe(counted);
  });

  it('by its dates where the columns are called otherwise by now', async () => {
    const first = page();
    await first.add(['sager.csv', register()]);
    const file = shown(first.state);
    await file.count({ ...file.register!, options: { gapDays: 7 } });
    await first.state.settle();
    const again = page(new FakeMemory(), first.decisions);
    await again.add(['sager.csv', register(rows, 'Fra;Til;Grund;Person-id')]);
    expect(shown(again.state).counted?.durationTable).toBe(file.counted?.durationTable);
  });

  it('where two files hold the same one', async () => {
    const { state, add } = page();
    await add(['a.csv', register()], ['b.csv', register(rows.toReversed())]);
    const [a, b] = state.files;
    await a!.count({ ...a!.register!, options: { gapDays: 7 } });
    await b!.count({ ...b!.register!, options: { gapDays: 21 } });
    await state.settle();
    expect(b!.counted?.durationTable).toBe(a!.counted?.durationTable);
  });

  it('until a person who has shared nothing of it counts it anew', async () => {
    const { state, decisions, add } = page();
    await add(['sager.csv', register()]);
    const file = shown(state);
    await state.settle();
    expect(decisions.kept.size).toBe(1);
    await file.release();
    expect(decisions.kept.size).toBe(0);
    await file.count({ ...file.register!, options: { gapDays: 28 } });
    expect(file.counted?.published.gapDays).toBe(28);
  });

  it('and what is kept of it holds no row', async () => {
    const { state, decisions, add } = page();
    await add(['sager.csv', register()]);
    await state.settle();
    const kept = JSON.stringify([...decisions.kept.values()]);
    expect(kept).not.toMatch(/20\d\d-\d\d|Rask|p\d/);
  });

  it('another register is another matter', async () => {
    const { state, decisions, add } = page();
    await add(['sager.csv', register()]);
    await state.settle();
    await add(['nye.csv', register(rows.slice(1))]);
    expect(shown(state).decision).toBeNull();
    expect(decisions.kept.size).toBe(1);
  });
});

describe('a varighedstabel that is dropped', () => {
  const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const register = `Startdato;Slutdato\n${Array.from({ length: 900 }, (_, person) => {
    const start = 19_800 + ((person * 37) % 700);
    return `${iso(start)};${iso(start + ((person * 53) % 200))}`;
  }).join('\n')}\n`;

  it('is the same as the register that it was made of', async () => {
    const first = page();
    await first.add(['sager.csv', register]);
    const { counted, observed } = shown(first.state);
    const { state, add } = page();
    await add(['varighedstabel.csv', counted!.durationTable!]);
    const file = shown(state);
    expect(file.isRegister).toBe(true);
    expect(file.register).toBeNull();
    expect(file.preview?.rows).toEqual([]);
    expect(file.counted?.published).toEqual(counted?.published);
    expect(file.counted?.durationTable).toBeNull();
    expect(file.observed).toEqual(observed);
    expect(state.isReady).toBe(true);
    expect(state.result(words)?.source.register).toEqual(first.state.result(words)?.source.register);
  });
});

describe('what the document gets', () => {
  it('can be traced: files, filters, columns, corrections and lines', async () => {
    const { state, add } = page();
    await add(
      ['a.csv', 'Kommune;Måned;Helårspersoner;Forbrug\nIshøj;2025M01;240;5\nGreve;2025M01;300;6\n'],
      ['b.csv', 'Kommune;Måned;Tilgang\nIshøj;2025M01;20\nGreve;2025M01;30\n'],
    );
    for (const file of state.files) {
      await file.choose({ ...file.roles!, filter: { column: 'Kommune', equals: 'Ishøj' } });
    }
    await state.files[0]!.correct({ what: 'type', column: 'Forbrug', value: 'number' });
    expect(state.result(words)).toEqual({
      source: {
        file: 'b.csv',
        files: ['a.csv', 'b.csv'],
        origin: 'imported',
        columns: { period: 'Måned', fte: 'Helårspersoner', long: null, inflow: 'Tilgang' },
        lines: { lines: 6, loaded: 4, rejected: 0 },
        filters: [{ column: 'Kommune', equals: 'Ishøj' }],
        corrections: [{ what: 'type', column: 'Forbrug', value: 'number' }],
      },
      observations: [{ from: '2025-01', months: 1, fte: 240, long: null, inflow: 20 }],
      series: [
        {
          name: 'spending',
          measure: 'spending',
          unit: '',
          column: 'Forbrug',
          values: [{ from: '2025-01', months: 1, value: 5 }],
        },
      ],
    });
  });
});

describe('the rows of the files', () => {
  it('can be used as a table where there is no period and no count', async () => {
    const { state, add } = page();
    await add(['Priser.csv', 'Vare;Pris\nA;1,5\nB;2\n']);
    flushSync();
    expect(state.isReady).toBe(false);
    expect(state.hasTable).toBe(true);
    expect(await state.storedTable(words)).toMatchObject({
      table: { rows: 2, csv: 'Vare;Pris\nA;1,5\nB;2\n' },
    });
    expect(state.tableSource(words)).toMatchObject({ file: 'Priser.csv', columns: { period: '', fte: '' } });
  });

  it('of several files are one table, from the oldest to the newest', async () => {
    const { state, add } = page();
    await add(['b.csv', levels(2, 700)], ['a.csv', levels(1, 300)]);
    flushSync();
    const stored = await state.storedTable(words);
    expect('table' in stored && stored.table.csv).toBe(
      'Fil;Måned;Helårspersoner\na.csv;2025-01;300\nb.csv;2025-01;700\nb.csv;2025-02;701\n',
    );
  });
});
