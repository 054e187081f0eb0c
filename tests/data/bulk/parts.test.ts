import { describe, expect, it } from 'vitest';
import { lanes } from './lanes';
import { finishBulk, planBulk, readRange, type BulkPlan } from '../../../src/data/bulk/importBulk';

const LINE_FEED = 0x0a;
const ROWS = Array.from({ length: 40 }, (_, row) =>
  row % 11 === 5
    ? `"to\nlinjer";${row};1,5`
    : `${['Ishøj', 'Ærø', '"Åben, by"'][row % 3]};${row * 997};${row},25`,
);
const TEXT = ['Titel', '', 'Område;Antal;Andel', ...ROWS, '1;2', '', 'Kilde: æøå'].join('\n');

describe.each(lanes)('a large file in two parts ($name)', (lane) => {
  it('cut after any line is the whole file again, wherever the first part is closed', async () => {
    const file = new Blob([TEXT]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const plan = (await planBulk(file, {})) as BulkPlan;
    const whole = finishBulk(plan, [await readRange(file, plan, {}, { lane })], {});
    expect(whole.lines).toHaveLength(40);
    const open: number[] = [];
    for (let cut = plan.table.bodyStart + 1; cut < bytes.length; cut++) {
      if (bytes[cut - 1] !== LINE_FEED) continue;
      const first = await readRange(file, plan, { to: cut }, { lane });
      const rest = await readRange(file, plan, { from: cut }, { lane });
      if (first.isClosed) expect(finishBulk(plan, [first, rest], {})).toEqual(whole);
      else open.push(cut);
    }
    // Within the four cells of two lines, and where a blank line may go with the note below it.
    expect(open).toHaveLength(5);
  });
});
