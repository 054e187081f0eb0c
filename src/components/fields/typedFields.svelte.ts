import type { DraftProblem, Edit, Typed } from '../../notebook';
import type { NotebookState } from '../../state';
import { Drafts } from './drafts.svelte';

/** What was typed, as the edit that it makes. */
export function editOf<Value>(typed: Typed<Value>, edit: (value: Value) => Edit): Typed<Edit> {
  return 'problem' in typed ? typed : { value: edit(typed.value) };
}

/** Fields that change the document while one types; what is refused stays in its field, with a word about it. */
export class TypedFields<Name extends string> {
  readonly #drafts = new Drafts<Name>();
  readonly #notebook: NotebookState;
  readonly #said: (name: Name) => string;
  readonly #read: (name: Name, text: string) => Typed<Edit>;

  /** `said` is what the document has in a field, `read` what a text typed there comes to. */
  constructor(
    notebook: NotebookState,
    said: (name: Name) => string,
    read: (name: Name, text: string) => Typed<Edit>,
  ) {
    this.#notebook = notebook;
    this.#said = said;
    this.#read = read;
  }

  /** What a `Field` shows, and what it tells of. */
  of(name: Name) {
    return {
      text: this.#drafts.all[name] ?? this.#said(name),
      problem: this.#problem(name),
      oninput: (text: string): void => {
        this.#drafts.type(name, text);
        const typed = this.#read(name, text);
        if ('value' in typed) this.#notebook.apply(typed.value);
      },
      ondone: (): void => {
        if (!this.#problem(name)) this.#drafts.forget(name);
        this.#notebook.rest();
      },
      oncancel: (): void => this.#drafts.forget(name),
    };
  }

  #problem(name: Name): DraftProblem | undefined {
    const text = this.#drafts.all[name];
    const typed = text === undefined ? null : this.#read(name, text);
    return typed && 'problem' in typed ? typed.problem : undefined;
  }
}
