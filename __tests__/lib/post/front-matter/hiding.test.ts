import { VFile } from 'vfile';
import { parseFrontMatter } from '../../../../lib/post/front-matter/front-matter';
import { formatProblem } from '../../../../lib/problems/format-problems';
import { problemsOf } from '../../../../lib/problems/messages';

function read(lines: string) {
  const file = new VFile({ path: 'posts/a.md', value: `---\n${lines}\n---\nText.\n` });
  const { data } = parseFrontMatter(file, { timeZone: 'UTC' });
  return { data, problems: problemsOf(file).map(formatProblem) };
}

describe('what hides a post in another system hides it here', () => {
  test.each([
    ['unlisted: true', { unlisted: true }],
    ['hidden: true', { unlisted: true }],
    ['hidden: false', { unlisted: false }],
    ['hide: true', { unlisted: true }],
    ['Hidden: yes', { unlisted: true }],
    ['listed: false', { unlisted: true }],
    ['listed: true', {}],
    ['_build:\n  list: never', { unlisted: true }],
    ['build: { list: never, render: never }', { draft: true, unlisted: true }],
    ['build: { list: local }', { unlisted: true }],
    ['build: { list: always, render: always }', {}],
    ['_build: { render: false, list: false }', { draft: true, unlisted: true }],
    ['build: { render: true }', {}],
    ['build: { render: link }', { draft: true }],
    ['headless: true', { draft: true }],
    ['eleventyExcludeFromCollections: true', { unlisted: true }],
    ['published: false', { draft: true }],
    ['publish: false', { draft: true }],
    ['publish: true', { draft: false }],
    ['publish: 2026-05-01', {}],
    ['status: draft', { draft: true }],
    ['status: Private', { draft: true }],
    ['status: hidden', { unlisted: true }],
    ['status: publish', {}],
    ['status: evergreen', {}],
    ['draft: false\nstatus: draft', { draft: true }],
    ['unlisted: false\nhidden: true', { unlisted: true }],
    ['sitemap: false', { sitemap: false }],
    ['sitemap: { disable: true }', { sitemap: false }],
    ['sitemap: { exclude: yes, priority: 0.1 }', { sitemap: false }],
    ['sitemap: { changefreq: weekly, priority: 0.5 }', {}],
    ['sitemap: true', { sitemap: true }],
    ['search: false', { search: false }],
    ['search: { exclude: true }', { search: false }],
    ['search: { boost: 2 }', {}],
    ['searchHidden: true', { search: false }],
    ['searchHidden: false', {}],
    ['exclude_from_search: true', { search: false }],
    ['robotsNoIndex: true', { noindex: true }],
    ['hide: [toc, navigation]', {}],
    ['hidden:', {}],
  ])('%j', (lines, expected) => {
    const { data, problems } = read(lines);
    expect(data).toEqual(expected);
    // Only where two spellings disagree there is something to be said.
    expect(problems.filter((problem) => !problem.includes('says something else'))).toEqual([]);
  });

  test.each(['expires', 'expiryDate', 'expiry_date', 'unpublishDate'])('%s: 2026-05-01', (key) => {
    expect(read(`${key}: 2026-05-01`).data.expiryDate?.day).toBe('2026-05-01');
  });

  test('a value that is none is an error', () => {
    expect(read('hidden: perhaps').problems).toEqual([
      'posts/a.md:2:9 error hidden: "perhaps" is neither true nor false; write true or false [front-matter]',
    ]);
    expect(read('expires: never').problems[0]).toMatch(
      /^posts\/a\.md:2:10 error expires: "never" is not a date/,
    );
  });
});

describe('what would have hidden it and is not understood', () => {
  test.each([
    'private: true',
    'secret: yes',
    'protected: true',
    'visible: false',
    'public: false',
    'visibility: private',
    'access: members',
    'hiddenInHomeList: true',
    'hide_from_feed: true',
    'feed_exclude: true',
    'excludeFromIndex: true',
    'render: false',
    'index: false',
    'rss: false',
    'home: false',
    'membersOnly: true',
    'archived: true',
    'output: false',
  ])('%s is a warning that says so', (line) => {
    expect(read(line).problems).toEqual([
      `posts/a.md:2:1 warning "${line.replace('yes', 'yes')}" hides nothing here, so readers can see this post; write draft: true or unlisted: true, or take the field out [hidden]`,
    ]);
    expect(read(`${line}\ndraft: true`).problems).toEqual([]);
  });

  test('an empty password protects nothing in any system', () => {
    expect(read('password: ""').problems).toEqual([]);
  });
  test.each(['password: hunter2', 'encrypt: true', 'passwd: x'])('%s protects nothing', (line) => {
    const { problems } = read(line);
    expect(problems).toEqual([expect.stringMatching(/^posts\/a\.md:2:1 warning ".*" protects nothing here/)]);
    expect(problems.join()).not.toContain('hunter2');
  });

  test.each(['expire: 2026-05-01', 'end_date: 2026-05-01', 'valid_until: 2026-05-01'])(
    '%s does not expire it',
    (line) => expect(read(line).problems).toEqual([expect.stringMatching(/warning .* does not expire/)]),
  );

  test.each([
    'hide_toc: true',
    'hideMeta: true',
    'nav_exclude: true',
    'hide_from_menu: true',
    'private: false',
    'password:',
    'password: false',
    'visibility: public',
    'comments: false',
    'sidebar: false',
    'share: false',
    'feed: true',
    'index: 3',
    'show_date: false',
  ])('%s hides no post, and is no word worth', (line) => expect(read(line).problems).toEqual([]));
});
