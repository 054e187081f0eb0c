import type { TableSort } from '../workers';
import type { Tables } from './tables';

type Cells = readonly (string | number | null)[];

const PAGE = 200;
/** Pages that are kept; some tens of screens. */
const MOST_PAGES = 20;

/** The rows of a table that somebody looks at, fetched in pages as they come into view. */
export class TableRows {
  /** What has come, the oldest first. */
  #pages = $state.raw<readonly { page: number; rows: readonly Cells[] }[]>([]);
  #asked: readonly number[] = [];
  readonly #tables: Pick<Tables, 'rows'>;
  readonly #key: string;
  readonly #sort: TableSort | null;
  /** What was in view before: it stays until the first that is asked for has come, so that nothing flickers. */
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
    this.#before = before?.shown(key) ?? null;
  }

  /** A row, or undefined until it has come. */
  row(place: number): Cells | undefined {
    const page = Math.floor(place / PAGE);
    const found = this.#pages.find((each) => each.page === page);
    return found ? found.rows[place % PAGE] : this.#before?.row(place);
  }

  /** The one whose rows are in view: itself, or the one before it while nothing of it has come. */
  shown(key: string): TableRows | null {
    if (this.#key !== key) return null;
    return this.#asked.length > 0 && this.#before === null ? this : this.#before;
  }

  /** Sees to it that these rows come. */
  want(from: number, to: number): void {
    for (let page = Math.floor(from / PAGE); page * PAGE < to; page++) void this.#fetch(page);
  }

  async #fetch(page: number): Promise<void> {
    if (this.#asked.includes(page)) return;
    this.#asked = [...this.#asked, page];
    try {
      const rows = await this.#tables.rows(this.#key, page * PAGE, PAGE, this.#sort);
      this.#before = null;
      const pages = [...this.#pages, { page, rows }];
      // The first rows stay: from them the widths of the columns are known.
      const gone = pages.length > MOST_PAGES ? pages.find((kept) => kept.page > 0)?.page : undefined;
      this.#asked = this.#asked.filter((each) => each !== gone);
      this.#pages = pages.filter((kept) => kept.page !== gone);
    } catch {
      // The table has become another one, which comes with rows of its own.
      this.#asked = this.#asked.filter((each) => each !== page);
    }
  }
}
