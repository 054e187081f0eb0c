import type { PollutedFile } from './pollute';

/** A file of the kinds found in the benchmark's survey, as text, and the table that its convention makes of it. */
interface SurveyShape {
  name: string;
  text: string;
  header: string[];
  rows: string[][];
}

const spend = [
  ['01/02/2016', 'KURSUSCENTER NORD', '1015.16'],
  ['02/02/2016', 'ARBEJDSTAGERFORENINGEN', '1335'],
  ['03/02/2016', 'IT LEVERANDØREN', '1007'],
  ['08/02/2016', 'WWW.PORTO.DK', '429.17'],
  ['10/02/2016', 'HOTEL HAVNEN', '480.24'],
  ['12/02/2016', 'WWW.KONTOR.DK', '2713.5'],
  ['15/02/2016', 'HOTEL HAVNEN', '3951.76'],
  ['18/02/2016', 'TEKSTILVASK', '746'],
  ['23/02/2016', 'REJSEBUREAUET', '1495'],
  ['24/02/2016', 'REJSEBUREAUET', '1495'],
];

function line(cells: readonly string[], delimiter = ','): string {
  const quoted = cells.map((cell) =>
    cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${quoted.join(delimiter)}\n`;
}

function lines(rows: readonly string[][], delimiter = ','): string {
  return rows.map((row) => line(row, delimiter)).join('');
}

/** A share of 1 that is another in each place of a table. */
function share(row: number, column: number): number {
  return ((row * 7919 + column * 104_729 + row * column * 31) % 9973) / 9973;
}

/** Names that the benchmark gives the columns of a table without a header. */
function numbered(width: number): string[] {
  return Array.from({ length: width }, (_, column) => `col_${column}`);
}

/** What a ministry publishes each quarter: a title line, the table, and blank rows with a remark under them. */
function remarkBelow(): SurveyShape {
  const header = ['Posted_Date', 'Merchant_Name', 'Invoice_Net_Line_Amount'];
  const remark = ['All transactions above are made by card to suppliers under a framework contract', '', ''];
  return {
    name: 'remark below',
    text: `${line(header)}${lines(spend)},,\n,,\n${line(remark)}`,
    header,
    rows: [...spend, remark],
  };
}

/** Three title lines as wide as the table, names with blanks behind them, most cells of some rows empty. */
function titlesAbove(): SurveyShape {
  const header = [
    'Name',
    'Date(s) of trip',
    'Destination  ',
    'Purpose of trip',
    'Staff, if any',
    'Total cost',
  ];
  const rows = [
    ['A. Larsen, Minister', 'NIL return', '', '', '', ''],
    ['B. Holm, Minister for Labour', '14-Jan', 'Berlin', 'Sub Committee', 'n/a', '£584'],
    ['B. Holm, Minister for Labour', '7  8 Feb', 'Dublin', 'Employment & Social Policy', 'n/a', '£164'],
    ['B. Holm, Minister for Labour', '15  22 Feb', 'Australia', 'Work Programme', 'n/a', '£6,755'],
    ['C. Krogh, Minister', 'Nil return', '', '', '', ''],
  ];
  const titles = [
    ['Department for Work', '', '', '', '', ''],
    ['Overseas travel', '', '', '', '', ''],
    ['Period: 1 January 2013 to 31 March 2013', '', '', '', '', ''],
  ];
  return { name: 'titles above', text: lines(titles) + line(header) + lines(rows), header, rows };
}

/** The same table twice, with a title each. */
function twoBlocks(): SurveyShape {
  const header = ['Row Labels', 'Sum of Billing Amount'];
  const travel = [
    ['Fees', '9997.75'],
    ['Hotels', '227799.88'],
    ['Rail', '1981067.75'],
    ['Grand Total', '2218865.38'],
  ];
  const paper = [
    ['Paper Ltd', '620625.96'],
    ['Pens Ltd', '437491.13'],
    ['Grand Total', '1058117.09'],
  ];
  const block = (title: string, rows: string[][]): string => `${title},\n,\n${line(header)}${lines(rows)}`;
  return {
    name: 'two blocks',
    text: `${block('Travel Expenditure for Period ', travel)},\n${block('Stationery Expenditure ', paper)}`,
    header,
    rows: [...travel, ...paper],
  };
}

/** A query's text and its figures in two lines of one quoted cell each, above a table of quoted cells. */
function queryAbove(): SurveyShape {
  const header = ['userid', 'Gene Symbol', 'Gene Name', 'Entrez Gene'];
  const rows = ['RGS14', 'LZTS1', 'SYNPO', 'DAB1', 'DLG2', 'MAGI2'].map((gene, row) => [
    gene,
    gene,
    row === 3 ? 'reelin, adaptor protein' : `scaffold protein ${row}`,
    String(10636 + row * 997),
  ]);
  const quoted = [header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
  const query = '"ID:GO:0014069      Name:postsynaptic density"\n"C=186; O=67; E=21.62; R=3.1; FDR=0e+00"\n';
  return { name: 'query above', text: query + quoted, header, rows };
}

/** What an instrument writes: `#KEY: ,VALUE` lines, a blank one, and a header with a quote mark in a name. */
function instrument(): SurveyShape {
  const header = ['##Temp./C', 'Time/min', 'tan d(1.000 Hz)', "E'(1.000 Hz)/MPa", 'E"(1.000 Hz)/MPa'];
  const rows = Array.from({ length: 60 }, (_, row) => [
    ` ${(21.56 + row * 0.27).toFixed(5)}`,
    ` ${(0.88667 + row * 0.05).toFixed(5)}`,
    `${(5.6564 + row * 0.017).toFixed(4)}e-002`,
    (5353.1 - row * 0.09).toFixed(5),
    (302.79 + row * 0.9).toFixed(5),
  ]);
  const keys = ['EXPORTTYPE:  ,DATA ALL', 'FORMAT:      ,5', 'DECIMAL:     ,POINT', 'REMARK:      ,'];
  const text = keys.map((key) => `#${key}   \n`).join('');
  const table = [header, ...rows].map((row) => `${row.join(',')}\n`).join('');
  return { name: 'instrument', text: `${text}\n${table}`, header, rows };
}

/** A title line with as many cells as the table has columns. */
function titleAsWide(): SurveyShape {
  const header = ['cm-1', '%T'];
  const rows = Array.from({ length: 100 }, (_, row) => [
    `${4000 - row}.00`,
    (98.78 - (row % 7) * 0.01).toFixed(2),
  ]);
  const title = 'Created as New Dataset,Sample 022 By Administrator Date Saturday, February 11 2017\n';
  return { name: 'title as wide', text: title + line(header) + lines(rows), header, rows };
}

/** Vectors in brackets above a wide table whose rows all end with the delimiter. */
function vectorsAbove(): SurveyShape {
  const kinds = ['COG_x[m]', 'vel[km\\h]', 'acc_x[m\\s2]', 'yaw[deg]'];
  const columns = Array.from({ length: 15 }, (_, index) =>
    kinds.map((kind) => `${kind}_${index + 1}`),
  ).flat();
  const header = ['$$time[s]', ...columns, ''];
  const values = ['0', '150.188', '-234.0025', '1.983e-06', '8888', '99'];
  const rows = Array.from({ length: 40 }, (_, row) => [
    (row / 10).toFixed(3),
    ...columns.map((_name, column) => values[Math.floor(share(row, column) * values.length)] ?? '0'),
    '',
  ]);
  const vectors =
    '$$veh_info\nindices=[1,2,3,4,5]\nlength=[4.010,15.000,4.210,4.640,10.220]\ntype=[Car,Truck]\n';
  return { name: 'vectors above', text: vectors + lines([header, ...rows], ';'), header, rows };
}

/** All cells quoted, a hundred columns named `x` and thirty named `Load`. */
function namesAgain(): SurveyShape {
  const header = [
    ...Array.from({ length: 100 }, () => 'x'),
    ...Array.from({ length: 30 }, () => 'Load'),
    'Objective Value',
    'Valid?',
    'ReturnCode',
    'CompTime',
  ];
  const rows = Array.from({ length: 15 }, (_, row) => [
    `Dim.  ${row}`,
    ...Array.from({ length: 99 }, (_cell, column) => (share(row, column) < 0.5 ? '0' : '1')),
    ...Array.from({ length: 30 }, (_cell, column) => share(row, 100 + column).toFixed(15)),
    '41630',
    'TRUE',
    'OPTIMAL',
    '71.5361251831055',
  ]);
  const text = [header, ...rows].map((row) => `${row.map((cell) => `"${cell}"`).join(';')}\n`).join('');
  return { name: 'names again', text, header, rows };
}

/** Three rows of header, as a spreadsheet with merged cells is saved, and empty rows below the table. */
function threeRowsOfHeader(): SurveyShape {
  const top = [
    'Organisation',
    'Type \nof it',
    'Payroll',
    '',
    '',
    '',
    'Others',
    '',
    '',
    '',
    'All',
    '',
    'Remarks',
    '',
  ];
  const middle = ['', '', 'AO', '', 'EO', '', 'Agency', '', 'Total', '', '', '', '', ''];
  const pair = ['Headcount', 'Full-time \nequivalent'];
  const bottom = ['', '', ...pair, ...pair, ...pair, ...pair, ...pair, '', ''];
  const header = [
    'Organisation',
    'Type \nof it',
    ...['Payroll AO', 'Payroll EO', 'Others Agency', 'Others Total', 'All'].flatMap((name) =>
      pair.map((last) => `${name} ${last}`),
    ),
    'Remarks',
    '',
  ];
  const rows = Array.from({ length: 9 }, (_, row) => [
    `Agency ${row + 1}`,
    row === 0 ? 'Department' : 'Executive Agency',
    ...Array.from({ length: 10 }, (_unused, column) => String((row * 37 + column * 11) % 400)),
    '',
    '',
  ]);
  const empty = `${','.repeat(13)}\n`.repeat(6);
  return { name: 'three rows of header', text: lines([top, middle, bottom, ...rows]) + empty, header, rows };
}

/** Codes of one letter, three hundred columns of them; the header alone ends with the delimiter. */
function letters(): SurveyShape {
  const columns = Array.from(
    { length: 12 * 25 },
    (_, index) => `${Math.floor(index / 25) + 1}_${(index % 25) + 1}`,
  );
  const header = ['RUN', ...columns, ''];
  const rows = Array.from({ length: 20 }, (_, row) => [
    String(row),
    ...columns.map((_name, column) => '.AEAA'[Math.floor(share(row, column) * 5)] ?? 'A'),
  ]);
  return { name: 'letters', text: lines([header, ...rows]), header, rows };
}

/** Figures only, with a blank behind each delimiter. */
function figuresOnly(): SurveyShape {
  const rows = Array.from({ length: 15 }, (_row, row) =>
    Array.from({ length: 80 }, (_cell, column) =>
      share(row, column) < 0.95 ? '0.0' : share(column, row).toFixed(14),
    ),
  );
  const text = rows.map((row) => `${row.join(', ')}\n`).join('');
  return { name: 'figures only', text, header: numbered(80), rows };
}

/** Two columns of figures and nothing else. */
function curve(): SurveyShape {
  const rows = Array.from({ length: 60 }, (_, row) => [
    String(row / 100),
    String(Math.round(Math.sin(row / 3) * 60) * 0.008),
  ]);
  return { name: 'curve', text: lines(rows), header: numbered(2), rows };
}

/** Codes, file names and figures without a header. */
function trials(): SurveyShape {
  const rows = Array.from({ length: 40 }, (_, row) => {
    const word = ['ma', 'di', 'lu', 'mi', 'bu'][row % 5] ?? 'ma';
    const [vowel = 'a', tone] = [row % 2 ? 'i' : 'a', (row % 4) + 1];
    const answer = [String(tone), String(((row * 3) % 4) + 1), String(0.5 + ((row * 7919) % 3000) / 1000)];
    return [
      String(Math.floor(row / 20) + 1),
      String(row + 1),
      `${word}${tone}-${vowel}N.wav`,
      word,
      vowel,
      ...answer,
    ];
  });
  return { name: 'trials', text: lines(rows), header: numbered(8), rows };
}

/** A title over the first column, which the benchmark takes for a part of that column's name. */
function titleInName(): SurveyShape {
  const names = ['Total consumption (m3)', 'Consumption (m3)/ FTE', 'Total expenditure (£k)'];
  const rows = [['44,761', '13.9', '68']];
  return {
    name: 'title in a name',
    text: `Water consumption,,\n${line(names)}${lines(rows)}`,
    header: [`Water consumption ${names[0] ?? ''}`, ...names.slice(1)],
    rows,
  };
}

/** One row of figures that ends with a line break in quotes, beyond the last name. */
function breakInQuotes(): SurveyShape {
  const header = ['Problem', 'Limit', 'Value', 'Status', 'Runtime', 'm', 'n'];
  const row = ['OR30x100_10', '1440', '21663', 'TIME_LIMIT', '2224.23', '21', '100'];
  const text = [header, row].map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\n');
  return { name: 'break in quotes', text: `${text};"\n"\n`, header, rows: [[...row, '\n']] };
}

/** The kinds of files of the survey, with contents of our own. */
export function surveyFiles(): PollutedFile[] {
  const shapes = [
    remarkBelow(),
    titlesAbove(),
    twoBlocks(),
    queryAbove(),
    instrument(),
    titleAsWide(),
    vectorsAbove(),
    namesAgain(),
    threeRowsOfHeader(),
    letters(),
    figuresOnly(),
    curve(),
    trials(),
    titleInName(),
    breakInQuotes(),
  ];
  return shapes.map(({ name, text, header, rows }) => ({
    name,
    bytes: new TextEncoder().encode(text),
    clean: [header, ...rows],
  }));
}
