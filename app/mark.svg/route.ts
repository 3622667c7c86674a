import { MARK_PATH } from '../../lib/addresses/own-paths';
import { respond } from '../../lib/files/respond';

export const dynamic = 'force-static';

// What it is made by is loaded where it is made: most builds keep it.
export const GET = () =>
  respond(MARK_PATH, 'image/svg+xml', async () => {
    const { markFile } = await import('../../lib/files/mark');
    const { getSite } = await import('../../lib/site/current-site');
    return markFile(getSite());
  });
