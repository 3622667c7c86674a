import fc from 'fast-check';
import { toPath } from '../../../lib/addresses/path';
import { taxonomy, termSlug } from '../../../lib/post/taxonomy';
import { blog, post } from '../../blog';

/** The tags of posts a, b, c …, each given as its list. */
const tagsOf = (...lists: string[][]) => {
  const names = 'abcdefghij';
  const files = lists.map((list, i) => [
    `posts/${names[i]}.md`,
    post([`date: 2026-01-${String(20 - i).padStart(2, '0')}`, `tags: ${JSON.stringify(list)}`]),
  ]);
  return taxonomy('tag', blog(Object.fromEntries(files)).posts);
};

test.each([
  ['AWS', 'aws'],
  ['C', 'c'],
  ['C++', 'c-plus-plus'],
  ['C#', 'c-sharp'],
  ['F#', 'f-sharp'],
  ['.NET', 'dot-net'],
  ['Node.js', 'node-js'],
  ['a b', 'a-b'],
  ['混沌 理論', '混沌-理論'],
  ['Été', 'été'],
  ['cafe\u0301', 'caf\u00e9'],
  ['100%', '100'],
  ['???', 'u3f-3f-3f'],
  ['🎉', 'u1f389'],
  ['.', 'u2e'],
  ['..', 'u2e-2e'],
  ['../../etc', 'etc'],
  ['a/b', 'a-b'],
  ['-', 'u2d'],
  ['+', 'plus'],
  ['constructor', 'constructor'],
])('the slug of %j is %j', (label, slug) => expect(termSlug(label)).toBe(slug));

test('a slug is one part of an address, the same each time, whatever the label', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), (label) => {
      const slug = termSlug(label);
      expect(slug).toMatch(/^[\p{L}\p{M}\p{Nd}-]+$/u);
      expect(termSlug(label)).toBe(slug);
      expect(termSlug(slug)).toBe(slug);
      expect(toPath(`/tags/${slug}/`)).toEqual({ path: `/tags/${slug}/` });
    }),
  );
});

test('C, C++ and C# are three terms', () => {
  const { terms, problems } = tagsOf(['C', 'C++', 'C#']);
  expect(terms.map(({ label, path }) => [label, path])).toEqual([
    ['C', '/tags/c/'],
    ['C#', '/tags/c-sharp/'],
    ['C++', '/tags/c-plus-plus/'],
  ]);
  expect(problems).toEqual([]);
});

test('spellings are one term, shown in the most frequent one, each other said once', () => {
  const { terms, termOf, problems } = tagsOf(['aws'], ['AWS'], ['AWS'], ['Aws'], ['aws '], ['aws']);
  // `aws` and `AWS` are equally frequent but for the blank, which front matter takes away.
  expect(terms.map(({ label, posts }) => [label, posts.length])).toEqual([['aws', 6]]);
  expect(termOf('aWs')).toBe(terms[0]);
  expect(problems).toMatchObject([
    {
      file: 'posts/b.md',
      line: 3,
      column: 7,
      severity: 'warning',
      message: 'tag "AWS" is the same as "aws"; use one spelling',
      rule: 'taxonomy',
    },
    {
      file: 'posts/d.md',
      line: 3,
      column: 7,
      severity: 'warning',
      message: 'tag "Aws" is the same as "aws"; use one spelling',
      rule: 'taxonomy',
    },
  ]);
});

test('equally frequent spellings: one and the same wins, whichever post comes first', () => {
  const label = (...lists: string[][]) => tagsOf(...lists).terms[0]?.label;
  expect(label(['AWS'], ['aws'])).toBe('AWS');
  expect(label(['aws'], ['AWS'])).toBe('AWS');
});

test('a post that spells a tag in two ways is counted once', () => {
  const { terms } = tagsOf(['AWS', 'aws', 'S3'], ['S3']);
  expect(terms.map(({ label, posts }) => [label, posts.length])).toEqual([
    ['AWS', 1],
    ['S3', 2],
  ]);
});

test('terms that would share an address are an error that names both', () => {
  expect(tagsOf(['a b'], ['a-b']).problems).toEqual([
    {
      file: 'posts/b.md',
      line: 3,
      column: 7,
      severity: 'error',
      message:
        'tag "a-b" and tag "a b" (posts/a.md) would share /tags/a-b/; use one spelling for both, or another name',
      rule: 'taxonomy',
    },
  ]);
  expect(tagsOf(['.net', 'dot net']).problems).toHaveLength(1);
  expect(tagsOf(['???', 'u3f 3f 3f']).problems).toHaveLength(1);
});

test('in a blog of an earlier system they are one, with a warning', () => {
  const data = { title: 'Kites', url: 'https://kites.test' };
  const files = { 'posts/a.md': post(['tags: [a b]']), 'posts/b.md': post(['tags: [a-b, b]']) };
  const { tags, problems } = blog(files, {}, { old: { file: '_config.yml', dialect: 'jekyll', data } });
  expect(tags.terms.map(({ label, path, posts }) => [label, path, posts.length])).toEqual([
    ['a b', '/tags/a-b/', 2],
    ['b', '/tags/b/', 1],
  ]);
  expect(tags.termOf('a-b')).toBe(tags.termOf('a b'));
  const told = problems.filter(({ rule }) => rule === 'taxonomy');
  expect(told).toMatchObject([
    { severity: 'warning', message: 'tag "a-b" is the same as "a b"; use one spelling' },
  ]);
});

test('composed and decomposed labels are one term', () => {
  expect(tagsOf(['caf\u00e9'], ['cafe\u0301']).terms).toHaveLength(1);
});

test('a term too long for a file name is an error', () => {
  const { problems } = tagsOf(['x'.repeat(300)]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'posts/a.md', severity: 'error' });
  expect(problems[0]?.message).toContain('has a part longer than 230 bytes');
});

test('no posts, no terms; prototypes are no terms', () => {
  const { terms, termOf } = tagsOf();
  expect(terms).toEqual([]);
  expect(termOf('constructor')).toBeUndefined();
});

test('a category and a tag of one name are two terms', () => {
  const { categories, tags, problems } = blog({ 'posts/a.md': post(['category: Web', 'tag: web']) });
  expect([categories.terms[0]?.path, tags.terms[0]?.path]).toEqual(['/categories/web/', '/tags/web/']);
  expect(problems).toEqual([]);
});

test('addresses of terms are unique, or an error says which are not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...'aAbB cC+#.-?!é'), minLength: 1, maxLength: 4 }), {
        maxLength: 12,
      }),
      (tags) => {
        const { terms, problems } = tagsOf(tags);
        const unique = new Set(terms.map(({ path }) => path)).size;
        expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(terms.length - unique);
      },
    ),
  );
});

test('10,000 posts of one tag are grouped at once', () => {
  const [one] = blog({ 'posts/a.md': post(['tag: x']) }).posts;
  const posts = Array.from({ length: 10_000 }, (_, i) => ({ ...one, source: `posts/${i}.md` }));
  expect(taxonomy('tag', posts as Parameters<typeof taxonomy>[1]).terms[0]?.posts).toHaveLength(10_000);
});

test('a clash names all files that it takes to mend it, and counts those that are too many for a line', () => {
  const files = Object.fromEntries([
    ...Array.from({ length: 23 }, (_, i) => [`posts/a${i + 10}.md`, post(['tags: [x-y]'])]),
    ['posts/b1.md', post(['tags: [x y]'])],
    ['posts/b2.md', post(['tags: [x y]'])],
  ]);
  const [problem] = blog(files).problems;
  expect(problem?.message).toContain('tag "x y"');
  expect(problem?.message).toContain('posts/b1.md');
  expect([problem?.file, problem?.message]).toContainEqual(expect.stringContaining('posts/b2.md'));
  expect(problem?.message).toContain(', 2 more)');
});
