import { SITEMAP_PATH } from '../../lib/addresses/own-paths';
import { respond } from '../../lib/files/respond';

export const dynamic = 'force-static';

// What it is made by is loaded where it is made: most builds keep it.
export const GET = () =>
  respond(SITEMAP_PATH, 'application/xml', async () => {
    const { getContent } = await import('../../lib/content/current-content');
    const { sitemapFiles } = await import('../../lib/files/sitemap');
    return sitemapFiles(getContent()).get(SITEMAP_PATH) ?? '';
  });
