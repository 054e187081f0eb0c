import type { Corrections, RegisterOptions, RegisterRoles } from '../data';
import { FieldReader, isNestedDeeperThan, isRecord } from '../notebook';
import { readCorrections } from './remembered';

/** How a register of cases is to be counted. */
export interface RegisterChoice {
  roles: RegisterRoles;
  options: RegisterOptions;
  threshold: number;
}

/** How a register is counted from the first time on that its figures left the import page. */
export interface RegisterDecision {
  /** By what the register is known again; see `registerFingerprint`. */
  fingerprint: string;
  corrections: Corrections;
  choice: RegisterChoice;
}

const LONGEST = 2_000;
const UNITS = ['days', 'weeks', 'months'] as const;

/** A decision as it was kept, or null where anything of it does not fit. */
export function parseDecision(json: unknown): RegisterDecision | null {
  if (!isRecord(json) || isNestedDeeperThan(json, 10)) return null;
  const field = new FieldReader(json, '', []);
  const choice = field.record('choice');
  const decision: RegisterDecision = {
    fingerprint: field.text('fingerprint', '', 100),
    corrections: readCorrections(field.record('corrections')),
    choice: {
      roles: readRegisterRoles(choice.record('roles')),
      options: readOptions(choice.record('options')),
      threshold: choice.integer('threshold', 5, 5, 1e6),
    },
  };
  return field.issues.length === 0 ? decision : null;
}

function readRegisterRoles(field: FieldReader): RegisterRoles {
  const duration = 'duration' in field.json ? field.record('duration') : null;
  return {
    start: field.text('start', '', LONGEST),
    end: field.textOrNull('end', LONGEST),
    ...(duration && {
      duration: {
        column: duration.text('column', '', LONGEST),
        unit: duration.choice('unit', UNITS, 'weeks'),
      },
    }),
    cause: field.textOrNull('cause', LONGEST),
    person: field.textOrNull('person', LONGEST),
  };
}

function readOptions(field: FieldReader): RegisterOptions {
  const dates = (['from', 'to'] as const).filter((key) => key in field.json);
  return {
    ...Object.fromEntries(dates.map((key) => [key, field.date(key, '2000-01-01')])),
    ...('gapDays' in field.json && { gapDays: field.numberOrNull('gapDays', 0, 10_000) }),
    ...('endIs' in field.json && {
      endIs: field.choice('endIs', ['lastDay', 'firstDayWithout'], 'lastDay'),
    }),
  };
}
