/** A cell and whether the file quotes it though it need not. */
export interface SourceCell {
  text: string;
  quoted: boolean;
}

const NAMES = ['Dato', 'Tid', 'Antal', 'Sagsnr', 'Beløb', 'Type', 'Beskrivelse', 'Kilde', 'Bemærkning'];
const TYPES = [
  'Virksomhedsrettet indsats',
  'Samtale, første',
  "Kursus 'Job nu'",
  'Delvis raskmelding',
  'Mappe, 48"',
  'Rådgivning  i gruppe',
];
const TEXTS = [
  'Forløbet sigter på en gradvis tilbagevenden til arbejdet, i samarbejde med arbejdspladsen.',
  'Borgeren deltager i et kortere kursus. Fremmødet registreres hver uge.',
  'Samtalen handler om helbred, job, og hvad der skal til; næste skridt aftales.',
  'En rolig opstart, hvor timetallet sættes op måned for måned, og planen justeres undervejs.',
  'Materialet er 8\'9" langt, og det sendes med posten.',
];
const ROWS = 83;

/**
 * A table like the benchmark's own: 83 rows of nine columns with a date, a time, counts, codes, amounts, texts with
 * delimiters, quotes and apostrophes, addresses, and a last column that is mostly empty.
 */
export function sourceTable(): SourceCell[][] {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const code = `${'MRYCB'[row % 5] ?? 'M'}${'GIYCH'[row % 4] ?? 'G'}-${1000 + ((row * 7919) % 9000)}`;
    return [
      `${String(1 + (row % 28)).padStart(2, '0')}/${String(1 + (row % 12)).padStart(2, '0')}/2018`,
      `${String(row % 24).padStart(2, '0')}:${['00', '15', '30', '45'][row % 4] ?? '00'}`,
      String((row * 37) % 40),
      code,
      `kr. ${(row * 613) % 90}.${String(row % 100).padStart(2, '0')}`,
      TYPES[row % TYPES.length] ?? '',
      TEXTS[row % TEXTS.length] ?? '',
      `https://www.example.dk/sag/${code}.html`,
      row === 40 ? 'Afsluttet' : '',
    ];
  });
  return [NAMES, ...rows].map((cells) =>
    cells.map((text, column) => ({ text, quoted: column === 6 || column === 7 })),
  );
}
