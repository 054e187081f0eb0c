/** A text and what is selected in it: characters from ≤ character < to. */
export interface Selected {
  text: string;
  from: number;
  to: number;
}

/** Puts a mark on both sides of what is selected, or takes it away where it stands already. */
export function toggleMark({ text, from, to }: Selected, mark: '**' | '*'): Selected {
  const { length } = mark;
  const before = text.slice(0, from);
  const after = text.slice(to);
  const stars = /\**$/.exec(before)?.[0].length ?? 0;
  const isMarked = before.endsWith(mark) && after.startsWith(mark) && (mark === '**' || stars !== 2);
  if (isMarked) {
    const inner = text.slice(from, to);
    return {
      text: before.slice(0, -length) + inner + after.slice(length),
      from: from - length,
      to: to - length,
    };
  }
  return { text: before + mark + text.slice(from, to) + mark + after, from: from + length, to: to + length };
}

/** The lines that a selection touches. */
function linesOf({ text, from, to }: Selected): { start: number; end: number; lines: string[] } {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  const end = next < 0 ? text.length : next;
  return { start, end, lines: text.slice(start, end).split('\n') };
}

function withLines(selected: Selected, change: (line: string) => string): Selected {
  const { start, end, lines } = linesOf(selected);
  const changed = lines.map(change);
  const first = (changed[0] ?? '').length - (lines[0] ?? '').length;
  const inner = changed.join('\n');
  return {
    text: selected.text.slice(0, start) + inner + selected.text.slice(end),
    from: Math.max(start, selected.from + first),
    to: Math.max(start, selected.to + inner.length - (end - start)),
  };
}

/** Makes the lines headings: none, large, middle, small, none. */
export function nextHeading(selected: Selected): Selected {
  const [first = ''] = linesOf(selected).lines;
  const depth = /^(#{1,6}) /.exec(first)?.[1]?.length ?? 0;
  const mark = depth >= 3 ? '' : `${'#'.repeat(depth + 1)} `;
  return withLines(selected, (line) => mark + line.replace(/^#{1,6} /, ''));
}

/** Makes the lines items of a list, or plain lines where they are items already. */
export function toggleList(selected: Selected): Selected {
  const isList = linesOf(selected).lines.every((line) => line.startsWith('- '));
  return withLines(selected, (line) => (isList ? line.slice(2) : `- ${line.replace(/^- /, '')}`));
}

/** Makes a link of what is selected; its address is selected then. */
export function insertLink({ text, from, to }: Selected, words: string): Selected {
  const shown = text.slice(from, to) || words;
  const start = from + shown.length + 3;
  const address = 'https://';
  return {
    text: `${text.slice(0, from)}[${shown}](${address})${text.slice(to)}`,
    from: start,
    to: start + address.length,
  };
}
