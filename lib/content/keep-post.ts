import type { Inherited } from '../dialects/dialect';
import { digestOf } from '../digest';
import type { firstCommits } from '../history/git-log';
import { lacksDate, readPost } from '../post/read-post';
import type { Site } from '../site/site';
import { isSameInherited } from './inheritance';
import { type KeptPost, withoutBody } from './kept-post';
import type { ListedFile } from './list-files';
import { readBytesOf } from './read-file';

/** What other places than its file tell of a post. */
export interface ToldOfPost {
  /** What the history of the project tells of a file. */
  committed: ReturnType<typeof firstCommits>;
  /** What the post has of its sections. */
  inherited?: Inherited;
}

/**
 * A post of `posts/` or `pages/`, not parsed again where nothing says that its file was changed.
 * @param known what is remembered of it.
 */
export function keepPost(
  root: string,
  { name, stamp, settled }: ListedFile,
  site: Site,
  told: ToldOfPost,
  known: KeptPost | undefined,
): KeptPost {
  const before = stillTrue(known, told);
  return before?.stamp === stamp ? before : readKept(root, name, settled ? stamp : '', site, told, before);
}

/** What is remembered of a post, unless the history, or a section, now tells something else of it. */
function stillTrue(known: KeptPost | undefined, { committed, inherited }: ToldOfPost): KeptPost | undefined {
  if (known === undefined || !isSameInherited(known.inherited, inherited)) return undefined;
  if (known.committed === undefined) return known;
  const { date, shallow } = committed(known.file.source);
  return date === known.committed.date && shallow === known.committed.shallow ? known : undefined;
}

function readKept(
  root: string,
  source: string,
  stamp: string,
  site: Site,
  { committed: history, inherited }: ToldOfPost,
  known: KeptPost | undefined,
): KeptPost {
  const bytes = readBytesOf(root, source);
  if (!(bytes instanceof Uint8Array)) {
    return { stamp: '', digest: '', file: { source, problems: [bytes], start: 0 } };
  }
  const digest = digestOf(bytes);
  if (known?.digest === digest) return { ...known, stamp };
  const told = inherited && { inherited };
  const file = readPost(source, bytes, site, told);
  if (!lacksDate(file.post, site)) return { stamp, digest, file: withoutBody(file), ...told };
  const committed = history(source);
  const dated = readPost(source, bytes, site, { committed, ...told });
  return { stamp, digest, file: withoutBody(dated), committed, ...told };
}
