import {
  joinObservations,
  type Corrections,
  type Issue,
  type Observations,
  type RegisterOptions,
  type RegisterRoles,
  type Roles,
} from '../data';
import type { RememberedMapping } from '../storage';
import type { DataRunner, FilePreview, RegisterReading, Source } from '../workers';

/** How a register of cases is counted, as the person has chosen. */
export interface RegisterChoice {
  roles: RegisterRoles;
  options: RegisterOptions;
  threshold: number;
  reading: RegisterReading | null;
  /** Whether the register is counted; else the file is read as an ordinary table. */
  counted: boolean;
}

/** One file on the import page; a value that is replaced when something becomes known. */
export interface ImportFile {
  id: number;
  name: string;
  content: Source['content'];
  corrections: Corrections;
  stage:
    | { at: 'reading'; progress: number | null }
    | { at: 'failed'; issues: readonly Issue[] }
    | { at: 'broken'; reason: string }
    | { at: 'read'; preview: FilePreview };
  roles: Roles | null;
  observed: Observations | null;
  register: RegisterChoice | null;
  /** Form of the table as the importer reads it by itself. */
  shape: string;
  /** The mapping that was taken from an earlier file, and what of it did not fit. */
  remembered: { mapping: RememberedMapping; issues: readonly Issue[] } | null;
  /** Ends the reading that is under way or was the last. */
  reading: AbortController | null;
}

/** What the page reads with and where it remembers how. */
export interface ImportSurroundings {
  runner: DataRunner;
  memory: {
    find(shape: string): Promise<RememberedMapping | null>;
    keep(mapping: RememberedMapping): Promise<void>;
  };
  now: () => number;
}

const DEFAULT_THRESHOLD = 5;

/** A file that cannot be a table gives one error and no columns. */
function isUnreadable({ header, issues }: FilePreview): boolean {
  return header.length === 0 || issues.some(({ severity }) => severity === 'error');
}

/** The area or filter that was chosen, in one word for joining. */
function areaOf(roles: Roles | null): string {
  return [roles?.filter, ...(roles?.filters ?? [])]
    .flatMap((each) => (each ? [each.equals] : []))
    .join(' · ');
}

/** The files that a person is about to use, how each was understood, and what they give together. */
export class ImportState {
  files = $state.raw<readonly ImportFile[]>([]);
  /** Id of the file that is shown. */
  chosen = $state.raw<number | null>(null);
  readonly #surroundings: ImportSurroundings;
  #lastId = 0;

  constructor(surroundings: ImportSurroundings) {
    this.#surroundings = surroundings;
  }

  /** The file that is shown. */
  readonly current = $derived(this.files.find(({ id }) => id === this.chosen) ?? null);

  /** All that was read, joined by period; null while nothing was. */
  readonly joined = $derived.by((): Observations | null => {
    const read = this.files.flatMap((file) => (file.observed ? [{ file, observed: file.observed }] : []));
    const [only] = read;
    if (!only) return null;
    if (read.length === 1) return only.observed;
    const joined = joinObservations(
      read.map(({ file, observed }) => ({
        name: file.name,
        area: areaOf(file.roles),
        observations: observed.observations,
        series: observed.series,
      })),
    );
    return {
      ...joined,
      issues: [...read.flatMap(({ observed }) => observed.issues), ...joined.issues],
      summedOver: read.flatMap(({ observed }) => observed.summedOver),
      totalsLeftOut: read.reduce((sum, { observed }) => sum + observed.totalsLeftOut, 0),
    };
  });

  /** Reads further files, one after the other, and shows the first of them. */
  async add(sources: readonly { name: string; content: Source['content'] }[]): Promise<void> {
    const added = sources.map(({ name, content }): ImportFile => ({
      id: ++this.#lastId,
      name,
      content,
      corrections: {},
      stage: { at: 'reading', progress: null },
      roles: null,
      observed: null,
      register: null,
      shape: '',
      remembered: null,
      reading: null,
    }));
    this.files = [...this.files, ...added];
    this.chosen = added[0]?.id ?? this.chosen;
    for (const { id } of added) await this.#readFirst(id);
  }

  /** Reads a file again, as the person has corrected it; the newest corrections win. */
  async correct(id: number, corrections: Corrections): Promise<void> {
    const file = this.#file(id);
    if (!file) return;
    const previous = file.stage.at === 'read' ? file.roles : null;
    this.#replace(id, { corrections });
    const preview = await this.#read(id);
    if (!preview) return;
    // What the person had chosen stays where the columns are still there.
    const roles = previous
      ? (await this.#surroundings.runner.remember(id, { shape: '', roles: previous, corrections })).roles
      : preview.roles;
    const fits = roles.period !== null && (roles.fte !== null || previous?.fte === null);
    this.#replace(id, { stage: { at: 'read', preview } });
    await this.#observe(id, fits ? roles : preview.roles, preview);
  }

  /** Reads a file as if nothing had been remembered or corrected. */
  async readAfresh(id: number): Promise<void> {
    this.#replace(id, { remembered: null, corrections: {}, roles: null });
    const preview = await this.#read(id);
    if (!preview) return;
    this.#replace(id, { stage: { at: 'read', preview } });
    await this.#observe(id, preview.roles, preview);
  }

  /** Chooses which column means what. */
  async choose(id: number, roles: Roles): Promise<void> {
    const { runner } = this.#surroundings;
    this.#replace(id, { roles });
    try {
      const observed = await runner.observe(id, roles);
      // A newer choice wins.
      if (this.#file(id)?.roles === roles) this.#replace(id, { observed });
    } catch (error) {
      this.#report(id, error);
    }
  }

  /** Counts a register of cases, or reads it as an ordinary table. */
  async count(id: number, register: RegisterChoice): Promise<void> {
    this.#replace(id, { register });
    if (!register.counted) {
      const roles = this.#file(id)?.roles;
      if (roles) await this.choose(id, roles);
      return;
    }
    const { roles, options, threshold } = register;
    try {
      const reading = await this.#surroundings.runner.aggregate(id, roles, options, threshold);
      if (this.#file(id)?.register !== register) return;
      this.#replace(id, {
        register: { ...register, reading },
        observed: reading && {
          observations: reading.observations,
          series: [],
          issues: reading.issues,
          summedOver: [],
          totalsLeftOut: 0,
        },
      });
    } catch (error) {
      this.#report(id, error);
    }
  }

  /** Gives a file up, be it read or still being read. */
  remove(id: number): void {
    this.#file(id)?.reading?.abort();
    this.files = this.files.filter((file) => file.id !== id);
    if (this.chosen === id) this.chosen = this.files.at(-1)?.id ?? null;
    void this.#surroundings.runner.forget(id).catch(() => undefined);
  }

  /** Remembers how the files were read, for the next ones of their shape. */
  async remember(): Promise<void> {
    const { memory, now } = this.#surroundings;
    for (const { shape, roles, corrections, name, register } of this.files) {
      if (shape === '' || roles === null || register?.counted) continue;
      await memory.keep({ shape, roles, corrections, file: name, usedAt: now() });
    }
  }

  /** Ends all reading and lets the workers go. */
  stop(): void {
    this.#surroundings.runner.stop();
  }

  async #readFirst(id: number): Promise<void> {
    const first = await this.#read(id);
    if (!first) return;
    this.#replace(id, { shape: first.shape });
    const mapping = await this.#surroundings.memory.find(first.shape).catch(() => null);
    if (!mapping) {
      this.#replace(id, { stage: { at: 'read', preview: first } });
      return this.#observe(id, first.roles, first);
    }
    this.#replace(id, { corrections: mapping.corrections });
    const hasCorrections = Object.keys(mapping.corrections).length > 0;
    const preview = hasCorrections ? await this.#read(id) : first;
    if (!preview) return;
    const { roles, issues } = await this.#surroundings.runner.remember(id, mapping);
    this.#replace(id, { remembered: { mapping, issues }, stage: { at: 'read', preview } });
    await this.#observe(id, roles, preview);
  }

  async #observe(id: number, roles: Roles, preview: FilePreview): Promise<void> {
    const chosen = this.#file(id)?.register;
    const register: RegisterChoice | null = preview.register && {
      options: chosen?.options ?? {},
      threshold: chosen?.threshold ?? DEFAULT_THRESHOLD,
      roles: preview.register,
      reading: null,
      counted: chosen?.counted ?? true,
    };
    this.#replace(id, { roles, register });
    await (register?.counted ? this.count(id, register) : this.choose(id, roles));
  }

  /** Reads a file with its corrections; null when it could not be read, was given up, or is read anew by now. */
  async #read(id: number): Promise<FilePreview | null> {
    const file = this.#file(id);
    if (!file) return null;
    file.reading?.abort();
    const reading = new AbortController();
    this.#replace(id, { reading });
    if (file.stage.at !== 'read') this.#replace(id, { stage: { at: 'reading', progress: null } });
    const isNewest = (): boolean => this.#file(id)?.reading === reading;
    try {
      const { name, content, corrections } = file;
      const preview = await this.#surroundings.runner.read(
        { id, name, content, corrections },
        {
          signal: reading.signal,
          onProgress: (progress) => {
            if (isNewest() && this.#file(id)?.stage.at === 'reading')
              this.#replace(id, { stage: { at: 'reading', progress } });
          },
        },
      );
      if (!isNewest()) return null;
      if (!isUnreadable(preview)) return preview;
      this.#replace(id, { stage: { at: 'failed', issues: preview.issues }, observed: null });
    } catch (error) {
      if (isNewest()) this.#report(id, error);
    }
    return null;
  }

  #report(id: number, error: unknown): void {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    const reason = error instanceof Error ? error.message : String(error);
    this.#replace(id, { stage: { at: 'broken', reason }, observed: null });
  }

  #file(id: number): ImportFile | null {
    return this.files.find((file) => file.id === id) ?? null;
  }

  #replace(id: number, changes: Partial<ImportFile>): void {
    this.files = this.files.map((file) => (file.id === id ? { ...file, ...changes } : file));
  }
}
