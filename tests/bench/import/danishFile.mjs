import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const MUNICIPALITIES =
  'København Frederiksberg Ballerup Brøndby Dragør Gentofte Gladsaxe Glostrup Herlev Albertslund Hvidovre Høje-Taastrup Ishøj Vallensbæk Tårnby Ærø Aalborg Aarhus Hjørring Thisted'.split(
    ' ',
  );
const ORIGINS = [
  'Personer med dansk oprindelse',
  'Indvandrere fra ikke-vestlige lande',
  'Efterkommere fra vestlige lande',
];
const CASES = ['Lønmodtagere', 'Selvstændige erhvervsdrivende', 'Fleksjobansatte', 'A-dagpengemodtagere'];
const SEXES = ['Mænd', 'Kvinder'];
const BANDS = '0-4 uger,5-8 uger,9-13 uger,14-26 uger,27-39 uger,40-52 uger,1-2 år,2-3 år,over 3 år'.split(
  ',',
);
const HEADER =
  'Kommunekode;Kommune;Periode;Køn;Alder;Herkomst;Sagsart;Varighed;Antal personer;Fuldtidspersoner;Gennemsnitlig varighed i uger;Udgift i kr.';

/** Numbers from 0 to below 1, the same in every run (Numerical Recipes' linear congruence). */
function randomNumbers(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** A whole number of the smallest unit as Danes write it, without or with dots between thousands. */
function danish(units, decimals, isGrouped) {
  const digits = String(units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, -decimals);
  const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole;
  return `${grouped},${digits.slice(-decimals)}`;
}

/**
 * Writes a file of 12 columns as jobindsats has them, once, and gives what its four columns of figures add up to, counted
 * in whole units while writing: persons, thousandths of full-time persons, ten-thousandths of weeks, øre.
 *
 * @returns {Promise<{bytes: number, rows: number, sums: number[]}>}
 */
export async function writeDanishFile(file, rows) {
  const told = `${file}.json`;
  if (existsSync(file) && existsSync(told)) return JSON.parse(readFileSync(told, 'utf8'));
  mkdirSync(dirname(file), { recursive: true });
  const random = randomNumbers(12345);
  const below = (limit) => Math.floor(random() * limit);
  const sums = [0, 0, 0, 0];
  const out = createWriteStream(file);
  let bytes = 0;
  let text = `${HEADER}\r\n`;
  const flush = async () => {
    bytes += Buffer.byteLength(text);
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  };
  for (let row = 0; row < rows; row++) {
    const place = row % MUNICIPALITIES.length;
    const month = Math.floor(row / MUNICIPALITIES.length) % 240;
    const age = 16 + below(50);
    const figures = [1 + below(40_000), below(3_800_000), below(600_000), 10_000_000 + below(900_000_000)];
    figures.forEach((figure, index) => (sums[index] += figure));
    const [persons, fullTime, weeks, kroner] = figures;
    text += `0${101 + 2 * place};${MUNICIPALITIES[place]} Kommune;${2005 + Math.floor(month / 12)}M${String((month % 12) + 1).padStart(2, '0')};${SEXES[below(2)]};${age}-${age + 4} år;${ORIGINS[below(3)]};${CASES[below(4)]};${BANDS[below(9)]};${persons};${danish(fullTime, 3)};${danish(weeks, 4)};${danish(kroner, 2, true)}\r\n`;
    if (text.length > 1 << 20) await flush();
  }
  await flush();
  out.end();
  await once(out, 'close');
  const result = { bytes, rows, sums: sums.map((sum, index) => sum / [1, 1000, 10_000, 100][index]) };
  writeFileSync(told, JSON.stringify(result));
  return result;
}

export const FIGURES = [
  'Antal personer',
  'Fuldtidspersoner',
  'Gennemsnitlig varighed i uger',
  'Udgift i kr.',
];
/** Places of these columns, from 0. */
export const FIGURE_PLACES = [8, 9, 10, 11];
