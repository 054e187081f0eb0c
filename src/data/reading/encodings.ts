/** How the bytes of a text file are read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh' | 'ibm850' | 'ibm865';

/** Encodings in which each byte is one character. */
export type SingleByteEncoding = 'windows-1252' | 'macintosh' | 'ibm850' | 'ibm865';

/**
 * The characters of the bytes 0x80 to 0xFF, 32 a line; below 0x80 all are ASCII.
 *
 * Our own tables, because Node 20's decoder for windows-1252 is wrong and no engine has CP850 or CP865. Sources:
 * https://encoding.spec.whatwg.org/index-windows-1252.txt and index-macintosh.txt, unicode.org's VENDORS/MICSFT/PC
 * CP850.TXT and CP865.TXT.
 */
const HIGH_CHARACTERS: Record<SingleByteEncoding, string> = {
  // Five bytes have no character; they become C1 controls.
  'windows-1252':
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' +
    '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß' +
    'àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  macintosh:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü' +
    '†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
    '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ' +
    '‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ' +
    'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
    'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ibm865:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒ' +
    'áíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
    'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
};

export const SINGLE_BYTE_ENCODINGS = Object.keys(HIGH_CHARACTERS) as SingleByteEncoding[];

/** UTF-16 unit of each of the 256 bytes. */
export const UNITS: Record<SingleByteEncoding, Uint16Array> = {
  'windows-1252': unitsOf(HIGH_CHARACTERS['windows-1252']),
  macintosh: unitsOf(HIGH_CHARACTERS.macintosh),
  ibm850: unitsOf(HIGH_CHARACTERS.ibm850),
  ibm865: unitsOf(HIGH_CHARACTERS.ibm865),
};

function unitsOf(high: string): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? byte : high.charCodeAt(byte - 0x80)));
}

export function isSingleByte(encoding: Encoding): encoding is SingleByteEncoding {
  return SINGLE_BYTE_ENCODINGS.some((one) => one === encoding);
}

/** The encoding of that name, or null: a person's correction may come from a document. */
export function encodingNamed(name: string | undefined): Encoding | null {
  const all: Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', ...SINGLE_BYTE_ENCODINGS];
  return all.find((encoding) => encoding === name?.toLowerCase()) ?? null;
}
