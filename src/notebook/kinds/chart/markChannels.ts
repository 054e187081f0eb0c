import type { ColumnType } from '../../../data';
import type { Channel, ChartMark, MarkKind } from './chartCell';

/** What a channel takes: a figure, or whatever has a place or a name. */
export type ChannelNeed = 'number' | 'any';

/** The channels of each kind of mark; what is not there it does not read. */
const NEEDS: Readonly<Record<MarkKind, Partial<Record<Channel, ChannelNeed>>>> = {
  line: { x: 'any', y: 'number', colour: 'any' },
  area: { x: 'any', y: 'number', colour: 'any' },
  bar: { x: 'any', y: 'number', colour: 'any' },
  dot: { x: 'any', y: 'number', colour: 'any' },
  rule: { x: 'any', y: 'number' },
  band: { x: 'any', y: 'number', upper: 'number', colour: 'any' },
  heat: { x: 'any', y: 'any', colour: 'number' },
};

/** What a mark's channel takes; null where it has no such channel. A count needs no figure. */
export function channelNeed(
  { kind, summary }: Pick<ChartMark, 'kind' | 'summary'>,
  channel: Channel,
): ChannelNeed | null {
  const need = NEEDS[kind][channel] ?? null;
  return need === 'number' && summary === 'count' ? null : need;
}

export function channelTakes(need: ChannelNeed, type: ColumnType): boolean {
  return need === 'any' || type === 'number';
}

/** Whether a mark has all that it needs to be drawn. */
export function isDrawable(mark: ChartMark): boolean {
  if (mark.kind === 'rule') return mark.x !== '' || mark.y !== '';
  return (['x', 'y', 'upper', 'colour'] as const).every((channel) => {
    const isOptional = channel === 'colour' && mark.kind !== 'heat';
    return isOptional || channelNeed(mark, channel) === null || mark[channel] !== '';
  });
}

/** The mark without columns of channels that it does not read. */
export function readMark(mark: ChartMark): ChartMark {
  const of = (channel: Channel): string => (channelNeed(mark, channel) === null ? '' : mark[channel]);
  return { ...mark, x: of('x'), y: of('y'), upper: of('upper'), colour: of('colour') };
}
