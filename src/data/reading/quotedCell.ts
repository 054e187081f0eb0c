import type { Dialect } from './textRecord';

/**
 * Index of the quote that closes the cell whose text begins at `start`, or −1: when there is none before `end`, or when
 * a quote stands before it that is neither escaped nor followed by a delimiter or the end of the row.
 */
export function closingQuote(text: string, start: number, end: number, dialect: Dialect): number {
  const { quote = '"', escape = quote } = dialect;
  for (
    let index = text.indexOf(quote, start);
    index >= 0 && index < end;
    index = text.indexOf(quote, index + 1)
  ) {
    if (escape !== quote && index > start && text[index - 1] === escape) continue;
    if (escape === quote && index + 1 < end && text[index + 1] === quote) index++;
    else return afterQuote(text, index, end, dialect) >= 0 ? index : -1;
  }
  return -1;
}

/** As {@link closingQuote}, but the quotes in between are text, escaped or not. */
export function firstClosingQuote(text: string, start: number, end: number, dialect: Dialect): number {
  const { quote = '"' } = dialect;
  let index = text.indexOf(quote, start);
  while (index >= 0 && index < end && afterQuote(text, index, end, dialect) < 0) {
    index = text.indexOf(quote, index + 1);
  }
  return index < end ? index : -1;
}

/** Index of the delimiter, line end or end of text after a closing quote and blanks; −1 when other text follows. */
export function afterQuote(
  text: string,
  close: number,
  end: number,
  { delimiter, newline }: Dialect,
): number {
  let index = close + 1;
  while (index < end && text[index] === ' ' && !text.startsWith(delimiter, index)) index++;
  return index === end || text.startsWith(delimiter, index) || text.startsWith(newline, index) ? index : -1;
}

export function unescaped(text: string, { quote = '"', escape = quote }: Dialect): string {
  return text.includes(escape) ? text.replaceAll(escape + quote, quote) : text;
}
