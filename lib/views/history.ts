import { toHref } from '../addresses/href';
import type { Content } from '../content/content';
import type { PostHistory } from '../history/post-history';
import type { Change } from '../history/text-changes';
import { once } from '../once';
import { dateView } from '../post/dates/date-view';
import { dateAt } from '../post/dates/dates';
import type { Post } from '../post/post';
import { chromeView } from './chrome';
import type { HistoryView, RevisionView } from './history-view';
import { metaView } from './meta';
import type { PostView } from './post-view';
import { postLink } from './summary';

/** Characters of changed paragraphs that a page shows: more would not arrive in one round trip. The newest revisions come first. */
const MOST_CHARACTERS = 20_000;

/** The page that shows how a post came about; `undefined` where `path` is none. */
export function historyView(content: Content, path: string): HistoryView | undefined {
  const found = historiesByPath(content).get(path);
  if (found === undefined) return undefined;
  const { post, history } = found;
  const { site } = content;
  const dateOf = (time: number) => dateView(dateAt(time, site.timeZone), site.language);
  const [first, ...later] = history.revisions;
  const changes = content.changesOf(history);
  let room = MOST_CHARACTERS;
  const revisions: RevisionView[] = [];
  for (const [i, { time, subject }] of [...later.entries()].reverse()) {
    const what = changes[i];
    const size = what === undefined || what === 'too much' ? Number.POSITIVE_INFINITY : sizeOf(what);
    const isShown = size <= room && what !== undefined && what !== 'too much';
    if (isShown) room -= size;
    revisions.push({ date: dateOf(time), subject, ...(isShown && { changes: what }) });
  }
  return {
    type: 'history',
    chrome: chromeView(content, path),
    meta: metaView(content, path, { title: post.title, noindex: true }),
    post: postLink(post, content),
    published: post.date ? dateView(post.date, site.language) : dateOf(first?.time ?? 0),
    revisions,
  };
}

/** What a post says of its history: how often it was changed, and where that is read. */
export function historyOf(post: Post, { histories, site }: Content): Pick<PostView, 'history'> {
  const history = histories.get(post.source.normalize('NFC'));
  if (history === undefined) return {};
  return { history: { href: toHref(site, history.path), changes: history.revisions.length - 1 } };
}

const historiesByPath = once(({ histories, bySource }: Content) => {
  const byPath = new Map<string, { post: Post; history: PostHistory }>();
  for (const [source, history] of histories) {
    const post = bySource.get(source);
    if (post !== undefined) byPath.set(history.path, { post, history });
  }
  return byPath;
});

function sizeOf(changes: readonly Change[]): number {
  const pieces = changes.flatMap((change) => (change.kind === 'changed' ? change.pieces : []));
  return pieces.reduce((size, [, text]) => size + text.length, 0);
}
