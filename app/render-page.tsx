import { SitePage, type SitePageProps } from '../components/site-page';
import { SiteDocument } from './site-document';

/**
 * The HTML of a page without Next, from the components that Next renders it with. What only Next adds is left out: its scripts,
 * and what it says in the head by itself but for the first two lines, which are here.
 * @throws Error for a component that waits for something.
 */
export async function renderPage(props: SitePageProps): Promise<string> {
  // Loaded where pages are rendered: most of what loads this never comes to it.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const html = renderToStaticMarkup(
    <SiteDocument chrome={props.view.chrome}>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <SitePage {...props} />
    </SiteDocument>,
  );
  return `<!DOCTYPE html>${html}`;
}
