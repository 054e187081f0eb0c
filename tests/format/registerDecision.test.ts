import { describe, expect, it } from 'vitest';
import { parseDecision, type RegisterDecision } from '../../src/format';

const decision: RegisterDecision = {
  fingerprint: '0123abcd-80',
  corrections: { firstLine: 3, dateOrders: [{ column: 'Startdato', order: 'dayFirst' }] },
  choice: {
    roles: {
      start: 'Startdato',
      end: null,
      duration: { column: 'Varighed uger', unit: 'weeks' },
      cause: null,
      person: 'CPR',
    },
    options: { from: '2014-01-01', to: '2015-01-01', gapDays: null, endIs: 'lastDay' },
    threshold: 10,
  },
};

describe('how a register is counted, as it was kept', () => {
  it('is read as it was', () => {
    expect(parseDecision(structuredClone(decision))).toEqual(decision);
    const roles = { start: 'Start', end: 'Slut', cause: 'Årsag', person: null };
    const short = { ...decision, choice: { roles, options: {}, threshold: 5 } };
    expect(parseDecision(structuredClone(short))).toEqual(short);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'x'],
    ['a threshold below 5', { ...decision, choice: { ...decision.choice, threshold: 1 } }],
    [
      'a day that does not exist',
      { ...decision, choice: { ...decision.choice, options: { to: '2015-02-30' } } },
    ],
    ['no roles', { ...decision, choice: { options: {}, threshold: 5 } }],
  ])('is not read from %s', (_what, json) => {
    expect(parseDecision(json)).toBeNull();
  });
});
