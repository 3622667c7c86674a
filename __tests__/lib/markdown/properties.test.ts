import fc from 'fast-check';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { anchors, outline } from '../../../lib/markdown/headings/headings';
import { plainText } from '../../../lib/markdown/plain-text';
import { renderExcerpt, renderMarkdown } from '../../../lib/markdown/render';
import { openContext } from './context';
import { dangersIn } from './danger';
import { PAYLOADS } from './payloads';

const context = openContext({ title: 'Title' });

/** Pieces that mean something to Markdown, HTML or this blog, in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '# ',
      '## Title\n',
      '\n\n',
      '\n',
      '> ',
      '- ',
      '1. ',
      '    ',
      '```',
      '~~~',
      '`',
      '*',
      '**',
      '_',
      '~~',
      '[',
      ']',
      '(',
    ],
    ...[
      ')',
      '![',
      '<',
      '>',
      '</',
      '/>',
      '<!--',
      '-->',
      '<div>',
      '</div>',
      '<p>',
      '</p>',
      '<table>',
      '<td>',
      '<h2>',
      '</h2>',
    ],
    ...[
      '<h3 id="a">',
      '<a name="b">',
      '<b>',
      '</b>',
      '<svg>',
      '</svg>',
      '<math>',
      '<style>',
      '</style>',
      '<script>',
    ],
    ...[
      '</script>',
      '<textarea>',
      '<title>',
      '<select>',
      '<iframe src="https://www.youtube.com/x">',
      '<img src=x>',
      '"',
      "'",
    ],
    ...[
      '&',
      '&amp;',
      '&#x41;',
      '\\',
      '|',
      '---',
      '--',
      '...',
      '[^1]',
      '[^1]: x',
      '> [!NOTE]\n',
      '[x](y)',
      '[x]: y\n',
      '![a](b)',
    ],
    ...[
      '- [ ] ',
      'https://a.b/c',
      '\u0000',
      '\ud800',
      '中文',
      '：',
      'ß',
      '\t',
      '\r\n',
      '\u00a0',
      '<details>',
      'Title',
      '===\n',
    ],
  ),
  fc.constantFrom(...PAYLOADS),
  fc.string({ maxLength: 12, unit: 'binary' }),
);
const document = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

const idsIn = (html: string) => [...html.matchAll(/<h[1-6] id="([^"]*)"/g)].map(([, id]) => id);

test('any text gives a page, safe, with each id once', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (markdown) => {
      const { html } = await renderMarkdown({ path: 'x.md', markdown }, context);
      expect(dangersIn(html)).toEqual([]);
      const ids = [...html.matchAll(/<[a-z][^>]*? id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('a browser that reads the HTML and writes it again writes the same', async () => {
  const again = unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeStringify, { characterReferences: { useNamedReferences: true } });
  await fc.assert(
    fc.asyncProperty(document, async (markdown) => {
      const { html } = await renderMarkdown({ path: 'x.md', markdown }, context);
      const once = String(await again.process(html));
      expect(String(await again.process(once))).toBe(once);
      expect(dangersIn(once)).toEqual([]);
    }),
    { numRuns: 80 },
  );
}, 60_000);

test('the outline, read from the Markdown, has the ids that the page has', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (markdown) => {
      const { html, headings } = await renderMarkdown(
        { path: 'x.md', markdown },
        { ...context, title: undefined },
      );
      const rendered = headings.map(({ id }) => id);
      expect(idsIn(html).length).toBe(rendered.length);
      expect(rendered.toSorted()).toEqual(
        outline(markdown)
          .map(({ id }) => id)
          .toSorted(),
      );
      for (const id of rendered) expect(anchors(markdown)).toContain(id);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('an excerpt has no ids, no headings and no notes', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (markdown) => {
      const html = await renderExcerpt({ path: 'x.md', markdown }, context);
      visit(
        unified().use(rehypeParse, { fragment: true }).parse(html),
        'element',
        ({ tagName, properties }) => {
          expect(tagName).not.toMatch(/^h[1-6]$/);
          expect(properties.id).toBeUndefined();
          expect(properties.className ?? []).not.toEqual(expect.arrayContaining(['footnotes']));
          expect(properties.className ?? []).not.toEqual(expect.arrayContaining(['note-ref']));
        },
      );
      expect(dangersIn(html)).toEqual([]);
    }),
    { numRuns: 80 },
  );
}, 60_000);

test('plain text is one line, whatever it is made of', () => {
  fc.assert(
    fc.property(document, (markdown) => {
      expect(plainText(markdown)).not.toMatch(/[\n\r]|^\s|\s$/);
    }),
  );
});

test('the same text gives the same page', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (markdown) => {
      const source = { path: 'x.md', markdown };
      expect(await renderMarkdown(source, context)).toEqual(await renderMarkdown(source, context));
    }),
    { numRuns: 25 },
  );
}, 60_000);
