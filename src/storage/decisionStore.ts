import { get, update, type UseStore } from 'idb-keyval';
import { parseDecision, type RegisterDecision } from '../format';
import { durableStore } from './database';

const DECISIONS = 'registers';
/** More registers than one person counts; the oldest are forgotten. */
const MOST = 1_000;

/**
 * How registers of cases are counted, by fingerprint, from the first time on that their figures left the page: names of
 * columns and choices, nothing of the rows. Where the browser stores nothing they stand as long as the page is open.
 */
export class DecisionStore {
  readonly #store: UseStore;
  /** Of this page. */
  readonly #here = new Map<string, RegisterDecision>();

  constructor(store: UseStore = durableStore('forbundne-kar', 'notebooks')) {
    this.#store = store;
  }

  async find(fingerprint: string): Promise<RegisterDecision | null> {
    const list = await get(DECISIONS, this.#store).then(listOf, () => []);
    return list.find((each) => each.fingerprint === fingerprint) ?? this.#here.get(fingerprint) ?? null;
  }

  /** Keeps a decision; the first one about a register stands, also where two tabs decide at once. Gives that one. */
  async decide(decision: RegisterDecision): Promise<RegisterDecision> {
    const { fingerprint } = decision;
    let standing = this.#here.get(fingerprint) ?? decision;
    await update(
      DECISIONS,
      (json: unknown) => {
        const list = listOf(json);
        const first = list.find((each) => each.fingerprint === fingerprint);
        standing = first ?? standing;
        return first ? list : [...list, standing].slice(-MOST);
      },
      this.#store,
    ).catch(() => undefined);
    this.#here.set(fingerprint, standing);
    return standing;
  }

  async forget(fingerprint: string): Promise<void> {
    this.#here.delete(fingerprint);
    await update(
      DECISIONS,
      (json: unknown) => listOf(json).filter((each) => each.fingerprint !== fingerprint),
      this.#store,
    ).catch(() => undefined);
  }
}

function listOf(json: unknown): RegisterDecision[] {
  return Array.isArray(json) ? json.map(parseDecision).filter((found) => found !== null) : [];
}
