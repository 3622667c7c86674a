import type { VFile } from 'vfile';
import { decodePath } from '../addresses/href';
import { dialectOf } from '../dialects/dialect-of';
import type { Language } from '../site/languages';
import type { Site } from '../site/site';
import type { PostDate } from './dates/dates';
import type { ParsedFrontMatter } from './front-matter/front-matter';
import { permalinkValues } from './permalink-values';
import type { Place } from './place';
import type { Post } from './post';
import { pathOf, withoutPrefix } from './post-path';
import { reportError } from './report';
import { pretty, slugify } from './slug';

/** What the address of a post may be made of, beside its front matter. */
interface Facts {
  place: Place;
  /** The name of its file without the date. */
  rest: string;
  title: string;
  date: PostDate | undefined;
  draft: boolean;
  /** Of a blog in several languages: that of the post. */
  language: Language | undefined;
  /** What its markup says of its language, in BCP 47. */
  lang: string | undefined;
}

/**
 * The name of a post in its address, and the address. What is wrong with either is left on the file; they are then guesses.
 * A post of another system has its former path, too, where the old blog put no language into it.
 */
export function addressOf(
  file: VFile,
  { data, places, all }: ParsedFrontMatter,
  facts: Facts,
  site: Site,
): Pick<Post, 'slug' | 'path' | 'formerPath'> {
  const { place, title, date, draft, language, lang } = facts;
  const { kind } = place;
  const dialect = dialectOf(site.dialect);
  const name = data.slug ?? facts.rest;
  if (decodePath(name).split(/[/\\]/).includes('..')) {
    const message = `slug ${JSON.stringify(name)} must not hold ".."; write the last part of an address`;
    reportError(file, message, 'permalink', places.slug);
  }
  const slug = slugify(name, slugify(title, 'post'));
  const categories = data.categories ?? [];
  const values = dialect.permalinkValues(
    permalinkValues({
      slug,
      title: pretty(name) || slug,
      place,
      categories,
      date,
      lang: language?.tag ?? lang ?? site.language,
    }),
    {
      source: file.path,
      kind,
      slug,
      title,
      ...(date && { date }),
      categories,
      draft,
      tags: data.tags ?? [],
      data: all,
    },
    place,
    site.old,
  );
  const template = site.old.permalinks[dialect.section(place)] ?? site.permalink;
  const path = pathOf(file, data.permalink, places.permalink ?? places.slug, {
    slug,
    place,
    values,
    template,
    site,
    language,
  });
  const isMoved = kind === 'post' && !dialect.divides && !/:lang\b/.test(data.permalink ?? template);
  const formerPath = isMoved ? withoutPrefix(path, language) : undefined;
  return { slug, path, ...(formerPath !== undefined && { formerPath }) };
}
