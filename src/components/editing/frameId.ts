/** The element of a cell's frame. */
export function frameId(id: string): string {
  return `cell-${id}`;
}
