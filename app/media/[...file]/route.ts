import { decodePath } from '../../../lib/addresses/href';
import { mediaName, mediaPath } from '../../../lib/addresses/media-path';
import { NO_MEDIA } from '../../../lib/files/no-media';

export const dynamic = 'force-static';

export const generateStaticParams = () => [{ file: [NO_MEDIA] }];

export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const name = (await params).file.map(decodePath).join('/');
  // All that a build asks for; what the others are made by takes a tenth of a second to load.
  if (name === NO_MEDIA) return new Response();
  const { getContent } = await import('../../../lib/content/current-content');
  const { mediaOf } = await import('../../../lib/files/media-of');
  const media = await mediaOf(name, mediaName(mediaPath('') + name) ?? '', getContent());
  if (media === undefined) return new Response('Not found', { status: 404 });
  return new Response(media.bytes, { headers: { 'content-type': media.contentType } });
}
