import type { TableSort } from '../workers';
import type { Tables } from './tables';

type Cells = readonly (string | number | null)[];

const PAGE = 200;
/** Pages that are kept; some tens of screens. */
const MOST_PAGES = 20;

/** The rows of a table that somebody looks at, fetched in pages as they come into view. */
export class TableRows {
  /** Counts what has come, so that who reads a row is told. */
  #come = $state(0);
  readonly #pages = new Map<number, readonly Cells[]>();
  readonly #asked = new Set<number>();
  readonly #tables: Pick<Tables, 'rows'>;
  readonly #key: string;
  readonly #sort: TableSort | null;
  /** What was in view before: it stays until what is asked for has come, so that nothing flickers. */
  #before: TableRows | null;

  /** One for each version of a table and each order of its rows. */
  constructor(
    tables: Pick<Tables, 'rows'>,
    { key }: { key: string },
    sort: TableSort | null,
    before: TableRows | null,
  ) {
    this.#tables = tables;
    this.#key = key;
    this.#sort = sort;
    this.#before = before !== null && before.#key === key ? before : null;
    if (this.#before && this.#before.#pages.size > 0) this.#before.#before = null;
  }

  /** A row, or undefined until it has come. */
  row(place: number): Cells | undefined {
    void this.#come;
    const page = this.#pages.get(Math.floor(place / PAGE));
    return page ? page[place % PAGE] : this.#before?.row(place);
  }

  /** Sees to it that these rows come. */
  want(from: number, to: number): void {
    for (let page = Math.floor(from / PAGE); page * PAGE < to; page++) void this.#fetch(page);
  }

  async #fetch(page: number): Promise<void> {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    try {
      const rows = await this.#tables.rows(this.#key, page * PAGE, PAGE, this.#sort);
      this.#pages.set(page, rows);
      this.#before = null;
      const [oldest] = this.#pages.keys();
      if (this.#pages.size > MOST_PAGES && oldest !== undefined) {
        this.#pages.delete(oldest);
        this.#asked.delete(oldest);
      }
      this.#come++;
    } catch {
      // The table has become another one, which comes with rows of its own.
      this.#asked.delete(page);
    }
  }
}
