import { ENHANCE_PATH } from '../../lib/addresses/own-paths';
import { getSite } from '../../lib/current-site';
import { enhanceScript } from '../../lib/files/enhance';
import { respond } from '../../lib/files/respond';

export const dynamic = 'force-static';

export const GET = () => respond(ENHANCE_PATH, 'text/javascript', () => enhanceScript(getSite()));
