import { getSite } from '../../lib/current-site';
import { markFile } from '../../lib/files/mark';

export const dynamic = 'force-static';

export const GET = () =>
  new Response(markFile(getSite()), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
