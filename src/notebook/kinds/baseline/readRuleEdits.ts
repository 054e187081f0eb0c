import { completeRules, plainEdits, type RuleEdits } from '../../../rules';
import type { FieldReader } from '../../fieldReader';

const ruleIds = new Set(completeRules().rules.map(({ id }) => id));

/** Whether the law can be with these edits, whatever may be in them. */
function isLawful(edits: RuleEdits): boolean {
  try {
    completeRules(edits);
    return true;
  } catch {
    return false;
  }
}

/**
 * What a person has changed about the law. A change that cannot be, alone or with those before it, is left out and noted;
 * documents from before there were any have none to read.
 */
export function readRuleEdits(baseline: FieldReader): RuleEdits {
  if (baseline.json['rules'] === undefined) return {};
  const field = baseline.record('rules');
  let edits: RuleEdits = {};
  const take = (path: string, more: object): void => {
    const together = { ...edits, ...more };
    if (isLawful(together)) edits = together;
    else field.issues.push({ code: 'field.invalid', path: `${field.path}.${path}` });
  };

  take('averageWeekly', { averageWeekly: field.json['averageWeekly'] ?? null });
  const clocks = field.json['clocks'] === undefined ? {} : field.record('clocks').json;
  for (const name of ['longOffset', 'entryPositions']) {
    if (name in clocks) take(`clocks.${name}`, { clocks: { ...edits.clocks, [name]: clocks[name] } });
  }
  const rules = field.json['rules'] === undefined ? {} : field.record('rules').json;
  for (const [id, edit] of Object.entries(rules)) {
    // What the catalogue does not know is not tried, for there may be any number of it.
    const known = ruleIds.has(id) ? edit : null;
    take(`rules.${id}`, { rules: { ...edits.rules, [id]: known } });
  }
  return plainEdits(edits);
}
