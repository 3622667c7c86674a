import { renderToStaticMarkup } from 'react-dom/server';
import { SearchPage } from '../../components/search-page';
import { search as view } from './views';

// React writes what is in a noscript only on the server: hence not in jsdom, as the other pages' tests.
it('gives other ways to readers who let no script run', () => {
  const html = renderToStaticMarkup(<SearchPage view={view} />);
  const noscript = /<noscript>(.*?)<\/noscript>/.exec(html)?.[1];
  expect(noscript).toContain('<a href="/blog/archive/">Archive</a>');
  expect(noscript).toContain('<a href="/blog/categories/">Categories</a>');
});
