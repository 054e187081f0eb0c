import type { Notebook } from '../notebook';
import { templates } from '../templates';
import { bytesOfBase64url, base64urlOfBytes } from '../util/base64url';
import { crc32 } from '../util/crc32';
import { deflateRaw, inflateRaw } from '../util/deflate';
import { parseNotebook, serializeNotebook, type DocumentError, type Parsed } from './notebookJson';
import { isRecord, type DocumentIssue, type Json } from '../notebook';
import { difference, patched } from './templatePatch';

/** Why a link cannot be opened; words come from `i18n/`. */
export type LinkError = DocumentError | 'link.foreign' | 'link.newer' | 'link.broken' | 'link.large';

export type DecodedLink = { notebook: Notebook; issues: DocumentIssue[] } | { error: LinkError };

const LINK_VERSION = 1;
/** Far above any real notebook; a small text can inflate to gigabytes. */
const MOST_BYTES = 2_000_000;
const LONGEST_FRAGMENT = 1_000_000;

/** The template that a notebook was made from, as JSON in the notebook's language. */
function templateJson(template: unknown, language: unknown): Json | undefined {
  if (!isRecord(template) || (language !== 'da' && language !== 'en')) return undefined;
  const found = templates.find(({ id, version }) => id === template['id'] && version === template['version']);
  return found && serializeNotebook(found.notebooks[language]);
}

/**
 * What a link says: the notebook's JSON, or, when it was made from a template, what differs from the template. Templates
 * that have been released never change, so the link stays short and means the same for ever.
 */
function linkJson(notebook: Notebook): Json {
  const json = serializeNotebook(notebook);
  const base = templateJson(notebook.template, notebook.language);
  if (!base) return json;
  const { format, version, engine, template, language } = json;
  return { format, version, engine, template, language, patch: difference(json, base) ?? {} };
}

function parseLinkJson(json: unknown): Parsed {
  if (!isRecord(json) || !('patch' in json)) return parseNotebook(json);
  const base = templateJson(json['template'], json['language']);
  // A template that is not here came with a later version.
  if (!base) return { error: 'document.newer' };
  const notebook = patched(base, json['patch']);
  return parseNotebook(
    isRecord(notebook) ? { ...notebook, engine: json['engine'], version: json['version'] } : notebook,
  );
}

/**
 * The fragment of a link that holds the notebook: `#n1.` and, in base64url, four bytes of CRC-32 (big end first, over
 * the JSON in UTF-8) followed by the JSON compressed with deflate-raw. A fragment is never sent to a server.
 */
export async function encodeLink(notebook: Notebook): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(linkJson(notebook)));
  const deflated = await deflateRaw(json);
  const bytes = new Uint8Array(4 + deflated.length);
  new DataView(bytes.buffer).setUint32(0, crc32(json));
  bytes.set(deflated, 4);
  return `#n${LINK_VERSION}.${base64urlOfBytes(bytes)}`;
}

/** The notebook of a link's fragment, or why it cannot be opened; never throws. */
export async function decodeLink(fragment: string): Promise<DecodedLink> {
  if (typeof fragment !== 'string') return { error: 'link.foreign' };
  const parts = /^#?n(\d{1,6})\.([A-Za-z0-9_-]*)$/.exec(fragment.slice(0, LONGEST_FRAGMENT));
  if (fragment.length > LONGEST_FRAGMENT) return { error: 'link.large' };
  if (!parts) return { error: /^#?n\d{1,6}\./.test(fragment) ? 'link.broken' : 'link.foreign' };
  if (Number(parts[1]) > LINK_VERSION) return { error: 'link.newer' };
  const bytes = bytesOfBase64url(parts[2] ?? '');
  if (!bytes || bytes.length < 5) return { error: 'link.broken' };
  const inflated = await inflateRaw(bytes.subarray(4), MOST_BYTES);
  if (inflated === 'too large') return { error: 'link.large' };
  if (inflated === 'broken') return { error: 'link.broken' };
  const checksum = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (crc32(inflated) !== checksum) return { error: 'link.broken' };
  try {
    return parseLinkJson(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(inflated)));
  } catch {
    return { error: 'link.broken' };
  }
}
