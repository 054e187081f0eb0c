import type { ClipboardContent, Corrections, Issue, Observations, Roles } from '../data';
import { maskPersonal } from '../data/personal/maskPersonal';
import type { RegisterChoice, RegisterDecision, Remembered } from '../format';
import type { DecisionStore, MappingStore } from '../storage';
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

/** What browsers say of a file that is not there any more, may not be read, or is a folder. */
const UNREADABLE = ['NotReadableError', 'NotFoundError'];

/** The default of the importer, and the least that the page offers. */
export const LEAST_THRESHOLD = 5;

export interface ImportSurroundings {
  runner: DataRunner;
  memory: Pick<MappingStore, 'find' | 'remember' | 'forget' | 'area' | 'rememberArea'>;
  decisions: Pick<DecisionStore, 'find' | 'decide' | 'forget'>;
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
  /** How the register is counted, once its figures have left; then nothing about it can be chosen any more. */
  decision = $state.raw<RegisterDecision | null>(null);
  isRegister = $derived(this.register !== null || this.preview?.isDurationTable === true);
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
  /** Of the first reading of each register in the file: with other lines chosen it would seem another one. */
  readonly #fingerprints: Record<string, string> = {};
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
  async correct(correction: Correction): Promise<void> {
    // Another sheet or table is another register; of the same one other rows would be another count.
    const isOther = correction.what === 'sheet' || correction.what === 'table';
    if (this.decision && !isOther) return;
    this.decision = null;
    await this.#again(corrected(this.corrections, correction));
  }

  /** Takes one correction back. */
  async uncorrect(correction: DataCorrection): Promise<void> {
    if (!this.decision) await this.#again(uncorrected(this.corrections, correction));
  }

  /** Forgets every correction and choice, also those from last time. */
  async restart(): Promise<void> {
    if (this.decision) return;
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
    if (this.decision) return;
    this.register = register;
    await this.#guarded(() => this.#observe());
  }

  /** A table that merely looks like a register is read as what it is. */
  async noRegister(): Promise<void> {
    if (this.decision) return;
    this.isNoRegister = true;
    await this.#guarded(() => this.#understand());
  }

  /** It is a register after all. */
  async asRegister(): Promise<void> {
    if (this.decision) return;
    this.isNoRegister = false;
    await this.#guarded(() => this.#understand());
  }

  /**
   * Decides how the register is counted, before any figure of it leaves: as it was decided the first time, for two counts
   * of one register can be held against each other.
   */
  async settle(): Promise<void> {
    const { register, corrections } = this;
    const fingerprint = this.#fingerprints[this.#place()];
    if (!register || this.decision || fingerprint === undefined) return;
    const wanted = { fingerprint, corrections, choice: register };
    const standing = await this.#surroundings.decisions.decide(wanted);
    if (standing === wanted) this.decision = wanted;
    else await this.#guarded(() => this.#adopt(standing));
  }

  /** Lets the register be counted anew, for someone who has shared none of its figures. */
  async release(): Promise<void> {
    const { decision } = this;
    if (!decision) return;
    await this.#surroundings.decisions.forget(decision.fingerprint);
    this.decision = null;
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
    if (preview.fingerprint !== null) this.#fingerprints[this.#place()] ??= preview.fingerprint;
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
    const standing = await this.#standing();
    if (turn !== this.#turn) return;
    if (standing) return this.#adopt(standing);
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
    // What was chosen while another table stood on the page says nothing of what this one has besides.
    const isSame = issues.length === 0 && preview === this.preview;
    return isSame ? roles : filledUp(roles, preview.roles);
  }

  /** What was decided about the register, if anything was. */
  async #standing(): Promise<RegisterDecision | null> {
    const fingerprint = this.#fingerprints[this.#place()];
    if (this.decision || fingerprint === undefined) return this.decision;
    return this.#surroundings.decisions.find(fingerprint);
  }

  /** Each sheet and each table of the file is a register of its own. */
  #place(): string {
    const { sheet = '', table = '' } = this.corrections;
    return `${table} ${sheet}`;
  }

  /** Reads and counts the register as it was decided; columns that are called otherwise by now are found anew. */
  async #adopt(decision: RegisterDecision): Promise<void> {
    const { corrections, choice } = decision;
    this.decision = decision;
    if (JSON.stringify(corrections) !== JSON.stringify(this.corrections)) {
      if (!(await this.#readWith(corrections))) return;
    }
    const preview = this.#fresh ?? this.preview;
    this.#fresh = null;
    this.preview = preview;
    const { start, end, duration, cause, person } = choice.roles;
    const used = [start, end, duration?.column, cause, person].filter(
      (name) => name !== null && name !== undefined,
    );
    const fits = used.every((name) => preview?.columns.some((column) => column.name === name));
    this.register = fits || !preview?.register ? choice : { ...choice, roles: preview.register };
    await this.#observe();
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
    if (register || this.isRegister) {
      const counted = register
        ? await runner.aggregate(id, register.roles, register.options, register.threshold)
        : await runner.publish(id);
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
