import { describe, expect, it } from 'vitest';
import { countLines, splitLines, unifyNewlines } from '../../../src/data/reading/newlines';

describe('physical lines', () => {
  it('end in line feed, carriage return or both, and a final line end does not begin another', () => {
    expect(countLines('')).toBe(0);
    expect(countLines('a')).toBe(1);
    expect(countLines('a\n')).toBe(1);
    expect(countLines('a\r\nb\rc\n\n')).toBe(4);
    expect(splitLines('a\r\nb\rc\nd')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('of a record are counted between two places of the text', () => {
    expect(countLines('a\n"b\nc";d\ne', 2, 10)).toBe(2);
  });
});

describe('line ends of rows', () => {
  it('are the commonest kind outside quotes', () => {
    expect(unifyNewlines('a\nb').newline).toBe('\n');
    expect(unifyNewlines('a\rb').newline).toBe('\r');
    expect(unifyNewlines('a;"x\ny\nz"\r\nb')).toEqual({
      text: 'a;"x\ny\nz"\r\nb',
      rowEnd: '\r\n',
      newline: '\r\n',
      mixed: false,
    });
  });

  it('are made alike when rows end in different ways', () => {
    expect(unifyNewlines('a\r\nb\nc\r\n')).toEqual({
      text: 'a\nb\nc\n',
      rowEnd: '\n',
      newline: '\r\n',
      mixed: true,
    });
  });
});
