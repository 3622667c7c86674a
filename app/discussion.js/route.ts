import { DISCUSSION_PATH } from '../../lib/addresses/own-paths';
import { discussionScript } from '../../lib/files/enhance';
import { respond } from '../../lib/files/respond';
import { getSite } from '../../lib/site/current-site';

export const dynamic = 'force-static';

export const GET = () =>
  respond(DISCUSSION_PATH, 'text/javascript', () => discussionScript(getSite().comments?.provider));
