import type { RegisterDecision } from '../../src/format';
import type { DecisionStore } from '../../src/storage';

/** How registers are counted, in a map. */
export class FakeDecisions implements Pick<DecisionStore, 'find' | 'decide' | 'forget'> {
  readonly kept = new Map<string, RegisterDecision>();

  async find(fingerprint: string): Promise<RegisterDecision | null> {
    return this.kept.get(fingerprint) ?? null;
  }

  async decide(decision: RegisterDecision): Promise<RegisterDecision> {
    const standing = this.kept.get(decision.fingerprint) ?? decision;
    this.kept.set(decision.fingerprint, standing);
    return standing;
  }

  async forget(fingerprint: string): Promise<void> {
    this.kept.delete(fingerprint);
  }
}
