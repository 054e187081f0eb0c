import type { MeasureSource } from '../../data';

/** More would make a list that nobody reads. */
const MOST = 300;

export function sameSource(a: MeasureSource | null | undefined, b: MeasureSource | null): boolean {
  return (
    a?.column === b?.column && a?.where?.column === b?.where?.column && a?.where?.equals === b?.where?.equals
  );
}

/** The sources to choose among; the chosen one is always there. */
export function sourceChoices(
  sources: readonly MeasureSource[],
  chosen: MeasureSource | null,
): MeasureSource[] {
  const first = sources.slice(0, MOST);
  return chosen && !first.some((source) => sameSource(source, chosen)) ? [chosen, ...first] : first;
}
