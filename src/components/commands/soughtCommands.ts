/**
 * What is sought by words that may stand anywhere in a name or a group, the nearest first: names with the words as they
 * were typed, then names in which each begins a word.
 */
export function soughtCommands<C>(
  commands: readonly C[],
  sought: string,
  nameOf: (command: C) => string,
  groupOf: (command: C) => string,
): C[] {
  const phrase = sought.trim().toLowerCase().replace(/\s+/g, ' ');
  const wanted = phrase.split(' ');
  const rank = (command: C): number => {
    const name = nameOf(command).toLowerCase();
    const all = `${name} ${groupOf(command).toLowerCase()}`;
    if (!wanted.every((word) => all.includes(word))) return Infinity;
    if (name.includes(phrase)) return 0;
    return wanted.every((word) => ` ${name}`.includes(` ${word}`)) ? 1 : 2;
  };
  return commands
    .map((command) => ({ command, rank: rank(command) }))
    .filter((each) => each.rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
}
