import type { ClipboardContent, Issue, OutsideSeries, Roles, StoredFiles } from '../data';
import { joinObservations } from '../data/roles/joinObservations';
import type { Words } from '../i18n';
import type { Observation } from '../model';
import type { DataSeries, DataSource } from '../notebook';
import { importedSeries, importedSource } from './importedData';
import { ImportedFile, type ImportSurroundings } from './importedFile.svelte';

/** What is handed to the import page: a file, or what was pasted. */
export interface ImportInput {
  name: string;
  content: Blob | ClipboardContent;
}

/** All files together, as observations. */
export interface JoinedFiles {
  observations: Observation[];
  series: OutsideSeries[];
  /** Where the files disagree. */
  issues: Issue[];
}

/** The import page: its files, and what they give together. */
export class ImportState {
  files = $state.raw<readonly ImportedFile[]>([]);
  selected = $state.raw<ImportedFile | null>(null);
  readonly #surroundings: ImportSurroundings;
  #lastId = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** From the oldest to the newest: where they disagree the newest is right. */
  ordered = $derived(
    this.files
      .filter(({ observed }) => observed !== null)
      .toSorted((a, b) =>
        newestPeriod(a) < newestPeriod(b) ? -1 : newestPeriod(a) > newestPeriod(b) ? 1 : 0,
      ),
  );

  joined = $derived.by<JoinedFiles | null>(() => {
    const parts = this.ordered.flatMap(({ name, roles, preview, observed }) => {
      const filter = roles?.filter;
      const area = filter && filter.column === preview?.areas?.column ? { area: filter.equals } : {};
      return observed ? [{ name, ...area, ...observed }] : [];
    });
    const [only, another] = parts;
    if (!only) return null;
    return another ? joinObservations(parts) : { ...only, issues: [] };
  });

  isReading = $derived(this.files.some(({ stage }) => stage.at === 'reading'));

  /** Whether a file has been read, and what it gives is still being worked out. */
  isCounting = $derived(this.files.some(({ stage, observed }) => stage.at === 'read' && observed === null));

  /** What stands in the way of using the figures. */
  errors = $derived(
    this.files.flatMap(({ details, stage }) =>
      stage.at === 'read' ? (details?.issues.filter(({ severity }) => severity === 'error') ?? []) : [],
    ),
  );

  constructor(surroundings: ImportSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Reads more files. One of the same name takes the other's place, and what could not be read makes room. */
  async add(inputs: readonly ImportInput[]): Promise<void> {
    if (inputs.length === 0) return;
    const names = inputs.map(({ name }) => name);
    for (const file of this.files) {
      const isHopeless = file.preview === null && file.stage.at !== 'reading';
      if (names.includes(file.name) || isHopeless) this.remove(file);
    }
    const added = inputs.map(
      (input) => new ImportedFile({ ...input, id: ++this.#lastId }, this.#surroundings, this.#inTurn),
    );
    this.files = [...this.files, ...added];
    this.selected = added[0] ?? null;
    await Promise.all(added.map((file) => file.start()));
  }

  /** Chooses roles in a file; the municipality that is chosen in it is that of the others too, where they hold it. */
  async choose(file: ImportedFile, roles: Roles): Promise<void> {
    const before = file.roles?.filter;
    const { filter } = roles;
    const column = file.preview?.areas?.column;
    const followers = this.files.filter(
      (other) =>
        other !== file &&
        filter?.column === column &&
        other.roles !== null &&
        (other.roles.filter === null || other.roles.filter.equals === before?.equals) &&
        other.preview?.areas?.areas.some(({ name }) => name === filter?.equals),
    );
    await Promise.all([
      file.choose(roles),
      ...followers.map((other) => {
        const area = other.preview?.areas?.column;
        const own = other.roles;
        if (!own || !filter || area === undefined) return Promise.resolve();
        return other.choose({ ...own, filter: { column: area, equals: filter.equals } });
      }),
    ]);
  }

  remove(file: ImportedFile): void {
    file.close();
    this.files = this.files.filter((other) => other !== file);
    if (this.selected === file) this.selected = this.files[0] ?? null;
  }

  /** Ends the reading of a file: the first time it goes, later it stays as it was. */
  cancel(file: ImportedFile): void {
    if (file.preview === null) this.remove(file);
    else file.cancel();
  }

  /** Whether the figures can be used, as far as the files go. */
  get isReady(): boolean {
    return (
      this.joined !== null &&
      this.errors.length === 0 &&
      this.files.every(({ stage, observed }) => stage.at === 'read' && observed !== null)
    );
  }

  /** Decides how the registers are counted; waits until they are counted so. */
  async settle(): Promise<void> {
    // One after the other: two files may hold the same register.
    for (const file of this.files) await file.settle();
  }

  /** What the document gets; words name the columns. */
  result(words: Words): { source: DataSource; observations: Observation[]; series: DataSeries[] } | null {
    if (!this.joined) return null;
    return {
      source: importedSource(this.ordered, words),
      observations: this.joined.observations,
      series: importedSeries(this.joined.series, this.ordered, words),
    };
  }

  /** Whether the rows of the files can be used as they are. */
  get hasTable(): boolean {
    return (
      this.files.length > 0 && this.files.every(({ stage, isRegister }) => stage.at === 'read' && !isRegister)
    );
  }

  /** The rows of the files, or why a notebook keeps none. */
  storedTable(words: Words): Promise<StoredFiles> {
    const inOrder = [...this.ordered, ...this.files.filter((file) => !this.ordered.includes(file))];
    const files = inOrder.map(({ id, name }) => ({ id, name }));
    return this.#surroundings.runner.store(files, words.t('import.fileColumn'));
  }

  /** Where rows come from that are used as they are. */
  tableSource(words: Words): DataSource {
    const source = importedSource(this.files, words);
    return { ...source, columns: { period: '', fte: '', long: null, inflow: null } };
  }

  /** Keeps how the files were read; a browser that stores nothing is no reason not to use them. */
  async remember(): Promise<void> {
    // One after the other, the one that is shown last: of files of one form the last one is remembered.
    const order = this.files.toSorted((a, b) => Number(a === this.selected) - Number(b === this.selected));
    for (const file of order) await file.remember().catch(() => undefined);
  }

  /** Lets go of every table; a worker that is still reading is ended, and another one made ready for the next file. */
  stop(): void {
    const { runner } = this.#surroundings;
    if (this.isReading) {
      runner.stop();
      void runner.warmUp();
    }
    for (const file of this.files) file.close();
  }

  readonly #inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  };
}

function newestPeriod({ observed }: ImportedFile): string {
  const series = observed?.series.flatMap(({ values }) => values.at(-1)?.from ?? []) ?? [];
  return [observed?.observations.at(-1)?.from ?? '', ...series].reduce((a, b) => (a > b ? a : b));
}
