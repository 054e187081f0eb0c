import type { Notebook } from '../../notebook';
import { da } from './da';

/** The English texts by cell; everything else is as in Danish. */
const texts: Record<string, Record<string, unknown>> = {
  indledning: {
    text: `# Fewer sickness-benefit cases in 2016

Ishøj · action plan from autumn 2015 · the marks show what is the plan's judgement, assumed and computed

Without the plan we expect **{{withoutPlan.fullYearPersons.end}}** full-year persons in {{plan.month}}. With the plan's three efforts it becomes **{{plan.fullYearPersons.end}}**, and cases over 52 weeks become **{{plan.longCases.end}}** against {{withoutPlan.longCases.end}} without the plan. Ishøj's own plan expected {{plan.fullYearPersons.goal}} and {{plan.longCases.goal}}. Move the sliders to see what happens if an effort works less, or more, than expected.`,
  },
  'forbundne-kar': {
    text: `## Connected vessels

A case that ends early does not become a long case later. So the efforts hang together. On their own the three efforts give {{plan.tidlig.alone}}, {{plan.midt.alone}} and {{plan.lange.alone}} full-year persons in {{plan.month}}. Together they give {{plan.fullYearPersons.change}}. The difference of {{plan.interplay}} is interplay: the same case can end only once.

In {{plan.month}} the calculation gives {{plan.fullYearPersons.end}} full-year persons, but {{plan.fullYearPersons.mean}} as the mean of the whole year, since the effect grows month by month. Ishøj's plan says {{plan.fullYearPersons.goal}}, but not which of the two it means.`,
  },
  forbehold: {
    text: `## What the figures can and cannot tell

- The percentages are the jobcentre's **judgements**, not measurements. The plan takes them of the number of cases and puts them equal to full-year persons; so does this calculation.
- The figures vary by themselves. A level of {{withoutPlan.fullYearPersons.start}} lies within ± {{withoutPlan.variation}} in about two cases of three, otherwise further off. So an effect of 5 % can be hard to see in a single month.
- "Without the plan" means that present practice goes on and the level stays where it is. If the long cases keep rising as they did in Ishøj in 2015, both curves are higher.
- None of the plan's efforts acts directly in weeks 22–52. What happens there follows from fewer cases getting that far.`,
  },
};

const initiatives: Record<string, Record<string, unknown>> = {
  tidlig: {
    phase: 'The early effort',
    title: 'Screening and round-table talks',
    actions: [
      'New cases are screened so that they can end sooner',
      'More round-table talks at workplaces, so that partial recoveries come sooner',
    ],
    status: 'Both are under way',
    stated: '5 % fewer cases, about 12 full-year persons',
  },
  midt: {
    phase: 'The middle period',
    title: 'Case steps on time and shorter extensions',
    actions: [
      'Medical papers and case steps in place on time',
      'Fixed requirements to the content of each case step',
      'Every case to be extended at week 22 goes to the team leader',
      'Shorter extensions at week 22',
    ],
    status:
      "The team leader's review is under way; the requirements are developed along the way; shorter extensions come gradually",
    stated: '10 % fewer cases, about 24 full-year persons',
  },
  lange: {
    phase: 'Long cases',
    title: 'Every case decided anew',
    actions: [
      'Every case over 52 weeks is assessed anew: end it, offer a job clarification or resource course, or extend it',
      'The basis goes to the team leader',
    ],
    status: 'Running; all long cases have been reviewed once',
    stated: '33 % fewer long cases, from about 45 to about 30',
  },
};

/** Ishøj 2016 in English. */
export const en: Notebook = {
  ...da,
  title: 'Fewer sickness-benefit cases in 2016',
  language: 'en',
  cells: da.cells.map((cell) => {
    switch (cell.kind) {
      case 'plan':
        return {
          ...cell,
          name: 'plan',
          initiatives: cell.initiatives.map((initiative) => ({
            ...initiative,
            ...initiatives[initiative.id],
          })),
        };
      case 'baseline':
        return { ...cell, name: 'withoutPlan' };
      default:
        return { ...cell, ...texts[cell.id] };
    }
  }),
};
