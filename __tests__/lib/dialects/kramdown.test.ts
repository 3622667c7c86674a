import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { NO_DRAWINGS } from '../../../lib/diagrams/drawings';
import { fromKramdown } from '../../../lib/dialects/kramdown/kramdown';
import type { MarkdownContext } from '../../../lib/markdown/context';
import { renderMarkdown } from '../../../lib/markdown/render';
import { DEFAULT_SYNTAX } from '../../../lib/markdown/syntax';

const FOLDER = path.join(__dirname, '../../fixtures/kramdown');
const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const context: MarkdownContext = {
  language: 'en',
  interfaceLanguage: 'en',
  syntax: { ...DEFAULT_SYNTAX, headingIds: 'kramdown-gfm', math: false },
  iframeHosts: [],
  trustHtml: false,
  embeds: { links: true, hosts: [] },
  broken: 'warning',
  resolveLink: (href) => ({ kind: 'external', href }),
  resolveImage: (src) => ({ kind: 'external', src }),
  drawings: NO_DRAWINGS,
};

function convert(markdown: string): { text: string; lines: number[] } {
  const lines = markdown.split('\n').map((_, i) => i + 1);
  return fromKramdown(markdown, lines, { github: true, parseBlockHtml: false });
}

const SHOWN =
  /^(?:h[1-6]|ul|ol|li|pre|blockquote|table|tr|td|th|em|strong|code|a|img|hr|br|del|summary|details)$/;

/** What a reader sees of HTML: its elements and texts, one a line; what is this blog's own about them is left out. */
function seen(html: string): string {
  const lines: string[] = [];
  const text = (value: string) => {
    const words = value.replace(/\s+/g, '').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
    const last = lines.at(-1);
    if (words === '') return;
    if (last?.startsWith('"')) lines[lines.length - 1] = last + words;
    else lines.push(`"${words}`);
  };
  const visit = (node: Nodes) => {
    if (node.type === 'text') text(node.value);
    if (node.type === 'element' && isOwn(node)) return;
    const name = node.type === 'element' && SHOWN.test(node.tagName) ? node.tagName : undefined;
    if (name !== undefined && node.type === 'element') lines.push(name + detail(node));
    if ('children' in node) for (const child of node.children) visit(child);
    if (name !== undefined) lines.push(`/${name}`);
  };
  visit(fromHtml(html, { fragment: true }));
  return lines.join('\n');
}

/** What the blog adds: anchors, the names of languages, the notes' numbers and ways back. */
function isOwn({ tagName, properties }: Element): boolean {
  const names = [properties.className].flat();
  if (tagName === 'figcaption' || tagName === 'script' || tagName === 'sup') return true;
  return ['anchor', 'reversefootnote', 'sidenote', 'footnotes'].some((name) => names.includes(name));
}

function detail({ tagName, properties }: Element): string {
  if (/^h[1-6]$/.test(tagName)) return ` #${properties.id ?? ''}`;
  return tagName === 'a' ? ` ${decodeURI(String(properties.href ?? ''))}` : '';
}

/** Ranks of headings are those of the page here. */
function withoutRanks(lines: string): string {
  return lines.replace(/^(\/?)h[1-6]/gm, '$1h');
}

test.each(cases)('%s is read as kramdown reads it', async (name) => {
  const read = (file: string) => readFileSync(path.join(FOLDER, name, file), 'utf8');
  const { text } = convert(read('input.md'));
  const { html } = await renderMarkdown({ path: 'a.md', markdown: text }, context);
  expect(withoutRanks(seen(html))).toBe(withoutRanks(seen(read('kramdown.html'))));
});

test('lines of the text are those of the file', () => {
  const { text, lines } = convert('a\n{: .x}\n\n* b\n* c\n\n      code\n\n| d | e |\n');
  const at = text.split('\n').map((line, i) => `${lines[i]} ${line}`);
  expect(at).toEqual([
    ...['1 a', '4 ', '4 - b', '5 ', '5 - c', '7 ', '7   ```', '7   code', '7   ```'],
    ...['9 ', '9 |  |  |', '9 | --- | --- |', '9 | d | e |', '9 '],
  ]);
});

test.each(['*a ', '[', '**a _b ', '`', '> ', '* ', '<div>\n', '{:', '[a](', '| ', '$$', '1. a\n   '])(
  '%j without an end comes to an end',
  (piece) => {
    expect(convert(piece.repeat(20_000)).text).toMatch(/\S/);
  },
);

test('a list in whose place kramdown puts the contents is none: the blog shows contents by itself', () => {
  expect(convert('* TOC\n{:toc}\n\n## One\n{: .no_toc}\n\n## Two {#t}\n').text).toBe(
    '## One\n\n## Two {#t}\n',
  );
});

test('formulas stay what they are', () => {
  expect(convert('Text $$a_1 * b_2$$ and $c_1$ text.\n\n$$\nx_1 * y\n$$\n').text).toBe(
    'Text $$a_1 * b_2$$ and $c_1$ text.\n\n$$\nx_1 * y\n$$\n',
  );
});

test('an address in a raw link is no link of its own, and a hidden bracket in an address is one', () => {
  expect(convert('Text <a href="/x">http://www.a.test/</a> [b](/c_\\(d\\)).\n').text).toBe(
    'Text <a href="/x">http:\\/\\/www\\.a.test/</a> [b](</c_\\(d\\)>).\n',
  );
});
