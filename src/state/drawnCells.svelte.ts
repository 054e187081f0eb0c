import { flushSync } from 'svelte';
import type { Slices } from '../notebook';
import { lazily } from '../util/lazily';

/** A place of the notebook's column, and whether its cell is drawn there. */
export class CellPlace {
  drawn = $state(false);
  /** As high as it was when it was drawn last, in pixels; null where it never was. */
  height: number | null = null;
}

/** A notebook with more cells draws only those that are near what is in view. */
export const MOST_DRAWN = 400;

/** Places that are made at a time. */
const PLACES = 400;

/**
 * Which cells of the open notebook have a place, and which of these are drawn: those that are wanted and those in view at once, those near it in slices
 * after them, and in the end all others too, unless there are very many.
 */
export class DrawnCells {
  readonly #place = lazily((_id: string) => new CellPlace());
  readonly #order: () => readonly string[];
  readonly #slices: Slices;
  #near: readonly string[] = [];
  #isWorking = false;
  #stopped = false;
  #placed = $state(PLACES);

  /** @param order the ids of all cells, the topmost first */
  constructor(order: () => readonly string[], slices: Slices) {
    this.#order = order;
    this.#slices = slices;
  }

  place(id: string): CellPlace {
    return this.#place(id);
  }

  /** How many cells have a place, from the top; those below wait until somebody comes near. */
  get placed(): number {
    return this.#placed;
  }

  /** Somebody comes near the last of the places. */
  placeMore(): void {
    this.#placed += PLACES;
  }

  /** Draws a cell at once. */
  want(id: string): void {
    if (this.#placed < this.#order().length)
      this.#placed = Math.max(this.#placed, this.#order().indexOf(id) + PLACES);
    this.#place(id).drawn = true;
  }

  /** A cell has come near what is in view. */
  enter(id: string): void {
    if (!this.#near.includes(id)) this.#near = [...this.#near, id];
    this.work();
  }

  /** A cell is far from it again; where there are very many, it is let go. */
  leave(id: string, height: number, isKept: () => boolean): void {
    if (this.#near.includes(id)) this.#near = this.#near.filter((other) => other !== id);
    const place = this.#place(id);
    if (!place.drawn || this.#order().length <= MOST_DRAWN || isKept()) return;
    place.height = height;
    place.drawn = false;
  }

  /** Draws everything, for paper. */
  drawAll(): void {
    this.#placed = Math.max(this.#placed, this.#order().length);
    for (const id of this.#order()) this.#place(id).drawn = true;
    flushSync();
  }

  /** Draws nothing but what is wanted and what is near, such as before all cells change their frames. */
  restart(wanted: readonly string[]): void {
    for (const id of this.#order()) if (!wanted.includes(id)) this.#place(id).drawn = false;
    this.work();
  }

  /** Draws what is to be drawn, slice by slice. */
  work(): void {
    if (this.#isWorking) return;
    this.#isWorking = true;
    this.#slices.next(() => this.#slice());
  }

  stop(): void {
    this.#stopped = true;
  }

  #slice(): void {
    const isOver = this.#slices.begin();
    while (!this.#stopped) {
      const id = this.#next();
      if (id === undefined) {
        this.#isWorking = false;
        return;
      }
      this.#place(id).drawn = true;
      flushSync();
      if (isOver()) return this.#slices.next(() => this.#slice());
    }
  }

  #next(): string | undefined {
    const isMissing = (id: string): boolean => !this.#place(id).drawn;
    const near = this.#near.find(isMissing);
    if (near !== undefined) return near;
    const order = this.#order();
    return order.length > MOST_DRAWN ? undefined : order.find(isMissing);
  }
}
