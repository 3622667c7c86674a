/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { PostEnd } from '../../components/post-end';
import { PostHead } from '../../components/post-head';
import { bare, post } from './views';

describe('below a post', () => {
  it('nothing stands of what the configuration does not ask for', () => {
    const { container } = render(<PostEnd view={bare} />);
    expect(container.querySelectorAll('section, form, .share')).toHaveLength(0);
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });

  it('stand the posts that link to it', () => {
    const backlinks = [{ label: 'Quorums', href: '/blog/posts/quorums/', lang: 'la' }];
    render(<PostEnd view={{ ...bare, backlinks }} />);
    const list = screen.getByRole('heading', { name: 'Posts that link here' }).closest('section');
    expect(within(list ?? document.body).getByRole('link', { name: 'Quorums' })).toHaveAttribute(
      'href',
      '/blog/posts/quorums/',
    );
  });

  it('stands who wrote it', () => {
    const ann = { name: 'Ann', href: '/blog/about/', bio: 'Writes.', avatar: '/blog/ann.png' };
    const { container } = render(
      <PostEnd view={{ ...bare, authorBoxes: [ann, { name: 'Bob', bio: 'Counts.' }] }} />,
    );
    expect(screen.getByRole('heading', { name: 'About the authors' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Ann' })).toHaveAttribute('href', '/blog/about/');
    const people = [...container.querySelectorAll('.person')];
    expect(people.map(({ textContent }) => textContent)).toEqual(['Ann Writes.', 'Bob Counts.']);
    // The name stands beside it.
    expect(people.map((person) => person.querySelector('img')?.alt)).toEqual(['', undefined]);
  });

  it('stand the links to answer and to share it', () => {
    const replyHref = 'mailto:ann@blog.example?subject=Re%3A%20DNS';
    render(<PostEnd view={{ ...bare, replyHref, shareHref: 'https://blog.example/dns/' }} />);
    expect(screen.getByRole('link', { name: 'Reply by mail' })).toHaveAttribute('href', replyHref);
    const link = screen.getByRole('link', { name: 'Link to this post' });
    expect(link).toHaveAttribute('href', 'https://blog.example/dns/');
    expect(link).toHaveAttribute('data-words', 'Share|Copy link|Copied');
  });

  it('stands the form of the newsletter', () => {
    const form = {
      action: 'https://mail.example/subscribe',
      field: 'EMAIL',
      hidden: [['tag', 'blog'] as [string, string]],
    };
    const { container } = render(<PostEnd view={{ ...bare, newsletter: { text: 'One a month.', form } }} />);
    const field = screen.getByRole('textbox', { name: 'Your e-mail address' });
    expect(field).toHaveAttribute('type', 'email');
    expect(field).toHaveAttribute('name', 'EMAIL');
    expect(field).toBeRequired();
    expect(field.closest('form')).toHaveAttribute('action', 'https://mail.example/subscribe');
    expect(container.querySelector<HTMLInputElement>('[type=hidden]')?.value).toBe('blog');
    expect(screen.getByRole('button', { name: 'Subscribe' })).toBeInTheDocument();
    expect(screen.getByText('One a month.')).toBeInTheDocument();
  });

  it('or a link to its page', () => {
    render(<PostEnd view={{ ...bare, newsletter: { href: '/blog/news/' } }} />);
    expect(screen.getByRole('link', { name: 'Subscribe' })).toHaveAttribute('href', '/blog/news/');
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('above a post', () => {
  it('stands which part of its series it is, with a link to the others', () => {
    const { container } = render(
      <>
        <PostHead view={post} />
        <PostEnd view={post} />
      </>,
    );
    const line = screen.getByRole('link', { name: 'Time: part 2 of 3' });
    const id = line.getAttribute('href')?.slice(1);
    expect(container.querySelector(`[id="${id}"] li[aria-current]`)?.textContent).toBe('Clocks & <leases>');
  });

  it('stands nothing of a series where there is none', () => {
    const { container } = render(<PostHead view={bare} />);
    expect(container.querySelectorAll('.by')).toHaveLength(0);
  });
});
