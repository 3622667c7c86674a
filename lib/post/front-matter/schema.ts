import { z } from 'zod';
import * as addresses from './address-values';
import * as values from './values';

/** What README says of a field, and the names it is known by: the first is ours, `a.b` is `b` in the mapping `a`. */
interface FieldMeta {
  spellings: readonly string[];
  what: string;
}

const fields = z.registry<FieldMeta>();

function describe<T extends z.ZodType>(schema: T, what: string, ...spellings: string[]) {
  const optional = schema.optional();
  fields.add(optional, { spellings, what });
  return optional;
}

/** The one definition of front matter: fields in the order of README's table. */
function schemaOf(timeZone: string) {
  return z.object({
    title: describe(
      values.text('My post'),
      'The title. Without it: the first heading, or else the file name',
      'title',
    ),
    date: describe(
      values.date(timeZone),
      'The date of publication. Without it: the date in the file name',
      'date',
      'pubDate',
      'publishDate',
    ),
    updated: describe(
      values.date(timeZone),
      'The date of the last change',
      'updated',
      'last_modified_at',
      'lastmod',
      'modified',
      'updatedDate',
    ),
    categories: describe(
      values.names('[AWS, Web]'),
      'A list, or one text. `categories: a b` is two categories, `category: a b` is one',
      'categories',
      'category',
    ),
    tags: describe(values.names('[aws, web]'), 'Like categories', 'tags', 'tag'),
    description: describe(
      values.text('What the post is about'),
      'One or two sentences for listings, feeds and search engines. Without it: the beginning of the text',
      'description',
      'summary',
      'excerpt',
    ),
    draft: describe(
      values.flag(),
      '`true`, or `published: false`: the post is left out of builds',
      'draft',
      'published',
      'publish',
      'build.render',
      'headless',
      'status',
    ),
    unlisted: describe(
      values.flag(),
      '`true`: only readers who know the address find the post. No listing, feed, search or sitemap names it, and it has `noindex`',
      'unlisted',
      'hidden',
      'hide',
      'build.list',
      'eleventyExcludeFromCollections',
      'listed',
    ),
    expiryDate: describe(
      values.date(timeZone),
      'The last day on which the post is shown; with a time, the moment at which it disappears',
      'expiryDate',
      'expires',
      'unpublishDate',
    ),
    permalink: describe(
      addresses.path(),
      'The address of the post on this site; it may hold placeholders',
      'permalink',
      'url',
    ),
    slug: describe(
      values.text('my-post'),
      'The name of the post in its address. Without it: the file name',
      'slug',
    ),
    image: describe(
      addresses.image(),
      'An image beside the post or in `public/`: its address, or `{ src, alt, caption }`',
      'image',
      'cover',
      'header.image',
      'header.overlay_image',
      'header.teaser',
      'cover_image',
      'images',
      'teaser',
    ),
    authors: describe(
      values.names('[Ada Lovelace]'),
      'One or more names, or keys of `authors` in the configuration. Without it: the author of the site',
      'authors',
      'author',
    ),
    canonicalUrl: describe(
      addresses.url(),
      'The address at which the post appeared first',
      'canonical_url',
      'canonical',
    ),
    syndication: describe(
      addresses.urls(),
      'Where you have posted it, too: addresses such as that of a toot',
      'syndication',
      'syndicated',
    ),
    guid: describe(
      values.text('https://old.example/?p=12'),
      'What feed readers knew the post by in an earlier blog, so that it does not come to them as a new one',
      'guid',
    ),
    redirectFrom: describe(
      values.names('[/old/address/]'),
      'Old addresses of the post, which lead to the new one',
      'redirect_from',
      'aliases',
      'alias',
    ),
    lang: describe(
      values.language(),
      'The language of the post, if it differs from that of the site',
      'lang',
      'language',
      'locale',
    ),
    translationOf: describe(
      values.text('my-first-post'),
      'Of a translation: the file, the slug or the address of the post that it translates. Without it: a post of the same file name or slug',
      'translation_of',
    ),
    translationKey: describe(
      values.text('my-first-post'),
      'What a post and its translations have in common, if not their slug',
      'translationKey',
      'translation_key',
      'page_id',
    ),
    math: describe(
      values.flagOrSwitch(),
      '`true`: whatever stands between two `$` is a formula. `false`: nothing is a formula',
      'math',
      'mathjax',
      'katex',
      'usemathjax',
      'use_math',
      'latex',
    ),
    toc: describe(values.flagOrSwitch(), '`false`: the post has no table of contents', 'toc'),
    series: describe(
      values.textOrFirst('My series'),
      'The name of the series that the post belongs to',
      'series',
    ),
    comments: describe(
      values.flagOrSwitch(),
      '`false`: nobody may comment on the post, and no comments are shown',
      'comments',
      'comment',
    ),
    commentsId: describe(
      values.text('my-first-post'),
      'What the comments on the post go by where they are kept. Without it: the first address of the post',
      'comments_id',
    ),
    pinned: describe(
      values.flagOrRank(),
      '`true`: the post stays on top of the front page',
      'pinned',
      'pin',
      'sticky',
      'top',
    ),
    noindex: describe(
      values.flag(),
      '`true`: search engines are asked to leave the post out',
      'noindex',
      'robots',
      'robotsNoIndex',
    ),
    sitemap: describe(values.flag(), '`false`: the post is not in the sitemap', 'sitemap'),
    search: describe(
      values.flag(),
      "`false`: not found by the blog's own search",
      'search',
      'searchable',
      'searchHidden',
      'search_exclude',
      'exclude_from_search',
    ),
  });
}

export type FrontMatterSchema = ReturnType<typeof schemaOf>;

/** What a post's front matter says; what it does not say is absent. */
export type FrontMatter = z.output<FrontMatterSchema>;

export type FieldName = keyof FrontMatter;

const schemas = new Map<string, FrontMatterSchema>();

/** The schema for dates of a time zone. */
export function frontMatterSchema(timeZone: string): FrontMatterSchema {
  const known = schemas.get(timeZone);
  if (known !== undefined) return known;
  const schema = schemaOf(timeZone);
  schemas.set(timeZone, schema);
  return schema;
}

/** A field for README's table: its own name in front matter, other accepted spellings, what it means. */
interface FieldDoc extends FieldMeta {
  field: FieldName;
}

/** All fields, in the order of README's table. */
export const frontMatterFields: readonly FieldDoc[] = Object.entries(frontMatterSchema('UTC').shape).map(
  ([name, schema]) => {
    const meta = fields.get(schema);
    if (meta === undefined) throw new Error(`Field ${name} has no description`);
    return { field: frontMatterSchema('UTC').keyof().parse(name), ...meta };
  },
);
