/** Thrown for an invalid scenario: names the field, the value and the range. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';

  constructor(
    readonly field: string,
    readonly value: unknown,
    readonly range: string,
  ) {
    super(`${field}: ${describe(value)}; must be ${range}`);
  }
}

/** A value in a few letters, whatever it is. */
function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // Nested beyond the stack, or in a circle.
  }
  text ??= Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The value when it is a finite number in [min, max], else a {@link ScenarioError}. */
export function checkNumber(field: string, value: unknown, min: number, max: number): number {
  if (typeof value !== 'number' || !(value >= min && value <= max)) {
    throw new ScenarioError(field, value, `a number in [${min}, ${max}]`);
  }
  return value;
}

/** The value when it is a whole number in [min, max], else a {@link ScenarioError}. */
export function checkInteger(field: string, value: unknown, min: number, max: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
    throw new ScenarioError(field, value, `a whole number in [${min}, ${max}]`);
  }
  return value;
}

/** The value when it is a list with at least `least` items, else a {@link ScenarioError}. */
export function checkList<T>(field: string, value: readonly T[] | undefined, least = 0): readonly T[] {
  if (!Array.isArray(value) || value.length < least) {
    throw new ScenarioError(field, value, least > 0 ? `a list of at least ${least}` : 'a list');
  }
  return value as readonly T[];
}

/** The value when it is an object, else a {@link ScenarioError}. */
export function checkRecord<T extends object>(field: string, value: T): T {
  if (typeof value !== 'object' || value === null) throw new ScenarioError(field, value, 'an object');
  return value;
}

/** The value when it is a list of objects, `least` to `most` of them, else a {@link ScenarioError}. */
export function checkRecords<T extends object>(
  field: string,
  value: readonly T[] | undefined,
  least = 0,
  most = Infinity,
): readonly T[] {
  const list = checkList(field, value, least);
  if (list.length > most) throw new ScenarioError(field, `${list.length} of them`, `at most ${most}`);
  list.forEach((item, index) => checkRecord(`${field}[${index}]`, item));
  return list;
}
