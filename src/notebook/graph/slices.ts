/** How work is shared out in slices, between which the page has its turn; the clock is handed in with them. */
export interface Slices {
  /** Begins a slice; what it gives tells whether the slice is over. */
  begin(): () => boolean;
  /** Goes on later, once the page has had its turn. */
  next(work: () => void): void;
}

/** All of the work in one slice. */
export const AT_ONCE: Slices = {
  begin: () => () => false,
  next: (work) => work(),
};
