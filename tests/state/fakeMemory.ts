import type { Remembered } from '../../src/format';
import type { MappingStore } from '../../src/storage';

/** What files were read as, in a map; it can be told to fail. */
export class FakeMemory implements Pick<
  MappingStore,
  'find' | 'remember' | 'forget' | 'area' | 'rememberArea'
> {
  readonly mappings = new Map<string, Remembered>();
  failing = false;
  #area: string | null = null;

  async find(shape: string): Promise<Remembered | null> {
    this.#check();
    return this.mappings.get(shape) ?? null;
  }

  async remember(remembered: Remembered): Promise<void> {
    this.#check();
    this.mappings.set(remembered.mapping.shape, remembered);
  }

  async forget(shape: string): Promise<void> {
    this.#check();
    this.mappings.delete(shape);
  }

  async area(): Promise<string | null> {
    this.#check();
    return this.#area;
  }

  async rememberArea(area: string): Promise<void> {
    this.#check();
    this.#area = area;
  }

  #check(): void {
    if (this.failing) throw new DOMException('no room', 'QuotaExceededError');
  }
}
