import { markFile } from '../../lib/files/mark';
import { getSite } from '../../lib/site';

export const dynamic = 'force-static';

export const GET = () =>
  new Response(markFile(getSite()), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
