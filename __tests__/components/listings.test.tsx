/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { ArchivePage } from '../../components/archive-page';
import { TermPage } from '../../components/term-page';
import { TermsPage } from '../../components/terms-page';
import type { ArchiveView } from '../../lib/views/archive-view';
import type { TermsView, TermView } from '../../lib/views/term-view';
import { emptyElements } from './empty';
import { april, chrome, march, meta, summary } from './views';

const term: TermView = {
  type: 'term',
  kind: 'category',
  chrome,
  meta,
  label: 'C++',
  count: 1204,
  since: '2016',
  years: [
    { year: '2021', posts: [{ ...summary, status: 'draft' }] },
    { year: '2020', posts: [{ ...summary, href: '/blog/posts/dns/', title: 'DNS', summary: '' }] },
  ],
  pager: {},
};

describe('TermPage', () => {
  it('has the term as h1, years below it, posts below those', () => {
    const { container } = render(<TermPage view={term} />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('C++');
    expect(container.querySelector('.page-head')).toHaveTextContent('Category');
    expect(screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent)).toEqual(['2021', '2020']);
    expect(screen.getAllByRole('heading', { level: 3 }).map((h) => h.textContent)).toEqual([
      'Clocks & <leases>',
      'DNS',
    ]);
  });

  it('counts its posts and says since when', () => {
    const { container } = render(<TermPage view={term} />);
    expect(container.querySelector('.page-head .meta')?.textContent).toBe('1,204 postssince 2016');
  });

  it('gives dates without their year, and the word for a draft', () => {
    const { container } = render(<TermPage view={term} />);
    expect(container.querySelector('.row .meta')?.textContent).toBe('Draft7 March');
    expect(container.querySelector('.row time')).toHaveAttribute('datetime', '2021-03-07');
  });

  it('calls a tag a tag, one post a post, and posts without a date undated', () => {
    const { date: _, ...undated } = summary;
    const years = [{ year: '', posts: [undated] }];
    const { since: __, ...rest } = term;
    const { container } = render(<TermPage view={{ ...rest, kind: 'tag', count: 1, years }} />);
    expect(container.querySelector('.page-head')?.textContent).toBe('TagC++1 post');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Undated');
    expect(emptyElements(container)).toEqual([]);
  });
});

const terms: TermsView = {
  type: 'terms',
  kind: 'category',
  chrome,
  meta,
  terms: [
    {
      label: 'C++',
      href: '/blog/categories/c++/',
      count: 2,
      latest: { label: 'Clocks', href: '/blog/posts/clocks/' },
    },
    { label: '随笔', href: '/blog/categories/%E9%9A%8F%E7%AC%94/', count: 1 },
  ],
};

describe('TermsPage', () => {
  it('lists categories with their counts and latest posts', () => {
    const { container } = render(<TermsPage view={terms} />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Categories');
    expect([...container.querySelectorAll('.row')].map((row) => row.textContent)).toEqual([
      '2 postsC++Latest: Clocks',
      '1 post随笔',
    ]);
    expect(screen.getByRole('link', { name: '随笔' })).toHaveAttribute(
      'href',
      '/blog/categories/%E9%9A%8F%E7%AC%94/',
    );
  });

  it('lists tags one a line', () => {
    render(<TermsPage view={{ ...terms, kind: 'tag' }} />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Tags');
    const items = within(screen.getByRole('main')).getAllByRole('listitem');
    expect(items.map((li) => li.textContent)).toEqual(['C++ 2 posts', '随笔 1 post']);
  });

  it.each([
    ['category', 'No categories yet'],
    ['tag', 'No tags yet'],
  ] as const)('stands without a single %s', (kind, words) => {
    const { container } = render(<TermsPage view={{ ...terms, kind, terms: [] }} />);
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(emptyElements(container)).toEqual([]);
  });
});

const archive: ArchiveView = {
  type: 'archive',
  chrome,
  meta,
  standfirst: 'All of it.',
  strips: true,
  count: 2,
  pager: {},
  years: [
    {
      year: '2021',
      length: 365,
      days: [90, 65],
      months: [0, 31],
      posts: [
        { href: '/blog/posts/zh/', title: '时钟', lang: 'zh-Hans', date: april, status: 'scheduled' },
        { href: '/blog/posts/dns/', title: 'DNS', date: march, status: 'published' },
      ],
    },
  ],
};

describe('ArchivePage', () => {
  it('leads from a long archive to the pages of its years', () => {
    const years = archive.years.map((year) => ({
      ...year,
      href: '/blog/archive/2021/',
      count: 1204,
      posts: [],
    }));
    const { container } = render(<ArchivePage view={{ ...archive, years }} />);
    expect(screen.getByRole('link', { name: '2021' })).toHaveAttribute('href', '/blog/archive/2021/');
    expect(screen.getByText('1,204 posts')).toBeInTheDocument();
    expect(emptyElements(container)).toEqual([]);
  });

  it('is headed by its posts along an orbit, each a link with a name', () => {
    const orbit = {
      drawing: { seed: 'A Journal', size: 480 },
      dots: [
        { href: '/blog/posts/dns/', label: 'DNS, 7 March 2021', at: 0 },
        { href: '/blog/posts/clocks/', label: 'Clocks, 1 April 2021', at: 1 },
      ],
    };
    const { container } = render(<ArchivePage view={{ ...archive, orbit }} />);
    const dots = within(screen.getByRole('navigation', { name: 'Posts in time' }));
    expect(dots.getAllByRole('link').map((dot) => dot.getAttribute('href'))).toEqual([
      '/blog/posts/dns/',
      '/blog/posts/clocks/',
    ]);
    // A link of SVG is named by its title.
    const titles = [...container.querySelectorAll('.orbit a > title')].map(({ textContent }) => textContent);
    expect(titles).toEqual(['DNS, 7 March 2021', 'Clocks, 1 April 2021']);
    const [first, last] = [...container.querySelectorAll('circle')];
    expect(first?.getAttribute('cx')).not.toBe(last?.getAttribute('cx'));
    expect(emptyElements(container)).toEqual([]);
  });

  it('has the year as title where it shows one, and the way to the others', () => {
    const pager = { olderHref: '/blog/archive/2020/' };
    render(<ArchivePage view={{ ...archive, year: '2021', pager }} />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2021');
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
    expect(screen.getByRole('link', { name: /Older posts/ })).toHaveAttribute('href', '/blog/archive/2020/');
    expect(screen.getByRole('link', { name: '时钟' })).toBeInTheDocument();
  });

  it('lists the posts of a year with short dates and the word for what is not out', () => {
    render(<ArchivePage view={archive} />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('2021');
    const items = within(screen.getByRole('main')).getAllByRole('listitem');
    expect(items.map((li) => li.textContent)).toEqual(['时钟Scheduled1 Apr', 'DNS7 Mar']);
    expect(items[0]?.querySelector('time')).toHaveAttribute('datetime', '2021-04-01');
    expect(screen.getByRole('link', { name: '时钟' }).querySelector('bdi')).toHaveAttribute(
      'lang',
      'zh-Hans',
    );
  });

  it('draws a year as long as it is, a notch for each month and a stroke for each day', () => {
    const { container } = render(<ArchivePage view={archive} />);
    const strip = container.querySelector('.days');
    expect(strip).toHaveAttribute('viewBox', '0 0 730 26');
    expect(strip?.querySelector('path:not(.pen)')).toHaveAttribute('d', 'M0 20H730M0 20v4M62 20v4M730 20v4');
    expect(strip?.querySelector('.pen')).toHaveAttribute('d', 'M181 4v16M131 4v16');
  });

  it('has no lines where the owner wants no drawings', () => {
    const { container } = render(<ArchivePage view={{ ...archive, strips: false }} />);
    expect(container.querySelector('.days')).toBeNull();
  });

  it('stands without a single post', () => {
    const { container } = render(
      <ArchivePage view={{ ...archive, standfirst: 'Nothing yet.', count: 0, years: [] }} />,
    );
    expect(screen.getByText('Nothing yet.')).toBeInTheDocument();
    expect(emptyElements(container)).toEqual([]);
  });
});
