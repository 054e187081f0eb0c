import type { Steps } from '../model';
import type { Certainty, DatedRule, FiguresOf } from './datedRule';

/** The ladder until 2015: the first weeks were the same for all, then active weeks were reimbursed by more. */
function ladder(fromWeek9: number): Steps {
  return [
    [0, 1],
    [4, 0.5],
    [8, fromWeek9],
    [52, 0],
  ];
}

/**
 * The state's share of the municipality's outlay by week on benefit.
 *
 * Weeks 1–4 until 2015, and weeks 5–8 before 2011, are general knowledge. Weeks count all weeks with benefits that the
 * law covers, not only this case's (kommunefinansieringsloven § 5); see `clocks.ts`.
 */
export const reimbursementRules: readonly DatedRule<'reimbursement'>[] = [
  {
    id: 'reimbursement2008',
    kind: 'reimbursement',
    from: '2008-01-01',
    until: '2010-01-01',
    figures: { steps: ladder(0.35), activeSteps: ladder(0.65), activeShare: 0 },
    source: 'over 52 weeks: star.dk, kk.dk 13.12.2007; weeks 9–52 as in 2010, for no source was found',
    certainty: 'assumption',
    status: 'past',
    on: true,
  },
  {
    id: 'reimbursement2010',
    kind: 'reimbursement',
    from: '2010-01-01',
    until: '2011-01-01',
    figures: { steps: ladder(0.35), activeSteps: ladder(0.65), activeShare: 0 },
    source: 'retsinformation id=135234 (changes 65 to 50 per cent); docplayer 23753532 (title: 65/35)',
    certainty: 'medium',
    assumed: ['activeShare'],
    status: 'past',
    on: true,
  },
  {
    id: 'reimbursement2011',
    kind: 'reimbursement',
    from: '2011-01-01',
    until: '2015-12-28',
    figures: { steps: ladder(0.3), activeSteps: ladder(0.5), activeShare: 0 },
    source:
      'weeks 5–8: star.dk konteringsregler 5.57.71; weeks 9–52: retsinformation id=135234; over 52: star.dk; ' +
      'weeks 1–4: general knowledge',
    certainty: 'medium',
    assumed: ['activeShare'],
    status: 'past',
    on: true,
  },
  {
    id: 'reimbursement2016',
    kind: 'reimbursement',
    from: '2015-12-28',
    figures: {
      steps: [
        [0, 0.8],
        [4, 0.4],
        [26, 0.3],
        [52, 0.2],
      ],
    },
    source: 'kommunefinansieringsloven §§ 5 and 29 (LBK 221 of 12.2.2021, elov.dk); not checked after 2021',
    certainty: 'high',
    status: 'inForce',
    on: true,
  },
];

/** The ladder of a rule: the mean of passive and active weeks, weighted by outlay. */
export function ladderOf({ steps, activeSteps, activeShare }: FiguresOf['reimbursement']): Steps {
  if (!activeSteps || !activeShare) return steps;
  const at = (ladder: Steps, week: number): number => ladder.findLast(([from]) => from <= week)?.[1] ?? 0;
  const weeks = [...new Set([...steps, ...activeSteps].map(([week]) => week))].sort((a, b) => a - b);
  return weeks.map((week) => [
    week,
    (1 - activeShare) * at(steps, week) + activeShare * at(activeSteps, week),
  ]);
}

/** The ladders as they stand without edits, oldest first. */
export const reimbursementLadders: readonly { from: string; steps: Steps; certainty: Certainty }[] =
  reimbursementRules.map(({ from, figures, certainty }) => ({ from, steps: ladderOf(figures), certainty }));
