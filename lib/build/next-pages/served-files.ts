import { FEED_TYPES } from '../../addresses/feed-formats';
import {
  ANALYTICS_PATH,
  COMMENTS_PATH,
  DISCUSSION_PATH,
  EMBEDS_PATH,
  ENHANCE_PATH,
  FEED_PATH,
  MARK_PATH,
  SEARCH_SCRIPT_PATH,
  SITEMAP_PATH,
} from '../../addresses/own-paths';
import { getContent } from '../../content/current-content';
import { getSite } from '../../site/current-site';
import { isPlanned } from './render-list';

/** A file of the site that is no page. What makes it is loaded when it is made: most builds keep it. */
interface ServedFile {
  contentType: () => string;
  make: () => Promise<string>;
}

/** By their paths. */
const FILES: Readonly<Record<string, ServedFile>> = {
  [ANALYTICS_PATH]: script(async ({ analyticsScript }) => analyticsScript(getSite())),
  [COMMENTS_PATH]: script(({ commentsScript }) => commentsScript()),
  [DISCUSSION_PATH]: script(({ discussionScript }) => discussionScript(getSite().comments?.provider)),
  [EMBEDS_PATH]: script(({ embedsScript }) => embedsScript()),
  [ENHANCE_PATH]: script(({ enhanceScript }) => enhanceScript(getSite())),
  [SEARCH_SCRIPT_PATH]: script(({ searchScript }) => searchScript()),
  [MARK_PATH]: {
    contentType: () => 'image/svg+xml',
    make: async () => (await import('../../files/mark')).markFile(getSite()),
  },
  [SITEMAP_PATH]: {
    contentType: () => 'application/xml',
    make: async () =>
      (await import('../../files/sitemap')).sitemapFiles(getContent()).get(SITEMAP_PATH) ?? '',
  },
  [FEED_PATH]: { contentType: () => FEED_TYPES[getSite().feedFormat], make: feed },
};

function script(make: (scripts: typeof import('../../files/enhance')) => Promise<string>): ServedFile {
  return {
    contentType: () => 'text/javascript',
    make: async () => make(await import('../../files/enhance')),
  };
}

async function feed(): Promise<string> {
  const { feedView } = await import('../../files/feed');
  const { mainFeed } = await import('../../files/feeds');
  const { renderTexts } = await import('../render-texts');
  const content = getContent();
  const view = feedView(content);
  return mainFeed(content, view, await renderTexts(view.texts, content));
}

/**
 * What the route handler of a file answers; in a build, nothing where the file is kept from an earlier one.
 * @param path one of `lib/addresses/own-paths.ts`.
 */
export async function serveFile(path: string): Promise<Response> {
  const file = FILES[path];
  if (file === undefined) return new Response('Not found', { status: 404 });
  const text = isPlanned(path) ? await file.make() : '';
  return new Response(text, { headers: { 'content-type': `${file.contentType()}; charset=utf-8` } });
}

/** The same of a file below `/media/`, by its name there. */
export async function serveMedia(name: string): Promise<Response> {
  const { mediaName, mediaPath } = await import('../../addresses/media-path');
  const { mediaOf } = await import('../../files/media-of');
  const media = await mediaOf(name, mediaName(mediaPath('') + name) ?? '', getContent());
  if (media === undefined) return new Response('Not found', { status: 404 });
  return new Response(media.bytes, { headers: { 'content-type': media.contentType } });
}
