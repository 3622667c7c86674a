import { DISCUSSION_PATH } from '../../lib/addresses/own-paths';
import { getSite } from '../../lib/current-site';
import { discussionScript } from '../../lib/files/enhance';
import { respond } from '../../lib/files/respond';

export const dynamic = 'force-static';

export const GET = () =>
  respond(DISCUSSION_PATH, 'text/javascript', () => discussionScript(getSite().comments?.provider));
