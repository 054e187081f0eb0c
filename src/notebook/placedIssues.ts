import { isRecord, type DocumentIssue } from './fieldReader';
import { plainName } from './figures/names';
import type { Notebook } from './notebook';

/** An issue of a document with the cell that it is about. */
export interface PlacedIssue {
  code: DocumentIssue['code'] | 'name.duplicate';
  /** null where it is about the notebook itself. */
  cell: { id: string; number: number } | null;
  /** The last name of the field, '' for a whole cell. */
  field: string;
  /** What stood there, shortened; null where nothing did, or where it is not known. */
  raw: string | null;
}

const LONGEST_RAW = 40;

/** The issues of a document that was just read, each with its cell; names that several cells have are among them. */
export function placedIssues(notebook: Notebook, issues: readonly DocumentIssue[]): PlacedIssue[] {
  const placed = issues
    .filter(({ code }) => code !== 'engine.other')
    .map(({ code, path }): PlacedIssue => {
      const steps = stepsOf(path);
      const number = steps[0] === 'cells' ? Number(steps[1]) : NaN;
      const cell = notebook.cells[number];
      const origin = cell?.kind === 'unknown' ? undefined : (cell ?? notebook).origin;
      return {
        code,
        cell: cell ? { id: cell.id, number: number + 1 } : null,
        field: (cell ? steps.slice(2) : steps).findLast((step) => !/^\d+$/.test(step)) ?? '',
        raw: code === 'field.invalid' ? shortened(valueIn(origin, cell ? steps.slice(2) : steps)) : null,
      };
    });
  const repeated = notebook.cells.flatMap(({ id }, index): PlacedIssue[] =>
    holderOfName(notebook, id) === null
      ? []
      : [{ code: 'name.duplicate', cell: { id, number: index + 1 }, field: 'name', raw: null }],
  );
  return [...placed, ...repeated];
}

const holders = new WeakMap<Notebook['cells'], ReadonlyMap<string, string>>();

/** The id of the cell above that has the same name and is therefore the one that is meant; null when there is none. */
export function holderOfName({ cells }: Pick<Notebook, 'cells'>, id: string): string | null {
  let known = holders.get(cells);
  if (!known) {
    const first = new Map<string, string>();
    const later = new Map<string, string>();
    for (const { id: each, name = '' } of cells) {
      const plain = plainName(name);
      const holder = first.get(plain);
      if (plain === '') continue;
      if (holder === undefined) first.set(plain, each);
      else later.set(each, holder);
    }
    holders.set(cells, (known = later));
  }
  return known.get(id) ?? null;
}

/** `cells[3].goals[0].value` as its steps. */
function stepsOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== '');
}

function valueIn(json: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)] as unknown;
    return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, json);
}

function shortened(value: unknown): string | null {
  if (value === undefined) return null;
  const text = typeof value === 'object' && value !== null ? '…' : JSON.stringify(value);
  return text.length > LONGEST_RAW ? `${text.slice(0, LONGEST_RAW)}…` : text;
}
