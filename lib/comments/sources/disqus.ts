import { childrenOf, parseXml, textOfChild, type XmlElement } from '../../import/wordpress-xml';
import type { SavedComment } from './saved-comment';

/** The comments of a Disqus export on one page. */
interface DisqusThread {
  /** Where it was: a whole address; and what the page called itself. */
  link: string;
  id: string;
  comments: SavedComment[];
}

/**
 * Reads an export of Disqus (http://docs.disqus.com/developers/export/): what is spam is left out, of what was deleted the place is kept.
 * @param file how the message of an error names it.
 * @throws Error with a sentence for a text that is no such export.
 */
export function readDisqus(xml: string, file: string): DisqusThread[] {
  const [root] = parseXml(xml, file).children;
  if (root?.name !== 'disqus')
    throw new Error(`${file} is no export of Disqus: its outermost element is not <disqus>`);
  const threads = new Map<string, DisqusThread>();
  for (const element of childrenOf(root, 'thread')) {
    const thread = { link: textOfChild(element, 'link'), id: textOfChild(element, 'id'), comments: [] };
    threads.set(idOf(element), thread);
  }
  for (const post of childrenOf(root, 'post')) {
    const comments = threads.get(idOf(childrenOf(post, 'thread')[0]))?.comments;
    if (comments === undefined || textOfChild(post, 'isSpam') === 'true') continue;
    comments.push(commentOf(post));
  }
  return [...threads.values()].filter(({ comments }) => comments.length > 0);
}

function commentOf(post: XmlElement): SavedComment {
  const [parent] = childrenOf(post, 'parent');
  const [author] = childrenOf(post, 'author');
  const isDeleted = textOfChild(post, 'isDeleted') === 'true';
  return {
    id: `disqus-${idOf(post)}`,
    ...(parent !== undefined && { replyTo: `disqus-${idOf(parent)}` }),
    author: textOfChild(author, 'name') || 'Anonymous',
    date: textOfChild(post, 'createdAt'),
    ...(isDeleted ? { deleted: true } : { html: textOfChild(post, 'message') }),
  };
}

/** Disqus names what is its own by a namespace, which it always calls so. */
function idOf(element: XmlElement | undefined): string {
  return element?.attributes['dsq:id'] ?? '';
}
