import type { Data } from '../dialect';
import { toTag } from '../old-languages';
import { flagAt, listAt, mappingAt, present, textAt } from '../values';
import { lowerKeys } from './lower-keys';

/** A language of Hugo's configuration: its key, and what stands below that. */
type HugoLanguage = readonly [key: string, data: Data];

/** The languages that are not disabled, those with the least weight first. */
function enabled(config: Data): HugoLanguage[] {
  const off = new Set(listAt(config, 'disablelanguages').map(String));
  return Object.keys(mappingAt(config, 'languages'))
    .map((key): HugoLanguage => [key, lowerKeys(mappingAt(mappingAt(config, 'languages'), key))])
    .filter(([key, data]) => !off.has(key) && flagAt(data, 'disabled') !== true)
    .sort(([, a], [, b]) => weightOf(a) - weightOf(b));
}

function weightOf(data: Data): number {
  return Number(textAt(data, 'weight') ?? Number.POSITIVE_INFINITY) || 0;
}

/**
 * The key of a language, by which Hugo finds the words of `i18n/` and those of dates. So `languageCode: zh-CN` alone, without
 * `defaultContentLanguage`, has them in English.
 * @param tag of the page's language.
 */
export function keyOfLanguage(written: Data, tag: string): string {
  const config = lowerKeys(written);
  return languageTags(config).find(([, own]) => own === tag)?.[0] ?? mainLanguage(config);
}

/** The key of the main language: `defaultContentLanguage`. */
export function mainLanguage(config: Data): string {
  return textAt(config, 'defaultcontentlanguage') ?? 'en';
}

/**
 * `languages` and `language` of `site.config.ts` by Hugo's configuration; nothing where that has fewer than two.
 * Facts: https://gohugo.io/content-management/multilingual/
 * @param config with keys in small letters.
 */
export function hugoLanguages(config: Data): { languages?: Data[]; language?: string } {
  const main = mainLanguage(config);
  const inFolder = flagAt(config, 'defaultcontentlanguageinsubdir') ?? false;
  const all = enabled(config).flatMap(([key, data]) => {
    const tag = tagOf(key, data);
    if (tag === undefined) return [];
    const params = lowerKeys(mappingAt(data, 'params'));
    const folder = folderOf(data)?.name;
    const direction = textAt(data, 'languagedirection') ?? textAt(data, 'direction');
    const language = present({
      tag,
      name: textAt(data, 'languagename') ?? textAt(data, 'label'),
      title: textAt(data, 'title'),
      description: textAt(params, 'description') ?? textAt(params, 'subtitle'),
      direction: direction === 'rtl' || direction === 'ltr' ? direction : undefined,
      path: key !== main || inFolder ? key : undefined,
      folder: folder ?? key,
    });
    return [{ key, tag, language }];
  });
  if (all.length < 2) return {};
  const first = all.find(({ key }) => key === main) ?? all[0];
  return { languages: all.map(({ language }) => language), ...(first && { language: first.tag }) };
}

function tagOf(key: string, data: Data): string | undefined {
  return toTag(textAt(data, 'languagecode')) ?? toTag(textAt(data, 'locale')) ?? toTag(key);
}

/** The keys of the languages that are not disabled, each with the tag that it has here. @param config with keys in small letters. */
export function languageTags(config: Data): [key: string, tag: string][] {
  return enabled(config).flatMap(([key, data]): [string, string][] => {
    const tag = tagOf(key, data);
    return tag === undefined ? [] : [[key, tag]];
  });
}

/** The folder of a language, `content/de`, and its name below `posts/` here; nothing where the texts are in `content/` itself. */
function folderOf(data: Data): { own: string; name: string } | undefined {
  const parts =
    textAt(data, 'contentdir')
      ?.split('/')
      .filter((part) => part !== '' && part !== '.') ?? [];
  const name = parts.at(-1);
  return name === undefined || name === 'content' ? undefined : { own: parts.join('/'), name };
}

/** The folders of all languages that have one of their own. @param written as in Hugo's configuration, keys in any case. */
export function contentFolders(written: Data): readonly { own: string; name: string }[] {
  const languages = mappingAt(lowerKeys(written), 'languages');
  return Object.keys(languages).flatMap((key) => folderOf(lowerKeys(mappingAt(languages, key))) ?? []);
}

/** The keys of all languages that the configuration names, also of one alone. */
export function languageKeys(config: Data): readonly string[] {
  return Object.keys(mappingAt(lowerKeys(config), 'languages'));
}

/** Those that are switched off. */
export function disabledLanguages(written: Data): readonly string[] {
  const config = lowerKeys(written);
  const on = new Set(enabled(config).map(([key]) => key));
  return languageKeys(config).filter((key) => !on.has(key));
}
