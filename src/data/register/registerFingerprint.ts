import { crc32 } from '../../util/crc32';
import { OPEN } from './registerDates';
import { registerDays } from './registerDays';
import type { RegisterRoles } from './registerRoles';
import type { Imported } from '../types';

/** Days before 1970 are numbers above 0 too, and those without a day are none of them. */
const BEFORE = 1_000_000;
const NO_DAY = 1;
const NEVER = 2;
const RANGE = 4_000_000;

/**
 * By what a register is known again, whatever its file is called, and however it is ordered or written: its number of
 * rows and a checksum of their dates in order of size. 32 bits are too few to tell the dates of two cases.
 *
 * Of the roles that the importer finds itself, and the file as it reads it by itself.
 */
export function registerFingerprint(imported: Imported, roles: RegisterRoles): string {
  const { start, end } = registerDays(imported, roles);
  const keys = start.map((day, row) => numberOf(day) * RANGE + numberOf(end[row] ?? NaN)).sort();
  return `${crc32(new Uint8Array(keys.buffer)).toString(16).padStart(8, '0')}-${keys.length}`;
}

function numberOf(day: number): number {
  return Number.isFinite(day) ? day + BEFORE : day === OPEN || Number.isNaN(day) ? NEVER : NO_DAY;
}
