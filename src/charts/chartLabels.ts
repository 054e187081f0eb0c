import type { PlacedNote } from './chartNotes';
import { pixelOf, type ChartFrame } from './chartPixels';
import type { RuleLabel } from './chartRules';
import { colours } from './colours';
import { spread } from './endLabels';
import { fittingBold, textWidth } from './textWidth';

/** A text that belongs to a rule across the chart. */
export interface ChartLabel {
  text: string;
  colour: string;
  /** Pixels from the upper left corner of the picture, and from the upper edge of the first panel. */
  left: number;
  top: number;
  anchor: 'start' | 'end';
  /** How far a rule on the horizontal axis reaches up to its text, and where it stands on the axis. */
  leader: number;
  at: number;
}

export const LABEL_LINE = 14;
/** From a rule to the middle of its text. */
const BESIDE = 8;
const APART = 10;

type Wanted = Pick<RuleLabel, 'facet' | 'axis' | 'at' | 'text' | 'colour'>;

/** Texts above the chart, in as many lines as they need to stand beside each other. */
function uprightLabels(wanted: readonly Wanted[], frame: ChartFrame): ChartLabel[] {
  const boxes = wanted
    .map(({ at, text: whole, axis, colour }) => {
      const [middle] = axis === 'x' ? pixelOf(frame, '', at, 0) : pixelOf(frame, '', 0, at);
      const text = fittingBold(whole, frame.width);
      const width = textWidth(text, true);
      const left = Math.max(0, Math.min(frame.width - width, middle - width / 2));
      return { text, colour, at, left, right: left + width };
    })
    .toSorted((a, b) => a.left - b.left);
  const ends: number[] = [];
  return boxes.map(({ right, ...box }) => {
    const free = ends.findIndex((end) => end + APART <= box.left);
    const line = free < 0 ? ends.length : free;
    ends[line] = right;
    const leader = line * LABEL_LINE;
    return { ...box, top: -BESIDE - 1 - leader, anchor: 'start', leader };
  });
}

/** Texts at the right end of their rules, apart from each other. */
function levelLabels(wanted: readonly Wanted[], frame: ChartFrame): ChartLabel[] {
  const { panel, panels } = frame;
  return [...new Set(wanted.map(({ facet }) => facet))].flatMap((facet) => {
    const own = wanted.filter((label) => label.facet === facet);
    const { column = 0, row = 0 } = panels.find((each) => each.facet === facet) ?? {};
    const [left, top] = [frame.margin.left + column * panel.stepX, frame.margin.top + row * panel.stepY];
    const heights = own.map(({ axis, at }) => {
      const [, height] = axis === 'x' ? pixelOf(frame, facet, at, 0) : pixelOf(frame, facet, 0, at);
      return height - BESIDE;
    });
    const apart = spread(heights, LABEL_LINE, top, top + panel.height - BESIDE);
    return own.map(({ text, colour, at }, index): ChartLabel => ({
      text: fittingBold(text, panel.width),
      colour,
      left: left + panel.width,
      top: apart[index] ?? top,
      anchor: 'end',
      leader: 0,
      at,
    }));
  });
}

/** Where the texts of annotations and rules stand; small charts have no room for those above them. */
export function chartLabels(
  notes: readonly PlacedNote[],
  rules: readonly RuleLabel[],
  frame: ChartFrame,
): ChartLabel[] {
  const hasPanels = frame.panels.length > 0;
  const noted = hasPanels
    ? []
    : notes.map((note): Wanted => ({ ...note, facet: '', colour: colours.targetInk }));
  const wanted: Wanted[] = [...noted, ...rules].filter(({ text }) => text !== '');
  const isUpright = ({ axis }: Wanted): boolean => (axis === 'x') !== frame.flipped;
  const ofPanels = { ...frame, margin: { ...frame.margin, top: 0 } };
  return [
    ...(hasPanels ? [] : uprightLabels(wanted.filter(isUpright), ofPanels)),
    ...levelLabels(
      wanted.filter((label) => !isUpright(label)),
      ofPanels,
    ),
  ];
}
