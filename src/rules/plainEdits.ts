import { catalogue } from './catalogue';
import type { RuleEdit, RuleEdits } from './edits';

/** What a person says of a rule that the catalogue does not say itself; null when it is nothing. */
function ownEdit(id: string, { on, figures = {} }: RuleEdit): RuleEdit | null {
  const rule = catalogue.find((candidate) => candidate.id === id);
  const known = Object.entries(rule?.figures ?? {});
  const own = Object.entries(figures).filter(
    ([name, value]) =>
      !known.some(([other, known]) => other === name && JSON.stringify(known) === JSON.stringify(value)),
  );
  const edit: RuleEdit = {
    ...(on === undefined || on === rule?.on ? {} : { on }),
    ...(own.length === 0 ? {} : { figures: Object.fromEntries(own) }),
  };
  return Object.keys(edit).length === 0 ? null : edit;
}

/** Edits without what says nothing: a figure or a switch as the catalogue has it, a price or a clock that is not used. */
export function plainEdits({ rules = {}, averageWeekly = null, clocks = {} }: RuleEdits): RuleEdits {
  const own = Object.entries(rules).flatMap(([id, edit]): [string, RuleEdit][] => {
    const plain = ownEdit(id, edit);
    return plain ? [[id, plain]] : [];
  });
  const { longOffset = false, entryPositions = null } = clocks;
  const ownClocks = {
    ...(longOffset ? { longOffset } : {}),
    ...(entryPositions === null ? {} : { entryPositions }),
  };
  return {
    ...(own.length === 0 ? {} : { rules: Object.fromEntries(own) }),
    ...(averageWeekly === null ? {} : { averageWeekly }),
    ...(Object.keys(ownClocks).length === 0 ? {} : { clocks: ownClocks }),
  };
}
