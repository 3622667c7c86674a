import { SEARCH_SCRIPT_PATH } from '../../lib/addresses/own-paths';
import { searchScript } from '../../lib/files/enhance';
import { respond } from '../../lib/files/respond';

export const dynamic = 'force-static';

export const GET = () => respond(SEARCH_SCRIPT_PATH, 'text/javascript', searchScript);
