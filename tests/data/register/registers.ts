import { dayOfIso, isoOfDay } from '../../../src/util/calendar';
import { lastWeekOf, poisson, uniform } from '../../model/calibration/chance';

/** A row of a register, as a case system keeps it. */
export interface CaseRow {
  id: string;
  /** ISO dates; `end` is the last day with benefit, null while the case is open. */
  start: string;
  end: string | null;
  cause: string | null;
}

const HAZARDS = [0.15, 0.13, 0.12, 0.1, 0.06, 0.05, 0.05, 0.05, 0.04, 0.03];
const CAUSES = ['Raskmeldt', 'Fleksjob', 'Jobafklaring', null];

/** A seeded register with short gaps, parallel cases, open cases and causes; `perDay` new spells a day. */
export function anyRegister(seed: number, perDay: number, from = '2014-01-01', to = '2016-01-01'): CaseRow[] {
  const chance = uniform(seed);
  const rows: CaseRow[] = [];
  let person = 0;
  const last = dayOfIso(to) - 1;
  const add = (id: string, first: number, end: number): void => {
    const open = end > last;
    const cause = CAUSES[Math.floor(CAUSES.length * chance())] ?? null;
    if (first > last) return;
    rows.push({
      id,
      start: isoOfDay(first),
      end: open ? null : isoOfDay(end),
      cause: open ? null : cause,
    });
  };
  for (let day = dayOfIso(from); day <= last; day++) {
    for (let count = poisson(perDay, chance); count > 0; count--) {
      const id = `p${person++}`;
      const length = (): number => 7 * lastWeekOf(HAZARDS, chance) + Math.floor(7 * chance());
      const end = day + length();
      add(id, day, end);
      const kind = chance();
      // Now and then a second case: beside it, on the day after, or after a gap of some days.
      if (kind < 0.1) add(id, day + Math.floor((end - day) * chance()), end + Math.floor(20 * chance() - 10));
      else if (kind < 0.2) add(id, end + 1, end + 1 + length());
      else if (kind < 0.35) add(id, end + 1 + Math.floor(20 * chance()), end + 25 + length());
    }
  }
  return rows.filter(({ start, end }) => end === null || end >= start);
}

/** The register as the file that a case system exports, first and last day of each case. */
export function registerCsv(rows: readonly CaseRow[], withPerson = true): string {
  const lines = rows.map(({ id, start, end, cause }) =>
    [...(withPerson ? [id] : []), start, end ?? '', cause ?? ''].join(';'),
  );
  return `${withPerson ? 'Borger-id;' : ''}Startdato;Slutdato;Ophørsårsag\n${lines.join('\n')}\n`;
}

/** Rows under the key that each has, in order of first appearance. */
export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
