import type { MonteCarlo } from '../model';
import type { UncertainStudy } from '../notebook';
import type { Engine } from '../workers';

/** Draws of the band that stays; a power of two, as the sequence fills its cube. */
export const FULL_DRAWS = 8192;
/** How long the hand must rest before the many draws are made. */
const REST_MILLISECONDS = 150;

/** A band and the study that it belongs to. */
export interface ShownBand {
  study: UncertainStudy;
  band: MonteCarlo;
}

/**
 * The uncertainty band of the study: a quick one as soon as something moves, the full one when the hand rests. The newest
 * request wins; what it replaces is ended.
 */
export class BandState {
  /** The newest band there is; it may belong to the study before, until the next one comes. */
  shown = $state.raw<ShownBand | null>(null);
  /** How far the full band is, 0 to 1; null when none is on its way. */
  progress = $state<number | null>(null);
  /** Why no band could be made. */
  problem = $state<string | null>(null);
  readonly #engine: Engine;

  /** Follows the study for as long as the component that makes it lives. */
  constructor(engine: Engine, study: () => UncertainStudy | null) {
    this.#engine = engine;
    $effect(() => {
      const wanted = study();
      const ended = new AbortController();
      if (wanted) void this.#draw(wanted, ended.signal);
      else this.shown = this.problem = null;
      return () => {
        ended.abort();
        this.progress = null;
      };
    });
  }

  async #draw(study: UncertainStudy, signal: AbortSignal): Promise<void> {
    try {
      const job = await this.#engine.studyJob(study, { signal });
      signal.throwIfAborted();
      const quick = await this.#engine.quickBand(job, { signal });
      signal.throwIfAborted();
      this.shown = { study, band: quick };
      this.problem = null;
      await new Promise((resolve) => setTimeout(resolve, REST_MILLISECONDS));
      signal.throwIfAborted();
      const onProgress = (part: number): void => {
        if (!signal.aborted) this.progress = part;
      };
      const band = await this.#engine.fullBand(job, FULL_DRAWS, { signal, onProgress });
      signal.throwIfAborted();
      this.shown = { study, band };
      this.progress = null;
    } catch (error) {
      if (signal.aborted) return;
      this.shown = null;
      this.progress = null;
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }
}
