import { FEED_TYPES } from '../../lib/addresses/feed-formats';
import { FEED_PATH } from '../../lib/addresses/own-paths';
import { respond } from '../../lib/files/respond';
import { getSite } from '../../lib/site/current-site';

export const dynamic = 'force-static';

// What it is made by is loaded where it is made: most builds keep it.
export const GET = () =>
  respond(FEED_PATH, FEED_TYPES[getSite().feedFormat], async () => {
    const { getContent } = await import('../../lib/content/current-content');
    const { feedView } = await import('../../lib/files/feed');
    const { mainFeed } = await import('../../lib/files/feeds');
    const { renderTexts } = await import('../../lib/build/render-texts');
    const content = getContent();
    const view = feedView(content);
    return mainFeed(content, view, await renderTexts(view.texts, content));
  });
