import { UNITS } from './encodings';

/** Byte of each character above ASCII that windows-1252 has; C1 controls too, which stand there in ISO 8859-1. */
const BYTES = new Map([
  ...Array.from({ length: 0x20 }, (_, index): [number, number] => [index + 0x80, index + 0x80]),
  ...Array.from(UNITS['windows-1252'].subarray(0x80), (unit, index): [number, number] => [
    unit,
    index + 0x80,
  ]),
]);

const characters = (from: number, to: number): string =>
  String.fromCharCode(...UNITS['windows-1252'].subarray(from, to + 1));

const CONTINUATION = `[\\u0080-\\u009f${characters(0x80, 0xbf)}]`;

/** What the bytes of a letter in UTF-8 look like in windows-1252: "Ã¸".  */
const LETTERS = new RegExp(
  `[${characters(0xc2, 0xdf)}]${CONTINUATION}|` +
    `[${characters(0xe0, 0xef)}]${CONTINUATION}{2}|` +
    `[${characters(0xf0, 0xf4)}]${CONTINUATION}{3}`,
  'g',
);

/** Reads UTF-8 that was taken for windows-1252 and saved again as what it was: "KÃ¸benhavn" as "København". */
export function repairTwiceEncoded(text: string): string {
  return text.replace(LETTERS, (letter) => {
    const bytes = Uint8Array.from(letter, (character) => BYTES.get(character.charCodeAt(0)) ?? 0);
    const repaired = new TextDecoder('utf-8').decode(bytes);
    return repaired.includes('\uFFFD') ? letter : repaired;
  });
}
