import { get, update, type UseStore } from 'idb-keyval';
import { parseRemembered, type Remembered } from '../format';
import { durableStore } from './database';

const MAPPINGS = 'mappings';
const AREA = 'setting:area';
/** More forms of files than one person meets; the oldest are forgotten. */
const MOST = 100;

/**
 * How the person's files were read, by their form, and the municipality that was chosen last. Names of columns and
 * choices among categories, nothing of the rows. Every method may fail with the browser's error.
 */
export class MappingStore {
  readonly #store: UseStore;

  constructor(store: UseStore = durableStore('forbundne-kar', 'notebooks')) {
    this.#store = store;
  }

  /** How a file of this form was read last; null when none was. */
  async find(shape: string): Promise<Remembered | null> {
    return (
      listOf(await get(MAPPINGS, this.#store)).findLast(({ mapping }) => mapping.shape === shape) ?? null
    );
  }

  /** Puts it in the place of what was remembered for the same form. */
  async remember(remembered: Remembered): Promise<void> {
    const { shape } = remembered.mapping;
    await this.#change((list) => [...list.filter(({ mapping }) => mapping.shape !== shape), remembered]);
  }

  async forget(shape: string): Promise<void> {
    await this.#change((list) => list.filter(({ mapping }) => mapping.shape !== shape));
  }

  /** The municipality that was chosen last, as its file wrote it; null when none was. */
  async area(): Promise<string | null> {
    const area: unknown = await get(AREA, this.#store);
    return typeof area === 'string' ? area : null;
  }

  async rememberArea(area: string): Promise<void> {
    await update(AREA, () => area, this.#store);
  }

  async #change(changed: (list: Remembered[]) => Remembered[]): Promise<void> {
    await update(MAPPINGS, (list: unknown) => changed(listOf(list)).slice(-MOST), this.#store);
  }
}

function listOf(json: unknown): Remembered[] {
  return Array.isArray(json) ? json.map(parseRemembered).filter((found) => found !== null) : [];
}
