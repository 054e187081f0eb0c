import { onDestroy } from 'svelte';
import type { Slices } from '../notebook';

/** Items that a component draws with itself, and as many at a time after that. */
const AT_A_TIME = 6;

/** How many items of a long list are drawn so far: some at once, the others in slices. Made by a component as it begins. */
export class Gradual {
  #shown = $state(AT_A_TIME);
  #stopped = false;
  readonly #count: () => number;
  readonly #slices: Slices;

  constructor(count: () => number, slices: Slices) {
    this.#count = count;
    this.#slices = slices;
    if (count() > AT_A_TIME) this.#more();
    else this.#shown = Infinity;
    onDestroy(() => (this.#stopped = true));
  }

  get shown(): number {
    return this.#shown;
  }

  #more(): void {
    this.#slices.next(() => {
      if (this.#stopped) return;
      this.#shown += AT_A_TIME;
      if (this.#shown < this.#count()) this.#more();
      else this.#shown = Infinity;
    });
  }
}
