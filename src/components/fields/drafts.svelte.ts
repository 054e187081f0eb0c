/** What is typed in the fields of a form and does not stand in the document yet, or cannot. */
export class Drafts<Field extends string> {
  #texts = $state.raw<Partial<Record<Field, string>>>({});

  get all(): Partial<Record<Field, string>> {
    return this.#texts;
  }

  type(field: Field, text: string): void {
    this.#texts = { ...this.#texts, [field]: text };
  }

  /** The field shows what the document says again. */
  forget(...fields: Field[]): void {
    const rest = Object.entries(this.#texts).filter(([field]) => !fields.includes(field as Field));
    this.#texts = Object.fromEntries(rest) as Partial<Record<Field, string>>;
  }
}
