/** Runs an effect as a component would; the answer ends it. */
export function rooted(effect: () => void): () => void {
  return $effect.root(() => {
    $effect(effect);
  });
}
