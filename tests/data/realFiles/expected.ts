import type { ColumnType } from '../../../src/data';

/** What a file holds, read by eye; sums are of Python's `csv` and `float`, never of the importer. */
export interface ExpectedFile {
  file: string;
  encoding: string;
  delimiter: string;
  header: string[];
  types: ColumnType[];
  rows: number;
  preamble: string[];
  /** Rows that are sums of others, and larger areas among smaller ones. */
  totals: [sums: number, larger: number];
  /** Row from 0, column from 0, the cell as in the file without blanks around. */
  cells: [row: number, column: number, text: string][];
  /** Column from 0, the sum of its numbers with the total rows, and how many cells have none. */
  sums: [column: number, sum: number, missing: number][];
  /** Places of columns of periods: the first and the last of them, by first month, and their length in months or days. */
  periods?: [
    column: number,
    first: string,
    last: string,
    length: '1 month' | '3 months' | '12 months' | '7 days',
  ][];
  /** Codes of the issues that have to be among those found. */
  issues: string[];
  pivot?: [columns: number, from: string, to: string];
}

const SSI_COUNTS = ['Antal_bekræftede_COVID-19', 'Antal_testede', 'Procent_positive'];

/** Files of Danmarks Statistik and Statens Serum Institut as published; `DANISH_FILES` names the folder they are in. */
export const EXPECTED: ExpectedFile[] = [
  {
    file: '01_statbank_FOLK1A_landet_bom_crlf.csv',
    encoding: 'utf-8',
    delimiter: ';',
    header: ['OMRÅDE', 'CIVILSTAND', 'TID', 'INDHOLD'],
    types: ['text', 'text', 'period', 'number'],
    rows: 52,
    preamble: [],
    totals: [0, 0],
    cells: [
      [0, 2, '2008K1'],
      [51, 3, '5837213'],
    ],
    sums: [[3, 294206202, 0]],
    periods: [[2, '2008-01', '2020-10', '3 months']],
    issues: [],
  },
  {
    file: '04_statbank_FOLK1A_alder_gaps.csv',
    encoding: 'utf-8',
    delimiter: ';',
    header: ['OMRÅDE', 'ALDER', 'TID', 'CIVILSTAND', 'INDHOLD'],
    types: ['text', 'text', 'period', 'text', 'number'],
    rows: 540,
    preamble: [],
    totals: [0, 108],
    cells: [
      [0, 1, '10 år'],
      [539, 3, 'Enke/enkemand'],
      [537, 4, '6542'],
    ],
    sums: [[4, 531347, 0]],
    periods: [[2, '2008-01', '2019-01', '3 months']],
    issues: ['total.rows'],
  },
  {
    file: '06_ssi_kommune_2020_bom_padded_thousandsdot.csv',
    encoding: 'utf-8',
    delimiter: ';',
    header: [
      'Kommune_(id)',
      'Kommune_(navn)',
      'Antal_testede',
      'Antal_bekræftede_COVID-19',
      'Befolkningstal',
      'Kumulativ_incidens_(per_100000)',
    ],
    types: ['code', 'text', 'number', 'number', 'number', 'number'],
    rows: 99,
    preamble: [],
    totals: [0, 0],
    cells: [
      [0, 2, '167.293'],
      [98, 1, 'Hjørring'],
    ],
    sums: [
      [2, 1198712, 0],
      [3, 13972, 7],
      [4, 5822763, 0],
      [5, 22259, 7],
    ],
    issues: ['number.ambiguous', 'missing.withheld'],
  },
  {
    file: '08_statbank_web_headerless_missing_excerpt.csv',
    encoding: 'utf-8',
    delimiter: ';',
    header: ['Kolonne 1', 'Kolonne 2', 'Kolonne 3'],
    types: ['text', 'number', 'number'],
    rows: 23,
    preamble: [],
    totals: [0, 0],
    cells: [
      [5, 0, 'M06D20'],
      [5, 1, '..'],
      [22, 2, '5'],
    ],
    sums: [
      [1, 593, 6],
      [2, 137, 6],
    ],
    issues: ['header.none', 'period.noYear'],
  },
  {
    file: '09_ssi_Cases_by_age.csv',
    encoding: 'utf-8',
    delimiter: ';',
    header: ['Aldersgruppe', ...SSI_COUNTS],
    types: ['text', 'number', 'number', 'number'],
    rows: 11,
    preamble: [],
    totals: [1, 0],
    cells: [
      [0, 0, '0-9'],
      [10, 1, '2.872.877'],
      [5, 3, '46,0'],
    ],
    sums: [
      [1, 5745708, 0],
      [2, 11159207, 0],
      [3, 513.6, 0],
    ],
    issues: ['total.rows'],
  },
  {
    file: '11_ssi_Deaths_over_time.csv',
    encoding: 'utf-8',
    delimiter: ';',
    header: ['Dato', 'Antal_døde'],
    types: ['date', 'number'],
    rows: 1066,
    preamble: [],
    totals: [1, 0],
    cells: [
      [0, 0, '2020-03-11'],
      [1065, 0, 'I alt'],
      [1065, 1, '8188'],
    ],
    sums: [[1, 16376, 0]],
    periods: [[0, '2020-03', '2023-02', '1 month']],
    issues: ['period.total'],
  },
  {
    file: '15_ssi_figurtendensdata_1.csv',
    encoding: 'utf-8',
    delimiter: ';',
    header: ['Uge', 'Aldersgruppe', 'Klassifikation', 'Procent af indlæggelser'],
    types: ['period', 'text', 'text', 'number'],
    rows: 48,
    preamble: [],
    totals: [0, 0],
    cells: [
      [0, 0, 'uge 46 2022'],
      [47, 3, '23,0'],
    ],
    sums: [[3, 1599.8, 0]],
    periods: [[0, '2022-11', '2023-01', '7 days']],
    issues: [],
  },
  {
    file: '19_ssi_plejehjem_ugeoversigt.csv',
    encoding: 'utf-8',
    delimiter: ';',
    header: [
      'År',
      'Uge',
      'Bekæftede tilfælde beboere',
      'Dødsfald blandt bekæftede beboere',
      'Plejehjem med bekæftede tilfælde',
      'Antal tests blandt beboere',
      'Plejehjem med testede beboere',
    ],
    types: ['period', 'period', 'number', 'number', 'number', 'number', 'number'],
    rows: 153,
    preamble: [],
    totals: [1, 0],
    cells: [
      [0, 1, '11'],
      [152, 0, 'I alt'],
      [152, 1, ''],
      [152, 5, '858.044'],
    ],
    sums: [
      [2, 60748, 0],
      [3, 5544, 0],
      [4, 10872, 0],
      [5, 1716088, 0],
      [6, 72645, 0],
    ],
    periods: [
      [0, '2020-01', '2023-01', '12 months'],
      [1, '2020-03', '2023-02', '7 days'],
    ],
    issues: ['period.total', 'period.joined', 'number.ambiguous'],
  },
  {
    file: '21_statbank_matrix_titlerows_ASFR_crlf.csv',
    encoding: 'utf-8',
    delimiter: ';',
    header: ['Kolonne 1', ...Array.from({ length: 47 }, (_, index) => String(1973 + index))],
    types: ['text', ...Array.from({ length: 47 }, () => 'number' as const)],
    rows: 38,
    preamble: ['Fertility rates by age and time', 'Units: per 1,000 women'],
    totals: [0, 0],
    cells: [
      [0, 0, 'Total fertility rate'],
      [0, 2, '1896.8'],
      [37, 0, 'Net Reproduction Rate'],
    ],
    sums: [[47, 5040.7, 0]],
    issues: ['header.empty'],
    pivot: [47, '1973', '2019'],
  },
  {
    file: '23_dst_INDKP107_kommuner_tall_decimalpoint.csv',
    encoding: 'utf-8',
    delimiter: ',',
    header: ['municipality', 'year', 'inc'],
    types: ['text', 'period', 'number'],
    rows: 1372,
    preamble: [],
    totals: [0, 0],
    cells: [
      [0, 0, 'Copenhagen'],
      [1371, 2, '356085.0'],
    ],
    sums: [[2, 463835051, 0]],
    periods: [[1, '2004-01', '2017-01', '12 months']],
    issues: [],
  },
  {
    file: 'D1_from02_windows1252.csv',
    encoding: 'windows-1252',
    delimiter: ';',
    header: ['CIVILSTAND', 'OMRÅDE', 'TID', 'INDHOLD'],
    types: ['text', 'text', 'period', 'number'],
    rows: 525,
    preamble: [],
    totals: [109, 20],
    cells: [
      [2, 1, 'København'],
      [524, 3, '17649'],
    ],
    sums: [[3, 34936578, 0]],
    periods: [[2, '2020-01', '2020-01', '3 months']],
    issues: ['encoding.windows1252', 'total.rows'],
  },
  {
    file: 'D2_from02_utf16le_bom.csv',
    encoding: 'utf-16le',
    delimiter: ';',
    header: ['CIVILSTAND', 'OMRÅDE', 'TID', 'INDHOLD'],
    types: ['text', 'text', 'period', 'number'],
    rows: 525,
    preamble: [],
    totals: [109, 20],
    cells: [
      [2, 1, 'København'],
      [524, 3, '17649'],
    ],
    sums: [[3, 34936578, 0]],
    periods: [[2, '2020-01', '2020-01', '3 months']],
    issues: ['total.rows'],
  },
];
