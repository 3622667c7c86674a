import { markFile } from '../../../lib/files/mark';
import { hasIcons, rootTexts } from '../../../lib/files/root-files';
import { iconPng, icoOf } from '../../../lib/images/icon';
import { sitePaths } from '../../../lib/routes/site-paths';
import { blog, post, siteOf } from '../../blog';

const AT = { url: 'https://me.test/sub', description: 'A blog\nof mine' };
const FILES = {
  'posts/a.md': post(['title: "A [b] ]]> <c>"', 'description: What it says'], 'x\n'),
  'posts/draft.md': post(['title: MARKER', 'draft: true']),
  'posts/later.md': post(['title: MARKER', 'date: 2030-01-01']),
  'posts/unlisted.md': post(['title: MARKER', 'unlisted: true']),
  'posts/noindex.md': post(['title: MARKER', 'noindex: true']),
};

test('/llms.txt lists what readers may find', () => {
  const content = blog(FILES, AT);
  expect(rootTexts(content).get('/llms.txt')?.()).toBe(
    '# A blog\n\n> A blog of mine\n\n## Posts\n\n- [A \\[b\\] \\]\\]> \\<c>](https://me.test/sub/posts/a/): What it says\n',
  );
  expect(sitePaths(content)).toContain('/llms.txt');
  expect(rootTexts(blog(FILES, { ...AT, llms: false })).has('/llms.txt')).toBe(false);
  expect(rootTexts(blog({}, { url: AT.url })).get('/llms.txt')?.()).toBe('# A blog\n');
});

test('/.well-known/security.txt and the key of IndexNow, where they are configured', () => {
  const security = { contact: 'mailto:a@me.test', expires: '2027-12-31' };
  const texts = rootTexts(blog({}, { ...AT, security, indexNow: '0123456789abcdef' }));
  expect(texts.get('/.well-known/security.txt')?.()).toBe(
    'Contact: mailto:a@me.test\nExpires: 2027-12-31T00:00:00.000Z\nPreferred-Languages: en\nCanonical: https://me.test/sub/.well-known/security.txt\n',
  );
  expect(texts.get('/0123456789abcdef.txt')?.()).toBe('0123456789abcdef');
  expect(rootTexts(blog({}, AT)).has('/.well-known/security.txt')).toBe(false);
});

test.each([
  [
    { security: { contact: 'me', expires: '2027-12-31' } },
    'security.contact: must start with mailto:, https:// or tel:',
  ],
  [
    { security: { contact: 'tel:1', expires: 'soon' } },
    'security.expires: must be a day such as "2027-12-31"',
  ],
  [{ indexNow: 'short' }, 'indexNow: must have 8 to 128 letters, digits and hyphens'],
])('%j is refused', (config, message) =>
  expect(() => siteOf(config)).toThrow(`site.config.ts error ${message} [config]`),
);

test('the manifest names icons below the base path', () => {
  const manifest = JSON.parse(rootTexts(blog({}, AT)).get('/manifest.webmanifest')?.() ?? '');
  expect(manifest).toMatchObject({ name: 'A blog', start_url: '/sub/', lang: 'en' });
  expect(manifest.icons.map(({ src, sizes }: { src: string; sizes: string }) => [src, sizes])).toEqual([
    ['/sub/mark.svg', 'any'],
    ['/sub/icon-192.png', '192x192'],
    ['/sub/icon-512.png', '512x512'],
    ['/sub/icon-maskable.png', '512x512'],
  ]);
});

test('an owner’s icon, or a blog without drawings, makes no others', () => {
  expect(hasIcons(blog({ 'public/icon.svg': '' }))).toBe(false);
  expect(hasIcons(blog({ 'public/favicon.ico': '' }))).toBe(false);
  expect(hasIcons(blog({}, { drawings: false }))).toBe(false);
  expect(rootTexts(blog({}, { drawings: false })).has('/manifest.webmanifest')).toBe(false);
});

test('icons are PNG of their size, on paper; the favicon holds one', async () => {
  const png = Buffer.from(await iconPng(markFile(siteOf()), 180, false));
  expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
    'PNG',
    180,
    180,
  ]);
  const small = await iconPng(markFile(siteOf()), 32, false);
  const ico = Buffer.from(icoOf(small, 32));
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  expect(ico.readUInt32LE(14)).toBe(small.length);
  expect(ico.subarray(22)).toEqual(Buffer.from(small));
});
