/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { Pager } from '../../components/pager';

describe('Pager', () => {
  it('leads only on from the front page', () => {
    render(<Pager chrome={{ language: 'en' }} pager={{ olderHref: '/page/2/' }} />);
    expect(screen.getByRole('navigation', { name: 'Pages' })).toHaveTextContent(/^Older posts/);
    expect(screen.getAllByRole('link')).toHaveLength(1);
    const older = screen.getByRole('link', { name: /Older posts/ });
    expect(older).toHaveAttribute('href', '/page/2/');
    expect(older).toHaveAttribute('rel', 'next');
  });

  it('leads both ways from a page between', () => {
    render(<Pager chrome={{ language: 'en' }} pager={{ page: 2, newerHref: '/', olderHref: '/page/1/' }} />);
    const newer = screen.getByRole('link', { name: /Newer posts/ });
    expect(newer).toHaveAttribute('href', '/');
    expect(newer).toHaveAttribute('rel', 'prev');
    expect(screen.getByRole('link', { name: /Older posts/ })).toHaveAttribute('href', '/page/1/');
    expect(screen.getByRole('navigation')).toHaveTextContent('Page 2');
  });

  it('leads only back from the page of the oldest', () => {
    render(<Pager chrome={{ language: 'en' }} pager={{ page: 1, newerHref: '/page/2/' }} />);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('rel'))).toEqual(['prev']);
  });

  it('is not there where there is no other page', () => {
    const { container } = render(<Pager chrome={{ language: 'en' }} pager={{}} />);
    expect(container).toBeEmptyDOMElement();
  });
});
