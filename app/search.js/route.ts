import { searchScript } from '../../lib/files/enhance';
import { respond } from '../../lib/files/respond';
import { SEARCH_SCRIPT_PATH } from '../../lib/permalink';

export const dynamic = 'force-static';

export const GET = () => respond(SEARCH_SCRIPT_PATH, 'text/javascript', searchScript);
