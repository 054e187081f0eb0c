import type { StoredTable } from '../../src/data';
import {
  FORMAT,
  kinds,
  newMark,
  NOTEBOOK_VERSION,
  type Cell,
  type ChartCell,
  type ChartMark,
  type ChartNote,
  type ChartResult,
  type DataCell,
  type Notebook,
} from '../../src/notebook';
import { drawnChart, tablesOf } from '../charts/drawnChart';

/** A generator of the same numbers everywhere: a linear congruence (Numerical Recipes, 2nd ed., §7.1). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const AREAS = ['Nord', 'Syd', 'Øst', 'Vest'];
const BENEFITS = [
  'Sygedagpenge',
  'Jobafklaringsforløb',
  'Kontanthjælp',
  'Dagpenge',
  'Ressourceforløb',
  'Fleksjob',
];

/** Two years of months, four areas, three figures; some are missing. */
function monthly(): StoredTable {
  const chance = seeded(5);
  const lines = ['Måned;Område;Forløb;Nedre;Øvre;Tilgang'];
  for (let month = 0; month < 24; month++) {
    for (const [place, area] of AREAS.entries()) {
      const label = `${2015 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
      const level = 60 + 25 * place + 0.6 * month * (place - 1.2) + 8 * chance();
      const written = [level, level * 0.92, level * 1.07, 8 + 5 * chance()].map((value) =>
        value.toFixed(1).replace('.', ','),
      );
      if (month === 9 && place === 2) written[0] = '';
      lines.push([label, area, ...written].join(';'));
    }
  }
  return {
    columns: [
      { name: 'Måned', type: 'period' },
      { name: 'Område', type: 'text' },
      { name: 'Forløb', type: 'number' },
      { name: 'Nedre', type: 'number' },
      { name: 'Øvre', type: 'number' },
      { name: 'Tilgang', type: 'number' },
    ],
    rows: lines.length - 1,
    csv: `${lines.join('\n')}\n`,
  };
}

/** Benefits by sex with weeks and spending, one row each. */
function benefits(): StoredTable {
  const chance = seeded(8);
  const lines = ['Ydelse;Køn;Uger;Udgift'];
  for (const benefit of BENEFITS) {
    for (const sex of ['Kvinder', 'Mænd']) {
      const weeks = 6 + 60 * chance();
      lines.push(
        `${benefit};${sex};${weeks.toFixed(1).replace('.', ',')};${Math.round(weeks * (900 + 400 * chance()) - 9000)}`,
      );
    }
  }
  return {
    columns: [
      { name: 'Ydelse', type: 'text' },
      { name: 'Køn', type: 'text' },
      { name: 'Uger', type: 'number' },
      { name: 'Udgift', type: 'number', unit: 'kr.' },
    ],
    rows: lines.length - 1,
    csv: `${lines.join('\n')}\n`,
  };
}

function dataCell(id: string, name: string, table: StoredTable): DataCell {
  return { ...kinds.data.create(id), name, observations: [], table };
}

export const sources: readonly DataCell[] = [
  dataCell('maaneder', 'Måneder', monthly()),
  dataCell('ydelser', 'Ydelser', benefits()),
];

function chart(
  id: string,
  title: string,
  table: string,
  marks: Partial<ChartMark>[],
  fields: Partial<ChartCell> = {},
): ChartCell {
  const ids = marks.map((mark, index) => newMark(String(index + 1), mark));
  return { ...kinds.chart.create(id), title, table, marks: ids, ...fields };
}

const note = (axis: ChartNote['axis'], at: string, text: string): ChartNote => ({
  id: `${axis}${at}`,
  axis,
  at,
  text,
});
const month = { x: 'Måned', y: 'Forløb' };

/** Every mark once, and what can be done with them. */
export const charts: readonly ChartCell[] = [
  chart('line', 'Linjer med navne ved enden', 'maaneder', [{ kind: 'line', ...month, colour: 'Område' }], {
    zero: false,
    notes: [note('x', '2015-11', 'planen starter'), note('y', '100', 'mål')],
  }),
  chart('area', 'Arealer oven på hinanden', 'maaneder', [{ kind: 'area', ...month, colour: 'Område' }], {
    stacked: true,
  }),
  chart(
    'bar',
    'Søjler, de højeste først',
    'ydelser',
    [{ kind: 'bar', x: 'Ydelse', y: 'Udgift', summary: 'sum' }],
    {
      sort: 'descending',
      most: 5,
    },
  ),
  chart('grouped', 'Søjler side om side', 'ydelser', [
    { kind: 'bar', x: 'Ydelse', y: 'Uger', colour: 'Køn' },
  ]),
  chart(
    'stacked',
    'Søjler over tid, oven på hinanden',
    'maaneder',
    [{ kind: 'bar', x: 'Måned', y: 'Tilgang', colour: 'Område' }],
    {
      stacked: true,
    },
  ),
  chart('dot', 'Punkter', 'ydelser', [{ kind: 'dot', x: 'Uger', y: 'Udgift', colour: 'Køn' }]),
  chart('rule', 'Linje med gennemsnittet som streg', 'maaneder', [
    { kind: 'line', ...month, summary: 'mean' },
    { kind: 'rule', y: 'Forløb', summary: 'mean' },
  ]),
  chart('band', 'Bånd om en linje', 'maaneder', [
    { kind: 'band', x: 'Måned', y: 'Nedre', upper: 'Øvre', summary: 'mean' },
    { kind: 'line', ...month, summary: 'mean' },
  ]),
  chart('heat', 'Farvefelter', 'maaneder', [{ kind: 'heat', x: 'Måned', y: 'Område', colour: 'Tilgang' }]),
  chart('many', 'Flere serier end farver', 'maaneder', [
    { kind: 'dot', x: 'Område', y: 'Forløb', colour: 'Måned' },
  ]),
  chart(
    'noted',
    'Markeringer og streger tæt ved hinanden',
    'maaneder',
    [
      { kind: 'line', ...month, summary: 'mean' },
      { kind: 'rule', y: 'Forløb', summary: 'mean' },
      { kind: 'rule', y: 'Øvre', summary: 'mean' },
    ],
    {
      notes: [
        note('x', '2015-11', 'planen starter'),
        { ...note('x', '2015-11', 'ny lov'), id: 'samme' },
        note('x', '2015-12', 'flere sagsbehandlere'),
        note('x', '2016-12', 'opgørelsen slutter'),
        note('y', '104', 'mål'),
      ],
    },
  ),
  chart('facets', 'Små diagrammer', 'maaneder', [{ kind: 'line', ...month }], { facet: 'Område' }),
];

/** The notebook that holds them all. */
export const notebook: Notebook = {
  format: FORMAT,
  version: NOTEBOOK_VERSION,
  engine: 1,
  id: 'galleri',
  title: 'Galleri',
  language: 'da',
  template: null,
  cells: [...sources, ...charts] satisfies Cell[],
};

/** The tables of the gallery, and what one of its charts draws of them. */
export const tables = tablesOf(sources);
export const drawnOfGallery = (cell: ChartCell): Promise<ChartResult> => drawnChart(cell, sources);
