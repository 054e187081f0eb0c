import type { Corrections, Mapping, Roles } from '../data';
import type { NotebookStore } from './notebookStore';

/** A mapping that was used, with where and when. */
export interface RememberedMapping extends Mapping {
  /** Name of the file it was made for. */
  file: string;
  /** Milliseconds since 1970. */
  usedAt: number;
}

const SETTING = 'mappings';
/** The oldest is forgotten first. */
const MOST = 50;

function isRemembered(value: unknown): value is RememberedMapping {
  if (typeof value !== 'object' || value === null) return false;
  const { shape, roles, corrections, file, usedAt } = value as Record<string, unknown>;
  const isObject = (part: unknown): boolean => typeof part === 'object' && part !== null;
  return (
    typeof shape === 'string' &&
    isObject(roles) &&
    isObject(corrections) &&
    typeof file === 'string' &&
    typeof usedAt === 'number'
  );
}

/**
 * How the person read files before, by the form of their tables: names of columns and choices among their categories,
 * nothing of refused columns.
 */
export class MappingStore {
  readonly #store: NotebookStore;

  constructor(store: NotebookStore) {
    this.#store = store;
  }

  /** The one that was used last for a table of this shape, or null. */
  async find(shape: string): Promise<RememberedMapping | null> {
    return (await this.#all()).find((mapping) => mapping.shape === shape) ?? null;
  }

  /** Keeps a mapping in place of an older one for the same shape. */
  async keep(mapping: {
    shape: string;
    roles: Roles;
    corrections: Corrections;
    file: string;
    usedAt: number;
  }) {
    const others = (await this.#all()).filter(({ shape }) => shape !== mapping.shape);
    await this.#store.setSetting(SETTING, JSON.stringify([mapping, ...others].slice(0, MOST)));
  }

  async #all(): Promise<RememberedMapping[]> {
    const stored = await this.#store.setting(SETTING);
    if (typeof stored !== 'string') return [];
    try {
      const read: unknown = JSON.parse(stored);
      return Array.isArray(read) ? read.filter(isRemembered) : [];
    } catch {
      return [];
    }
  }
}
