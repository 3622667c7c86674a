import { FEED_PATH } from '../../lib/addresses/permalink';
import { respond } from '../../lib/files/respond';

export const dynamic = 'force-static';

// What it is made by is loaded where it is made: most builds keep it.
export const GET = () =>
  respond(FEED_PATH, 'application/atom+xml', async () => {
    const { getContent } = await import('../../lib/content/current-content');
    const { atomFeed, feedView } = await import('../../lib/files/feed');
    const { renderTexts } = await import('../../lib/views/texts');
    const content = getContent();
    const view = feedView(content);
    return atomFeed(view, await renderTexts(view.texts, content));
  });
