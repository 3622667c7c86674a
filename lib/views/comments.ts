import { toHref } from '../addresses/href';
import type { Thread } from '../comments/comment';
import { belowHtml } from '../comments/comments-html';
import { liveOf } from '../comments/live';
import { type ThreadSetting, threadHtml } from '../comments/thread-html';
import { commentPages, partPath, partsOf, threadOf } from '../comments/thread-pages';
import type { Content } from '../content/content';
import { digestOfData } from '../digest';
import type { Post } from '../post/post';
import { wordsOf } from '../words/words-of';
import type { TextRef } from './base-view';
import { chromeView } from './chrome';
import type { CommentsPageView } from './comments-view';
import { langView } from './lang-view';
import { metaView } from './meta';
import type { PostView } from './post-view';
import { postLink } from './summary';

/** Comments, which are HTML: rendered, and kept, like Markdown. They ask nothing of the world. */
export interface CommentsPiece {
  path: string;
  part: 'comments';
  /** Of all that they are made of. */
  digest: string;
  /** Sanitised. */
  html(): string;
}

/** What a post's page says above its comments; nothing where there are none, and nobody can write one. */
export function commentsOf(post: Post, content: Content): Pick<PostView, 'comments'> {
  const thread = threadOf(post);
  if (thread === undefined && !isOpen(post, content)) return {};
  const words = wordsOf(content.site.language).comments;
  const label = thread === undefined ? words.title : words.counted(thread.count);
  return { comments: { label } };
}

/** The text that holds the comments on a post's own page. */
export function commentsText(post: Post, content: Content): TextRef[] {
  return commentsOf(post, content).comments === undefined
    ? []
    : [{ source: post.source, part: 'comments', page: 0 }];
}

/** Whether readers can comment on a post by a service. */
function isOpen({ kind, comments }: Post, { site }: Content): boolean {
  return kind === 'post' && comments && site.comments !== undefined;
}

/** A page of nothing but comments. `undefined` where there is none at `path`. */
export function commentsPageView(content: Content, path: string): CommentsPageView | undefined {
  const found = commentPages(content).get(path);
  if (found === undefined) return undefined;
  const { post, part } = found;
  const { site } = content;
  const words = wordsOf(site.language);
  const title = words.comments.on(post.title);
  const { earlier, later } = neighbours(post, part, content);
  return {
    type: 'comments',
    chrome: chromeView(content, path),
    meta: metaView(content, path, {
      title: words.term.furtherPage(title, String(part + 1)),
      // What is said there is no answer to whoever searches for the post.
      noindex: true,
      ...(earlier !== undefined && { previousHref: earlier }),
      ...(later !== undefined && { nextHref: later }),
    }),
    texts: [{ source: post.source, part: 'comments', page: part }],
    source: post.source,
    title,
    ...langView(post, content),
    post: postLink(post, content),
  };
}

/** The comments on a page, or in a feed, as a text that is kept once it is rendered. */
export function commentsPiece(post: Post, { page = 0, part }: TextRef, content: Content): CommentsPiece {
  const { site } = content;
  const thread = threadOf(post);
  const range = thread && partsOf(thread)[page];
  const inFeed = part === 'comments in feeds';
  const { earlier, later } = neighbours(post, page, content);
  const live = page === 0 && !inFeed && isOpen(post, content) && site.comments;
  const words = wordsOf(site.language);
  const below = {
    words,
    earlier,
    later:
      later === undefined
        ? undefined
        : { href: later, label: range?.[1] === 0 ? words.comments.on(post.title) : words.comments.later },
    live: live ? liveOf(live, post, site, site.language) : undefined,
  };
  const html = () => {
    const all = thread?.read() ?? [];
    const shown = all.slice(...(range ?? [0, 0]));
    const places = new Map(all.map(({ comment }, index) => [comment.id, index]));
    const setting: ThreadSetting = {
      words,
      language: site.language,
      pageOf: (id) => toHref(site, partPath(post, thread ? partWith(places.get(id) ?? 0, thread) : 0)),
    };
    return threadHtml(shown, setting) + (inFeed ? '' : belowHtml(below));
  };
  const digest = digestOfData([thread?.digest, range, inFeed, { ...below, words: words.locale }]);
  return { path: thread?.file ?? post.source, part: 'comments', digest, html };
}

/** The addresses of the pages before and after a part of a post's comments. */
function neighbours(post: Post, part: number, { site }: Content): { earlier?: string; later?: string } {
  const thread = threadOf(post);
  const count = thread === undefined ? 1 : partsOf(thread).length;
  return {
    ...(part > 0 && { earlier: toHref(site, partPath(post, part - 1)) }),
    ...(part < count - 1 && { later: toHref(site, partPath(post, part + 1)) }),
  };
}

/** The part that holds the comment with a number. */
function partWith(index: number, thread: Thread): number {
  return Math.max(
    0,
    partsOf(thread).findIndex(([from, to]) => index >= from && index < to),
  );
}
