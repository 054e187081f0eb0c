import { ENGINE_VERSION } from '../model';
import {
  FieldReader,
  FORMAT,
  isKind,
  isNestedDeeperThan,
  isRecord,
  kinds,
  NOTEBOOK_VERSION,
  type Cell,
  type DocumentIssue,
  type Json,
  type KnownCell,
  type Notebook,
} from '../notebook';
import { covers, withOrigin } from './kept';

/** Why a document cannot be opened at all; words come from `i18n/`. */
export type DocumentError = 'document.foreign' | 'document.newer' | 'document.broken' | 'document.large';

export type Parsed = { notebook: Notebook; issues: DocumentIssue[] } | { error: DocumentError };

const MOST_CELLS = 10_000;
/** Far above any cell; what lies deeper could not be written as JSON again. */
const DEEPEST = 200;

/**
 * The JSON of a notebook: the same for a file, the store and a link. A notebook is its own document; cells of a kind that
 * is not known here, and all else that could not be read, are written as they came.
 */
export function serializeNotebook(notebook: Notebook): Json {
  const { origin, cells, ...rest } = notebook;
  const fields = { ...rest, engine: ENGINE_VERSION };
  const written = origin ? withOrigin(fields, origin, (json) => ({ ...readNotebook(json, []) })) : fields;
  return { ...written, engine: ENGINE_VERSION, cells: cells.map(writtenCell) };
}

/** An id that was mended is written, so that edits and references mean the same cell when it is opened again. */
function writtenCell(cell: Cell): Json {
  if (cell.kind === 'unknown') return withId(cell.original, cell.id);
  const { origin, ...fields } = cell;
  if (!origin) return fields as Json;
  const read = (json: Json): Json => ({ ...readKnown(new FieldReader(json, '', []), cell.kind, cell.id) });
  return withOrigin({ ...fields }, withId(origin, cell.id), read);
}

function withId(json: Json, id: string): Json {
  return json['id'] === id ? json : { ...json, id };
}

/** A cell as it stands in a history, with what it came as; null when it has no id of its own. */
export function readStoredCell(json: Json): Cell | null {
  const { id, original, origin } = json;
  if (typeof id !== 'string' || id === '') return null;
  if (json['kind'] === 'unknown' && isRecord(original)) return { id, kind: 'unknown', original };
  const fields = Object.fromEntries(Object.entries(json).filter(([key]) => key !== 'origin'));
  const cell = readCell(new FieldReader(fields, '', []), 0, new Set());
  if (cell.id !== id) return null;
  return cell.kind !== 'unknown' && isRecord(origin) ? { ...cell, origin } : cell;
}

/** A cell of a known kind, with what it came as where not all of it could be read. */
function readCell(field: FieldReader, index: number, taken: Set<string>): Cell {
  let id = typeof field.json['id'] === 'string' && field.json['id'].length <= 80 ? field.json['id'] : '';
  if (id === '' || taken.has(id)) {
    field.issues.push({ code: 'cell.duplicate', path: `${field.path}.id` });
    do id = `${id.slice(0, 60)}-${index}`;
    while (taken.has(id));
  }
  taken.add(id);
  const kind = field.json['kind'];
  if (isKind(kind)) {
    const cell = readKnown(field, kind, id);
    const origin = withId(field.json, id);
    return covers(cell, origin) ? cell : { ...cell, origin };
  }
  field.issues.push({ code: 'cell.unknown', path: field.path });
  return { id, kind: 'unknown', original: withId(field.json, id) };
}

/** A cell from outside: what is no object is kept in one, and what was kept in one without need is taken out. */
function cellJson(item: unknown): Json {
  let json = isRecord(item) ? item : { kind: 'unknown', original: item };
  while (isRecord(json['original']) && isWrapped(json)) {
    json = 'id' in json ? withId(json['original'], json['id'] as string) : json['original'];
  }
  return json;
}

/** A notebook that was written without the serializer carries a cell that is not known here as its original. */
function isWrapped(json: Json): boolean {
  return (
    json['kind'] === 'unknown' && Object.keys(json).every((key) => ['id', 'kind', 'original'].includes(key))
  );
}

function readKnown(field: FieldReader, kind: KnownCell['kind'], id: string): KnownCell {
  return kinds[kind].read(field, id);
}

/** The fields of a notebook beside its cells. */
function readNotebook(json: Json, issues: DocumentIssue[]): Omit<Notebook, 'cells' | 'origin'> {
  const field = new FieldReader(json, '', issues);
  const template = isRecord(json['template']) ? field.record('template') : null;
  return {
    format: FORMAT,
    version: NOTEBOOK_VERSION,
    engine: ENGINE_VERSION,
    id: field.matching('id', /^[\w-]{1,80}$/, 'notesbog'),
    title: field.text('title', ''),
    language: field.choice('language', ['da', 'en'], 'da'),
    template: template && {
      id: template.text('id', '', 80),
      version: template.integer('version', 1, 1, 10_000),
    },
  };
}

/**
 * The one door for every document from outside: validates, fills in defaults, keeps unknown cells as they are.
 *
 * @param json what `JSON.parse` gave
 * @returns the notebook and what had to be mended, or why it cannot be opened; never throws
 */
export function parseNotebook(json: unknown): Parsed {
  if (!isRecord(json) || json['format'] !== FORMAT) return { error: 'document.foreign' };
  const version = json['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { error: 'document.broken' };
  if (version > NOTEBOOK_VERSION) return { error: 'document.newer' };
  if (!Array.isArray(json['cells'])) return { error: 'document.broken' };
  if (json['cells'].length > MOST_CELLS) return { error: 'document.large' };
  if (isNestedDeeperThan(json, DEEPEST)) return { error: 'document.large' };
  const issues: DocumentIssue[] = [];
  if (json['engine'] !== ENGINE_VERSION) issues.push({ code: 'engine.other', path: 'engine' });
  const fields = readNotebook(json, issues);
  const taken = new Set<string>();
  const cells = json['cells'].map((item, index) =>
    readCell(new FieldReader(cellJson(item), `cells[${index}]`, issues), index, taken),
  );
  const others = Object.fromEntries(
    Object.entries(json).filter(([key]) => key !== 'cells' && key !== 'engine'),
  );
  const origin = covers(fields, others) ? {} : { origin: others };
  return { notebook: { ...fields, cells, ...origin }, issues };
}
