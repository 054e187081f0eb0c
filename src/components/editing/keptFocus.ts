/** Remembers what has the focus; the answer gives it back, unless something else has taken it meanwhile. */
export function keptFocus(): () => void {
  const before = document.activeElement;
  return () => {
    const now = document.activeElement;
    const isLost = now === null || now === document.body;
    if (isLost && before instanceof HTMLElement) before.focus();
  };
}
