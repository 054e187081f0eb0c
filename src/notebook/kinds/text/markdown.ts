import { Marked, type Token, type TokenizerAndRendererExtension, type Tokens } from 'marked';
import { WRITTEN_FIGURE } from '../../figures/reference';

/** What a text cell may hold; there is no raw HTML at all, so nothing needs to be cleaned. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong'; children: Inline[] }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'struck'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'figure'; reference: string }
  | { type: 'break' };

export type Block =
  | { type: 'heading'; depth: number; children: Inline[] }
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'quote'; blocks: Block[] }
  | { type: 'code'; text: string }
  | { type: 'table'; header: TableCell[]; rows: TableCell[][] }
  | { type: 'rule' };

interface TableCell {
  align: 'left' | 'center' | 'right' | null;
  children: Inline[];
}

const FIGURE = new RegExp(`^\\{\\{(${WRITTEN_FIGURE})\\}\\}`);

/** `{{planen.helårspersoner.slut}}`: a live figure. */
const figureSyntax: TokenizerAndRendererExtension = {
  name: 'figure',
  level: 'inline',
  start: (source) => {
    const index = source.indexOf('{{');
    return index < 0 ? undefined : index;
  },
  tokenizer: (source) => {
    const match = FIGURE.exec(source);
    return match ? { type: 'figure', raw: match[0], reference: (match[1] ?? '').trim() } : undefined;
  },
};

const marked = new Marked({ extensions: [figureSyntax] });

/** Links to the web, to mail and within the page; anything else is shown as plain text. */
function isSafeLink(href: string): boolean {
  return /^(https:\/\/|mailto:|#)/i.test(href);
}

/** Deeper nesting is shown as it is written: a browser cannot draw a hundred levels. */
const DEEPEST = 20;

function inlines(tokens: readonly Token[] | undefined, depth: number): Inline[] {
  return (tokens ?? []).flatMap((token): Inline[] => {
    if (depth >= DEEPEST) return [{ type: 'text', text: token.raw }];
    switch (token.type) {
      case 'strong':
        return [{ type: 'strong', children: inlines(token.tokens, depth + 1) }];
      case 'em':
        return [{ type: 'emphasis', children: inlines(token.tokens, depth + 1) }];
      case 'del':
        return [{ type: 'struck', children: inlines(token.tokens, depth + 1) }];
      case 'codespan':
        return [{ type: 'code', text: (token as Tokens.Codespan).text }];
      case 'br':
        return [{ type: 'break' }];
      case 'figure':
        return [{ type: 'figure', reference: (token as Tokens.Generic)['reference'] as string }];
      case 'link': {
        const { href, tokens: children } = token as Tokens.Link;
        const shown = inlines(children, depth + 1);
        return isSafeLink(href) ? [{ type: 'link', href, children: shown }] : shown;
      }
      case 'text':
      case 'escape':
        return token.type === 'text' && token.tokens
          ? inlines(token.tokens, depth + 1)
          : [{ type: 'text', text: (token as Tokens.Text).text }];
      default:
        return [{ type: 'text', text: token.raw }];
    }
  });
}

function asWritten(text: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', text }] };
}

function blocks(tokens: readonly Token[], depth: number): Block[] {
  return tokens.flatMap((token): Block[] => {
    if (depth >= DEEPEST) return [asWritten(token.raw.trim())];
    switch (token.type) {
      case 'space':
        return [];
      case 'heading':
        return [
          { type: 'heading', depth: (token as Tokens.Heading).depth, children: inlines(token.tokens, 0) },
        ];
      case 'paragraph':
      case 'text':
        return [{ type: 'paragraph', children: inlines(token.tokens, depth) }];
      case 'list': {
        const { ordered, items } = token as Tokens.List;
        return [{ type: 'list', ordered, items: items.map((item) => blocks(item.tokens, depth + 1)) }];
      }
      case 'blockquote':
        return [{ type: 'quote', blocks: blocks(token.tokens ?? [], depth + 1) }];
      case 'code':
        return [{ type: 'code', text: (token as Tokens.Code).text }];
      case 'hr':
        return [{ type: 'rule' }];
      case 'table': {
        const { header, rows } = token as Tokens.Table;
        const cells = (row: Tokens.TableCell[]): TableCell[] =>
          row.map(({ align, tokens: children }) => ({ align, children: inlines(children, depth) }));
        return [{ type: 'table', header: cells(header), rows: rows.map(cells) }];
      }
      default:
        return [asWritten(token.raw.trim())];
    }
  });
}

/** The blocks of a Markdown text. */
export function parseMarkdown(text: string): Block[] {
  try {
    return blocks(marked.lexer(text), 0);
  } catch {
    // Nested deeper than the parser's own stack.
    return [asWritten(text)];
  }
}
