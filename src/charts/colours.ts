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
