import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds, orderOf, type Cell, type Notebook } from '../../src/notebook';
import { anyNotebook } from './anyNotebook';
import { evaluated, template } from './support';

const notebookOf = (...cells: Cell[]): Notebook => ({ ...template(), cells });
const value = (name: string, formula: string): Cell => ({
  ...kinds.value.create(`id-${name}`),
  name,
  formula,
});
const sum = (names: readonly string[]): string => ['1', ...names].join(' + ');

/** Value cells that read only cells with a lower number, in any order in the notebook. */
const withoutCircles: fc.Arbitrary<Notebook> = fc
  .array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 1, maxLength: 25 })
  .map((reads) =>
    reads.map((numbers, index) =>
      value(`n${index}`, sum(index === 0 ? [] : numbers.map((number) => `n${number % index}`))),
    ),
  )
  .chain((cells) => fc.shuffledSubarray(cells, { minLength: cells.length }))
  .map((cells) => notebookOf(...cells));

describe('the order of evaluation', () => {
  it('has each cell after all that it reads', () => {
    fc.assert(
      fc.property(withoutCircles, (notebook) => {
        const { order, links, circles } = orderOf(notebook);
        expect(circles.size).toBe(0);
        expect(order.toSorted()).toEqual(notebook.cells.map(({ id }) => id).toSorted());
        const place = new Map(order.map((id, index) => [id, index]));
        for (const [id, { required }] of links) {
          for (const read of required) expect(place.get(read)!).toBeLessThan(place.get(id)!);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('gives every cell its figure, wherever it stands', () => {
    fc.assert(
      fc.property(withoutCircles, (notebook) => {
        const evaluator = evaluated(notebook);
        for (const { id } of notebook.cells) {
          expect(evaluator.state(id)?.status).toBe('ready');
          expect(evaluator.evaluations(id)).toBe(1);
        }
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  it('has every cell of any notebook once, those of circles and of unknown kinds too', () => {
    fc.assert(
      fc.property(anyNotebook, (notebook) => {
        const { order, circles, links } = orderOf(notebook);
        expect(order.toSorted()).toEqual(notebook.cells.map(({ id }) => id).toSorted());
        const place = new Map(order.map((id, index) => [id, index]));
        for (const [id, { required, read }] of links) {
          for (const other of [...required, ...read]) {
            const together = circles.get(id)?.includes(other) ?? false;
            expect(together || place.get(other)! < place.get(id)!).toBe(true);
          }
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('a circle', () => {
  it('is found, with all of its cells, and those that only read it are none of it', () => {
    const notebook = notebookOf(
      value('a', 'b'),
      value('b', 'c + fri'),
      value('c', 'a'),
      value('fri', '2'),
      value('efter', 'a + fri'),
      value('selv', 'selv + 1'),
    );
    const { circles } = orderOf(notebook);
    expect([...circles.keys()].toSorted()).toEqual(['id-a', 'id-b', 'id-c', 'id-selv']);
    expect(circles.get('id-b')?.toSorted()).toEqual(['id-a', 'id-b', 'id-c']);
    const evaluator = evaluated(notebook);
    for (const name of ['a', 'b', 'c']) {
      expect(evaluator.state(`id-${name}`)).toMatchObject({
        status: 'failed',
        problem: {
          code: 'cell.circle',
          circle: {
            cells: [{ name: 'a', kind: 'value', place: 1 }, { name: 'b' }, { name: 'c' }],
            isWhole: true,
          },
        },
      });
    }
    expect(evaluator.state('id-selv')).toMatchObject({ problem: { circle: { cells: [{ name: 'selv' }] } } });
    expect(evaluator.state('id-efter')).toMatchObject({
      problem: { code: 'cell.waitsFor', params: { name: 'a' } },
    });
    expect(evaluator.figure('fri')?.value).toBe(2);
  });

  it('may go through cells of several kinds', () => {
    const table = (name: string, source: string): Cell => ({
      ...kinds.table.create(`id-${name}`),
      name,
      source: `id-${source}`,
    });
    const evaluator = evaluated(notebookOf(table('a', 'b'), table('b', 'a')));
    expect(evaluator.state('id-a')).toMatchObject({ problem: { code: 'cell.circle' } });
  });

  it('comes to rest: nothing of it is told again while it is the same', () => {
    const notebook = notebookOf(value('a', 'b'), value('b', 'a'), value('fri', '1'));
    const evaluator = evaluated(notebook);
    const states = notebook.cells.map(({ id }) => evaluator.state(id));
    evaluator.update({ ...notebook, cells: [...notebook.cells] });
    notebook.cells.forEach(({ id }, index) => expect(evaluator.state(id)).toBe(states[index]));
  });
});

describe('a name that no cell has', () => {
  it('is named by the cell that needs it; a text is shown all the same', () => {
    const text: Cell = { id: 't', kind: 'text', text: '{{ingen.slut}}' };
    const evaluator = evaluated(notebookOf(value('a', '[ingen af dem] + 1'), text, value('b', '2')));
    expect(evaluator.state('id-a')).toMatchObject({
      problem: { code: 'cell.missing', params: { name: 'ingen af dem' } },
    });
    expect(evaluator.state('t')?.status).toBe('ready');
    expect(evaluator.figure('ingen.slut')).toBeNull();
    expect(evaluator.figure('b')?.value).toBe(2);
  });

  it('is told from a cell that has none of such figures, and from a choice that was not made', () => {
    const text: Cell = { id: 't', kind: 'text', name: 'tekst', text: '' };
    const evaluator = evaluated(
      notebookOf(text, value('a', 'tekst + 1'), { ...kinds.table.create('s'), source: '' }),
    );
    expect(evaluator.state('id-a')).toMatchObject({
      problem: { code: 'figure.none', params: { name: 'tekst' }, place: { position: 0, length: 5 } },
    });
    expect(evaluator.state('s')).toMatchObject({ problem: { code: 'cell.unchosen.table' } });
  });
});

describe('a notebook of thousands of cells', () => {
  it('may be one chain', () => {
    const cells = Array.from({ length: 5000 }, (_, index) =>
      value(`n${index}`, index === 4999 ? '1' : `n${index + 1} + 1`),
    );
    const evaluator = evaluated(notebookOf(...cells));
    expect(evaluator.figure('n0')?.value).toBe(5000);
    expect(cells.every(({ id }) => evaluator.evaluations(id) === 1)).toBe(true);
  });

  it('takes steps by its size: twice the chain is about twice the work', () => {
    // Counted by the reads of a cell's fields, for clocks differ.
    const readsOf = (count: number): number => {
      let reads = 0;
      const watched = Array.from({ length: count }, (_, index) => {
        const cell = value(`n${index}`, index === count - 1 ? '1' : `n${index + 1} + 1`);
        return new Proxy(cell, {
          get: (target, key) => {
            reads++;
            return Reflect.get(target, key) as unknown;
          },
        });
      });
      evaluated(notebookOf(...watched));
      return reads;
    };
    expect(readsOf(2000)).toBeLessThan(readsOf(1000) * 2.5);
  });
});
