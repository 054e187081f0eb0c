/** Why a text is no formula, and where: characters from 0 in the text as it was written. */
export interface FormulaError {
  position: number;
  length: number;
  /** Words come from `i18n/`. */
  code: string;
  params: Record<string, string | number>;
}

/** Carries a {@link FormulaError} out of the depths of one parse; it never leaves `parseFormula`. */
export class Refused extends Error {
  constructor(readonly error: FormulaError) {
    super(error.code);
  }
}

export function refuse(
  code: string,
  { position, length }: { position: number; length: number },
  params: FormulaError['params'] = {},
): never {
  throw new Refused({ position, length, code, params });
}
