import type { Words } from '../../i18n';
import type { CellProblem } from '../../notebook';

/** Why a cell has no new result, in words. */
export function problemText({ code, params, place, circle }: CellProblem, words: Words): string {
  // Why nothing can be calculated, and what is wrong with a formula, is told elsewhere too, where it is no cell's.
  const keys = ['study', 'problem', 'issue'].map((group) => `${group}.${code}`);
  // A cell without a name is known by its kind.
  const kind = params['name'] === '' ? params['kind'] : undefined;
  const name = kind === undefined ? {} : { name: words.say(`kind.${kind}`) };
  const all = {
    ...params,
    ...name,
    ...(place && { character: place.position + 1 }),
    ...(circle && { names: circleText(circle, words) }),
  };
  const said = keys.map((key) => words.say(key, all)).find((text, index) => text !== keys[index]);
  return said ?? code;
}

/** The names around a circle, which ends where it began. */
function circleText({ cells, isWhole }: NonNullable<CellProblem['circle']>, words: Words): string {
  const names = cells.map(({ name, kind, place }) =>
    name === '' ? words.t('problem.unnamed', { kind: words.say(`kind.${kind}`), place }) : name,
  );
  return [...names, isWhole ? (names[0] ?? '') : '…'].join(' → ');
}
