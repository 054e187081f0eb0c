import { describe, expect, it } from 'vitest';
import { calledCells } from '../../src/components/editing/calledCells';
import { createWords } from '../../src/i18n';
import { kinds, type Cell, type Kind } from '../../src/notebook';

const cell = (kind: Kind, fields: { name?: string; text?: string } = {}): Cell =>
  ({ ...kinds[kind].create('x'), ...fields }) as Cell;
const called = (...cells: Cell[]): string[] => [
  ...calledCells(
    cells.map((each, index) => ({ ...each, id: String(index) })),
    createWords('da'),
  ).values(),
];
const text = (written: string): Cell => cell('text', { text: written });

describe('a cell is called so that it is told from the others', () => {
  it('by its name', () => {
    expect(called(cell('chart', { name: 'Sager' }))).toEqual(['”Sager”']);
  });

  it('by its kind where it has none, and by its number among those alike', () => {
    const unnamed = { name: '' };
    expect(called(cell('chart', unnamed), cell('table', unnamed), cell('chart', unnamed))).toEqual([
      'Diagram',
      'Tabel',
      'Diagram 2',
    ]);
  });

  it('by the first words of a text, without the signs of Markdown', () => {
    expect(called(text('\n\n## **Færre** sager\n\nMere'))).toEqual(['Tekst ”Færre sager”']);
    expect(called(text('1. Vi har {{Sager}} sager, se [listen](https://x.dk)'))).toEqual([
      'Tekst ”Vi har … sager, se …”',
    ]);
    expect(called(text('- æ'.repeat(1_000)))[0]!.length).toBeLessThan(60);
    expect(called(text(''), text('---'), text('En'), text('En'))).toEqual([
      'Tekst',
      'Tekst 2',
      'Tekst ”En”',
      'Tekst ”En” 2',
    ]);
  });
});
