/**
 * Shapley values of a game given by the value of every coalition.
 *
 * @param values by bit mask: player i is in coalition c when c has bit i; length 2^n
 * @returns one value a player; they add up to values[2^n − 1] − values[0]. Source: Shapley 1953.
 */
export function shapleyOfCoalitions(values: ArrayLike<number>): number[] {
  const players = Math.log2(values.length);
  if (!Number.isInteger(players)) throw new RangeError(`coalitions: ${values.length}; must be a power of 2`);
  // The weight of a coalition of size s without the player: s! (n − s − 1)! / n!.
  const weight = [1 / Math.max(1, players)];
  for (let size = 1; size < players; size++) weight.push(((weight[size - 1] ?? 0) * size) / (players - size));
  return Array.from({ length: players }, (_, player) => {
    let share = 0;
    for (let coalition = 0; coalition < values.length; coalition++) {
      if (coalition & (1 << player)) continue;
      const gain = (values[coalition | (1 << player)] ?? 0) - (values[coalition] ?? 0);
      share += (weight[bitCount(coalition)] ?? 0) * gain;
    }
    return share;
  });
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
