import type { Data } from '../dialects/dialect';
import { dialectOf } from '../dialects/dialect-of';
import { syntaxOf } from '../markdown/syntax';
import type { Site } from '../site/site';
import { excerptOf } from './excerpt';
import { internalLinks } from './internal-links';
import type { Post } from './post';
import { readingTime } from './reading-time';
import { writtenIn } from './script-language';
import { summaryOf } from './summary';

/** What front matter and file name say of a post that its text is to tell more of. */
type Known = Pick<Post, 'title' | 'description' | 'lang' | 'math' | 'syntax'>;

/** What a post's text tells of it without being rendered. */
export type TextFacts = Pick<Post, 'excerpt' | 'summary' | 'readingTime' | 'writtenIn' | 'links'>;

/**
 * Looks into the text of a post.
 * @param data all of its front matter.
 */
export function textFacts(body: string, known: Known, data: Data, site: Site): TextFacts {
  const syntax = syntaxOf(site, known);
  const end = dialectOf(site.dialect).excerptEnd(body, data, site.old);
  const excerpt =
    known.description === undefined
      ? excerptOf(body, syntax, end)
      : { markdown: known.description, more: true };
  const script = known.lang === undefined ? writtenIn(`${known.title}\n${body}`) : undefined;
  const links = site.backlinks ? internalLinks(body, site.origin) : [];
  return {
    ...(script && { writtenIn: script }),
    readingTime: readingTime(body),
    excerpt,
    summary: summaryOf(excerpt.markdown, syntax),
    ...(links.length > 0 && { links }),
  };
}
