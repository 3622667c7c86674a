/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { PostPage } from '../../components/post-page';
import type { RenderedMarkdown } from '../../lib/markdown/context';
import type { PostView } from '../../lib/views/post-view';
import { emptyElements } from './empty';
import { april, bare, drawing, post } from './views';

const rendered: RenderedMarkdown = {
  html: '<p>It was <code>1</code> o’clock.</p>',
  headings: [
    { depth: 2, id: 'a', text: 'First' },
    { depth: 3, id: 'b', text: 'Below the first' },
    { depth: 2, id: '时钟', text: '时钟' },
  ],
  problems: [],
};
const short: RenderedMarkdown = { ...rendered, headings: rendered.headings.slice(0, 2) };

describe('PostPage, the head', () => {
  it('has the title as the one h1, as text', () => {
    render(<PostPage view={post} rendered={rendered} />);
    expect(screen.getAllByRole('heading', { level: 1 }).map((h1) => h1.textContent)).toEqual([
      'Clocks & <leases>',
    ]);
  });

  it('says when it was written and changed, about what, and by whom', () => {
    const { container } = render(<PostPage view={post} rendered={rendered} />);
    const head = container.querySelector('.post-head');
    expect(head?.querySelector('.meta')?.textContent).toBe('7 March 2021C++Time9 min');
    expect(head?.querySelector('.by')?.textContent).toBe('By Ann, Bob and Cyupdated 1 April 2021');
    expect([...(head?.querySelectorAll('time') ?? [])].map((time) => time.dateTime)).toEqual([
      '2021-03-07',
      '2021-04-01',
    ]);
    expect([...(head?.querySelectorAll('[rel=author]') ?? [])].map((link) => link.textContent)).toEqual([
      'Ann',
      'Cy',
    ]);
  });

  it('has a second, soft orbit in its drawing once it was changed', () => {
    const orbits = (view: PostView) =>
      [
        ...render(<PostPage view={view} rendered={short} />).container.querySelectorAll(
          '.post-head .mark path',
        ),
      ].map((path) => path.getAttribute('opacity'));
    const { updated: _, ...unchanged } = { ...post, plate: drawing };
    expect(orbits(unchanged)).toEqual([null]);
    expect(orbits({ ...unchanged, updated: april })).toEqual(['0.4', null]);
  });

  it('says "Updated" where no name comes before', () => {
    const { container } = render(<PostPage view={{ ...post, authors: [] }} rendered={rendered} />);
    expect(container.querySelector('.by')?.textContent).toBe('Updated 1 April 2021');
  });

  it.each([
    ['draft', 'Draft'],
    ['scheduled', 'Scheduled'],
  ] as const)('says of a post that is %s: %s', (status, word) => {
    const { container } = render(<PostPage view={{ ...post, status }} rendered={rendered} />);
    expect(container.querySelector('.meta strong')).toHaveTextContent(word);
  });

  it('shows the lead image first of all, its caption before it in the figure', () => {
    render(<PostPage view={post} rendered={rendered} />);
    const image = screen.getByRole('img', { name: 'A clock' });
    expect(image).toHaveAttribute('src', '/blog/media/clock.png');
    expect(image).toHaveAttribute('width', '1200');
    expect(image).toHaveAttribute('height', '600');
    expect(image).not.toHaveAttribute('loading');
    expect(image.previousElementSibling).toHaveTextContent('It is late.');
  });
});

describe('PostPage, the contents', () => {
  it('are there from three headings on, subsections below their section, links encoded', () => {
    render(<PostPage view={post} rendered={rendered} />);
    const contents = screen.getByRole('navigation', { name: 'Contents' });
    const links = [...contents.querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#a', '#b', '#%E6%97%B6%E9%92%9F']);
    expect(links[1]?.closest('li')?.parentElement?.closest('li')).toContainElement(links[0] ?? null);
    expect(links[2]?.closest('li')?.parentElement?.closest('li')).toBeNull();
  });

  it('are not there for two headings', () => {
    render(<PostPage view={post} rendered={short} />);
    expect(screen.queryByRole('navigation', { name: 'Contents' })).not.toBeInTheDocument();
  });

  it('are not there where the author wants none', () => {
    render(<PostPage view={{ ...post, toc: false }} rendered={rendered} />);
    expect(screen.queryByRole('navigation', { name: 'Contents' })).not.toBeInTheDocument();
  });

  it('count neither empty headings nor those of the fourth level', () => {
    const headings = [
      ...short.headings,
      { depth: 2, id: 'section', text: ' ' },
      { depth: 4, id: 'd', text: 'Deep' },
    ];
    render(<PostPage view={post} rendered={{ ...rendered, headings }} />);
    expect(screen.queryByRole('navigation', { name: 'Contents' })).not.toBeInTheDocument();
  });

  it('take a post that begins with subsections as it is', () => {
    const headings = [3, 3, 2, 3].map((depth, index) => ({ depth, id: `h${index}`, text: `H${index}` }));
    render(<PostPage view={post} rendered={{ ...rendered, headings }} />);
    const contents = screen.getByRole('navigation', { name: 'Contents' });
    expect([...contents.querySelectorAll('details > ol > li')].map((li) => li.textContent)).toEqual([
      'H0',
      'H1',
      'H2H3',
    ]);
  });
});

describe('PostPage, the text and what follows', () => {
  it('shows the rendered HTML, in its language', () => {
    const { container } = render(<PostPage view={{ ...post, lang: 'ar', dir: 'rtl' }} rendered={rendered} />);
    const prose = container.querySelector('.prose');
    expect(prose?.innerHTML).toBe(rendered.html);
    expect(prose).toHaveAttribute('lang', 'ar');
    expect(prose).toHaveAttribute('dir', 'rtl');
    expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'ar');
    expect(container.querySelector('.meta')?.closest('[lang]')).toBeNull();
  });

  it('lists the tags', () => {
    render(<PostPage view={post} rendered={rendered} />);
    const tag = within(screen.getByRole('list', { name: 'Tags' })).getByRole('link', { name: 'leases' });
    expect(tag).toHaveAttribute('href', '/blog/tags/leases/');
    expect(tag).toHaveAttribute('rel', 'tag');
  });

  it('says which part of its series this is', () => {
    render(<PostPage view={post} rendered={rendered} />);
    const series = screen.getByRole('heading', { name: 'Time: part 2 of 3' }).parentElement;
    const items = [...(series?.querySelectorAll('li') ?? [])];
    expect(items.map((li) => li.querySelector('a')?.getAttribute('href') ?? null)).toEqual([
      '/blog/posts/seconds/',
      null,
      '/blog/posts/years/',
    ]);
    expect(items[1]).toHaveAttribute('aria-current', 'page');
  });

  it('leads to posts near it, before it and after it, to its source, and up again', () => {
    render(<PostPage view={post} rendered={rendered} />);
    expect(screen.getByRole('link', { name: 'Quorums' })).toHaveAttribute('href', '/blog/posts/quorums/');
    const turn = within(screen.getByRole('navigation', { name: 'Posts before and after' }));
    const previous = turn.getByRole('link', { name: /Before/ });
    expect(previous).toHaveAttribute('href', '/blog/posts/before/');
    expect(previous).toHaveAttribute('rel', 'prev');
    const next = turn.getByRole('link', { name: /Afterwards/ });
    expect(next).toHaveAttribute('href', '/blog/posts/afterwards/');
    expect(next).toHaveAttribute('rel', 'next');
    expect(screen.getByRole('link', { name: 'Edit this post' })).toHaveAttribute('href', post.editHref);
    expect(screen.getByRole('link', { name: 'Back to top' })).toHaveAttribute('href', '#');
  });

  it('leads to its history, where it was changed', () => {
    const history = { href: '/blog/posts/clocks/history/', changes: 3 };
    render(<PostPage view={{ ...post, history }} rendered={rendered} />);
    const link = screen.getByRole('link', { name: 'changed 3 times' });
    expect(link).toHaveAttribute('href', history.href);
    expect(link.parentElement).toHaveTextContent('First published 7 March 2021, changed 3 times');
  });

  it('dates a post near this one after a space at which the line may break', () => {
    render(<PostPage view={post} rendered={rendered} />);
    expect(screen.getByRole('link', { name: 'Quorums' }).closest('li')?.textContent).toBe(
      'Quorums\u20021 April 2021',
    );
  });

  it('has only the neighbour that there is', () => {
    const { next: _, ...last } = post;
    render(<PostPage view={last} rendered={rendered} />);
    const turn = screen.getByRole('navigation', { name: 'Posts before and after' });
    expect([...turn.querySelectorAll('a')].map((link) => link.rel)).toEqual(['prev']);
  });

  it('leaves no gap for what is not there', () => {
    const { container } = render(
      <PostPage view={bare} rendered={{ html: '', headings: [], problems: [] }} />,
    );
    expect(emptyElements(container)).toEqual([]);
    for (const selector of [
      'figure',
      '.prose',
      '.standfirst',
      '.by',
      '.tags',
      '.after',
      '.turn',
      '.toc',
      'time',
    ]) {
      expect(container.querySelector(`main ${selector}`)).toBeNull();
    }
  });

  it('tells the author what is wrong with it, and otherwise says nothing of problems', () => {
    const problem = {
      file: 'posts/dns.md',
      line: 3,
      severity: 'warning',
      message: 'no alt',
      rule: 'alt',
    } as const;
    const { rerender } = render(<PostPage view={bare} rendered={rendered} problems={[problem]} />);
    expect(screen.getByRole('region', { name: 'Problems' })).toHaveTextContent(
      'posts/dns.md:3 warning no alt [alt]',
    );
    rerender(<PostPage view={bare} rendered={rendered} />);
    expect(screen.queryByRole('region', { name: 'Problems' })).not.toBeInTheDocument();
  });
});
