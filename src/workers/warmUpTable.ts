const ROWS = 1000;
const AREAS = ['Albertslund', 'Ishøj', 'Københavns Kommune', 'Ærø'];

/**
 * A made-up table with every type of column, as Danish files have them: what reads it once has its code compiled when a
 * person's first file comes.
 */
export function warmUpTable(): string {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const month = Math.floor(row / AREAS.length);
    const period = `${2010 + Math.floor(month / 12)}M${String((month % 12) + 1).padStart(2, '0')}`;
    const thousands = `${1 + (row % 9)}.${String(row).padStart(3, '0')},${row % 10}`;
    return `0${row % 90};${AREAS[row % AREAS.length] ?? ''};${period};${row % 2 === 0 ? 'Mænd' : 'Kvinder'};${row * 7},${row % 10};${thousands};${row % 40}`;
  });
  return `Kommunekode;Kommune;Periode;Køn;Fuldtidspersoner;Udgift i kr.;Tilgang\r\n${rows.join('\r\n')}\r\n`;
}
