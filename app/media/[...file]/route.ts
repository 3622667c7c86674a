import { NO_MEDIA, readMedia } from '../../../lib/files/media';
import { decodePath, mediaName, mediaPath } from '../../../lib/permalink';

export const dynamic = 'force-static';

export const generateStaticParams = () => [{ file: [NO_MEDIA] }];

export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const { getContent } = await import('../../../lib/content');
  const path = mediaPath('') + (await params).file.map(decodePath).join('/');
  const media = readMedia(mediaName(path) ?? '', getContent().assets);
  if (media === undefined) return new Response('Not found', { status: 404 });
  return new Response(media.bytes, { headers: { 'content-type': media.contentType } });
}
