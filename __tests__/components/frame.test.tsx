/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { Frame } from '../../components/frame';
import { chrome } from './views';

describe('Frame', () => {
  it('has the landmarks, and the content in main', () => {
    render(<Frame chrome={chrome}>Content</Frame>);
    expect(screen.getByRole('banner')).toBeInTheDocument();
    expect(screen.getByRole('main')).toHaveTextContent('Content');
    expect(screen.getByRole('contentinfo')).toHaveTextContent('© 2020–2021 Somebody');
  });

  it('begins with a link that skips to main, by an id that no heading of a post can take', () => {
    const { container } = render(<Frame chrome={chrome}>Content</Frame>);
    const skip = screen.getByRole('link', { name: 'Skip to the text' });
    expect(container.querySelector('a')).toBe(skip);
    const id = skip.getAttribute('href')?.slice(1) ?? '';
    expect(document.getElementById(id)).toBe(screen.getByRole('main'));
    expect(id).toMatch(/[^\p{L}\p{N}_-]/u);
  });

  it('marks the current item, the page itself and what lies above it apart', () => {
    render(<Frame chrome={chrome}>Content</Frame>);
    const nav = within(screen.getByRole('navigation', { name: 'Main' }));
    expect(nav.getByRole('link', { name: 'Posts' })).not.toHaveAttribute('aria-current');
    expect(nav.getByRole('link', { name: 'Categories' })).toHaveAttribute('aria-current', 'true');
    expect(nav.getByRole('link', { name: 'Archive' })).toHaveAttribute('aria-current', 'page');
    expect(nav.getByRole('link', { name: 'Categories' })).toHaveAttribute('href', '/blog/categories/');
  });

  it('links home, to the search and to the feed, and what the blogger added', () => {
    render(<Frame chrome={chrome}>Content</Frame>);
    expect(screen.getByRole('link', { name: 'A Journal' })).toHaveAttribute('href', '/blog/');
    expect(screen.getByRole('link', { name: 'Search' })).toHaveAttribute('href', '/blog/search/');
    expect(screen.getByRole('link', { name: 'Feed' })).toHaveAttribute('href', '/blog/feed.xml');
    expect(screen.getByRole('link', { name: 'Source' })).toHaveAttribute('href', 'https://git.example/blog');
  });

  it('keeps the name of its home link where the nameplate says it in print', () => {
    render(
      <Frame chrome={chrome} nameplate="quiet">
        Content
      </Frame>,
    );
    const brand = screen.getByRole('link', { name: 'A Journal' });
    expect(brand).toHaveTextContent('');
    expect(brand).toHaveClass('quiet');
  });

  it('shows the logo in place of the mark, with the name beside it', () => {
    const logo = { src: '/blog/logo.svg', width: 40, height: 20, alt: '' };
    const { container } = render(<Frame chrome={{ ...chrome, logo }}>Content</Frame>);
    const brand = screen.getByRole('link', { name: 'A Journal' });
    expect(brand).toHaveTextContent('A Journal');
    expect(brand.querySelector('img')).toHaveAttribute('src', '/blog/logo.svg');
    expect(container.querySelector('.mark')).toBeNull();
  });

  it('says the name by a logo that shows it', () => {
    const logo = { src: '/blog/logo.svg', alt: 'A Journal' };
    render(<Frame chrome={{ ...chrome, logo }}>Content</Frame>);
    expect(screen.getByRole('link', { name: 'A Journal' })).toHaveTextContent('');
  });

  it('keeps the logo where the nameplate says the name', () => {
    const logo = { src: '/blog/logo.svg', alt: '' };
    render(
      <Frame chrome={{ ...chrome, logo }} nameplate="quiet">
        Content
      </Frame>,
    );
    const brand = screen.getByRole('link', { name: 'A Journal' });
    expect(brand).toHaveTextContent('');
    expect(brand).not.toHaveClass('quiet');
  });

  it('has no empty link home, without logo and mark', () => {
    const { container } = render(
      <Frame chrome={{ ...chrome, mark: undefined }} nameplate="quiet">
        Content
      </Frame>,
    );
    expect(container.querySelector('.brand')).toBeNull();
  });

  it('says at its foot what the owner wants, and links profiles as theirs', () => {
    const footerLinks = [
      { label: 'Mastodon', href: 'https://social.test/@ada', me: true as const },
      { label: 'Shop', href: 'https://shop.test' },
    ];
    render(<Frame chrome={{ ...chrome, colophon: 'LazyBody at night.', footerLinks }}>Content</Frame>);
    const foot = within(screen.getByRole('contentinfo'));
    expect(foot.getByText('LazyBody at night.')).toBeInTheDocument();
    expect(foot.getByRole('link', { name: 'Mastodon' })).toHaveAttribute('rel', 'me');
    expect(foot.getByRole('link', { name: 'Shop' })).not.toHaveAttribute('rel');
  });

  it('leaves out what the owner left empty', () => {
    const { container } = render(
      <Frame chrome={{ ...chrome, colophon: undefined, copyright: undefined, footerLinks: [] }}>
        Content
      </Frame>,
    );
    expect(container.querySelector('.colophon p')).toBeNull();
    expect(container.querySelectorAll('.colophon li')).toHaveLength(1);
  });

  it('has a theme switch with a name', () => {
    render(<Frame chrome={chrome}>Content</Frame>);
    expect(screen.getByRole('button', { name: 'Theme: as the system' })).toHaveClass('theme');
  });

  it('has no empty navigation', () => {
    render(<Frame chrome={{ ...chrome, nav: [] }}>Content</Frame>);
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  });

  it('hides drawings from assistive technology', () => {
    const { container } = render(<Frame chrome={chrome}>Content</Frame>);
    for (const svg of container.querySelectorAll('svg')) expect(svg).toHaveAttribute('aria-hidden', 'true');
  });
});
