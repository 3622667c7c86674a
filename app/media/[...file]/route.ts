import { decodePath } from '../../../lib/addresses/href';
import { NO_MEDIA } from '../../../lib/files/no-media';
import { serveMedia } from '../../blog';

export const dynamic = 'force-static';

export const generateStaticParams = () => [{ file: [NO_MEDIA] }];

export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const name = (await params).file.map(decodePath).join('/');
  // All that a build asks for: it writes these files itself.
  return name === NO_MEDIA ? new Response() : serveMedia(name);
}
