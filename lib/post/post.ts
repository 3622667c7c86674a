import type { Thread } from '../comments/comment';
import type { MenuPlace } from '../dialects/menu-entry';
import type { Syntax } from '../markdown/syntax';
import type { PostDate } from './dates/dates';
import type { Excerpt } from './excerpt';
import type { FieldPlaces } from './front-matter/fields';
import type { LazyBody } from './lazy-body';
import type { PostKind } from './post-kind';
import type { ScriptLanguage } from './script-language';

/** Why a post is not for everyone yet, or no longer; `published` is. */
export type PostStatus = 'published' | 'draft' | 'scheduled' | 'expired';

interface PostImage {
  /** As the author wrote it: a URL, a path below `public/`, or a file beside the post. */
  src: string;
  alt?: string;
  caption?: string;
}

/** A post as its file and front matter say it is: cheap, and all that a listing needs. Its body is not rendered. */
export interface Post extends LazyBody {
  /** The file, relative to the project, with forward slashes: `posts/2021-03-07-recap.md`. A post's identity. */
  source: string;
  kind: PostKind;
  /** Where it is read, decoded, without the base path: `/posts/recap/`, `/a/b.html`. */
  path: string;
  slug: string;
  /** Decided by `lib/content/published.ts` alone. */
  status: PostStatus;
  title: string;
  /** Absent only from drafts. */
  date?: PostDate;
  updated?: PostDate;
  /** As the author spelled them, each once. */
  categories: string[];
  tags: string[];
  description?: string;
  image?: PostImage;
  authors: string[];
  /** BCP 47, if it differs from the site's; always, where the blog has several languages. */
  lang?: string;
  /** The language of the blog that it is in, by its tag in the configuration; absent in the main one, and where there is one only. */
  edition?: string;
  /** The post that it translates, as its author names it: a file, a slug or an address. */
  translationOf?: string;
  /** What a post and its translations have in common, in blogs of Hugo. */
  translationKey?: string;
  /** The language that its letters tell, where it names none; for the search. */
  writtenIn?: ScriptLanguage;
  /** Whether it has formulas, where its front matter says so. */
  math?: boolean;
  /** How its Markdown is read, where not as the configuration says. */
  syntax?: Partial<Syntax>;
  canonicalUrl?: string;
  /** Where its author has posted it, too: whole addresses. */
  syndication: string[];
  /** What feed readers knew it by in an earlier blog. */
  guid?: string;
  /** Where it was in an earlier blog, which did not put the language into addresses; it leads here, unless something else is there. */
  formerPath?: string;
  /** Old addresses, decoded, without the base path. */
  redirectFrom: string[];
  /** `false`: no table of contents, however long the post. */
  toc: boolean;
  series?: string;
  /** `false`: nobody may comment on it, and no comments are shown. */
  comments: boolean;
  /** What its comments go by elsewhere, where its author says so; else see lib/comments/comments-id.ts. */
  commentsId?: string;
  /** The comments that lie beside it. */
  thread?: Thread;
  /** The place in the menu that its front matter asks for, in blogs of other systems. */
  menu?: MenuPlace;
  pinned: boolean;
  noindex: boolean;
  /** Has a page, and is named nowhere else. */
  unlisted: boolean;
  /** The last day on which it is shown, or the moment at which it goes. */
  expiryDate?: PostDate;
  /** `false`: not in the sitemap. */
  sitemap: boolean;
  /** `false`: not in the search index. */
  search: boolean;
  /** Where the fields of its front matter stand, for problems that only show beside other posts. */
  places?: FieldPlaces;
  /** Minutes, at least 1. */
  readingTime: number;
  /** The addresses in its text that may lead to other posts, where the blog tells which posts link to one. */
  links?: string[];
  /** What a listing shows of it, as Markdown: its description, else its beginning. */
  excerpt: Excerpt;
  /** The same as one plain line, cut to what search engines show. */
  summary: string;
}
