import { SvelteMap } from 'svelte/reactivity';
import type { BandState } from './bandState.svelte';

/** The bands of the notebook's plans, by the plans' ids. */
export class PlanBands {
  readonly #bands = new SvelteMap<string, BandState>();

  of(plan: string): BandState | undefined {
    return this.#bands.get(plan);
  }

  /** Keeps a plan's band until what it gives is called. */
  keep(plan: string, band: BandState): () => void {
    this.#bands.set(plan, band);
    return () => {
      this.#bands.delete(plan);
    };
  }
}
