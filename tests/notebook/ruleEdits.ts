import fc from 'fast-check';
import { FIGURE_RANGES, type EditableFigures, type RangedFigure, type RuleEdits } from '../../src/rules';

function within(figure: RangedFigure): fc.Arbitrary<number> {
  const { least, most, whole } = FIGURE_RANGES[figure];
  return whole
    ? fc.integer({ min: least, max: most })
    : fc.oneof(
        fc.constantFrom(least, most),
        fc.integer({ min: 0, max: 95 }).map((part) => (most * part) / 100),
      );
}

/** Changes of some figures of a rule, and of its switch. */
function edits(figures: Partial<{ [Name in keyof EditableFigures]: fc.Arbitrary<EditableFigures[Name]> }>) {
  return fc.record(
    { on: fc.boolean(), figures: fc.record(figures, { requiredKeys: [] }) },
    { requiredKeys: [] },
  );
}

const ladder = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 100 })))
  .map((percents) => percents.map((percent, step): [number, number] => [step * 13, percent / 100]));

/** Everything that a hand can say of the law on the page. */
export const anyRuleEdits: fc.Arbitrary<RuleEdits> = fc.record(
  {
    rules: fc.record(
      {
        // The oldest ladder cannot be switched off.
        reimbursement2011: edits({ steps: ladder, activeShare: within('activeShare') }),
        reimbursement2016: edits({ steps: ladder }),
        weeklyRate2016: fc.record({ figures: fc.record({ weekly: within('weekly') }) }),
        durationLimit52: edits({
          fromWeek: within('fromWeek'),
          spreadWeeks: within('spreadWeeks'),
          shareOfExits: within('shareOfExits'),
        }),
        reassessment2014: edits({
          fromWeek: within('fromWeek'),
          spreadWeeks: within('spreadWeeks'),
          shareOfExits: within('shareOfExits'),
          rateShare: within('rateShare'),
        }),
        reducedRate2027: edits({
          rateShare: within('rateShare'),
          returningShare: within('returningShare'),
        }),
        employerPeriod2012: fc.record({ figures: fc.record({ calendarDays: within('calendarDays') }) }),
      },
      { requiredKeys: [] },
    ),
    averageWeekly: fc.option(within('weekly')),
    clocks: fc.record(
      {
        longOffset: fc.boolean(),
        entryPositions: fc.option(
          fc
            .tuple(fc.integer({ min: 0, max: 207 }), fc.integer({ min: 0, max: 100 }))
            .map(([weeks, percent]): [number, number][] => [
              [0, (100 - percent) / 100],
              [weeks, percent / 100],
            ]),
        ),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
