import type { Issue } from '../types';
import { isSingleByte, type Encoding } from './encodings';
import { CAPITAL, HIGH, OTHER, readAlike, singleByteScores, SMALL, type Neighbour } from './singleByteScores';
import { sniffEncoding, SNIFFED_BYTES } from './sniffEncoding';
import { repairTwiceEncoded } from './twiceEncoded';
import { TwiceEncodedExample } from './twiceEncodedExample';
import { Utf16Observer } from './utf16Observer';
import { Utf8Observer, type Utf8Count } from './utf8Observer';

export interface EncodingVerdict {
  encoding: Encoding;
  /** 0 to 1. */
  confidence: number;
  runnerUp?: { encoding: Encoding; confidence: number };
  /** Letters that are lost: U+FFFD in the text. */
  damaged: number;
  issues: Issue[];
}

/** Looks at a file's bytes piece by piece; however they are cut, the verdict is the same. */
export interface EncodingObserver {
  push(bytes: Uint8Array): void;
  finish(): EncodingVerdict;
}

/** Below this a reading is told as a doubt. */
const SURE = 0.6;

/** A reading beats windows-1252 only by as much as one letter in place of one symbol at a word. */
const CLEARLY = 1.1;

/** So many whole letters for each that is none, and a file is UTF-8 with damage: others have hardly any by chance. */
const WHOLE_LETTERS = 20;

/** Ã, the mark of UTF-8 read as windows-1252, and what follows it where the letter was Danish: æ ø å Æ Ø Å. */
const TILDE_A = 0xc3;
const DANISH = new Set([0xa6, 0xb8, 0xa5, 0x2020, 0x2dc, 0x2026, 0x86, 0x98, 0x85]);

export function createEncodingObserver(): EncodingObserver {
  return new Observer();
}

class Observer implements EncodingObserver {
  #head: Uint8Array | null = new Uint8Array(0);
  #utf16: { encoding: 'utf-16le' | 'utf-16be'; observer: Utf16Observer } | null = null;
  #utf8 = new Utf8Observer();
  #example = new TwiceEncodedExample();
  #counts = new Float64Array(256 * 16);
  #marked = false;
  #afterTilde = false;
  /** The last high byte and what stood before it, until the byte after it is known. */
  #high = -1;
  #beforeHigh: Neighbour = OTHER;
  #last = 0;

  push(bytes: Uint8Array): void {
    if (this.#head === null) return this.#observe(bytes);
    const head = new Uint8Array(this.#head.length + bytes.length);
    head.set(this.#head);
    head.set(bytes, this.#head.length);
    this.#head = head;
    if (head.length >= SNIFFED_BYTES) this.#begin(head);
  }

  finish(): EncodingVerdict {
    if (this.#head !== null) this.#begin(this.#head);
    if (this.#high >= 0) this.#countHigh(0);
    if (this.#utf16) {
      return verdict(this.#utf16.encoding, 1, this.#utf16.observer.damaged());
    }
    const count = this.#utf8.count();
    if (this.#marked || count.invalid === 0 || isDamagedUtf8(count)) {
      const damaged = count.invalid + count.replacements;
      const confidence = count.invalid === 0 ? 1 : count.letters / (count.letters + count.invalid);
      return verdict('utf-8', confidence, damaged, undefined, this.#twiceIssues());
    }
    return count.letters > count.invalid ? mixedVerdict(count) : this.#singleByteVerdict();
  }

  #begin(head: Uint8Array): void {
    this.#head = null;
    const { encoding, markLength } = sniffEncoding(head);
    if (encoding === 'utf-16le' || encoding === 'utf-16be') {
      this.#utf16 = { encoding, observer: new Utf16Observer(encoding === 'utf-16le') };
    }
    this.#marked = encoding === 'utf-8';
    this.#observe(head.subarray(markLength));
  }

  #observe(bytes: Uint8Array): void {
    if (this.#utf16) return this.#utf16.observer.push(bytes);
    const { length } = bytes;
    if (length === 0) return;
    const hadExample = this.#example.found;
    if (this.#high >= 0) this.#countHigh(bytes[0] ?? 0);
    for (let index = 0; index < length; index++) {
      if (!this.#utf8.inLetter && !this.#afterTilde) {
        while (index < length && (bytes[index] ?? 0) < 0x80) index++;
        if (index === length) break;
      }
      const byte = bytes[index] ?? 0;
      const codePoint = this.#utf8.take(byte);
      if (codePoint >= 0 || byte < 0x80) this.#noteTwice(codePoint, bytes, index);
      if (byte < 0x80) continue;
      this.#high = byte;
      this.#beforeHigh = neighbour(index > 0 ? (bytes[index - 1] ?? 0) : this.#last);
      if (index + 1 < length) this.#countHigh(bytes[index + 1] ?? 0);
    }
    this.#last = bytes[length - 1] ?? 0;
    this.#example.end(bytes, !hadExample && this.#example.found);
  }

  #noteTwice(codePoint: number, bytes: Uint8Array, index: number): void {
    if (this.#afterTilde && DANISH.has(codePoint) && !this.#example.found)
      this.#example.begin(bytes, index + 1);
    this.#afterTilde = codePoint === TILDE_A;
  }

  #countHigh(after: number): void {
    const index = this.#high * 16 + this.#beforeHigh * 4 + neighbour(after);
    this.#counts[index] = (this.#counts[index] ?? 0) + 1;
    this.#high = -1;
  }

  #twiceIssues(): Issue[] {
    if (!this.#example.found) return [];
    const example = this.#example.text();
    const params = { example, repaired: repairTwiceEncoded(example) };
    return [{ severity: 'warning', code: 'encoding.twice', params }];
  }

  #singleByteVerdict(): EncodingVerdict {
    const scores = singleByteScores(this.#counts);
    const usual = scores.find(({ encoding }) => encoding === 'windows-1252');
    const [first] = scores;
    if (!usual || !first) throw new Error('no table for windows-1252');
    const best = first.score > 0 && first.score - usual.score >= CLEARLY ? first : usual;
    const others = scores.filter(({ encoding }) => !readAlike(this.#counts, encoding, best.encoding));
    const total = this.#counts.reduce((sum, count) => sum + count, 0);
    const [second] = others;
    const lead = second ? Math.max(0, Math.min(1, (best.score - second.score) / total)) : 1;
    const confidence = 0.5 + lead / 2;
    const issues: Issue[] = [{ severity: 'info', ...readingIssue(best.encoding) }];
    if (!second) return verdict(best.encoding, confidence, 0, undefined, issues);
    const runnerUp = { encoding: second.encoding, confidence: 1 - confidence };
    return verdict(best.encoding, confidence, 0, runnerUp, issues);
  }
}

function neighbour(byte: number): Neighbour {
  if (byte >= 0x80) return HIGH;
  if (byte >= 0x61 && byte <= 0x7a) return SMALL;
  return byte >= 0x41 && byte <= 0x5a ? CAPITAL : OTHER;
}

/** A few lost letters among many whole ones, or one cut off at the end, do not make a file windows-1252. */
function isDamagedUtf8({ letters, invalid, truncated }: Utf8Count): boolean {
  if (letters === 0) return false;
  return (truncated && invalid === 1) || letters >= WHOLE_LETTERS * invalid;
}

/**
 * Letters of UTF-8 beside some of another encoding. Both can be read as windows-1252, in which hardly any other text
 * looks like UTF-8, so that those of UTF-8 can then be repaired and none is lost.
 */
function mixedVerdict({ letters, invalid }: Utf8Count): EncodingVerdict {
  const issue: Issue = { severity: 'warning', code: 'encoding.mixed', params: {} };
  return verdict('windows-1252', letters / (letters + invalid), 0, undefined, [issue]);
}

function readingIssue(encoding: Encoding): Pick<Issue, 'code' | 'params'> {
  return encoding === 'windows-1252'
    ? { code: 'encoding.windows1252', params: {} }
    : { code: 'encoding.older', params: { encoding } };
}

function verdict(
  encoding: Encoding,
  confidence: number,
  damaged: number,
  runnerUp?: EncodingVerdict['runnerUp'],
  found: Issue[] = [],
): EncodingVerdict {
  const issues = [...found];
  if (damaged > 0) issues.push({ severity: 'warning', code: 'encoding.damaged', params: { count: damaged } });
  if (isSingleByte(encoding) && runnerUp && confidence < SURE) {
    const params = { encoding, runnerUp: runnerUp.encoding };
    issues.push({ severity: 'warning', code: 'encoding.unsure', params });
  }
  return { encoding, confidence, ...(runnerUp && { runnerUp }), damaged, issues };
}
