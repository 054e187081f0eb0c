import type { DatedRule } from './datedRule';

/**
 * During COVID-19, those due for job clarification stayed on sickness benefit for three months more. Told beside the
 * figures of those months, without effect on a scenario: how many it held back has not been published.
 */
export const prolongation2020: DatedRule<'note'> = {
  id: 'prolongation2020',
  kind: 'note',
  from: '2020-11-01',
  until: '2021-05-01',
  figures: { delayMonths: 3 },
  source: '§ 26 f (Law 1642 of 19.11.2020, elov.dk); prolonged to 30.4.2021 by L 165 (ft.dk)',
  certainty: 'high',
  status: 'past',
  on: false,
};
