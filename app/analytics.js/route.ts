import { ANALYTICS_PATH } from '../../lib/addresses/own-paths';
import { serveFile } from '../blog';

export const dynamic = 'force-static';

export const GET = () => serveFile(ANALYTICS_PATH);
