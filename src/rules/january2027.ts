import type { DatedRule } from './datedRule';

/**
 * The change expected on 1 January 2027: job clarification is abolished, and those who are not extended stay on sickness
 * benefit at a reduced rate. The final law, its rate and its transition have not been seen.
 */
export const january2027: DatedRule<'reducedRate'> = {
  id: 'reducedRate2027',
  kind: 'reducedRate',
  from: '2027-01-01',
  figures: { rateShare: 0.6, returningShare: 1 },
  source: 'KL høringssvar 12.11.2025 (draft bill)',
  certainty: 'medium',
  assumed: ['rateShare', 'returningShare'],
  status: 'expected',
  on: false,
};
