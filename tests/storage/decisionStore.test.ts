import type { UseStore } from 'idb-keyval';
import { describe, expect, it } from 'vitest';
import type { RegisterDecision } from '../../src/format';
import { DecisionStore } from '../../src/storage';

const decision = (gapDays: number | null): RegisterDecision => ({
  fingerprint: '0123abcd-80',
  corrections: {},
  choice: {
    roles: { start: 'Start', end: 'Slut', cause: null, person: null },
    options: { gapDays },
    threshold: 5,
  },
});
/** A browser that stores nothing, as in some private windows. */
const forgetful: UseStore = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));

describe('how registers are counted, in a browser that stores nothing', () => {
  it('stands as long as the page is open, as it was decided first', async () => {
    const store = new DecisionStore(forgetful);
    expect(await store.find('0123abcd-80')).toBeNull();
    expect(await store.decide(decision(7))).toEqual(decision(7));
    expect(await store.decide(decision(28))).toEqual(decision(7));
    expect(await store.find('0123abcd-80')).toEqual(decision(7));
  });

  it('can be forgotten', async () => {
    const store = new DecisionStore(forgetful);
    await store.decide(decision(7));
    await store.forget('0123abcd-80');
    expect(await store.find('0123abcd-80')).toBeNull();
  });
});
