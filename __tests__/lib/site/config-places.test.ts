import { configPlaces } from '../../../lib/site/config-places';

const SOURCE = `import type { SiteConfig } from './lib/site/site';
import { links } from './links';
const other = { title: 'Not this one' };
// title: 'nor this'
const config: SiteConfig = {
  title: 'A: { b, c }',
  'url': "https://a.test",
  author: { name: \`Ada \${[1, 2].map((n) => { return n; })}\`, email: 'a@b.c' },
  nav: [
    { label: 'One', href: '/' }, { label: 'Two', href: '/two/' },
  ] as const,
  footer: [...links, { label: 'x' }],
  postsPerPage: (6 + 1) * 2, /* one */ broken: 'warn',
\ttimeZone: 'UTC',
};
export default config;
`;

test.each([
  ['title', '6:3'],
  ['url', '7:3'],
  ['author', '8:3'],
  ['author.name', '8:13'],
  ['author.email', '8:62'],
  ['nav', '9:3'],
  ['nav[0]', '10:5'],
  ['nav[1].href', '10:50'],
  ['postsPerPage', '13:3'],
  ['broken', '13:40'],
  ['timeZone', '14:2'],
])('%s stands at %s', (key, place) => {
  const { line, column } = configPlaces(SOURCE)(key) ?? {};
  expect(`${line}:${column}`).toBe(place);
});

test('what is missing is where what it belongs to stands', () => {
  const placeOf = configPlaces(SOURCE);
  expect(placeOf('nav[1].url.x')).toEqual(placeOf('nav[1]'));
  expect(placeOf('nav[7]')).toEqual(placeOf('nav'));
  expect(placeOf('footer[0].href')).toEqual(placeOf('footer'));
  expect(placeOf('language')).toBeUndefined();
  expect(placeOf('')).toBeUndefined();
});

test.each([
  'export default { a: 1, title: 2 };',
  'export default { a: 1, title: 2 } satisfies SiteConfig;',
  'export default siteOf({ a: 1, title: 2 });',
  'let c = { a: 1, title: 2 }\nexport default c',
])('%s: finds the title', (source) => {
  const { line, column } = configPlaces(source)('title') ?? {};
  expect(source.split('\n')[(line ?? 0) - 1]?.slice((column ?? 0) - 1)).toMatch(/^title/);
});

test.each([
  '',
  'export default',
  'export default config;',
  'export default { a: [ (',
  '({ title: 1 })',
  'export default { ) ] title',
])('%j has no title, and is read to its end', (source) =>
  expect(configPlaces(source)('title.x')?.line ?? 1).toBe(1),
);
