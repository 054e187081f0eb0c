import type {
  ClipboardContent,
  Corrections,
  Issue,
  Observations,
  RegisterOptions,
  RegisterRoles,
  Roles,
} from '../data';
import { maskPersonal } from '../data/personal/maskPersonal';
import type { Remembered } from '../format';
import type { MappingStore } from '../storage';
import type { DataRunner, FilePreview, RegisterReading } from '../workers';
import type { DataCorrection } from '../notebook';
import { corrected, uncorrected, type Correction } from './corrected';

/** How far the reading of a file has come. */
export type ReadingStage =
  /** `part` is 0 to 1. */
  | { at: 'reading'; part: number }
  /** It is no table, or not with these corrections. */
  | { at: 'failed'; issues: readonly Issue[] }
  /** The file cannot be had: it has been moved, changed or locked, or it is a folder. */
  | { at: 'gone' }
  /** The reading itself broke down. */
  | { at: 'broken'; reason: string }
  | { at: 'read' };

/** How a register of cases is to be counted. */
export interface RegisterChoice {
  roles: RegisterRoles;
  options: RegisterOptions;
  threshold: number;
}

/** What browsers say of a file that is not there any more, may not be read, or is a folder. */
const UNREADABLE = ['NotReadableError', 'NotFoundError'];

/** The default of the importer, and the least that the page offers. */
export const LEAST_THRESHOLD = 5;

export interface ImportSurroundings {
  runner: DataRunner;
  memory: Pick<MappingStore, 'find' | 'remember' | 'forget' | 'area' | 'rememberArea'>;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Waits for its turn: the readings of large files share their workers. */
export type InTurn = <R>(work: () => Promise<R>) => Promise<R>;

/** One file on the import page: how it is read, what its columns mean, and what becomes of it. */
export class ImportedFile {
  readonly id: number;
  /** Without a personal number that may be in it. */
  readonly name: string;
  readonly content: Blob | ClipboardContent;
  stage = $state.raw<ReadingStage>({ at: 'reading', part: 0 });
  corrections = $state.raw<Corrections>({});
  /** What was understood; it stays while the file is read again. */
  preview = $state.raw<FilePreview | null>(null);
  roles = $state.raw<Roles | null>(null);
  /** What the file gives with these roles; null while it is worked out. */
  observed = $state.raw<Pick<Observations, 'observations' | 'series'> | null>(null);
  details = $state.raw<Observations | null>(null);
  /** The mapping that it was read with, from an earlier file of the same form. */
  remembered = $state.raw<Remembered | null>(null);
  /** Whether the municipality is the one that was chosen last, in another file. */
  areaRemembered = $state(false);
  /** Where roles that were chosen do not fit any longer. */
  misfits = $state.raw<readonly Issue[]>([]);
  register = $state.raw<RegisterChoice | null>(null);
  counted = $state.raw<RegisterReading | null>(null);
  isRegister = $derived(this.register !== null);
  /** Whether a person has said that it is no register, though it looks like one. */
  isNoRegister = $state(false);

  readonly #surroundings: ImportSurroundings;
  readonly #inTurn: InTurn;
  #unwanted = new AbortController();
  /** The corrections that `preview` was read with. */
  #read: Corrections = {};
  /** What was read last, until it is known what its columns mean: the page shows both together. */
  #fresh: FilePreview | null = null;
  /** Form of the file as the importer reads it by itself. */
  #shape = '';
  #isChosen = false;
  #turn = 0;

  constructor(
    source: { id: number; name: string; content: Blob | ClipboardContent },
    surroundings: ImportSurroundings,
    inTurn: InTurn,
  ) {
    this.id = source.id;
    this.name = maskPersonal(source.name);
    this.content = source.content;
    this.#surroundings = surroundings;
    this.#inTurn = inTurn;
  }

  /** Reads the file, as the last one of its form was read. */
  async start(): Promise<void> {
    await this.#guarded(async () => {
      if (!(await this.#readWith({}))) return;
      this.#shape = this.#fresh?.shape ?? '';
      const remembered = await this.#surroundings.memory.find(this.#shape).catch(() => null);
      if (!remembered) return this.#understand();
      if (Object.keys(remembered.mapping.corrections).length > 0) {
        // What was right last month may be wrong today; then the file speaks for itself.
        if (!(await this.#readWith(remembered.mapping.corrections)) && !(await this.#readWith({}))) return;
      }
      this.remembered = remembered;
      this.#isChosen = true;
      await this.#understand(remembered.mapping.roles);
    });
  }

  /** Reads it again with one more correction; roles that were chosen stay as far as they fit. */
  correct(correction: Correction): Promise<void> {
    return this.#again(corrected(this.corrections, correction));
  }

  /** Takes one correction back. */
  uncorrect(correction: DataCorrection): Promise<void> {
    return this.#again(uncorrected(this.corrections, correction));
  }

  /** Forgets every correction and choice, also those from last time. */
  async restart(): Promise<void> {
    this.remembered = null;
    this.misfits = [];
    this.#isChosen = false;
    this.isNoRegister = false;
    await this.#again({});
  }

  /** Ends the reading; what was read before stays. */
  cancel(): void {
    this.#unwanted.abort();
    this.corrections = this.#read;
    this.stage = { at: 'read' };
    if (this.observed === null) void this.#guarded(() => this.#understand());
  }

  async choose(roles: Roles): Promise<void> {
    this.#isChosen = true;
    this.areaRemembered = false;
    this.roles = roles;
    // What is chosen while it is found out what the columns mean, of a file just read again, is fitted to it.
    await this.#guarded(() => (this.#fresh ? this.#understand() : this.#observe()));
  }

  async count(register: RegisterChoice): Promise<void> {
    this.register = register;
    await this.#guarded(() => this.#observe());
  }

  /** A table that merely looks like a register is read as what it is. */
  async noRegister(): Promise<void> {
    this.isNoRegister = true;
    await this.#guarded(() => this.#understand());
  }

  /** It is a register after all. */
  async asRegister(): Promise<void> {
    this.isNoRegister = false;
    await this.#guarded(() => this.#understand());
  }

  /** Keeps how it was read, for the next file of the same form. */
  async remember(): Promise<void> {
    const { memory, now } = this.#surroundings;
    if (!this.roles || this.#shape === '' || this.isRegister) return;
    const mapping = { shape: this.#shape, roles: this.roles, corrections: this.corrections };
    await memory.remember({ mapping, file: this.name, usedAt: now() });
    const { filter } = this.roles;
    if (filter && filter.column === this.preview?.areas?.column) await memory.rememberArea(filter.equals);
  }

  async forgetRemembered(): Promise<void> {
    await this.#surroundings.memory.forget(this.#shape);
    await this.restart();
  }

  /** Lets go of the table. */
  close(): void {
    this.#turn++;
    this.#unwanted.abort();
    void this.#surroundings.runner.forget(this.id).catch(() => undefined);
  }

  async #again(corrections: Corrections): Promise<void> {
    await this.#guarded(async () => {
      if (await this.#readWith(corrections)) await this.#understand();
    });
  }

  /** Reads it and says whether it became a table; the newest wish wins. */
  async #readWith(corrections: Corrections): Promise<boolean> {
    this.#unwanted.abort();
    const unwanted = new AbortController();
    this.#unwanted = unwanted;
    const { signal } = unwanted;
    this.corrections = corrections;
    this.stage = { at: 'reading', part: 0 };
    const { id, name, content } = this;
    const onProgress = (part: number): void => {
      if (!signal.aborted) this.stage = { at: 'reading', part };
    };
    const preview = await this.#inTurn(async () => {
      signal.throwIfAborted();
      return this.#surroundings.runner.read({ id, name, content, corrections }, { signal, onProgress });
    });
    signal.throwIfAborted();
    if (!isTable(preview)) {
      this.stage = { at: 'failed', issues: preview.issues };
      this.observed = this.details = this.counted = null;
      return false;
    }
    this.#read = corrections;
    this.#fresh = preview;
    // The first time there is nothing that it would not go with.
    this.preview ??= preview;
    this.stage = { at: 'read' };
    return true;
  }

  /** Finds out what the columns mean: what was chosen as far as it fits, else what their names say. */
  async #understand(wanted: Roles | null = this.#isChosen ? this.roles : null): Promise<void> {
    const preview = this.#fresh ?? this.preview;
    if (!preview) return;
    const turn = ++this.#turn;
    const register =
      preview.register && !this.isNoRegister
        ? { options: {}, threshold: LEAST_THRESHOLD, ...this.register, roles: preview.register }
        : null;
    if (preview === this.preview) this.register = register;
    const roles = wanted === null ? await this.#guessed(preview) : await this.#fitted(preview, wanted);
    if (turn !== this.#turn) return;
    this.#fresh = null;
    this.preview = preview;
    this.roles = roles;
    this.register = register;
    await this.#observe();
  }

  /** What was chosen as far as it fits; the rest is found anew. */
  async #fitted(preview: FilePreview, wanted: Roles): Promise<Roles> {
    const mapping = { shape: preview.shape, roles: wanted, corrections: this.corrections };
    const { roles, issues } = await this.#surroundings.runner.remember(this.id, mapping);
    this.misfits = issues;
    return issues.length === 0 ? roles : filledUp(roles, preview.roles);
  }

  /** The guessed roles, with the municipality of last time where the file has it and names none itself. */
  async #guessed({ roles, areas }: FilePreview): Promise<Roles> {
    this.areaRemembered = false;
    if (roles.filter || !areas) return roles;
    const area = await this.#surroundings.memory.area().catch(() => null);
    if (area === null || !areas.areas.some(({ name }) => name === area)) return roles;
    this.areaRemembered = true;
    return { ...roles, filter: { column: areas.column, equals: area } };
  }

  async #observe(): Promise<void> {
    const { roles, register, id } = this;
    const { runner } = this.#surroundings;
    const turn = ++this.#turn;
    this.observed = null;
    if (register) {
      const counted = await runner.aggregate(id, register.roles, register.options, register.threshold);
      if (turn !== this.#turn) return;
      this.counted = counted;
      this.details = null;
      this.observed = { observations: counted?.observations ?? [], series: [] };
    } else if (roles) {
      const details = await runner.observe(id, roles);
      if (turn !== this.#turn) return;
      this.counted = null;
      this.observed = this.details = details;
    }
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      const isGone = error instanceof Error && UNREADABLE.includes(error.name);
      if (isGone) this.stage = { at: 'gone' };
      else this.stage = { at: 'broken', reason: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** A file that cannot be a table gives one error and no columns. */
function isTable({ header, issues }: FilePreview): boolean {
  return header.length > 0 && issues.every(({ severity }) => severity !== 'error');
}

/** What no longer fits is found anew. */
function filledUp(fitted: Roles, guessed: Roles): Roles {
  return {
    ...fitted,
    period: fitted.period ?? guessed.period,
    fte: fitted.fte ?? guessed.fte,
  };
}
