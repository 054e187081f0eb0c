import type { CommonCell } from '../commonCell';

/** Markdown with live figures such as `{{planen.helårspersoner.slut}}`. */
export interface TextCell extends CommonCell {
  kind: 'text';
  text: string;
}
