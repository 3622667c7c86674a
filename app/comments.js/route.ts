import { COMMENTS_PATH } from '../../lib/addresses/own-paths';
import { commentsScript } from '../../lib/files/enhance';
import { respond } from '../../lib/files/respond';

export const dynamic = 'force-static';

export const GET = () => respond(COMMENTS_PATH, 'text/javascript', commentsScript);
