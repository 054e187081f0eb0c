import { describe, expect, it } from 'vitest';
import { consequenceOf } from '../../src/components/import/consequence';
import { createWords } from '../../src/i18n';
import { cellsOf, month, template } from '../notebook/support';

const { baseline, plan } = cellsOf(template());
const withheld = { ...month('2020-01', 0), fte: null };

describe('observations without a figure for full-year persons', () => {
  it('ask for another column where a table was read, and never where a register was counted', () => {
    expect(consequenceOf([withheld], baseline, plan, false)).toEqual({ problem: 'fte.missing', fit: null });
    const counted = consequenceOf([withheld], baseline, plan, true);
    expect(counted).toEqual({ problem: 'register.missing', fit: null });
    expect(createWords('da').say(`study.${counted.problem}`)).not.toMatch(/Vælg en anden kolonne|study\./);
  });
});
