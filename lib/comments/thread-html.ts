import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { parseFragment } from '../markdown/parse-fragment';
import { dateView } from '../post/dates/date-view';
import type { PostDate } from '../post/dates/dates';
import type { Words } from '../words/words';
import type { Comment, Threaded } from './comment';
import { commentHtml, FOREIGN } from './comment-html';

/** So many levels are set in; a deeper answer stands below the one that it answers, and names it. */
const DEEPEST = 4;

export interface ThreadSetting {
  words: Words;
  /** In which dates are written; BCP 47. */
  language: string;
  /** The address of the page that shows a comment. */
  pageOf(id: string): string;
}

/** An article, and the list that it stands in. */
interface Placed {
  article: Element;
  siblings: ElementContent[];
  depth: number;
}

/** Comments as HTML: each an article, its answers within. Empty where there are none. */
export function threadHtml(comments: readonly Threaded[], setting: ThreadSetting): string {
  const placed = new Map<string, Placed>();
  const top: ElementContent[] = [];
  for (const { comment, parent } of comments) {
    const above = parent && placed.get(parent.id);
    const isInside = above !== undefined && above.depth < DEEPEST;
    const siblings = isInside ? above.article.children : (above?.siblings ?? top);
    const depth = isInside ? above.depth + 1 : (above?.depth ?? 1);
    const href = parent && `${above === undefined ? setting.pageOf(parent.id) : ''}#${anchorOf(parent)}`;
    const answer = isInside || parent === undefined || href === undefined ? undefined : { parent, href };
    const article = articleOf(comment, answer, setting);
    siblings.push(article);
    placed.set(comment.id, { article, siblings, depth });
  }
  return toHtml(top, { characterReferences: { useNamedReferences: true } });
}

/** The id of a comment on its page. No heading of a post has a colon or capitals in its own. */
function anchorOf({ id }: Pick<Comment, 'id'>): string {
  return `C-${id}`;
}

function articleOf(
  comment: Comment,
  answer: { parent: Comment; href: string } | undefined,
  { words: { comments: words }, language }: ThreadSetting,
): Element {
  const { date, link, edited, deleted } = comment;
  const time = timeOf(date, language);
  const head = [
    authorOf(comment),
    link === undefined ? time : h('a', { href: link, rel: [...FOREIGN] }, time),
    ...(edited === undefined ? [] : [h('span', filled(words.edited, 'date', timeOf(edited, language)))]),
    ...(answer === undefined ? [] : [answerOf(answer, words.replyTo)]),
  ];
  return h('article', { className: ['comment'], id: anchorOf(comment) }, [
    h('p', { className: ['meta'] }, head),
    // The direction of a stranger's text is nobody's to know.
    h('div', { dir: 'auto' }, deleted ? [h('p', h('i', words.deleted))] : contentOf(comment)),
  ]);
}

function authorOf({ author, authorUrl }: Comment): Element {
  const name = h('b', h('bdi', author));
  return authorUrl === undefined ? h('span', name) : h('a', { href: authorUrl, rel: [...FOREIGN] }, name);
}

/** "in reply to Ada", as a link to Ada's comment. */
function answerOf({ parent, href }: { parent: Comment; href: string }, sentence: string): Element {
  return h('a', { href }, filled(sentence, 'author', h('bdi', parent.author)));
}

/** A sentence with an element in its place. */
function filled(sentence: string, name: string, element: Element): ElementContent[] {
  const [before = '', after = ''] = sentence.split(`{${name}}`);
  return [{ type: 'text', value: before }, element, { type: 'text', value: after }];
}

function timeOf(date: PostDate, language: string): Element {
  const { iso, text } = dateView(date, language);
  return h('time', { dateTime: iso }, text);
}

function contentOf({ html }: Comment): ElementContent[] {
  return parseFragment(commentHtml(html)).children.filter(
    (child) => child.type === 'element' || child.type === 'text',
  );
}
