import { expect, it } from 'vitest';
import { figureText } from '../../src/components/figures/figureText';
import { createWords } from '../../src/i18n';
import { formulaValueOf } from '../../src/notebook/figures/formulaValue';
import type { Figure } from '../../src/notebook';

const { format } = createWords('da');
const plan: Figure = { value: -5, format: 'percent', provenance: 'plan' };
const formula: Figure = { value: 0.25, format: 'percent', provenance: 'computed', isShare: true };

it('a per cent of a plan is counted in per cent, that of a formula in shares, as 25 % is 0,25 in one', () => {
  const plain = (figure: Figure): string => figureText(figure, format).replaceAll('\u00a0', ' ');
  expect(plain(plan)).toBe('−5 %');
  expect(plain(formula)).toBe('25 %');
  expect(plain({ ...formula, format: 'percentChange' })).toBe('+25 %');
  expect([plan, formula].map(formulaValueOf)).toEqual([-0.05, 0.25]);
});

it('a number as it is has no more decimals than say something', () => {
  const texts = [6, 2.5, 243.7182, 0.12345, 1_234_567.891, -3.999].map((value) =>
    figureText({ value, format: 'text', provenance: 'computed' }, format),
  );
  expect(texts).toEqual(['6', '2,5', '243,72', '0,123', '1.234.567,89', '−4']);
});
