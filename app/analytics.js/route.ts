import { ANALYTICS_PATH } from '../../lib/addresses/own-paths';
import { analyticsScript } from '../../lib/files/enhance';
import { respond } from '../../lib/files/respond';
import { getSite } from '../../lib/site/current-site';

export const dynamic = 'force-static';

export const GET = () => respond(ANALYTICS_PATH, 'text/javascript', () => analyticsScript(getSite()));
