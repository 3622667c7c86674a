import type { VFile } from 'vfile';
import { type Language, languageFor, languagesOf } from '../site/languages';
import type { Site } from '../site/site';
import type { Place as TextPlace } from './front-matter/source';
import type { Place } from './place';
import type { Post } from './post';
import { reportWarning } from './report';

/**
 * The language of a post: what its front matter says, else the ending or the folder of its file, else the main one.
 * @param lang what front matter says, and where it stands there.
 * @returns the language of the blog that lists it, if the blog has several; and what its markup says.
 */
export function postLanguage(
  file: VFile,
  lang: { written: string | undefined; place: TextPlace | undefined },
  place: Place,
  site: Site,
): { language?: Language } & Pick<Post, 'edition' | 'lang'> {
  const languages = languagesOf(site);
  const main = languages.find(({ isMain }) => isMain);
  const { written } = lang;
  if (main === undefined) return written === undefined ? {} : { lang: written };
  const told = languages.find(({ tag }) => tag === place.language);
  const said = written === undefined ? told : languageFor(written, languages);
  if (written !== undefined && said === undefined) {
    const tags = languages.map(({ tag }) => tag).join(', ');
    const message = `lang is "${written}", which languages in site.config.ts lacks (${tags}), so that it is listed in "${(told ?? main).tag}"; add { tag: '${written}' } there, or write one of these`;
    reportWarning(file, message, 'language', lang.place);
  } else if (said !== undefined && told !== undefined && said !== told) {
    const message = `lang is "${written}", but the name of the file, or its folder, says "${told.tag}"; lang counts: rename the file, or take lang out`;
    reportWarning(file, message, 'language', lang.place);
  }
  const language = said ?? told ?? main;
  return {
    language,
    lang: written ?? language.tag,
    ...(!language.isMain && { edition: language.tag }),
  };
}
