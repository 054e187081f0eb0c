import { unzipSync } from 'fflate';

/** Bytes that the parts of a workbook may have together when unpacked; a small file can claim any size. */
export const MOST_UNPACKED = 200_000_000;

/** Parts of a workbook with text in them; pictures and printer settings are left packed. */
const WANTED = /\.(xml|rels)$/i;

/**
 * The parts of a zip file by path. The directory says how large each will be, and no more than that is unpacked: so a
 * file made to fill the memory is known before it does.
 */
export function unzip(bytes: Uint8Array): Record<string, Uint8Array> | 'broken' | 'too large' {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name)) return false;
        total += originalSize;
        return total <= MOST_UNPACKED;
      },
    });
    return total > MOST_UNPACKED ? 'too large' : parts;
  } catch {
    return 'broken';
  }
}
