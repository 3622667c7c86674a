import { ANALYTICS_PATH } from '../../lib/addresses/own-paths';
import { getSite } from '../../lib/current-site';
import { analyticsScript } from '../../lib/files/enhance';
import { respond } from '../../lib/files/respond';

export const dynamic = 'force-static';

export const GET = () => respond(ANALYTICS_PATH, 'text/javascript', () => analyticsScript(getSite()));
