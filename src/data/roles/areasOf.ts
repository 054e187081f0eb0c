import { levelOfArea, type AreaLevel } from '../columns/areas';
import { isAreaName } from '../columns/columnNames';
import type { Column, Imported } from '../types';

/** An area that stands in a table, as it is written there. */
export interface AreaInTable {
  name: string;
  /** Null for a name that is no known area. */
  level: AreaLevel | null;
}

/** So many of a column's texts are known areas when it is one of areas, whatever its name. */
const AREA_SHARE = 0.6;

/** Longer lists are not searched: Denmark has a few hundred areas of all kinds. */
const MOST_AREAS = 5000;

/** The column of areas and what stands in it, in the order of the file; null when there is none. */
export function areasOf({
  columns,
}: Pick<Imported, 'columns'>): { column: string; areas: AreaInTable[] } | null {
  const lists = columns.flatMap(({ name, type, dictionary = [] }) => {
    if ((type !== 'text' && type !== 'code') || dictionary.length > MOST_AREAS) return [];
    const texts = dictionary.filter((text) => text !== '');
    const areas = texts.map((text): AreaInTable => ({ name: text, level: levelOfArea(text) }));
    const known = areas.filter(({ level }) => level !== null).length;
    const isKnown = texts.length > 0 && known >= AREA_SHARE * texts.length;
    const rank = (type === 'text' ? 4 : 0) + (isAreaName(name) ? 2 : 0) + (isKnown ? 1 : 0);
    const isArea = type === 'text' ? rank > 4 : isKnown && texts.length > 1;
    return isArea ? [{ column: name, areas, rank }] : [];
  });
  const [best] = lists.sort((a, b) => b.rank - a.rank);
  return best ? { column: best.column, areas: best.areas } : null;
}

/** The column of areas, as a column. */
export function areaColumn(imported: Pick<Imported, 'columns'>): Column | null {
  const name = areasOf(imported)?.column;
  return imported.columns.find((column) => column.name === name) ?? null;
}
