// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Slices } from '../../src/notebook';
import { DrawnCells } from '../../src/state';

/** Slices of one cell each, which go on when they are told to. */
function byHand() {
  const waiting: (() => void)[] = [];
  const slices: Slices = { begin: () => () => true, next: (work) => void waiting.push(work) };
  return { slices, goOn: (times = 1) => Array.from({ length: times }, () => waiting.shift()?.()) };
}
const idsOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `c${index}`);

function drawing(count: number) {
  const ids = idsOf(count);
  const { slices, goOn } = byHand();
  const cells = new DrawnCells(() => ids, slices);
  return { cells, goOn, drawn: () => ids.filter((id) => cells.place(id).drawn) };
}

describe('the cells that are drawn', () => {
  it('are those near what is in view first, then all others from the top', () => {
    const { cells, goOn, drawn } = drawing(4);
    cells.want('c0');
    cells.enter('c3');
    expect(drawn()).toEqual(['c0']);
    goOn();
    expect(drawn()).toEqual(['c0', 'c3']);
    goOn();
    expect(drawn()).toEqual(['c0', 'c1', 'c3']);
    goOn(5);
    expect(drawn()).toHaveLength(4);
  });

  it('are only the near ones in a notebook of thousands, which are let go again with their height', () => {
    const { cells, goOn, drawn } = drawing(5_000);
    for (const id of ['c7', 'c8', 'c9']) cells.enter(id);
    goOn(20);
    expect(drawn()).toEqual(['c7', 'c8', 'c9']);
    cells.leave('c7', 120, () => false);
    cells.leave('c8', 130, () => true);
    expect(drawn()).toEqual(['c8', 'c9']);
    expect(cells.place('c7').height).toBe(120);
  });

  it('stay drawn in a smaller one when they are far away', () => {
    const { cells, goOn, drawn } = drawing(2);
    cells.enter('c0');
    goOn(4);
    cells.leave('c0', 120, () => false);
    expect(drawn()).toEqual(['c0', 'c1']);
  });

  it('are all of them on paper', () => {
    const { cells, drawn } = drawing(1_000);
    cells.drawAll();
    expect(drawn()).toHaveLength(1_000);
  });

  it('are drawn anew around what is in view when every cell changes its frame', () => {
    const { cells, goOn, drawn } = drawing(3);
    cells.drawAll();
    cells.restart(['c1']);
    expect(drawn()).toEqual(['c1']);
    goOn(4);
    expect(drawn()).toHaveLength(3);
  });
});
