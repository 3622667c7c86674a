import { getContent } from '../../lib/content';
import { atomFeed, feedView } from '../../lib/files/feed';
import { respond } from '../../lib/files/respond';
import { FEED_PATH } from '../../lib/permalink';
import { renderTexts } from '../../lib/views/texts';

export const dynamic = 'force-static';

export const GET = () =>
  respond(FEED_PATH, 'application/atom+xml', async () => {
    const content = getContent();
    const view = feedView(content);
    return atomFeed(view, await renderTexts(view.texts, content));
  });
