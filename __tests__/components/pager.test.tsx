/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { Pager } from '../../components/pager';

describe('Pager', () => {
  it('leads only on from the first page', () => {
    render(<Pager language="en" pager={{ page: 1, pages: 3, olderHref: '/page/2/' }} />);
    expect(screen.getByRole('navigation', { name: 'Pages' })).toHaveTextContent('Page 1 of 3');
    expect(screen.getAllByRole('link')).toHaveLength(1);
    const older = screen.getByRole('link', { name: /Older posts/ });
    expect(older).toHaveAttribute('href', '/page/2/');
    expect(older).toHaveAttribute('rel', 'next');
  });

  it('leads both ways from a page between', () => {
    render(<Pager language="en" pager={{ page: 2, pages: 3, newerHref: '/', olderHref: '/page/3/' }} />);
    const newer = screen.getByRole('link', { name: /Newer posts/ });
    expect(newer).toHaveAttribute('href', '/');
    expect(newer).toHaveAttribute('rel', 'prev');
    expect(screen.getByRole('link', { name: /Older posts/ })).toHaveAttribute('href', '/page/3/');
  });

  it('leads only back from the last page', () => {
    render(<Pager language="en" pager={{ page: 3, pages: 3, newerHref: '/page/2/' }} />);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('rel'))).toEqual(['prev']);
  });

  it.each([0, 1])('is not there for %i pages', (pages) => {
    const { container } = render(<Pager language="en" pager={{ page: 1, pages }} />);
    expect(container).toBeEmptyDOMElement();
  });
});
