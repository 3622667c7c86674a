import { toAbsolute, toHref } from '../addresses/href';
import { DISCUSSION_PATH } from '../addresses/own-paths';
import type { Post } from '../post/post';
import type { CommentsConfig } from '../site/keys/readers';
import type { Site } from '../site/site';
import { commentsId } from './comments-id';

/** What of other sites a page with live comments loads, by the kinds of a policy. */
export type Source = readonly [kind: 'script' | 'style' | 'connect' | 'frame', from: string];

/** The sources that a service needs on a page. */
export function sourcesOf(comments: CommentsConfig): Source[] {
  const from = new URL(comments.host).origin;
  switch (comments.provider) {
    case 'giscus':
    case 'utterances':
      return [['frame', from]];
    case 'remark42':
      return [
        ['script', from],
        ['frame', from],
      ];
    case 'isso':
    case 'cusdis':
      return [
        ['script', from],
        ['style', from],
        ['connect', from],
      ];
  }
}

/** What a page says to `lib/enhance/comments`. Plain data. */
export interface Live {
  /** Where the discussion is on a page of its own, for readers without scripts. */
  href?: string;
  host: string;
  /** The script that puts the discussion into the page. */
  script: string;
  near: boolean;
  /** What the service is to know, by its own names. */
  settings: Readonly<Record<string, string>>;
}

/** The live comments of a post. @param language of the page, BCP 47. */
export function liveOf(comments: CommentsConfig, post: Post, site: Site, language: string): Live {
  const { host, load } = comments;
  const { href, settings } = serviceOf(comments, post, site, language);
  return {
    ...(href !== undefined && { href }),
    host: new URL(host).host,
    script: toHref(site, DISCUSSION_PATH),
    near: load === 'near',
    settings,
  };
}

/** What a service is told of a post: its names for what a comment belongs to, and where readers without scripts go. */
function serviceOf(
  comments: CommentsConfig,
  post: Post,
  site: Site,
  language: string,
): Pick<Live, 'href' | 'settings'> {
  const { host } = comments;
  const { title } = post;
  const url = toAbsolute(site, post.path);
  const id = commentsId(post, site);
  switch (comments.provider) {
    case 'giscus':
      return giscus(comments, { term: termOf(id), url, description: post.summary, language });
    case 'utterances':
      return utterances(comments, { term: termOf(id), url, description: post.summary, title });
    case 'isso':
      return { settings: { host, id, title, lang: language } };
    case 'remark42': {
      const place = { site_id: comments.siteId, url: new URL(id, url).href };
      return { settings: { host, ...place, page_title: title, locale: language } };
    }
    case 'cusdis':
      return { settings: { host, appId: comments.appId, pageId: id, pageUrl: url, pageTitle: title } };
  }
}

type Of<Provider extends CommentsConfig['provider']> = Extract<CommentsConfig, { provider: Provider }>;

function giscus(
  { host, repo, repoId, category, categoryId }: Of<'giscus'>,
  { term, url, description, language }: Record<'term' | 'url' | 'description' | 'language', string>,
): Pick<Live, 'href' | 'settings'> {
  const query = new URLSearchParams({
    ...{ repo, repoId, category, categoryId, term, strict: '0', description, backLink: url },
    ...{ reactionsEnabled: '1', emitMetadata: '0', inputPosition: 'bottom' },
  });
  return {
    href: `https://github.com/${repo}/discussions?${new URLSearchParams({ discussions_q: quoted(term) })}`,
    settings: { src: `${host}/${giscusLanguage(language)}/widget?${query}` },
  };
}

function utterances(
  { host, repo, label }: Of<'utterances'>,
  { term, url, description, title }: Record<'term' | 'url' | 'description' | 'title', string>,
): Pick<Live, 'href' | 'settings'> {
  const query = new URLSearchParams({
    ...{ src: `${host}/client.js`, repo, 'issue-term': term, url, title, description },
    ...(label !== undefined && { label }),
  });
  return {
    href: `https://github.com/${repo}/issues?${new URLSearchParams({ q: `is:issue ${quoted(term)}` })}`,
    settings: { src: `${host}/utterances.html?${query}` },
  };
}

/** What discussions and issues are called by giscus and Utterances where they go by a page's path: without slash and ending. */
export function termOf(id: string): string {
  return id.replace(/^\//, '').replace(/\.\w+$/, '') || 'index';
}

function quoted(term: string): string {
  return `"${term.replaceAll('"', '')}"`;
}

/** The languages that giscus speaks beside English, by its own tags. */
const GISCUS =
  `ar be bg ca cs da de eo es eu fa fr gr gsw he hu id it ja kh ko nl pl pt ro ru th tr uk uz vi zh-CN zh-TW`
    .split(' ')
    .map((tag) => [tag.toLowerCase(), tag] as const);

function giscusLanguage(language: string): string {
  const known = new Map(GISCUS);
  const { language: short, script } = new Intl.Locale(language).maximize();
  if (short === 'zh') return script === 'Hant' ? 'zh-TW' : 'zh-CN';
  return known.get(short) ?? 'en';
}
