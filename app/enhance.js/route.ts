import { ENHANCE_PATH } from '../../lib/addresses/own-paths';
import { enhanceScript } from '../../lib/files/enhance';
import { respond } from '../../lib/files/respond';
import { getSite } from '../../lib/site/current-site';

export const dynamic = 'force-static';

export const GET = () => respond(ENHANCE_PATH, 'text/javascript', () => enhanceScript(getSite()));
