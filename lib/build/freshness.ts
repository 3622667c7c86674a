import { formerLists } from '../addresses/former-lists';
import { FEED_PATH, FILE_PATHS, SITEMAP_PATH } from '../addresses/own-paths';
import type { Content } from '../content/content';
import { postsAndPages } from '../content/posts-and-pages';
import { digestOf, digestOfData } from '../digest';
import { feedView } from '../files/feed';
import { sitemap } from '../files/sitemap';
import type { MarkdownContext } from '../markdown/context';
import { answerTo, type Lookup } from '../markdown/trace';
import { once } from '../once';
import type { Post } from '../post/post';
import { isReplaced } from '../routes/replaceable';
import { pageTypes, sitePaths } from '../routes/site-paths';
import type { TextRef } from '../views/base-view';
import { imageProblems } from '../views/lead-image';
import { pageView } from '../views/page';
import { textName } from '../views/texts';
import type { PageView } from '../views/view';
import { markdownKey, readMarkdown } from './cache/kept-markdown';
import { pageCodeDigest } from './code/code-digest';
import { type RenderedPiece, textAt } from './render-texts';

/*
 * What a page or a file of the site is made of, as a digest: of its view, of the texts that it shows and what these refer to,
 * and of the code. Equal digests, equal bytes: so it need not be made again. One way for all; no page has a word in it.
 */

/** What a text asked about the world when it was rendered, and a digest of the answers. */
export interface TextRecord {
  lookups: Pick<Lookup, 'about' | 'url'>[];
  answers: string;
}

/** What the builds before know of texts, by the keys of `markdownKey`. */
type TextRecords = ReadonlyMap<string, TextRecord>;

/** Everything that is made from content by a route of the blog, by its path. */
export function outputPaths(content: Content): string[] {
  return [...pageTypes(content).keys(), ...FILE_PATHS].filter((path) => !isReplaced(path, content));
}

/**
 * A digest of all that answers to a text's questions are made of, but for the headings of other documents: as long as it is the
 * same, so are they.
 */
export const targetsDigest = once((content: Content): string => {
  const { bySource, redirects, failed, hidden, assets, publicFiles, stamps } = content;
  return digestOfData([
    [...sitePaths(content)],
    [...bySource].map(([source, post]) => [source, post.path]),
    [...redirects].map(([path, post]) => [path, post.path]),
    [...formerLists(content)],
    failed.map(({ source, path }) => [source, path]),
    hidden,
    [...assets],
    [...publicFiles],
    [...stamps],
  ]);
});

/** What was made at a path: its digest, and the texts in it. */
export interface Fingerprint {
  digest: string;
  texts: [source: string, key: string][];
}

/**
 * A digest of all that views are made of, which is everything but the texts: as long as it is the same, so are they. (What a post
 * says of its text in few words, such as its excerpt, is not its text.)
 */
export const viewsDigest = once((content: Content): string => {
  const { preview, histories, translations } = content;
  const facts = ({ digest: _, lines: __, ...rest }: Post) => rest;
  // Posts that readers must not see yet decide about them, too: two may translate the same draft.
  const groups = [...translations].map(([source, posts]) => [source, posts.map((post) => post.source)]);
  return digestOfData([
    targetsDigest(content),
    // What is in data files beside the old configuration is no part of the code.
    content.site.old.menus ?? {},
    preview,
    postsAndPages(content).map(facts),
    [...histories],
    groups,
  ]);
});

/** The digests of all texts, by their sources. */
export function bodyDigests(content: Content): Map<string, string> {
  return new Map(postsAndPages(content).map(({ source, digest }) => [source, digest]));
}

/**
 * The digest of what is made at a path, and what is known of the texts in it; no digest where one of them was never rendered, so that
 * nobody knows what it asks.
 * @param known what earlier builds have left of texts.
 * @param sameWorld whether links and images lead where they led when they were rendered.
 */
export function digestAt(
  path: string,
  content: Content,
  known: TextRecords,
  sameTargets: boolean,
): { fingerprint: Fingerprint | undefined; records: [key: string, record: TextRecord][] } {
  const { data, texts } = ingredientsAt(path, content);
  const records: [string, TextRecord][] = [];
  const shown: Fingerprint['texts'] = [];
  for (const ref of texts) {
    const text = textAt(ref, content);
    if (text === undefined) return { fingerprint: undefined, records };
    const key = markdownKey(text.piece, text.context);
    const before = known.get(key);
    const sure = sameTargets && before !== undefined && !asksForHeadings(before);
    const record = sure ? before : lookUpAgain(before?.lookups ?? readMarkdown(key)?.lookups, text.context);
    if (record === undefined) return { fingerprint: undefined, records };
    records.push([key, record]);
    shown.push([textName(ref), key]);
  }
  return { fingerprint: { digest: digestOfParts(path, data, records), texts: shown }, records };
}

/**
 * What of a view is a page's own: not the text of the copyright, for which finished pages have a slot. It holds the years of all posts,
 * and the first post of a year would make every page anew.
 */
export function ownPart(view: PageView): unknown {
  const { copyright, ...chrome } = view.chrome;
  return { ...view, chrome: { ...chrome, hasCopyright: copyright !== undefined } };
}

/** The same, and what is said of the page beside its texts: a page that is kept keeps its problems. */
function dataOf(view: PageView, content: Content): unknown {
  const source = 'source' in view ? view.source : undefined;
  const post = source === undefined ? undefined : content.bySource.get(source.normalize('NFC'));
  return post === undefined ? ownPart(view) : [ownPart(view), imageProblems(post, content)];
}

/** The digest of a page that was just rendered, and what is known of the texts in it. */
export function fingerprintOf(
  path: string,
  view: PageView,
  content: Content,
  pieces: readonly RenderedPiece[],
): { fingerprint: Fingerprint; records: [key: string, record: TextRecord][] } {
  const records = pieces.map(({ key, lookups }): [string, TextRecord] => [key, recordOf(lookups)]);
  const texts = pieces.map(({ source, key }): [string, string] => [source, key]);
  return { fingerprint: { digest: digestOfParts(path, dataOf(view, content), records), texts }, records };
}

function digestOfParts(path: string, data: unknown, texts: readonly [string, TextRecord][]): string {
  const states = texts.flatMap(([key, { answers }]) => [key, answers]);
  return digestOf(pageCodeDigest(), path, JSON.stringify(data), ...states);
}

/** Whether a text asks for headings of other documents, which `targetsDigest` does not cover. */
export function asksForHeadings({ lookups }: Pick<TextRecord, 'lookups'>): boolean {
  return lookups.some(({ url }) => url.includes('#'));
}

function lookUpAgain(
  questions: TextRecord['lookups'] | undefined,
  context: MarkdownContext,
): TextRecord | undefined {
  return (
    questions && recordOf(questions.map((question) => ({ ...question, answer: answerTo(question, context) })))
  );
}

function recordOf(lookups: readonly Lookup[]): TextRecord {
  return {
    lookups: lookups.map(({ about, url }) => ({ about, url })),
    answers: digestOf('', ...lookups.map(({ answer }) => answer)),
  };
}

function ingredientsAt(path: string, content: Content): { data: unknown; texts: readonly TextRef[] } {
  if (path === SITEMAP_PATH) return { data: sitemap(content), texts: [] };
  if (path === FEED_PATH) {
    const view = feedView(content);
    return { data: view, texts: view.texts };
  }
  // Of code and configuration alone.
  if (FILE_PATHS.includes(path)) return { data: '', texts: [] };
  const view = pageView(content, path);
  return { data: view ? dataOf(view, content) : '', texts: view?.texts ?? [] };
}
