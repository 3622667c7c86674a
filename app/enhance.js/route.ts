import { enhanceScript } from '../../lib/files/enhance';

export const dynamic = 'force-static';

export async function GET() {
  return new Response(await enhanceScript(), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
