/** The element that stands for a line of the file, in the table or among the rejected lines. */
export function lineId(line: number): string {
  return `line-${line}`;
}

/** Shows a line of the file and puts the focus on it. */
export function jumpToLine(line: number): void {
  const element = document.getElementById(lineId(line));
  element?.closest('details')?.setAttribute('open', '');
  element?.scrollIntoView({ block: 'center', inline: 'start' });
  element?.focus({ preventScroll: true });
}
