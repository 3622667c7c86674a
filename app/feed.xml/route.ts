import { getContent } from '../../lib/content';
import { atomFeed } from '../../lib/files/feed';

export const dynamic = 'force-static';

export async function GET() {
  return new Response(await atomFeed(getContent()), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
