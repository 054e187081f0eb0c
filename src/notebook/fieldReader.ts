import { dayOfIso } from '../util/calendar';

/** Something that was wrong in a document, and what was done about it; words come from `i18n/`. */
export interface DocumentIssue {
  code: 'field.invalid' | 'cell.unknown' | 'cell.duplicate' | 'engine.other';
  /** Where, such as `cells[3].percent`. */
  path: string;
}

/** An object from outside. */
export type Json = Record<string, unknown>;

/** A month, `YYYY-MM`, from 1900 to 2199. */
export const MONTH = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether objects and lists lie within each other more than `most` times; looks without recursion. */
export function isNestedDeeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}

/** Reads the fields of an object from outside: what does not fit is replaced by a default and noted. */
export class FieldReader {
  constructor(
    readonly json: Json,
    readonly path: string,
    readonly issues: DocumentIssue[],
  ) {}

  /** Notes that a field did not fit, and gives its default. */
  private invalid<T>(key: string, fallback: T): T {
    this.issues.push({ code: 'field.invalid', path: this.path === '' ? key : `${this.path}.${key}` });
    return fallback;
  }

  text(key: string, fallback: string, longest = 500): string {
    const value = this.json[key];
    return typeof value === 'string' && value.length <= longest ? value : this.invalid(key, fallback);
  }

  textOrNull(key: string, longest = 500): string | null {
    return this.json[key] === null || this.json[key] === undefined ? null : this.text(key, '', longest);
  }

  number(key: string, fallback: number, min: number, max: number): number {
    const value = this.json[key];
    return typeof value === 'number' && value >= min && value <= max ? value : this.invalid(key, fallback);
  }

  /** What is no such number is not known: a figure in its place would pass for one that was counted. */
  numberOrNull(key: string, min: number, max: number): number | null {
    const value = this.json[key];
    if (value === null || value === undefined) return null;
    return typeof value === 'number' && value >= min && value <= max ? value : this.invalid(key, null);
  }

  integer(key: string, fallback: number, min: number, max: number): number {
    const value = this.number(key, fallback, min, max);
    return Number.isInteger(value) ? value : this.invalid(key, fallback);
  }

  boolean(key: string, fallback: boolean): boolean {
    const value = this.json[key];
    return typeof value === 'boolean' ? value : this.invalid(key, fallback);
  }

  choice<T extends string>(key: string, choices: readonly T[], fallback: T): T {
    const value = this.json[key];
    return choices.find((choice) => choice === value) ?? this.invalid(key, fallback);
  }

  /** A text that a pattern accepts. */
  matching(key: string, pattern: RegExp, fallback: string): string {
    const value = this.json[key];
    return typeof value === 'string' && pattern.test(value) ? value : this.invalid(key, fallback);
  }

  /** An ISO date that exists, from 1900 to 2199. */
  date(key: string, fallback: string): string {
    const value = this.json[key];
    return typeof value === 'string' && /^(19|20|21)/.test(value) && !Number.isNaN(dayOfIso(value))
      ? value
      : this.invalid(key, fallback);
  }

  record(key: string): FieldReader {
    const value = this.json[key];
    const path = this.path === '' ? key : `${this.path}.${key}`;
    return new FieldReader(isRecord(value) ? value : this.invalid(key, {}), path, this.issues);
  }

  /** The objects of a list; what is not an object, or is beyond `most`, is left out and noted. */
  records(key: string, most: number): FieldReader[] {
    const value = this.json[key];
    const list: unknown[] = Array.isArray(value) ? value : this.invalid(key, []);
    if (list.length > most) this.invalid(key, null);
    return list.slice(0, most).flatMap((item, index) => {
      if (isRecord(item))
        return [
          new FieldReader(item, `${this.path === '' ? '' : `${this.path}.`}${key}[${index}]`, this.issues),
        ];
      return this.invalid(`${key}[${index}]`, []);
    });
  }

  texts(key: string, most: number): string[] {
    const value = this.json[key];
    const list: unknown[] = Array.isArray(value) ? value : this.invalid(key, []);
    if (list.length > most) this.invalid(key, null);
    return list
      .slice(0, most)
      .flatMap((item, index) =>
        typeof item === 'string' && item.length <= 1000 ? [item] : this.invalid(`${key}[${index}]`, []),
      );
  }
}
