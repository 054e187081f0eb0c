import { findCell, type Notebook } from './notebook';
import type { KnownCell } from './kinds/cell';

/** A small drawing of a notebook's first cells, as path data within {@link SKETCH_SIZE}. */
export interface Sketch {
  /** Lines of text. */
  text: string;
  /** Frames and rules. */
  frame: string;
  /** Counted months and what would go on without a plan. */
  before: string;
  /** What the plan or a chart draws. */
  drawn: string;
}

export const SKETCH_SIZE = { width: 120, height: 84 } as const;

const { width: WIDTH, height: HEIGHT } = SKETCH_SIZE;
const MARGIN = 8;
const RIGHT = WIDTH - MARGIN;
const BOX = 26;
/** More letters would be lines outside of the drawing. */
const MOST_TEXT = 400;

interface Part {
  height: number;
  draw: (top: number) => Partial<Sketch>;
}

/** Draws a notebook's first cells from what stands in them; nothing is calculated. */
export function sketchOf(notebook: Notebook): Sketch {
  const sketch: Sketch = { text: '', frame: '', before: '', drawn: '' };
  let top = MARGIN;
  for (const cell of notebook.cells) {
    if (top > HEIGHT - MARGIN) break;
    const part = cell.kind === 'unknown' ? boxed() : partOf(cell, notebook);
    const drawn = part.draw(top);
    for (const layer of ['text', 'frame', 'before', 'drawn'] as const) sketch[layer] += drawn[layer] ?? '';
    top += part.height;
  }
  return sketch;
}

function partOf(cell: KnownCell, notebook: Notebook): Part {
  switch (cell.kind) {
    case 'text':
      return lines(cell.text);
    case 'scenario':
      return curve(notebook, cell.plan);
    case 'chart':
      return boxed((top) => ({
        drawn: `M14 ${top + 18}L38 ${top + 11}L62 ${top + 14}L86 ${top + 6}L106 ${top + 8}`,
      }));
    case 'data':
    case 'table':
      return boxed((top) => ({
        frame: `M8 ${top + 8}H112M8 ${top + 14}H112M42 ${top}V${top + 20}M76 ${top}V${top + 20}`,
      }));
    case 'plan':
      return sliders(
        cell.initiatives.slice(0, 3).map(({ percent, mostPercent }) => percent / (mostPercent || 1)),
      );
    case 'input':
      return sliders([0.5]);
    default:
      return { height: 8, draw: (top) => ({ drawn: `M8 ${top + 2}H20`, text: `M26 ${top + 2}H70` }) };
  }
}

/** A line of a text is as long as it is, a heading is drawn twice. */
function lines(text: string): Part {
  const shown = text
    .slice(0, MOST_TEXT)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 6);
  const drawn = shown.flatMap((line) => {
    const isHeading = line.startsWith('#');
    const length = Math.min(RIGHT, MARGIN + line.length * (isHeading ? 2.2 : 1.1));
    return [{ length: Math.round(length), isHeading }];
  });
  return {
    height: drawn.reduce((sum, { isHeading }) => sum + (isHeading ? 9 : 6), 2),
    draw: (top) => {
      let y = top;
      const parts = drawn.map(({ length, isHeading }) => {
        const path = isHeading ? `M8 ${y}H${length}M8 ${y + 1.5}H${length}` : `M8 ${y}H${length}`;
        y += isHeading ? 9 : 6;
        return path;
      });
      return { text: parts.join('') };
    },
  };
}

function boxed(inside: (top: number) => Partial<Sketch> = () => ({})): Part {
  return {
    height: BOX,
    draw: (top) => {
      const { frame = '', ...rest } = inside(top);
      return { ...rest, frame: `M8 ${top}H112V${top + 20}H8Z${frame}` };
    },
  };
}

function sliders(parts: readonly number[]): Part {
  return {
    height: parts.length * 7 + 3,
    draw: (top) => {
      const each = parts.map((part, index) => ({
        y: top + 2 + index * 7,
        x: Math.round(10 + 98 * Math.max(0, Math.min(1, part))),
      }));
      return {
        frame: each.map(({ y }) => `M8 ${y}H112`).join(''),
        drawn: each.map(({ x, y }) => `M8 ${y}H${x}M${x} ${y - 2}V${y + 2}`).join(''),
      };
    },
  };
}

/** The newest counted months, then straight on without the plan, and down by the plan's per cents. */
function curve(notebook: Notebook, planId: string): Part {
  const plan = findCell(notebook, 'plan', planId);
  const baseline = plan && findCell(notebook, 'baseline', plan.baseline);
  const data = baseline && findCell(notebook, 'data', baseline.data);
  const counted = data?.observations?.slice(-12).flatMap(({ fte }) => fte ?? []) ?? [];
  const last = counted.at(-1) ?? 1;
  const left = (plan?.initiatives ?? []).reduce((part, { percent }) => part * (1 - percent / 100), 1);
  const most = Math.max(...counted, last, Number.MIN_VALUE);
  const least = Math.min(...counted, last * left, most * 0.7);
  return boxed((top) => {
    const y = (value: number): number =>
      Math.round((top + 17 - (14 * (value - least)) / (most - least || 1)) * 10) / 10;
    const points = counted.map((value, index) => `${Math.round(12 + (44 * index) / 11)} ${y(value)}`);
    const middle = counted.length === 0 ? 12 : Math.round(12 + (44 * (counted.length - 1)) / 11);
    return {
      before: `M${[...points, `${middle} ${y(last)}`, `108 ${y(last)}`].join('L')}`,
      drawn: `M${middle} ${y(last)}L108 ${y(last * left)}`,
    };
  });
}
