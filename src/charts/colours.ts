/** The page's colours by what they mean in a chart; they are set in `components/tokens.css`. */
export const colours = {
  accent: 'var(--accent)',
  baseline: 'var(--baseline)',
  baselineInk: 'var(--baseline-ink)',
  target: 'var(--target)',
  targetInk: 'var(--target-ink)',
  ink: 'var(--ink)',
  paper: 'var(--paper)',
  line: 'var(--line)',
  muted: 'var(--muted)',
};

/** Colours of series that mean nothing by themselves; told apart by the colour-blind too, see `tests/charts`. */
export const seriesColours: readonly string[] = [1, 2, 3, 4, 5, 6, 7, 8].map(
  (number) => `var(--series-${number})`,
);

/** Series beyond those. */
export const furtherColour = 'var(--series-further)';

/** A heat map's most; less of it is paler, down to {@link palestHeat}. */
export const heatColour = 'var(--heat)';
export const palestHeat = 0.08;
