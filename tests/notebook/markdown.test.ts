import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMainHeading, parseMarkdown, type Block, type Inline } from '../../src/notebook';
import { template } from './support';

const options = { seed: 10 };

function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block): Inline[] => {
    switch (block.type) {
      case 'list':
        return block.items.flatMap(inlinesOf);
      case 'quote':
        return inlinesOf(block.blocks);
      case 'table':
        return [block.header, ...block.rows].flat().flatMap(({ children }) => everyInline(children));
      case 'code':
        return [{ type: 'text', text: block.text }];
      case 'rule':
        return [];
      default:
        return everyInline(block.children);
    }
  });
}

function everyInline(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline) =>
    'children' in inline ? [inline, ...everyInline(inline.children)] : [inline],
  );
}

/** All that is written on the page, live figures as their references. */
function textOf(markdown: string): string {
  return inlinesOf(parseMarkdown(markdown))
    .map((inline) =>
      inline.type === 'text' || inline.type === 'code'
        ? inline.text
        : inline.type === 'figure'
          ? inline.reference
          : '',
    )
    .join('');
}

function linksOf(markdown: string): string[] {
  return inlinesOf(parseMarkdown(markdown)).flatMap((inline) =>
    inline.type === 'link' ? [inline.href] : [],
  );
}

/** How many lists, emphases and links lie within each other. */
function depthOf(parts: readonly (Block | Inline)[]): number {
  return parts.reduce((deepest, part) => {
    const within =
      part.type === 'list'
        ? part.items.flat()
        : part.type === 'quote'
          ? part.blocks
          : 'children' in part
            ? part.children
            : [];
    return Math.max(deepest, 1 + depthOf(within));
  }, 0);
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');
const text = (value: string): Inline => ({ type: 'text', text: value });

describe('a text cell', () => {
  it('has headings, paragraphs, lists, emphasis, links and live figures', () => {
    expect(
      parseMarkdown(
        '## Om _planen_\n\nFra **{{ planen.måned }}** på [nettet](https://x.dk "t")\n\n- en\n- to',
      ),
    ).toEqual([
      {
        type: 'heading',
        depth: 2,
        children: [text('Om '), { type: 'emphasis', children: [text('planen')] }],
      },
      {
        type: 'paragraph',
        children: [
          text('Fra '),
          { type: 'strong', children: [{ type: 'figure', reference: 'planen.måned' }] },
          text(' på '),
          { type: 'link', href: 'https://x.dk', children: [text('nettet')] },
        ],
      },
      {
        type: 'list',
        ordered: false,
        items: [
          [{ type: 'paragraph', children: [text('en')] }],
          [{ type: 'paragraph', children: [text('to')] }],
        ],
      },
    ]);
  });

  it('has numbered lists, lists in lists and line breaks', () => {
    expect(parseMarkdown('1. a  \n   b\n   - c')).toEqual([
      {
        type: 'list',
        ordered: true,
        items: [
          [
            { type: 'paragraph', children: [text('a'), { type: 'break' }, text('b')] },
            { type: 'list', ordered: false, items: [[{ type: 'paragraph', children: [text('c')] }]] },
          ],
        ],
      },
    ]);
  });

  it('has quotations, rules, code and what is struck out', () => {
    expect(parseMarkdown('> citat\n\n---\n\nDet ~~gamle~~ `HVIS(1;2)`\n\n```\n<b>\n```')).toEqual([
      { type: 'quote', blocks: [{ type: 'paragraph', children: [text('citat')] }] },
      { type: 'rule' },
      {
        type: 'paragraph',
        children: [
          text('Det '),
          { type: 'struck', children: [text('gamle')] },
          text(' '),
          { type: 'code', text: 'HVIS(1;2)' },
        ],
      },
      { type: 'code', text: '<b>' },
    ]);
  });

  it('has tables, in which the bar of a figure needs a backslash', () => {
    const cell = (align: 'left' | 'right' | null, ...children: Inline[]) => ({ align, children });
    expect(parseMarkdown('| År | Sager |\n|:--|--:|\n| 2016 | {{Tal \\| 0,0}} |')).toEqual([
      {
        type: 'table',
        header: [cell('left', text('År')), cell('right', text('Sager'))],
        rows: [[cell('left', text('2016')), cell('right', { type: 'figure', reference: 'Tal | 0,0' })]],
      },
    ]);
  });

  it('leaves what is no figure as it is written', () => {
    for (const written of ['{{}}', '{{a\nb}}', '{{a{b}}', `{{${'x'.repeat(201)}}}`, '{a}', '{{a}']) {
      expect(inlinesOf(parseMarkdown(written)).some(({ type }) => type === 'figure')).toBe(false);
      expect(squeezed(textOf(written))).toBe(squeezed(written));
    }
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'før <b onclick="x()">fed</b> efter',
    '<!-- skjult -->',
    '<svg><style>*{}</style></svg>',
    '<iframe srcdoc="&lt;script&gt;">',
    '![billede](https://x.dk/sporing.gif)',
  ])('shows %j as the text it is, since it has no such element', (markdown) => {
    expect(squeezed(textOf(markdown))).toBe(squeezed(markdown));
    expect(linksOf(markdown)).toEqual([]);
  });

  it('makes a letter, never an element, of a letter written by its number', () => {
    expect(parseMarkdown('&#60;script&#x3e;')).toEqual([{ type: 'paragraph', children: [text('<script>')] }]);
  });

  it('loses nothing of a text with HTML in it, and makes nothing of it', () => {
    const piece = fc.constantFrom(
      ...['<script>', '</script>', '<b>', '</b>', '<br/>', '<a href=javascript:x>', '</a>', '<!--', '-->'],
      ...['<![CDATA[', ']]>', '<?php', '?>', '<!DOCTYPE html>', '<textarea>', '<pre>', '</pre>', '"', "'"],
      ...['&lt;', '&', '<', 'ord', 'æøå', '5', ' ', '\n', '\n\n', '\u0000', '\u2028', '🙂'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const markdown = pieces.join('');
        // A parser of Markdown replaces NUL, which no text can show.
        const visible = (value: string): string => squeezed(value).replace(/[\0\ufffd]/g, '');
        expect(visible(textOf(markdown))).toBe(visible(markdown));
        expect(linksOf(markdown)).toEqual([]);
      }),
      { ...options, numRuns: 400 },
    );
  });

  it('gives only kinds that it has, and safe links, for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        ...[
          '[a](',
          ')',
          '[b]: ',
          '![',
          ']',
          '<',
          '>',
          '`',
          '```',
          '**',
          '_',
          '~~',
          '#',
          '- ',
          '1. ',
          '|',
          '{{',
        ],
        ...[
          '}}',
          '\n',
          '\n\n',
          '    ',
          '\t',
          '\\',
          'javascript:alert(1)',
          'JaVa\tScript:x',
          'data:text/html,x',
        ],
        ...[
          'https://x.dk',
          'http://x.dk',
          'mailto:a@b.dk',
          'www.x.dk',
          'a@b.dk',
          '#sted',
          'vbscript:x',
          '//x.dk',
        ],
        ...[
          '&#106;avascript:x',
          '%6aavascript:x',
          'file:///c:/',
          'blob:x',
          ' javascript:x',
          '<javascript:x>',
        ],
      ),
    );
    const kinds = new Set(['text', 'strong', 'emphasis', 'struck', 'code', 'link', 'figure', 'break']);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const markdown = pieces.join('');
        for (const inline of inlinesOf(parseMarkdown(markdown))) {
          expect(kinds.has(inline.type)).toBe(true);
          if (inline.type === 'text') expect(typeof inline.text).toBe('string');
        }
        for (const href of linksOf(markdown)) expect(href).toMatch(/^(https:\/\/|mailto:|#)/i);
      }),
      { ...options, numRuns: 1000 },
    );
  });

  it.each(['https://dst.dk/a?b=c', 'mailto:a@b.dk', '#data'])('links to %s', (href) => {
    expect(linksOf(`[her](${href})`)).toEqual([href]);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    '&#106;avascript:alert(1)',
    '<java\tscript:alert(1)>',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'http://usikker.dk',
    '//andre.dk',
    'side.html',
  ])('makes plain text of a link to %j', (href) => {
    expect(linksOf(`[her](${href})`)).toEqual([]);
    expect(linksOf(`[her][1]\n\n[1]: ${href}`)).toEqual([]);
    expect(textOf(`[her](${href})`)).toContain('her');
  });

  it('is never nested deeper than a page can be drawn, and loses nothing by it', () => {
    // A browser drew eighty levels of these, and failed at a hundred.
    for (const nested of [
      `${'- '.repeat(300)}ord`,
      `${'1. - '.repeat(300)}ord`,
      `${'**a_'.repeat(300)}ord${'_a**'.repeat(300)}`,
      `${'*a **b '.repeat(300)}ord${' b** a*'.repeat(300)}`,
    ]) {
      expect(depthOf(parseMarkdown(nested))).toBeLessThanOrEqual(50);
      expect(textOf(nested)).toContain('ord');
    }
  });

  it('can be as deep and as long as a document allows without throwing', () => {
    for (const piece of ['>', '> ', '- ', '1. ', '*a **b ', '[', '[a](', '`', '<a ', '{{', '\n', '|', '![']) {
      expect(Array.isArray(parseMarkdown(piece.repeat(100_000 / piece.length)))).toBe(true);
    }
  });
});

describe('a notebook is called by its first heading of the first rank, where it has one', () => {
  const ishoej = template();
  it.each([
    ['# Vores plan', true],
    ['Ingress\n\nVores plan\n===', true],
    ['## Baggrund', false],
    ['```\n# kommentar\n```', false],
    ['Nr. # 1', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    const cells = [{ id: 'a', kind: 'text' as const, text }];
    expect(hasMainHeading({ ...ishoej, cells })).toBe(expected);
  });
});
