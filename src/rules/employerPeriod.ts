import type { DatedRule } from './datedRule';

/**
 * First calendar days of sickness that the employer pays. A case comes into the model with the first week that the
 * municipality pays, so a longer period means that the case clock begins later, and that shorter spells never reach it.
 * The dates are of the first sick day.
 */
export const employerPeriodRules: readonly DatedRule<'employerPeriod'>[] = [
  {
    id: 'employerPeriod2007',
    kind: 'employerPeriod',
    from: '2007-01-01',
    until: '2008-06-02',
    figures: { calendarDays: 15 },
    source: 'changed by retsinformation id=117279',
    certainty: 'high',
    status: 'past',
    on: true,
  },
  {
    id: 'employerPeriod2008',
    kind: 'employerPeriod',
    from: '2008-06-02',
    until: '2012-01-02',
    figures: { calendarDays: 21 },
    source: 'retsinformation id=117279',
    certainty: 'high',
    status: 'past',
    on: true,
  },
  {
    id: 'employerPeriod2012',
    kind: 'employerPeriod',
    from: '2012-01-02',
    figures: { calendarDays: 30 },
    source: 'retsinformation id=135235',
    certainty: 'high',
    status: 'inForce',
    on: true,
  },
];
