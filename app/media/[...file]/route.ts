import { decodePath } from '../../../lib/addresses/href';
import { mediaName, mediaPath } from '../../../lib/addresses/media-path';
import { CARDS } from '../../../lib/card/card';
import { readCard } from '../../../lib/files/cards';
import { readVariant } from '../../../lib/files/image-variants';
import { NO_MEDIA, readMedia } from '../../../lib/files/media';
import { VARIANTS } from '../../../lib/images/plan';

export const dynamic = 'force-static';

export const generateStaticParams = () => [{ file: [NO_MEDIA] }];

export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const { getContent } = await import('../../../lib/content/current-content');
  const name = (await params).file.map(decodePath).join('/');
  const content = getContent();
  const media = name.startsWith(CARDS)
    ? await readCard(name.slice(CARDS.length), content)
    : name.startsWith(VARIANTS)
      ? await readVariant(name.slice(VARIANTS.length), content)
      : readMedia(mediaName(mediaPath('') + name) ?? '', content.assets);
  if (media === undefined) return new Response('Not found', { status: 404 });
  return new Response(media.bytes, { headers: { 'content-type': media.contentType } });
}
