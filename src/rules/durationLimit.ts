import type { DatedRule } from './datedRule';

/**
 * How long the right to sickness benefit lasts.
 *
 * How many cases the limit ended and how many the reassessment sends on has not been published: those figures are
 * assumptions, and the rules are off until a person switches them on.
 */
export const durationLimitRules: readonly [DatedRule<'durationLimit'>, DatedRule<'reassessment'>] = [
  {
    id: 'durationLimit52',
    kind: 'durationLimit',
    from: '2007-01-01',
    until: '2014-07-01',
    figures: { fromWeek: 52, spreadWeeks: 5, shareOfExits: 0.5 },
    source: '52 weeks, extension possible: bm.dk satser 2013; fho.dk/FTF 7.10.2013',
    certainty: 'high',
    assumed: ['spreadWeeks', 'shareOfExits'],
    status: 'past',
    on: false,
  },
  {
    // 22 paid weeks within nine months, in force at the end of the month: up to a month later.
    id: 'reassessment2014',
    kind: 'reassessment',
    from: '2014-07-01',
    until: '2027-01-01',
    figures: { fromWeek: 22, spreadWeeks: 5, shareOfExits: 0.5, rateShare: 0.6, life: null },
    source:
      '§ 24 (Law 720 of 25.6.2014, elov.dk); cabiweb.dk "efter 22 uger"; end: KL 12.11.2025, draft bill',
    certainty: 'high',
    assumed: ['spreadWeeks', 'shareOfExits', 'rateShare', 'life'],
    status: 'inForce',
    on: false,
  },
];
