import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, patched } from '../../src/format/templatePatch';
import { hostileValue } from './support';

const options = { seed: 1, numRuns: 1000 };
const key = fc.constantFrom('a', 'b', '=', '__proto__', 'constructor', 'toString', '0', '');
/** JSON whose keys collide often, with each other and with what objects bring along. */
const colliding = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, 0, 1, '', 'x'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(key, tie('value')), { maxLength: 4 })
      .map((entries) => JSON.parse(JSON.stringify(Object.fromEntries(entries))) as unknown),
  ),
})).value;
const json = fc.oneof(fc.jsonValue(), colliding);
const overTheWire = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

describe('a patch', () => {
  it('makes the value of the base again, for any two values', () => {
    fc.assert(
      fc.property(json, json, (value, base) => {
        expect(patched(base, overTheWire(difference(value, base)))).toEqual(value);
      }),
      options,
    );
  });

  it('keeps keys that objects bring along as keys of their own', () => {
    const base = JSON.parse('{"a":1,"__proto__":{"b":1}}') as unknown;
    const value = JSON.parse('{"a":1,"__proto__":{"b":2}}') as unknown;
    const result = patched(base, overTheWire(difference(value, base)));
    expect(JSON.stringify(result)).toBe('{"a":1,"__proto__":{"b":2}}');
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
  });

  it('is nothing between equal values, unless they have the sign for replacing', () => {
    fc.assert(
      fc.property(json, (value) => {
        fc.pre(!JSON.stringify(value).includes('"=":'));
        expect(difference(value, structuredClone(value))).toBeUndefined();
        expect(patched(value, undefined)).toBe(value);
      }),
      options,
    );
  });

  it('holds only what differs', () => {
    const base = { title: 'a', cells: [{ id: 'x', percent: 5 }, { id: 'y' }] };
    const value = {
      title: 'a',
      cells: [
        { id: 'x', percent: 7 },
        { id: 'y', more: null },
      ],
    };
    expect(difference(value, base)).toEqual({
      cells: { 0: { percent: { '=': 7 } }, 1: { more: { '=': null } } },
    });
  });

  it('replaces whole what has lost a field, changed its length, or has the sign for replacing', () => {
    for (const [value, base] of [
      [{ a: 1 }, { a: 1, b: 2 }],
      [[1], [1, 2]],
      [{ '=': 1, a: 1 }, { a: 1 }],
      [[], {}],
    ]) {
      expect(difference(value, base)).toEqual({ '=': value });
    }
  });

  it('from a stranger gives something, and never throws or touches what objects have in common', () => {
    fc.assert(
      fc.property(json, fc.oneof(hostileValue, json), (base, patch) => {
        patched(base, patch);
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
        expect(({} as Record<string, unknown>)['b']).toBeUndefined();
      }),
      options,
    );
  });
});
