import { describe, expect, it } from 'vitest';
import { rulesInForce } from '../../src/rules';
import { catalogue } from '../../src/rules/catalogue';
import { dayOfIso } from '../../src/util/calendar';

const ids = (from: string, to: string): string[] => rulesInForce(from, to).map(({ id }) => id);

describe('the rules in force', () => {
  it('of the Ishøj study are two rates, two ladders, the reassessment and the employer period', () => {
    expect(ids('2015-11-02', '2017-01-01')).toEqual([
      'weeklyRate2015',
      'weeklyRate2016',
      'reimbursement2011',
      'reimbursement2016',
      'reassessment2014',
      'employerPeriod2012',
    ]);
  });

  it('of 2008 have the limit of 52 weeks and an employer period that is prolonged in June', () => {
    expect(ids('2008-01-07', '2009-01-01')).toEqual([
      'weeklyRate2008',
      'reimbursement2008',
      'durationLimit52',
      'employerPeriod2007',
      'employerPeriod2008',
    ]);
  });

  it('tell of the prolongation during COVID-19 without letting it be switched on', () => {
    const note = rulesInForce('2020-12-31', '2021-01-01').find(({ kind }) => kind === 'note');
    expect(note).toMatchObject({
      from: '2020-11-01',
      until: '2021-05-01',
      on: false,
      figures: { delayMonths: 3 },
    });
    expect(ids('2021-05-01', '2021-06-01')).not.toContain('prolongation2020');
  });

  it('change on the day: the last day before, and the first after', () => {
    expect(ids('2014-06-30', '2014-07-01')).toContain('durationLimit52');
    expect(ids('2014-06-30', '2014-07-01')).not.toContain('reassessment2014');
    expect(ids('2014-07-01', '2014-07-02')).not.toContain('durationLimit52');
    expect(ids('2014-07-01', '2014-07-02')).toContain('reassessment2014');
    expect(ids('2026-12-31', '2027-01-01')).not.toContain('reducedRate2027');
    expect(ids('2027-01-01', '2027-01-02')).toContain('reducedRate2027');
    expect(ids('2027-01-01', '2027-01-02')).not.toContain('reassessment2014');
  });

  it('say what is switched on, what was edited, and what is an assumption', () => {
    const edits = {
      rules: {
        weeklyRate2016: { figures: { weekly: 4100 } },
        weeklyRate2015: { figures: { weekly: 4135 } },
        reducedRate2027: { on: true },
      },
    };
    const rule = (id: string) => rulesInForce('2015-01-01', '2028-01-01', edits).find((r) => r.id === id)!;
    expect(rule('weeklyRate2016')).toMatchObject({ on: true, edited: true, figures: { weekly: 4100 } });
    expect(rule('weeklyRate2015').edited).toBe(false);
    expect(rule('reducedRate2027')).toMatchObject({
      on: true,
      edited: false,
      status: 'expected',
      certainty: 'medium',
      assumed: ['rateShare', 'returningShare'],
    });
  });

  it('all change no caseload by default', () => {
    const quiet = ['durationLimit', 'reassessment', 'reducedRate', 'note'];
    expect(catalogue.filter(({ kind, on }) => on === quiet.includes(kind))).toEqual([]);
  });
});

describe('the catalogue of rules', () => {
  it('has a source, a real date and a name of its own for every rule', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
    for (const rule of catalogue) {
      expect(rule.source, rule.id).toMatch(/\w\.dk|retsinformation|table|§|KL/);
      expect(dayOfIso(rule.from), rule.id).not.toBeNaN();
      if (rule.until !== undefined) expect(dayOfIso(rule.until)).toBeGreaterThan(dayOfIso(rule.from));
    }
  });

  it('lets each rule end where the next of its kind begins', () => {
    for (const [index, rule] of catalogue.entries()) {
      const next = catalogue[index + 1];
      if (next?.kind === rule.kind) expect(rule.until, rule.id).toBe(next.from);
    }
  });

  it('calls a figure an assumption only when the rule has it', () => {
    for (const { id, figures, assumed } of catalogue) {
      for (const name of assumed ?? []) expect(Object.keys(figures), id).toContain(name);
    }
  });

  it('counts as past what ended before November 2026, and as expected what has not begun', () => {
    const read = '2026-11-01';
    for (const { id, from, until, status } of catalogue) {
      expect(status, id).toBe(
        from > read ? 'expected' : until !== undefined && until <= read ? 'past' : 'inForce',
      );
    }
  });
});
