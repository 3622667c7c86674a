import { getContent } from '../lib/content';
import { sitemap } from '../lib/files/sitemap';

export const dynamic = 'force-static';

export default () => sitemap(getContent());
