/** Whether commands listen to single characters; who speaks to the computer may want none of it (WCAG 2.1.4). */
export class KeyState {
  single = $state(true);
  readonly #changed: (single: boolean) => void;

  constructor(changed: (single: boolean) => void) {
    this.#changed = changed;
  }

  setSingle(single: boolean): void {
    this.single = single;
    this.#changed(single);
  }
}
