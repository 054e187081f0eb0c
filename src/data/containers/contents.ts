import type { Issue } from '../types';
import type { Sheet } from './sheet';

/** What a container holds: tables by name, read one at a time; or why none can be read, as the code of an issue. */
export type Contents =
  | { names: string[]; read: (index: number) => Sheet; issues?: Issue[] }
  | { refused: string; params?: Issue['params'] };
