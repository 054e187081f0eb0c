import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySteps, parseSteps } from '../../../src/data/table';

describe('steps from a document', () => {
  it('are completed with what may be left out', () => {
    expect(
      parseSteps([
        { verb: 'sort', by: [{ column: 'a' }] },
        { verb: 'distinct' },
        { verb: 'rollup', values: [{ name: 'n', summary: 'count' }] },
        { verb: 'window', name: 'w', kind: 'lag', column: 'a' },
      ]),
    ).toEqual({
      steps: [
        { verb: 'sort', by: [{ column: 'a', descending: false }] },
        { verb: 'distinct', columns: [] },
        { verb: 'rollup', by: [], values: [{ name: 'n', summary: 'count', column: null, share: 0.5 }] },
        { verb: 'window', name: 'w', kind: 'lag', column: 'a', by: [], order: [], size: 1 },
      ],
      issues: [],
    });
  });

  it('that are of a later version or not whole are kept as they are, named, and never run', () => {
    const json = [
      { verb: 'forecast', months: 12 },
      { verb: 'head', rows: -1 },
      { verb: 'rollup', values: [{ name: 'n', summary: 'constructor' }] },
      'eval',
      null,
      { verb: '__proto__' },
    ];
    const { steps, issues } = parseSteps(json);
    expect(steps).toEqual(json.map((each) => ({ verb: 'unknown', json: each })));
    expect(issues.map(({ code, params }) => [code, params['step'], params['verb'], params['field']])).toEqual(
      [
        ['table.unknownStep', 1, 'forecast', undefined],
        ['table.wrongStep', 2, 'head', 'rows'],
        ['table.wrongStep', 3, 'rollup', 'values'],
        ['table.unknownStep', 4, '', undefined],
        ['table.unknownStep', 5, '', undefined],
        ['table.unknownStep', 6, '__proto__', undefined],
      ],
    );
    const result = applySteps(new Map(), steps);
    expect(result.issues).toEqual([{ severity: 'error', code: 'table.unreadStep', params: { step: 1 } }]);
  });

  it('survive a second reading: what was read is read the same', () => {
    const { steps } = parseSteps([
      { verb: 'from', table: 'A' },
      { verb: 'fill', column: 'a', how: 'previous' },
      { verb: 'fill', column: 'a', how: 'value', value: '' },
      { verb: 'fold', columns: ['a'], names: 'b', values: 'c' },
      { verb: 'join', kind: 'left', table: 'B', on: [{ left: 'a', right: 'b' }] },
    ]);
    expect(steps).toHaveLength(5);
    expect(parseSteps(JSON.parse(JSON.stringify(steps)))).toEqual({ steps, issues: [] });
  });

  it('of any JSON at all are read without an exception, one for each', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const { steps } = parseSteps(json);
        if (Array.isArray(json)) expect(steps).toHaveLength(json.length);
        else expect(steps).toEqual([{ verb: 'unknown', json }]);
      }),
      { seed: 42, numRuns: 300 },
    );
  });
});
