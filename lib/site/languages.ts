import type { LanguageConfig } from './keys/languages';
import type { Site } from './site';

/*
 * A blog in several languages has an *edition* in each: its home, archive, terms, feeds and search, below an address of its own. The
 * edition in the main language is at the root, unless the configuration gives it an address, too.
 */

/** A language of the blog. */
export interface Language extends LanguageConfig {
  isMain: boolean;
  /** What stands in front of the addresses of its pages: `/de`; `''` for the main language of most blogs. */
  prefix: string;
}

/** The part of the configuration that says which languages there are. */
export type Languages = Pick<Site, 'languages' | 'language'>;

/** The languages of a blog, as the configuration lists them; none where it is not divided by language. */
export function languagesOf({ languages, language }: Languages): Language[] {
  if (languages.length < 2) return [];
  return languages.map((each): Language => {
    const isMain = each.tag === language;
    const path = each.path ?? (isMain ? '' : each.tag.toLowerCase());
    return { ...each, isMain, prefix: path === '' ? '' : `/${path}` };
  });
}

/** What the blog puts in front of the addresses of its languages; none where it is not divided. */
export function prefixesOf(site: Languages): string[] {
  return languagesOf(site).flatMap(({ prefix }) => prefix || []);
}

/**
 * The language of a list that stands for a tag: `de` for `de-AT`, `zh-Hant` for `zh-TW`; `undefined` where none does.
 * @param tag BCP 47, in any case.
 */
export function languageFor<T extends { tag: string }>(tag: string, languages: readonly T[]): T | undefined {
  const exact = languages.find((each) => each.tag.toLowerCase() === tag.toLowerCase());
  return exact ?? languages.find((each) => scriptOf(each.tag) === scriptOf(tag));
}

/** `zh-TW` is written in `zh-Hant`. */
function scriptOf(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
}

/** What the readers of a language call it: `Deutsch`. */
export function nameOf({ tag, name }: Pick<Language, 'tag' | 'name'>): string {
  if (name !== undefined) return name;
  const known = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  // Many languages write their names small, but a link begins like a sentence.
  return known.charAt(0).toLocaleUpperCase(tag) + known.slice(1);
}

/** The configuration as it is in one language. What it does not say in that language is as in the main one, but for texts: the blog has its own. */
export function siteIn(site: Site, language: Language): Site {
  const { tag, prefix, isMain, direction, title, description, nav, footer, texts } = language;
  return {
    ...site,
    language: tag,
    prefix,
    filesPrefix: isMain ? '' : prefix,
    title: title ?? site.title,
    description: description ?? site.description,
    nav: nav ?? site.nav,
    footer: footer ?? site.footer,
    texts: texts ?? (isMain ? site.texts : {}),
    ...(direction && { direction }),
  };
}
