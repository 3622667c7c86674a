import { searchScript } from '../../lib/files/enhance';

export const dynamic = 'force-static';

export async function GET() {
  return new Response(await searchScript(), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
