import type { Scenario } from '../model';
import {
  createEffectSolver,
  findCell,
  fitBaseline,
  lawfulScenario,
  runStudy,
  whyNotReached,
  type BaselineCell,
  type DataCell,
  type FigureContext,
  type InitiativeEffect,
  type Notebook,
  type PlanCell,
  type Study,
  type StudyError,
  type UncertainStudy,
} from '../notebook';

/** What follows from the notebook, recomputed when that which it depends on changes and not otherwise. */
export class SimulationState {
  readonly #notebook: () => Notebook;
  readonly #solve = createEffectSolver();

  plan = $derived.by<PlanCell | undefined>(() => findCell(this.#notebook(), 'plan'));
  baseline = $derived.by<BaselineCell | undefined>(() =>
    findCell(this.#notebook(), 'baseline', this.plan?.baseline),
  );
  data = $derived.by<DataCell | undefined>(() => findCell(this.#notebook(), 'data', this.baseline?.data));

  // The fit depends on these alone, not on the assumptions beside them.
  #observations = $derived(this.data?.observations ?? null);
  #table = $derived(this.baseline?.table ?? 'national');
  #window = $derived(this.baseline?.window ?? 1);
  #level = $derived(this.baseline?.level ?? null);
  #fit = $derived(
    fitBaseline(
      { observations: this.#observations },
      { table: this.#table, window: this.#window, level: this.#level },
    ),
  );
  fitted = $derived('error' in this.#fit ? null : this.#fit);

  /** Why there is no study. */
  error = $derived.by<StudyError | null>(() => {
    if ('error' in this.#fit) return this.#fit.error;
    return this.plan ? whyNotReached(this.#fit, this.plan) : null;
  });

  // So does the law: it is no work for a moving slider.
  #rules = $derived(this.baseline?.rules ?? {});
  #month = $derived(this.plan?.month ?? null);
  #scenario = $derived.by<Scenario | null>(() => {
    const { fitted } = this;
    if (!fitted || this.#month === null || this.error) return null;
    return lawfulScenario(fitted.scenario, this.#rules, this.#month);
  });

  effects = $derived.by<InitiativeEffect[]>(() => {
    const { plan } = this;
    const scenario = this.#scenario;
    if (!scenario || !plan) return [];
    return plan.initiatives.map((initiative) => this.#solve(scenario, plan, initiative));
  });

  study = $derived.by<Study | null>(() => {
    const { plan, baseline } = this;
    const scenario = this.#scenario;
    return scenario && plan && baseline ? runStudy(scenario, baseline, plan, this.effects) : null;
  });

  /** What the bands follow from; null when there is no study, or none are wanted. */
  uncertain = $derived.by<UncertainStudy | null>(() => {
    const { plan, baseline } = this;
    const scenario = this.#scenario;
    if (!scenario || !plan || !baseline || !plan.uncertainty.show) return null;
    const { inflowPercent, yearEndRise } = baseline;
    return { scenario, assumptions: { inflowPercent, yearEndRise }, plan };
  });

  figures = $derived.by<FigureContext>(() => ({
    notebook: this.#notebook(),
    fitted: this.fitted,
    study: this.study,
  }));

  constructor(notebook: () => Notebook) {
    this.#notebook = notebook;
  }
}
