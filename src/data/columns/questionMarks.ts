import type { Issue } from '../types';
import type { ColumnCells } from './columnCells';
import { MUNICIPALITIES } from './municipalities';

/** Words of headers and categories with a letter of their own, beside the names of municipalities. */
const WORDS = [
  'område',
  'måned',
  'måling',
  'år',
  'helår',
  'køn',
  'mænd',
  'forløb',
  'påbegyndte',
  'løbende',
  'beløb',
  'sjælland',
  'sygedagpengeforløb',
  'helårspersoner',
];
const DANISH = /[æøå]/g;
const LOST = /\p{L}\?|\?\p{L}/u;

/** A column of more texts than this is one of other things than names. */
const MOST_TEXTS = 5000;

/** Known words by what they are when each æ, ø and å has become a question mark. */
const BY_LOSS = new Map(
  [...WORDS, ...MUNICIPALITIES.map(([, name]) => name.toLowerCase())]
    .filter((word) => /[æøå]/.test(word))
    .map((word): [string, string] => [word.replace(DANISH, '?'), word]),
);

/** Tells of names and texts that are known words with question marks for æ, ø and å, by the first of them. */
export function questionMarkIssues(columns: readonly ColumnCells[]): Issue[] {
  for (const { name, dictionary } of columns) {
    const texts = dictionary.texts.length > MOST_TEXTS ? [name] : [name, ...dictionary.texts];
    for (const example of texts) {
      const likely = restored(example);
      if (likely !== null)
        return [{ severity: 'warning', code: 'encoding.questionMarks', params: { example, likely } }];
    }
  }
  return [];
}

/** The known word that a text was, with its first letter as large as it may have been; or null. */
function restored(text: string): string | null {
  if (text.length > 60 || !LOST.test(text)) return null;
  const [suffix = ''] = / kommune$/i.exec(text) ?? [];
  const bare = text.slice(0, text.length - suffix.length);
  const word = BY_LOSS.get(bare.toLowerCase());
  if (word === undefined) return null;
  const isCapital = /^(?:\p{Lu}|\?)/u.test(bare);
  return (isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word) + suffix;
}
