/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { HomePage } from '../../components/home-page';
import { emptyElements } from './empty';
import { entry, excerpts, home } from './views';

describe('HomePage', () => {
  it('has the nameplate as its one h1, and a heading for each post in their order', () => {
    render(<HomePage view={home} texts={excerpts} />);
    expect(screen.getAllByRole('heading', { level: 1 }).map((h1) => h1.textContent)).toEqual(['A Journal']);
    expect(screen.getAllByRole('heading', { level: 2 }).map((h2) => h2.textContent)).toEqual([
      'Clocks & <leases>',
      'DNS',
    ]);
  });

  it('says of each post when, about what and how long, and shows the excerpt as the HTML it is', () => {
    render(<HomePage view={home} texts={excerpts} />);
    const [article] = screen.getAllByRole('article');
    if (article === undefined) throw new Error('no article');
    const first = within(article);
    expect(first.getByText('7 March 2021')).toHaveAttribute('datetime', '2021-03-07');
    expect(first.getByRole('link', { name: 'C++' })).toHaveAttribute('href', '/blog/categories/c++/');
    expect(first.getByText('9 min')).toBeInTheDocument();
    expect(first.getByRole('link', { name: 'Clocks & <leases>' })).toHaveAttribute(
      'href',
      '/blog/posts/clocks/',
    );
    expect(first.getByText('no').tagName).toBe('EM');
  });

  it('sets only the first post of the front page larger', () => {
    const { container, rerender } = render(<HomePage view={home} texts={excerpts} />);
    expect(container.querySelectorAll('.first')).toHaveLength(1);
    rerender(<HomePage view={{ ...home, pager: { page: 2 } }} texts={excerpts} />);
    expect(container.querySelectorAll('.first')).toHaveLength(0);
  });

  it('says on a further page which it is, in place of the nameplate', () => {
    const { container } = render(
      <HomePage view={{ ...home, pager: { page: 2, newerHref: '/blog/' } }} texts={excerpts} />,
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Older posts');
    expect(container.querySelector('.page-head')).toHaveTextContent('Page 2');
    expect(container.querySelector('.nameplate')).toBeNull();
  });

  it.each([
    ['published', false, ''],
    ['published', true, 'Pinned'],
    ['draft', false, 'Draft'],
    ['scheduled', true, 'ScheduledPinned'],
  ] as const)('says of a post that is %s (pinned: %s): "%s"', (status, pinned, words) => {
    const { container } = render(
      <HomePage view={{ ...home, entries: [{ ...entry, status, pinned }] }} texts={excerpts} />,
    );
    expect(container.querySelector('.meta')?.textContent).toBe(`${words}7 March 2021C++Time9 min`);
  });

  it('gives a post in another language its language, but not the small line above it', () => {
    const arabic = { ...entry, lang: 'ar', dir: 'rtl' as const, title: 'ساعات' };
    const { container } = render(<HomePage view={{ ...home, entries: [arabic] }} texts={excerpts} />);
    const heading = screen.getByRole('heading', { level: 2 });
    expect(heading).toHaveAttribute('lang', 'ar');
    expect(heading).toHaveAttribute('dir', 'rtl');
    expect(container.querySelector('.prose')).toHaveAttribute('lang', 'ar');
    expect(container.querySelector('.meta')?.closest('[lang]')).toBeNull();
  });

  it('leaves no gap for what is not there', () => {
    const { date: _, ...undated } = { ...entry, source: 'posts/empty.md', categories: [] };
    const view = { ...home, description: '', entries: [undated], pager: {} };
    const { container } = render(<HomePage view={view} texts={excerpts} />);
    expect(emptyElements(container)).toEqual([]);
    expect(screen.queryByRole('navigation', { name: 'Pages' })).not.toBeInTheDocument();
  });

  it('stands without a single post', () => {
    const { container } = render(<HomePage view={{ ...home, entries: [], pager: {} }} texts={excerpts} />);
    expect(screen.getByText('Nothing has been published yet.')).toBeInTheDocument();
    expect(emptyElements(container)).toEqual([]);
  });
});
