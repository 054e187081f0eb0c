import type { DurationUnit } from './registerNames';

/** Which column of a register of cases means what, by the name in the header. */
export interface RegisterRoles {
  /** First day of the case. */
  start: string;
  /** Its last day, or the first day without; empty while it is open. Null where the file has no such column. */
  end: string | null;
  /** How long each case has lasted, where that stands instead of its end: it ends so long after its first day. */
  duration?: RegisterDuration;
  /** Why it ended. */
  cause: string | null;
  /** Whose case it is: cases with the same value are of one person. Kept in memory only. */
  person: string | null;
}

export interface RegisterDuration {
  column: string;
  unit: DurationUnit;
}
