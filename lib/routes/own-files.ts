import { FILE_PATHS, JSON_FEED_PATH } from '../addresses/own-paths';

/** What the blog itself answers with that is no page. */
export const FILES = [...FILE_PATHS, JSON_FEED_PATH];
