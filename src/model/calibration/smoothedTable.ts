import { fitPoisson } from '../../util/poissonFit';
import type { HazardBand, LifeTable, Spike } from '../scenario';
import { hazardsFromSteps, logStandardErrors, stepPriors } from './hazardSteps';
import type { EstimatedLifeTable } from './register';

/** First weeks of the bands in which a table from data is constant (section 5 of the model page). */
const TABLE_CUTS = [0, 2, 4, 8, 13, 18, 22, 26, 39, 52, 78, 104];

/** The weeks in which a reassessment ends cases on top of the band's own exits: from `at`, `spread` weeks long. */
export interface SpikeWeeks {
  at: number;
  spread: number;
}

/** A band's own ends and exposure, the weeks of the spike left out. */
export interface SmoothedBand {
  from: number;
  to: number | null;
  risk: number;
  events: number;
  /** Weekly exit probability, and the standard error of its logarithm. */
  hazard: number;
  logStandardError: number;
}

export interface SmoothedTable {
  life: LifeTable;
  bands: SmoothedBand[];
  /** The share that ends in each week of the spike on top of the bands; 0 when no more end than elsewhere. */
  spike: number;
}

/**
 * A life table of few numbers from one by week: constant between the cuts of the model page, ln h smooth from band to band where
 * cases are few, and the same extra exit in each week of a spike.
 *
 * @param spikeWeeks null for no spike
 */
export function smoothedTable(
  { risk, events }: EstimatedLifeTable,
  spikeWeeks: SpikeWeeks | null,
): SmoothedTable {
  const inSpike = (d: number): boolean =>
    spikeWeeks !== null && d >= spikeWeeks.at && d < spikeWeeks.at + spikeWeeks.spread;
  const bandOf = (d: number): number => TABLE_CUTS.findLastIndex((from) => d >= from);
  const bandRisk = new Float64Array(TABLE_CUTS.length);
  const bandEvents = new Float64Array(TABLE_CUTS.length);
  risk.forEach((atRisk, d) => {
    if (inSpike(d)) return;
    const band = bandOf(d);
    bandRisk[band] = (bandRisk[band] ?? 0) + atRisk;
    bandEvents[band] = (bandEvents[band] ?? 0) + (events[d] ?? 0);
  });
  const solved = fitPoisson({
    counts: bandEvents,
    means: (steps) => hazardsFromSteps(steps, TABLE_CUTS.length).map((h, band) => h * (bandRisk[band] ?? 0)),
    parameters: stepPriors(TABLE_CUTS.length),
  });
  const hazards = hazardsFromSteps(solved.parameters, TABLE_CUTS.length);
  const errors = logStandardErrors(solved.covariance, TABLE_CUTS.length);
  const bands = TABLE_CUTS.map((from, band) => ({
    from,
    to: TABLE_CUTS[band + 1] ?? null,
    risk: bandRisk[band] ?? 0,
    events: bandEvents[band] ?? 0,
    hazard: hazards[band] ?? 0,
    logStandardError: errors[band] ?? 0,
  }));

  let spikeRisk = 0;
  let spikeEvents = 0;
  let without = 0;
  risk.forEach((atRisk, d) => {
    if (!inSpike(d)) return;
    spikeRisk += atRisk;
    spikeEvents += events[d] ?? 0;
    without += atRisk * (1 - (hazards[bandOf(d)] ?? 0));
  });
  // 1 − h = (1 − band) (1 − q): what is left after the band is left again after the spike.
  const spike = without > 0 ? Math.max(0, 1 - (spikeRisk - spikeEvents) / without) : 0;
  const spikes: Spike[] = Array.from({ length: spike > 0 ? (spikeWeeks?.spread ?? 0) : 0 }, (_, week) => ({
    at: (spikeWeeks?.at ?? 0) + week,
    q: spike,
  }));
  return {
    life: {
      bands: bands.map(({ from, to, hazard }): HazardBand => ({
        from,
        ...(to === null ? {} : { to }),
        h: hazard,
      })),
      ...(spikes.length > 0 ? { spikes } : {}),
    },
    bands,
    spike,
  };
}
