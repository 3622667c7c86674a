/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { HistoryPage } from '../../components/history-page';
import { NotFoundPage } from '../../components/not-found-page';
import { ProblemPage } from '../../components/problem-page';
import { RedirectPage } from '../../components/redirect-page';
import { WrittenPage } from '../../components/written-page';
import type { HistoryView } from '../../lib/views/history-view';
import type { RedirectView } from '../../lib/views/redirect-view';
import { emptyElements } from './empty';
import { april, chrome, drawing, march, meta, summary } from './views';

describe('WrittenPage', () => {
  const view = {
    type: 'written',
    chrome,
    meta,
    source: 'pages/about.md',
    title: 'About',
    standfirst: 'For whom.',
    toc: true,
    status: 'published',
    plate: drawing,
  } as const;
  const headings = ['a', 'b', 'c'].map((id) => ({ depth: 2, id, text: id }));
  const rendered = { html: '<p>Hello.</p>', headings, problems: [] };

  it('shows title, standfirst, contents and text', () => {
    const { container } = render(<WrittenPage view={view} rendered={rendered} />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('About');
    expect(screen.getByText('For whom.')).toHaveClass('standfirst');
    expect(container.querySelector('.prose')?.innerHTML).toBe('<p>Hello.</p>');
    expect(screen.getByRole('navigation', { name: 'Contents' })).toBeInTheDocument();
    expect(container.querySelector('.meta')).toBeNull();
    expect(emptyElements(container)).toEqual([]);
  });

  it('without contents, in another language, with an image, as a draft with a problem', () => {
    const other = {
      ...view,
      ...({ toc: false, lang: 'ar', dir: 'rtl', status: 'draft' } as const),
      image: { src: '/blog/a.png', alt: 'A kite' },
    };
    const problems = [
      { file: 'pages/about.md', line: 3, severity: 'error', message: 'is wrong', rule: 'link' } as const,
    ];
    render(<WrittenPage view={other} rendered={rendered} problems={problems} />);
    expect(screen.queryByRole('navigation', { name: 'Contents' })).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('dir', 'rtl');
    expect(screen.getByText('Draft')).toBeInTheDocument();
    expect(screen.getByAltText('A kite')).toBeInTheDocument();
    expect(screen.getByText(/is wrong/)).toBeInTheDocument();
  });
});

describe('NotFoundPage', () => {
  it('says so, and leads on', () => {
    const view = {
      type: 'not-found',
      chrome,
      meta,
      title: 'Nothing is here',
      standfirst: 'Nor was there.',
      latest: [summary],
      archiveHref: '/blog/archive/',
      plate: drawing,
    } as const;
    render(<NotFoundPage view={{ ...view, latest: [summary] }} />);
    const main = within(screen.getByRole('main'));
    expect(main.getByRole('heading', { level: 1 })).toHaveTextContent('Nothing is here');
    expect(main.getByText('Nor was there.')).toHaveClass('standfirst');
    expect(main.getByText('404')).toBeInTheDocument();
    expect(main.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/blog/search/',
      '/blog/archive/',
      '/blog/',
      '/blog/posts/clocks/',
    ]);
    expect(main.getByText('7 March 2021')).toHaveAttribute('datetime', '2021-03-07');
  });
});

describe('RedirectPage', () => {
  const view: RedirectView = { type: 'redirect', chrome, meta, href: '/blog/posts/a%3Fb/', title: 'DNS' };

  it('leads on at once, and by a link', () => {
    render(<RedirectPage view={view} />);
    expect(document.querySelector('meta[http-equiv=refresh]')).toHaveAttribute(
      'content',
      '0; url=/blog/posts/a%3Fb/',
    );
    expect(screen.getByRole('link', { name: 'DNS' })).toHaveAttribute('href', '/blog/posts/a%3Fb/');
  });

  it('asks not to be indexed, once', () => {
    const { unmount } = render(<RedirectPage view={view} />);
    expect(document.querySelector('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    unmount();
    render(<RedirectPage view={{ ...view, meta: { ...meta, noindex: true } }} />);
    expect(document.querySelector('meta[name=robots]')).toBeNull();
  });
});

describe('ProblemPage', () => {
  it('names the file and every problem with its place', () => {
    const { container } = render(
      <ProblemPage
        view={{
          type: 'problem',
          chrome,
          meta,
          source: 'posts/a.md',
          problems: [
            {
              file: 'posts/a.md',
              line: 4,
              column: 7,
              severity: 'error',
              message: '"<b>" is no date',
              rule: 'date',
            },
            { file: 'posts/a.md', severity: 'warning', message: 'no title', rule: 'front-matter' },
          ],
        }}
      />,
    );
    expect(container.querySelector('.page-head')).toHaveTextContent('posts/a.md');
    expect(screen.getByText('2 problems. Save the file, and this page follows.')).toBeInTheDocument();
    const items = within(screen.getByRole('region', { name: 'Problems' })).getAllByRole('listitem');
    expect(items.map((li) => li.textContent)).toEqual([
      'posts/a.md:4:7 error "<b>" is no date [date]',
      'posts/a.md warning no title [front-matter]',
    ]);
  });
});

describe('HistoryPage', () => {
  const view = {
    type: 'history',
    chrome,
    meta,
    post: { href: '/blog/posts/clocks/', label: 'Clocks' },
    published: march,
    revisions: [
      { date: april, subject: 'Too much to show' },
      {
        date: april,
        subject: '',
        changes: [
          { kind: 'same', paragraphs: 2 },
          {
            kind: 'changed',
            pieces: [
              ['=', 'It is '],
              ['-', 'old <b>'],
              ['+', 'new'],
              ['=', '.'],
            ],
          },
        ],
      },
    ],
  } as const satisfies HistoryView;

  it('shows what each revision removed and added, as text, and what it left', () => {
    const { container } = render(<HistoryPage view={{ ...view, revisions: [...view.revisions] }} />);
    expect(screen.getByRole('link', { name: 'Clocks' })).toHaveAttribute('href', '/blog/posts/clocks/');
    expect(container.querySelector('.change')?.innerHTML).toBe(
      'It is <del>old &lt;b&gt;</del><ins>new</ins>.',
    );
    expect(screen.getByText('2 paragraphs unchanged')).toBeInTheDocument();
    expect(screen.getByText('More was changed than this page can show.')).toBeInTheDocument();
    const dates = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(dates).toEqual(['1 April 2021', '1 April 2021', '7 March 2021']);
    expect(emptyElements(container)).toEqual([]);
  });
});
