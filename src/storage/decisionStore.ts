import { get, update, type UseStore } from 'idb-keyval';
import { parseDecision, type RegisterDecision } from '../format';
import { durableStore } from './database';

const DECISIONS = 'registers';
/** More registers than one person counts; the oldest are forgotten. */
const MOST = 1_000;

/**
 * How registers of cases are counted, by fingerprint, from the first time on that their figures left the page: names of
 * columns and choices, nothing of the rows. Every method may fail with the browser's error.
 */
export class DecisionStore {
  readonly #store: UseStore;

  constructor(store: UseStore = durableStore('forbundne-kar', 'notebooks')) {
    this.#store = store;
  }

  async find(fingerprint: string): Promise<RegisterDecision | null> {
    return listOf(await get(DECISIONS, this.#store)).find((each) => each.fingerprint === fingerprint) ?? null;
  }

  /** Keeps a decision; the first one about a register stands, also where two tabs decide at once. Gives that one. */
  async decide(decision: RegisterDecision): Promise<RegisterDecision> {
    let standing = decision;
    await update(
      DECISIONS,
      (json: unknown) => {
        const list = listOf(json);
        const first = list.find(({ fingerprint }) => fingerprint === decision.fingerprint);
        standing = first ?? decision;
        return first ? list : [...list, decision].slice(-MOST);
      },
      this.#store,
    );
    return standing;
  }

  async forget(fingerprint: string): Promise<void> {
    await update(
      DECISIONS,
      (json: unknown) => listOf(json).filter((each) => each.fingerprint !== fingerprint),
      this.#store,
    );
  }
}

function listOf(json: unknown): RegisterDecision[] {
  return Array.isArray(json) ? json.map(parseDecision).filter((found) => found !== null) : [];
}
