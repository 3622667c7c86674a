/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SearchPage } from '../../components/search-page';
import { searchParts } from '../../lib/enhance/search/parts';
import { search as view } from './views';

/** As its HTML is served: rendered in a browser, React would complain of the script. */
function show(shown: typeof view): void {
  document.body.innerHTML = renderToStaticMarkup(<SearchPage view={shown} />);
}

it('has a labelled field in a form that works by its address', () => {
  show(view);
  const field = screen.getByRole('searchbox', { name: 'Search all posts' });
  expect(field).toHaveAttribute('name', 'q');
  expect(field.closest('form')).toHaveAttribute('action', '/blog/search/');
  expect(screen.getByRole('search')).toContainElement(field);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Search all posts');
  expect(screen.getByRole('link', { name: 'Search' })).toHaveAttribute('aria-current', 'page');
});

it('has every part that the script fills, and says where the index is', () => {
  show(view);
  const parts = searchParts(document);
  expect(parts).toMatchObject({ index: '/blog/pagefind/', parts: ['ja', 'zh'] });
  expect(parts?.status).toHaveAttribute('role', 'status');
  expect(parts?.fieldset).not.toBeVisible();
  expect(parts?.nothing).not.toBeVisible();
  expect(parts?.more).not.toBeVisible();
});

it('lets the shortcut be switched off', () => {
  show(view);
  expect(screen.getByRole('checkbox', { name: /key/ })).toHaveAttribute('name', 'shortcuts');
});

it.each([
  ['preview', /works in the built site: npm start/],
  ['empty', /no posts yet/],
] as const)('has no field where there is no index: %s', (state, text) => {
  show({ ...view, state });
  expect(screen.queryByRole('searchbox')).toBeNull();
  expect(document.body).toHaveTextContent(text);
  expect(searchParts(document)).toBeUndefined();
});
