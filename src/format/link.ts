import type { Notebook } from '../notebook';
import { bytesOfBase64url, base64urlOfBytes } from '../util/base64url';
import { crc32 } from '../util/crc32';
import { deflateRaw, inflateRaw } from '../util/deflate';
import { parseNotebook, serializeNotebook, type DocumentError } from './notebookJson';
import type { DocumentIssue } from './read';

/** Why a link cannot be opened; words come from `i18n/`. */
export type LinkError = DocumentError | 'link.foreign' | 'link.newer' | 'link.broken' | 'link.large';

export type DecodedLink = { notebook: Notebook; issues: DocumentIssue[] } | { error: LinkError };

const LINK_VERSION = 1;
/** Far above any real notebook; a small text can inflate to gigabytes. */
const MOST_BYTES = 2_000_000;
const LONGEST_FRAGMENT = 1_000_000;

/**
 * The fragment of a link that holds the notebook: `#n1.` and, in base64url, four bytes of CRC-32 (big end first, over
 * the JSON in UTF-8) followed by the JSON compressed with deflate-raw. A fragment is never sent to a server.
 */
export async function encodeLink(notebook: Notebook): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(serializeNotebook(notebook)));
  const deflated = await deflateRaw(json);
  const bytes = new Uint8Array(4 + deflated.length);
  new DataView(bytes.buffer).setUint32(0, crc32(json));
  bytes.set(deflated, 4);
  return `#n${LINK_VERSION}.${base64urlOfBytes(bytes)}`;
}

/** The notebook of a link's fragment, or why it cannot be opened; never throws. */
export async function decodeLink(fragment: string): Promise<DecodedLink> {
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
    return parseNotebook(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(inflated)));
  } catch {
    return { error: 'link.broken' };
  }
}
