import { describe, expect, it } from 'vitest';
import { codes, importText } from '../support';

describe('letters that have become question marks', () => {
  it.each([
    ['Omr?de;Antal\nGreve;1\n', 'Omr?de', 'Område'],
    ['Kommune;Antal\nGreve;1\nIsh?j;2\n', 'Ish?j', 'Ishøj'],
    ['Kommune;Antal\nGreve;1\nK?ge Kommune;2\n', 'K?ge Kommune', 'Køge Kommune'],
  ])('are seen by the words that they stand in: %j', async (text, example, likely) => {
    expect((await importText(text)).issues).toContainEqual({
      severity: 'warning',
      code: 'encoding.questionMarks',
      params: { example, likely },
    });
  });

  it('are told from questions', async () => {
    const text = 'Spørgsmål;Antal\nSyg?;1\nHvor længe?;2\nAfsluttet?ja;3\n';
    expect(codes(await importText(text))).not.toContain('encoding.questionMarks');
  });
});
