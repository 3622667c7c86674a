import type { PermalinkValues } from '../addresses/permalink';
import type { Syntax } from '../markdown/syntax';
import type { PostDate } from '../post/dates/dates';
import type { PostKind } from '../post/post-kind';
import type { Problem } from '../problems/problem';
import type { MenuEntry, MenuPlace } from './menu-entry';

/** The systems whose posts are read as they are. `plain` is this blog itself. */
export const DIALECTS = ['plain', 'jekyll', 'hexo', 'hugo'] as const;

export type DialectName = (typeof DIALECTS)[number];

/** Front matter, or a configuration, as its parser read it. Plain data. */
export type Data = Readonly<Record<string, unknown>>;

/** What files hold that the configuration of a blog takes something from, by their names; those that are not there are absent. */
export type DataBeside = Readonly<Record<string, unknown>>;

/** What the old configuration of a blog says beside the keys of `site.config.ts`. Plain data, a part of `Site`. */
export interface OldSettings {
  /** The file that was read, relative to the project; absent where there is none. */
  file?: string;
  /** All that the file says: what `site.*` is in a template. */
  config: Data;
  /** The menu at the top, by the tag of the language; that of the main one, or of all, is at `''`. */
  menus?: Readonly<Record<string, readonly MenuEntry[]>>;
  /** Templates of permalinks by the section (a folder or a collection) of a post, tried before `site.permalink`. */
  permalinks: Readonly<Record<string, string>>;
  /** Where an excerpt ends; absent where posts have no such mark but the common ones. */
  excerptSeparator?: string;
  /** Whether posts with a date to come are shown. */
  future: boolean;
  /** How Markdown is read, where not as this blog does by itself. */
  syntax: Partial<Syntax>;
  /** Whether the blog's languages are those of the file, where often more are named than posts are written in. */
  namesLanguages?: true;
  /** What of the file is not understood, said once. */
  problems: readonly Problem[];
}

/** A configuration as a dialect understands it. */
export interface Understood extends Omit<OldSettings, 'file' | 'config' | 'problems' | 'namesLanguages'> {
  /** Values for keys of `site.config.ts`, not validated yet: `{ title, url, timeZone, permalink }`. */
  site: Data;
  /** Keys that mean nothing here, although a blogger may count on them. */
  ignored: readonly string[];
}

/** Where a file of `posts/` or `pages/` stands. */
export interface FilePlace {
  /** Relative to the project: `posts/travel/_posts/2021-03-07-kite.md`. */
  source: string;
  kind: PostKind;
  /** The file's name without its ending; of `kite/index.md`, that of the folder. */
  name: string;
  /** The folders below `posts/` or `pages/`, without the one that the post is named after. */
  folders: readonly string[];
  /** The language that the ending of the name tells, or a folder, by its tag in the configuration. Neither name nor folders hold it then. */
  language?: string;
  /** What the sections say that the file is in; absent where the dialect has none. */
  inherited?: Inherited;
}

/** What a post has of the sections that it is in. Plain data. */
export interface Inherited {
  /** Front matter, where the post does not say otherwise. */
  data: Data;
  /** The folders, below `posts/` or `pages/`, of the nearest section. */
  sections: readonly string[];
}

/** What templates may know of a post: plain data, which needs no other post. */
export interface PostFacts {
  source: string;
  kind: PostKind;
  /** Its address on the site, decoded, without the base path. */
  path: string;
  slug: string;
  title: string;
  date?: PostDate;
  categories: readonly string[];
  tags: readonly string[];
  draft: boolean;
  /** All of its front matter, as the dialect left it. */
  data: Data;
}

/** What a body may ask for while it is converted. What it asked for is noted, and asked again by the next build. */
export interface Lookup {
  /** The text of a file in one of the dialect's folders, or beside posts and pages, by its name relative to the project; `undefined` where there is none. */
  file(name: string): string | undefined;
  /** The names of all files in one of the dialect's folders, in a folder of posts or pages, or in `public`. */
  names(folder: string): readonly string[];
  /** Whether there is such a file beside posts or in `public/`, by its name relative to the project. */
  hasFile(name: string): boolean;
  /** All posts and pages, drafts included, in the order of their files. */
  posts(): readonly PostFacts[];
}

/** All that a converter needs to know beside the body. */
export interface BodyContext {
  page: PostFacts;
  site: {
    title: string;
    description: string;
    /** Scheme and host. */
    origin: string;
    /** `''`, or with a slash in front and none behind. */
    basePath: string;
    language: string;
    timeZone: string;
    old: OldSettings;
  };
  lookup: Lookup;
}

/** A body as plain Markdown. */
export interface Converted {
  text: string;
  /** For each line of `text`, the line of the file that it is from; both count from 1, so that `lines[0]` is that of line 1. */
  lines: readonly number[];
  /** In places of the file. */
  problems: readonly Problem[];
}

/** Never throws, whatever the body holds: what cannot be converted is a problem, and shows nothing. */
export type Converter = (body: string, context: BodyContext) => Converted;

/**
 * A system that posts were written for: how it names files, reads dates and front matter, makes permalinks, excerpts and the ids of
 * headings, and what happens to a body before it is Markdown. Pure functions of plain values; no dialect touches the disk.
 */
export interface Dialect {
  name: DialectName;
  /** Names that its configuration may have, relative to the project, the first that is there counts. */
  configFiles: readonly string[];
  /**
   * Folders whose files are parts of it, named after the keys that they hold; later ones win. Hugo joins them with a file of `configFiles`.
   */
  configFolders: readonly string[];
  /** Whether a configuration of such a name is one of this system. */
  recognises(config: Data): boolean;
  /** Files beside the configuration that hold something of the kind, such as a menu, relative to the project; a folder, with a slash at the end, stands for the data files in it. */
  filesBeside(config: Data): readonly string[];
  /** @param beside what {@link filesBeside} hold. */
  understand(config: Data, beside: DataBeside): Understood;
  /** Endings of posts beside those of Markdown, with their dot: `.html`. The names of such posts begin with a date. */
  endings: readonly string[];
  /** Folders, relative to the project, of files that bodies may ask for. `lib/build/code/code-digest.js` and `lib/content/posts-revision-loader.js` name them, too. */
  folders: readonly string[];
  /** Why a file in one of `folders` does nothing here, although a blogger may count on it; `undefined` where it does, or need not be told. */
  unread(name: string): string | undefined;
  /** Front matter as this blog reads it: other names of fields, dates that mean another moment, categories told by folders. */
  frontMatter(data: Data, place: FilePlace, old: OldSettings): Data;
  /** The place in the menu that a post or page asks for; `undefined` where it asks for none. @param data front matter as the dialect left it. */
  menuPlace(data: Data, source: string): MenuPlace | undefined;
  /** What placeholders of a permalink stand for, where not for the same as in this blog. */
  permalinkValues(
    values: PermalinkValues,
    post: Omit<PostFacts, 'path'>,
    place: FilePlace,
    old: OldSettings,
  ): PermalinkValues;
  /** The key in `permalinks` of a post. */
  section(place: FilePlace): string;
  /**
   * Why a file with the ending of a post is none to this system; `''` where nobody need be told. Files of which the same is said are named
   * together.
   * @param names of all files of `posts/` and `pages/`.
   */
  leavesOut(source: string, names: ReadonlySet<string>, old: OldSettings): string | undefined;
  /** Whether a file is no post, but says something about those in its folder: `_index.md`. */
  isSection(source: string): boolean;
  /**
   * What each post has of its sections; `undefined` where the dialect has none.
   * @param files the front matter of each file that {@link isSection}, by its name.
   */
  inheritance(
    files: ReadonlyMap<string, Data>,
    placeOf: (source: string) => FilePlace,
    old: OldSettings,
  ): (source: string) => Inherited | undefined;
  /** The path of the list that the system made of the posts in a folder; `undefined` where there was none. */
  sectionList(place: FilePlace, old: OldSettings): string | undefined;
  /** The path of the list of a category or tag, where the system makes it of a name otherwise than this blog; `undefined` for the same. */
  termList(kind: 'category' | 'tag', name: string, old: OldSettings): string | undefined;
  /** Whether posts in further languages have an address below that of the language. */
  divides: boolean;
  /** Whether a post may have no date, neither in its front matter nor in its name. */
  undated: boolean;
  /** Where an address in `redirect_from` starts that has no slash in front: the folder of the post, or the site. */
  aliasBase(path: string): string;
  /** Where else than beside the post a file may be that its text names by a relative address, relative to the project; tried in this order. */
  assetPlaces(target: string, from: { source: string; path: string }): readonly string[];
  /** Where the excerpt ends, as an offset in the body; `undefined` where that is for this blog to find. */
  excerptEnd(body: string, data: Data, old: OldSettings): number | undefined;
  /** How Markdown is read in one document, beside what the configuration says. */
  syntax(place: FilePlace, data: Data): Partial<Syntax>;
  /** Whether a body is more than Markdown. Cheap, since it is asked of each post. */
  needsConversion(body: string, data: Data, source: string): boolean;
  /** Loads what converts bodies. Called only where a body needs it. */
  converter(): Converter;
}
