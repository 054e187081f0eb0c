import type { RegisterDecision } from '../../src/format';
import type { DecisionStore } from '../../src/storage';

/** How registers are counted, in a map; it can be told to fail. */
export class FakeDecisions implements Pick<DecisionStore, 'find' | 'decide' | 'forget'> {
  readonly kept = new Map<string, RegisterDecision>();
  failing = false;

  async find(fingerprint: string): Promise<RegisterDecision | null> {
    this.#check();
    return this.kept.get(fingerprint) ?? null;
  }

  async decide(decision: RegisterDecision): Promise<RegisterDecision> {
    this.#check();
    const standing = this.kept.get(decision.fingerprint) ?? decision;
    this.kept.set(decision.fingerprint, standing);
    return standing;
  }

  async forget(fingerprint: string): Promise<void> {
    this.#check();
    this.kept.delete(fingerprint);
  }

  #check(): void {
    if (this.failing) throw new DOMException('no room', 'QuotaExceededError');
  }
}
