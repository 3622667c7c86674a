import { NO_DRAWINGS } from '../../../lib/diagrams/drawings';
import type { MarkdownContext } from '../../../lib/markdown/context';
import { NOWHERE } from '../../../lib/markdown/document';
import { stillTrue, traced } from '../../../lib/markdown/trace';

function contextOf(pages: Record<string, string>): MarkdownContext {
  return {
    ...NOWHERE,
    broken: 'error',
    resolveLink: (url) =>
      url in pages ? { kind: 'internal', href: pages[url] ?? '' } : { kind: 'missing', message: `no ${url}` },
    resolveImage: (src) => ({ kind: 'internal', src, width: (pages[src] ?? '').length }),
    drawings: { graph: NO_DRAWINGS.graph, kept: (digest) => pages[digest] },
  };
}

test('holds as long as every answer is the same', () => {
  const { context, lookups } = traced(contextOf({ 'a.md': '/a/' }));
  expect(context.resolveLink('a.md')).toEqual({ kind: 'internal', href: '/a/' });
  context.resolveLink('b.md');
  context.resolveImage('c.png');
  expect(stillTrue(lookups(), contextOf({ 'a.md': '/a/', 'd.md': '/d/' }))).toBe(true);
});

test.each([
  ['a page that moved', { 'a.md': '/moved/' }],
  ['a page that came', { 'a.md': '/a/', 'b.md': '/b/' }],
  ['a page that went', {}],
  ['a drawing that was made', { 'a.md': '/a/', digest: '<svg></svg>' }],
  ['an image of another size', { 'a.md': '/a/', 'c.png': 'larger' }],
])('does not hold after %s', (_, world: Record<string, string>) => {
  const { context, lookups } = traced(contextOf({ 'a.md': '/a/' }));
  for (const url of ['a.md', 'b.md']) context.resolveLink(url);
  context.resolveImage('c.png');
  context.drawings.kept('digest');
  expect(stillTrue(lookups(), contextOf(world))).toBe(false);
});

test('a link and an image of one name are two questions', () => {
  const { context, lookups } = traced(contextOf({ x: '/x/' }));
  context.resolveLink('x');
  context.resolveImage('x');
  context.resolveLink('x');
  expect(lookups()).toHaveLength(2);
});
