import type { Words } from '../i18n';
import type { ChartResult } from '../notebook';
import type { Series } from './chartSeries';
import type { Shape } from './chartShapes';
import { placeText, withUnit } from './chartWords';

/** What a rule across the whole chart says. */
export interface RuleLabel {
  facet: string;
  axis: 'x' | 'y';
  /** In the chart's own units. */
  at: number;
  text: string;
  colour: string;
}

/** More rules than this of one layer are a pattern, which texts would cover. */
const MOST_RULES = 3;

/** Which way the rules of a series run: across at a figure, up at a place, or from a foot to a figure. */
export function ruleDirection({ points }: Series): 'across' | 'up' | 'stem' {
  if (points.every(({ x }) => x === null)) return 'across';
  return points.every(({ y }) => y === null) ? 'up' : 'stem';
}

/** The texts of the rules across a chart: what they are, and their figure. */
export function ruleLabels(
  { marks, drawing }: ChartResult,
  shapes: ReadonlyMap<Series, readonly Shape[]>,
  unit: string,
  words: Words,
): RuleLabel[] {
  if (marks.some(({ kind }) => kind === 'heat')) return [];
  const rules = [...shapes.keys()].filter(({ kind }) => kind === 'rule');
  return rules.flatMap((series) => {
    const direction = ruleDirection(series);
    const mark = marks[series.layer];
    if (direction === 'stem' || !mark) return [];
    const isAcross = direction === 'across';
    const { summary, y } = mark;
    // What is summed up need not be said where the chart shows it itself.
    const isOther = !marks.some((other) => other.kind !== 'rule' && other.y === y);
    const isShort =
      rules.length === 1 &&
      !isOther &&
      drawing.layers[series.layer]?.merged === true &&
      (summary === 'mean' || summary === 'sum');
    const textOf = ({ x, y: figure }: Series['points'][number]): string => {
      const value = isAcross && typeof figure === 'number' ? figure : null;
      const text =
        value === null ? placeText(x, words) : withUnit(value, summary === 'count' ? '' : unit, words);
      return isShort
        ? words.t(`chart.rule.${summary}`, { value: text })
        : words.t('chart.rule.named', { name: series.name, value: text });
    };
    const own = new Map<string, RuleLabel>();
    for (const { facet, x, y2, point } of shapes.get(series) ?? []) {
      const at = isAcross ? y2 : x;
      if (Number.isNaN(at)) continue;
      own.set(`${facet} ${at}`, {
        facet,
        axis: isAcross ? 'y' : 'x',
        at,
        text: textOf(point),
        colour: series.colour,
      });
    }
    const labels = [...own.values()];
    const isFew = ({ facet }: RuleLabel): boolean =>
      labels.filter((label) => label.facet === facet).length <= MOST_RULES;
    return labels.length > MOST_RULES * Math.max(1, drawing.facets.length) ? [] : labels.filter(isFew);
  });
}
