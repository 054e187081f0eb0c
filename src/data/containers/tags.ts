/** One tag of a page or an XML part. */
export interface Tag {
  /** Lower case, and without the prefix of a namespace where the reader asks for that. */
  name: string;
  /** What stands between the name and the end of the tag. */
  attributes: string;
  kind: 'open' | 'close' | 'empty';
}

export interface TagReader {
  onTag: (tag: Tag) => void;
  /** Text as it stands in the source; `literal` where its entities are not to be decoded. */
  onText: (text: string, literal: boolean) => void;
  /** Drops the prefix of names (`x:row`), as XML written by programs may have one. */
  withoutPrefix?: boolean;
}

const NAME = /[a-z][^\s/>]*/iy;
const GREATER = 62;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/** Elements whose content is no markup, and nothing that a table shows. */
const RAW = /^(script|style|template)$/;

/**
 * Walks once over the tags and texts of HTML or XML; comments, declarations, scripts and styles are left out.
 *
 * It knows nothing of nesting and makes no document: what it reads stays data. Linear in the length of `source`, also
 * where quotes and comments are never closed.
 */
export function readTags(source: string, { onTag, onText, withoutPrefix = false }: TagReader): void {
  let quotes = true;
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) break;
    if (open > at) onText(source.slice(at, open), false);
    if (source.startsWith('<!--', open)) {
      at = after(source, '-->', open + 4);
      continue;
    }
    if (source.startsWith('<![CDATA[', open)) {
      at = after(source, ']]>', open);
      onText(source.slice(open + 9, at - 3), true);
      continue;
    }
    const next = source[open + 1] ?? '';
    if (next === '!' || next === '?') {
      at = after(source, '>', open);
      continue;
    }
    const closes = next === '/';
    NAME.lastIndex = closes ? open + 2 : open + 1;
    const written = NAME.exec(source)?.[0];
    if (written === undefined) {
      onText('<', true);
      at = open + 1;
      continue;
    }
    const nameEnd = NAME.lastIndex;
    let end = quotes ? tagEnd(source, nameEnd) : source.indexOf('>', nameEnd);
    if (end < 0 && quotes) {
      // A quote that never closes: from here on quotes are ordinary characters, so that no tag is sought twice.
      quotes = false;
      end = source.indexOf('>', nameEnd);
    }
    if (end < 0) return;
    const empty = source[end - 1] === '/' && !closes;
    const name = (withoutPrefix ? written.slice(written.indexOf(':') + 1) : written).toLowerCase();
    const attributes = closes ? '' : source.slice(nameEnd, empty ? end - 1 : end);
    onTag({ name, attributes, kind: closes ? 'close' : empty ? 'empty' : 'open' });
    at = end + 1;
    if (!withoutPrefix && !closes && !empty && RAW.test(name)) at = rawEnd(source, name, at);
  }
  if (at < source.length) onText(source.slice(at), false);
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

/** Index of the `>` that ends a tag; one inside quotes does not. */
function tagEnd(source: string, from: number): number {
  for (let index = from; index < source.length; index++) {
    const code = source.charCodeAt(index);
    if (code === GREATER) return index;
    if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) continue;
    index = source.indexOf(code === DOUBLE_QUOTE ? '"' : "'", index + 1);
    if (index < 0) return -1;
  }
  return -1;
}

function rawEnd(source: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  return end.exec(source)?.index ?? source.length;
}

const ATTRIBUTE = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?/g;

/** The attributes of a tag by their names in lower case, values with their entities; '' for one without a value. */
export function attributesOf({ attributes }: Tag): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, double ?? single ?? bare ?? '');
  }
  return found;
}
