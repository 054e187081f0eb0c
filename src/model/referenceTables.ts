import type { LifeTable } from './scenario';

/** A life table whose shape is borrowed until a municipality has its own. */
export interface ReferenceTable {
  life: LifeTable;
  /** New cases a week with which the table gives 243 full-time persons and 45 long cases in steady state. */
  inflow: number;
  /** Whether the shape comes from published counts, or is one of several plausible ones. */
  provenance: 'data' | 'assumption';
}

const earlyWeeks = (hazards: number[]): NonNullable<LifeTable['bands']> =>
  hazards.map((h, week) => ({ from: week, to: week + 1, h }));

/**
 * Five tables solved to 243 full-time persons and 45 long cases (Ishøj, autumn 2015).
 *
 * `national`: the shape of the national stock by duration of August 2012 (n = 69,439) and July 2011 (n = 69,061),
 * cabiweb.dk, smoothed. A, B, C and F are assumed shapes that span what is plausible; no survival curve is published.
 */
export const referenceTables = {
  national: {
    provenance: 'data',
    inflow: 12.4,
    life: {
      bands: [
        { from: 0, to: 4, h: 0.13289432835259735 },
        { from: 4, to: 13, h: 0.04854223969765532 },
        { from: 13, to: 26, h: 0.03123414603496674 },
        { from: 26, to: 52, h: 0.025564253283396347 },
        { from: 52, h: 0.0336070958275496 },
      ],
    },
  },
  A: {
    provenance: 'assumption',
    inflow: 16,
    life: {
      bands: [
        ...earlyWeeks([0.06, 0.07, 0.08, 0.09, 0.09, 0.09, 0.08, 0.08]),
        { from: 8, to: 22, h: 0.08589400030977887 },
        { from: 22, to: 52, h: 0.04724170017037838 },
        { from: 52, h: 0.009716950083726746 },
      ],
      spikes: [{ at: 22, q: 0.2 }],
    },
  },
  B: {
    provenance: 'assumption',
    inflow: 20,
    life: {
      bands: [
        ...earlyWeeks([0.1, 0.12, 0.12, 0.12, 0.11, 0.1, 0.09, 0.08]),
        { from: 8, to: 22, h: 0.09715195663637362 },
        { from: 22, to: 52, h: 0.04371838048636813 },
        { from: 52, h: 0.008002898178687759 },
      ],
      spikes: [{ at: 22, q: 0.3 }],
    },
  },
  C: {
    provenance: 'assumption',
    inflow: 12,
    life: {
      bands: [
        ...earlyWeeks([0.03, 0.03, 0.04, 0.04, 0.05, 0.05, 0.05, 0.05]),
        { from: 8, to: 22, h: 0.0766162068762495 },
        { from: 22, to: 52, h: 0.0459697241257497 },
        { from: 52, h: 0.01278156978984512 },
      ],
      spikes: [{ at: 22, q: 0.15 }],
    },
  },
  F: {
    provenance: 'assumption',
    inflow: 14,
    life: {
      bands: [
        ...earlyWeeks([0.06, 0.07, 0.08, 0.09, 0.09, 0.09, 0.08, 0.08]),
        { from: 8, to: 22, h: 0.06505243255834744 },
        { from: 22, to: 52, h: 0.04553670279084321 },
        { from: 52, h: 0.014606163404307081 },
      ],
      spikes: [{ at: 22, q: 0.05 }],
    },
  },
} satisfies Record<string, ReferenceTable>;

export type ReferenceTableName = keyof typeof referenceTables;
