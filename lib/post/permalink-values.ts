import type { PermalinkValues } from '../addresses/permalink';
import { datePartNames } from './dates/date-part-names';
import { dateParts } from './dates/date-parts';
import type { PostDate } from './dates/dates';
import type { Place } from './place';
import { slugify } from './slug';

interface Named {
  slug: string;
  title: string;
  place: Place;
  categories: readonly string[];
  date: PostDate | undefined;
  /** BCP 47: of the post's language. */
  lang: string;
}

/** What placeholders stand for: Jekyll's (`drops/url_drop.rb`), and Hugo's `:filename` and `:contentbasename`. */
export function permalinkValues({ slug, title, place, categories, date, lang }: Named): PermalinkValues {
  const { name, folders } = place;
  const folded = [...new Set(categories.map((category) => category.toLowerCase()))];
  return {
    ...(date === undefined
      ? Object.fromEntries(datePartNames.map((part) => [part, '']))
      : { ...dateParts(date) }),
    categories: folded.join('/'),
    slugified_categories: folded.map((category) => slugify(category, '')).join('/'),
    title,
    slug,
    name: slugify(name, slug),
    filename: name,
    contentbasename: name,
    path: [...folders, name].join('/'),
    collection: `${place.kind}s`,
    lang,
    section: folders[0] ?? `${place.kind}s`,
    output_ext: '.html',
  };
}
