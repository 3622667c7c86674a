import { EMBEDS_PATH } from '../../lib/addresses/own-paths';
import { embedsScript } from '../../lib/files/enhance';
import { respond } from '../../lib/files/respond';

export const dynamic = 'force-static';

export const GET = () => respond(EMBEDS_PATH, 'text/javascript', embedsScript);
