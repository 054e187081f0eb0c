import { isSingleByte, UNITS, type Encoding } from './encodings';

/** Text of a file that comes in pieces; a letter whose bytes are cut apart comes with the later piece. */
export interface StreamingDecoder {
  push(bytes: Uint8Array): string;
  /** What is left: U+FFFD for half a letter, else nothing. */
  finish(): string;
}

/** The text without byte order marks at its beginning; what cannot be read becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): string {
  const decoder = createStreamingDecoder(encoding);
  const text = decoder.push(bytes);
  return text + decoder.finish();
}

/** As {@link decodeBytes}, piece by piece; however the bytes are cut, the text is the same. */
export function createStreamingDecoder(encoding: Encoding): StreamingDecoder {
  if (isSingleByte(encoding)) return singleByteDecoder(UNITS[encoding]);
  if (encoding === 'utf-16be') return withoutMarks(bigEndianDecoder());
  return withoutMarks(nativeDecoder(encoding));
}

/** Bytes made into text at a time: bounds the memory beside the text. */
const CHUNK = 1 << 20;

function singleByteDecoder(units: Uint16Array): StreamingDecoder {
  return {
    push: (bytes) => {
      // A decoder makes one string of many units at once; the tables hold no surrogates and no mark.
      const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
      const chunk = new Uint16Array(Math.min(bytes.length, CHUNK));
      let text = '';
      for (let start = 0; start < bytes.length; start += CHUNK) {
        const end = Math.min(start + CHUNK, bytes.length);
        for (let index = start; index < end; index++) chunk[index - start] = units[bytes[index] ?? 0] ?? 0;
        text += decoder.decode(chunk.subarray(0, end - start));
      }
      return text;
    },
    finish: () => '',
  };
}

function nativeDecoder(encoding: 'utf-8' | 'utf-16le'): StreamingDecoder {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return {
    push: (bytes) => decoder.decode(bytes, { stream: true }),
    finish: () => decoder.decode(),
  };
}

/** Not every engine has a decoder for big-endian pairs, so they are turned. */
function bigEndianDecoder(): StreamingDecoder {
  const decoder = nativeDecoder('utf-16le');
  let first = -1;
  return {
    push: (bytes) => {
      const turned = new Uint8Array(bytes.length + 1);
      let length = 0;
      for (const byte of bytes) {
        if (first < 0) first = byte;
        else {
          turned[length++] = byte;
          turned[length++] = first;
          first = -1;
        }
      }
      return decoder.push(turned.subarray(0, length));
    },
    finish: () => (first < 0 ? '' : decoder.push(Uint8Array.of(first))) + decoder.finish(),
  };
}

/** A file glued from several may carry several marks; PapaParse would drop one and shift every position. */
function withoutMarks(decoder: StreamingDecoder): StreamingDecoder {
  let atStart = true;
  const strip = (text: string): string => {
    if (!atStart) return text;
    const rest = text.replace(/^\uFEFF+/, '');
    if (rest !== '') atStart = false;
    return rest;
  };
  return { push: (bytes) => strip(decoder.push(bytes)), finish: () => strip(decoder.finish()) };
}
