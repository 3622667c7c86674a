const BESIDE = /^(.*)\.comments\.json$/;
const IN_FOLDER = /^(.*\/)comments\.json$/;

/** The file that holds the comments on a post: `posts/a.md` → `posts/a.comments.json`, `posts/a/index.md` → `posts/a/comments.json`. */
export function snapshotFileOf(source: string): string {
  const [, folder] = /^(.*\/)index\.\w+$/.exec(source) ?? [];
  return folder === undefined ? `${source.replace(/\.\w+$/, '')}.comments.json` : `${folder}comments.json`;
}

/**
 * Whether a file of `posts/` is to hold comments: `certain` by its name alone, `beside` as soon as a post is in its folder, whose data it
 * else is.
 */
export function isSnapshotName(name: string): 'certain' | 'beside' | undefined {
  if (!name.startsWith('posts/')) return undefined;
  return BESIDE.test(name) ? 'certain' : IN_FOLDER.test(name) ? 'beside' : undefined;
}
