import { describe, expect, it } from 'vitest';
import { codes, importText } from '../support';

describe('a decimal comma in a file divided by commas', () => {
  it.each([
    ['one figure a row', 'Måned,Fuldtidspersoner\n2022M01,250,5\n2022M02,251,4\n2022M03,252,3\n'],
    ['several', 'Måned,Fuldtidspersoner,Lange\n2022M01,250,5,12,1\n2022M02,251,4,12,2\n2022M03,252,3,13,0\n'],
  ])('is named with the figure that it cuts in two: %s', async (_, text) => {
    expect((await importText(text)).issues).toContainEqual({
      severity: 'warning',
      code: 'delimiter.decimalComma',
      params: { example: '250,5', line: 2 },
      row: 2,
    });
  });

  it.each([
    ['a column of small counts has no name', 'Måned,Fuldtidspersoner\n2022M01,250,1000\n2022M02,251,12\n'],
    ['every column has a name', 'Måned,Antal,Lange\n2022M01,250,5\n2022M02,251,4\n'],
    ['another mark divides', 'Måned;Antal\n2022M01;250;5\n2022M02;251;4\n'],
  ])('is not suspected where %s', async (_, text) => {
    expect(codes(await importText(text))).not.toContain('delimiter.decimalComma');
  });
});
