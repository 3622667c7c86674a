import { formatProblem } from '../../../lib/problems/format-problems';
import type { SiteConfig } from '../../../lib/site/site';
import { menuOf } from '../../../lib/views/menu';
import { blog, post } from '../../blog';

const files = {
  'posts/a.md': post(['title: A kite']),
  'pages/about.md': '# About us\n',
  'pages/about.de.md': '# Über uns\n',
};
const to = (...hrefs: string[]): Pick<SiteConfig, 'nav'> => ({ nav: hrefs.map((href) => ({ href })) });
const ALL = ['/', '/archive/', '/categories/', '/tags/', '/search/', '/posts/a/', '/about/', '/archive'];
const labels = (config: Partial<SiteConfig>) =>
  menuOf('nav', blog(files, config)).map(({ label, lang }) => (lang ? [label, lang] : label));

test.each([
  ['en', ['Posts', 'Archive', 'Categories', 'Tags', 'Search', 'A kite', 'About us', 'Archive']],
  ['zh-CN', ['文章', '归档', '分类', '标签', '搜索', 'A kite', 'About us', '归档']],
])('what has no label is called what its page is called: %s', (language, expected) => {
  expect(labels({ language, ...to(...ALL) })).toEqual(expected);
});

test('a label is kept', () => {
  expect(labels({ nav: [{ label: 'Home', href: '/' }, { href: '/' }] })).toEqual(['Home', 'Posts']);
});

test('in another language the page there gives the name; of a page that is not there the name stays, and says its language', () => {
  const content = blog(files, {
    languages: [{ tag: 'en' }, { tag: 'de' }],
    ...to('/', '/about/', '/posts/a/', '/de/archive/'),
  });
  const [english, german] = content.editions.map((edition) => menuOf('nav', edition));
  expect(english?.map(({ label }) => label)).toEqual(['Posts', 'About us', 'A kite', 'Archiv']);
  expect(german).toEqual([
    { label: 'Beiträge', href: '/de/' },
    { label: 'Über uns', href: '/de/about/' },
    { label: 'A kite', href: '/posts/a/', lang: 'en' },
    { label: 'Archiv', href: '/de/archive/' },
  ]);
});

test('a file has no name, and is an error; what leads nowhere is told as that alone', () => {
  const { problems } = blog(files, to('/feed.xml', '/gone/'));
  expect(problems.map(formatProblem)).toEqual([
    expect.stringMatching(/nav\[0\]\.label: is missing, and \/feed\.xml has no title of its own; write /),
    expect.stringMatching(/nav\[1\]\.href: "\/gone\/" leads nowhere/),
  ]);
});
