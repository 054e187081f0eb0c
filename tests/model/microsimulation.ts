import {
  bandEdgesOf,
  capacity,
  cumulativeHazard,
  durationsOf,
  entryPositions,
  isQueue,
  meanInflow,
  phase,
  reaches,
  stepValue,
  termsOf,
  wantedShare,
  weeksOfDays,
  type PlainInitiative,
  type PlainScenario,
  type WeekTerms,
} from './specification';

export interface Sampling {
  seed: number;
  /** Independent municipalities; their scatter gives the standard error. */
  replications: number;
  /**
   * Each is this many times the size of the scenario, cases and capacities alike, and is divided by it again. Without
   * queues it is the same as more replications. With queues it also brings the mean to the expected-value model, see
   * {@link samplePersons}.
   */
  scale: number;
}

/** Mean over the replications, and its standard error; by week, for `fte` by month. */
export interface Estimate {
  mean: number[];
  standardError: number[];
}

interface Person {
  /** Completed weeks. */
  weeks: number;
  /** How much more cumulated hazard the person can stand; exponential with mean 1 at the start. */
  resistance: number;
  /** The week at whose end a review ends the case. */
  reviewedIn: number;
  /** Weeks on support before the case began. */
  offset: number;
}

/** Pseudo-random numbers in [0, 1): sfc32 of PractRand (Chris Doty-Humphrey, 2013), seeded through splitmix32. */
export function generator(seed: number): () => number {
  let state = seed | 0;
  const splitmix = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let [a, b, c, counter] = [splitmix(), splitmix(), splitmix(), 1];
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
}

class Chance {
  constructor(private readonly next: () => number) {}

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** Exponential with mean 1. */
  exponential(): number {
    return -Math.log(1 - this.next());
  }

  /** A Poisson number: as many as uniforms can be multiplied before they fall below e^−mean (Knuth). */
  poisson(mean: number): number {
    let events = 0;
    // In parts, for e^−mean is 0 beyond 745.
    for (let left = mean; left > 0; left -= 500) {
      const least = Math.exp(-Math.min(left, 500));
      for (let product = this.next(); product > least; product *= this.next()) events++;
    }
    return events;
  }

  /** A whole number whose mean is `value`. */
  rounded(value: number): number {
    const whole = Math.floor(value);
    return whole + (this.happens(value - whole) ? 1 : 0);
  }

  /** The index of one of the weights; −1 with the probability that they lack to 1. */
  chosen(weights: readonly number[]): number {
    let left = this.next();
    for (let index = 0; index < weights.length; index++) {
      if (left < weights[index]!) return index;
      left -= weights[index]!;
    }
    return -1;
  }

  /** Moves a random choice of `count` items to the front. */
  shuffleFirst<T>(items: T[], count: number): void {
    for (let i = 0; i < count; i++) {
      const j = i + Math.floor(this.next() * (items.length - i));
      [items[i], items[j]] = [items[j]!, items[i]!];
    }
  }
}

/**
 * Single persons instead of expected cases: an independent witness for the model.
 *
 * Durations are sampled. A person comes with an exponential resistance and leaves in the week in which the hazard met so
 * far uses it up (the construction of Sellke, J. Appl. Prob. 20, 1983); a person under review draws once whether and
 * when the review ends the case; point exits and the wish to be closed by a queue are drawn week by week. Those who are
 * there at a steady start are the survivors of a long past, not the model's own formula. A case's position on the
 * reimbursement ladder is drawn from the mix of entry positions. Durations are not lumped and have no end; what stands
 * by duration is looked up at D − 1 for all beyond. A review must start within the horizon.
 *
 * Numbers of persons are Poisson, so without queues the mean over infinitely many replications is the expected value
 * exactly. A queue closes fewer persons than the model says: min(capacity, wish) is concave, so a wish that varies gets
 * less than its mean would. The difference is of the order of the wish's scatter and appears only where that scatter
 * reaches across the kink; hence `scale`, and scenarios whose queues are well on one side of it.
 */
export function samplePersons(
  scenario: PlainScenario,
  { seed, replications, scale }: Sampling,
): Record<string, Estimate> {
  const chance = new Chance(generator(seed));
  const weeks = Array.from({ length: scenario.weeks }, (_, week) => weekOf(scenario, week));
  const runs = Array.from({ length: replications }, () => sampleOnce(scenario, weeks, chance, scale));
  return Object.fromEntries(
    Object.keys(runs[0]!).map((name) => [name, estimate(runs.map((run) => run[name]!))]),
  );
}

interface Week extends WeekTerms {
  /** The municipality's share of the cost, by weeks on support. */
  municipalShare: number[];
}

function weekOf(scenario: PlainScenario, week: number): Week {
  const terms = termsOf(scenario, week);
  const longest = Math.max(...entryPositions(scenario).map(([offset]) => offset));
  const onSupport = Array.from({ length: durationsOf(scenario) + longest }, (_, weeks) => weeks);
  return { ...terms, municipalShare: onSupport.map((weeks) => 1 - stepValue(terms.refund, weeks, 0)) };
}

function estimate(runs: readonly number[][]): Estimate {
  const mean = runs[0]!.map((_, t) => runs.reduce((sum, run) => sum + run[t]!, 0) / runs.length);
  const standardError = mean.map((center, t) => {
    const squares = runs.reduce((sum, run) => sum + (run[t]! - center) ** 2, 0);
    return Math.sqrt(squares / (runs.length - 1) / runs.length);
  });
  return { mean, standardError };
}

function sampleOnce(
  scenario: PlainScenario,
  weeks: readonly Week[],
  chance: Chance,
  scale: number,
): Record<string, number[]> {
  const { destinations = [], initiatives = [], longOffset = 0 } = scenario;
  const last = durationsOf(scenario) - 1;
  const edges = bandEdgesOf(scenario);
  const bandOf = Array.from({ length: last + 1 }, (_, d) => edges.findLastIndex((edge) => edge <= d));
  const entries = entryPositions(scenario);
  const entryWeights = entries.map(([, weight]) => weight);
  const comes = (duration: number): Person => ({
    weeks: duration,
    resistance: chance.exponential(),
    reviewedIn: Infinity,
    offset: entries[Math.max(0, chance.chosen(entryWeights))]![0],
  });
  const group = (expected: number, duration: number): Person[] => {
    const coming: Person[] = [];
    for (let left = chance.poisson(expected * scale); left > 0; left--) coming.push(comes(duration));
    return coming;
  };

  let persons = scenario.initial === 'steady' ? survivorsOfThePast(scenario, chance, scale, comes) : [];
  if (typeof scenario.initial === 'object') persons = scenario.initial.n.flatMap(group);
  let elsewhere = destinations.map(({ initial }) => (initial?.n ?? []).flatMap(group));

  const series = (): number[] => weeks.map(() => 0);
  const stock = series();
  const fullTime = series();
  const long = series();
  const inflow = series();
  const outflow = series();
  const gross = series();
  const net = series();
  const bands = edges.map(series);
  const there = destinations.map(() => ({ stock: series(), gross: series(), net: series() }));

  weeks.forEach((week, t) => {
    const municipalShare = (person: Person): number =>
      week.municipalShare[Math.min(person.weeks, last) + person.offset]!;

    const coming = group(week.inflow, 0);
    for (const arrival of scenario.arrivals ?? []) {
      if (arrival.week === t) coming.push(...group(arrival.cases, arrival.duration));
    }
    persons.push(...coming);
    inflow[t] = coming.length;
    for (const one of initiatives)
      if (one.type === 'review' && one.start === t) drawReview(one, persons, chance);

    stock[t] = persons.length;
    let staying: Person[] = [];
    const leaving: Person[] = [];
    for (const person of persons) {
      const d = Math.min(person.weeks, last);
      fullTime[t]! += week.fullTimeShare[d]!;
      gross[t]! += week.gross[d]!;
      net[t]! += week.gross[d]! * municipalShare(person);
      if (d + longOffset >= 52) long[t]!++;
      bands[bandOf[d]!]![t]!++;

      person.resistance -= week.cumulative[d]!;
      const passesPoint = week.pointSurvival[d] === 1 || chance.happens(week.pointSurvival[d]!);
      const ends = person.resistance < 0 || person.reviewedIn === t || !passesPoint;
      (ends ? leaving : staying).push(person);
    }
    for (const queue of initiatives.filter(isQueue)) {
      const closed = closings(queue, t, staying, last, week.baseCumulative, chance, scale);
      leaving.push(...closed);
      if (closed.size > 0) staying = staying.filter((person) => !closed.has(person));
    }
    persons = staying;
    outflow[t] = leaving.length;

    const movesTo = destinations.map((): Person[] => []);
    for (const person of leaving) {
      const d = Math.min(person.weeks, last);
      movesTo[chance.chosen(destinations.map(({ share }) => stepValue(share, d, 0)))]?.push(person);
    }
    elsewhere = elsewhere.map((here, j) => {
      const { weekly } = destinations[j]!;
      const measured = there[j]!;
      measured.stock[t] = here.length;
      measured.gross[t] = here.length * weekly;
      for (const person of here) measured.net[t]! += weekly * municipalShare(person);
      const hazards = week.destinationHazards[j]!;
      const stays = here.filter((person) => !chance.happens(hazards[Math.min(person.weeks, last)]!));
      return [...stays, ...movesTo[j]!];
    });
    for (const group of [persons, ...elsewhere]) for (const person of group) person.weeks++;
  });

  const fte = [...weeksOfDays(scenario).values()].map(
    (days) => days.reduce((sum, week) => sum + fullTime[week]!, 0) / days.length,
  );
  const named: [name: string, values: number[]][] = [
    ...Object.entries({ stock, fullTime, long, inflow, outflow, gross, net, fte }),
    ...bands.map((values, b): [string, number[]] => [`band ${b}`, values]),
    ...there.flatMap((measures, j) =>
      Object.entries(measures).map(([name, values]): [string, number[]] => [
        `${destinations[j]!.id} ${name}`,
        values,
      ]),
    ),
  ];
  return Object.fromEntries(named.map(([name, values]) => [name, values.map((value) => value / scale)]));
}

/** Everyone who came in some week before the start and is still there, with what is left of the resistance. */
function survivorsOfThePast(
  scenario: PlainScenario,
  chance: Chance,
  scale: number,
  comes: (duration: number) => Person,
): Person[] {
  const last = durationsOf(scenario) - 1;
  const survivors: Person[] = [];
  let met = 0;
  // After a cumulated hazard of 14 one person in a million is left.
  for (let weeksAgo = 1; met < 14; weeksAgo++) {
    met += cumulativeHazard(scenario.life, 0, Math.min(weeksAgo - 1, last));
    const came = chance.poisson(meanInflow(scenario) * scale);
    for (let i = 0; i < came; i++) {
      const resistance = chance.exponential() - met;
      if (resistance <= 0) continue;
      const survivor = comes(weeksAgo);
      survivor.resistance = resistance;
      survivors.push(survivor);
    }
  }
  return survivors;
}

/** Draws for each person of the cohort in which week the review ends the case: (1 − p)^(k/spread) are left after k. */
function drawReview(
  { start, from = 0, p = 0, spread = 1, end = Infinity }: PlainInitiative,
  persons: Person[],
  chance: Chance,
): void {
  for (const person of persons) {
    if (person.weeks < from) continue;
    const k = Math.max(1, Math.ceil((-chance.exponential() * spread) / Math.log1p(-p)));
    const week = start + k - 1;
    if (k <= spread && week < end) person.reviewedIn = Math.min(person.reviewedIn, week);
  }
}

/** The persons whom a queue closes in a week: those who are its turn, as far as the capacity goes. */
function closings(
  queue: PlainInitiative,
  week: number,
  persons: readonly Person[],
  last: number,
  baseCumulative: readonly number[],
  chance: Chance,
  scale: number,
): Set<Person> {
  if (phase(queue, week) === 0) return new Set();
  const wishing = persons.filter(({ weeks }) => {
    const d = Math.min(weeks, last);
    return reaches(queue, d) && chance.happens(wantedShare(queue, week, baseCumulative[d]!));
  });
  const count = Math.min(wishing.length, chance.rounded(capacity(queue, week) * scale));
  chance.shuffleFirst(wishing, queue.order === 'longest' ? wishing.length : count);
  if (queue.order === 'longest') wishing.sort((a, b) => b.weeks - a.weeks);
  return new Set(wishing.slice(0, count));
}
