import { z } from 'zod';
import { PERMALINK_STYLES, templateProblem } from '../addresses/permalink';
import { DIALECTS, type OldSettings } from '../dialects/dialect';
import type { SyntaxExtension } from '../markdown/syntax';
import { isTimeZone } from '../post/dates/time-zone';
import type { Direction } from '../words/direction';
import { discovery, discoveryShapes } from './keys/discovery';
import { languageKeys, languageShapes } from './keys/languages';
import { href, link } from './keys/link';
import { look, lookShapes } from './keys/look';
import { readerShapes, readers } from './keys/readers';
import { waysOn, waysOnShapes } from './keys/ways-on';

const language = z.string().refine(isLanguage, 'must be a language tag such as "en" or "zh-Hans"');

const author = z.strictObject({
  name: z.string().min(1),
  url: href.optional(),
  email: z.email('must be an address such as ada@example.com').optional(),
  /** `@ada@mastodon.example`: networks of the fediverse link to it below a shared post. */
  fediverse: z
    .string()
    .regex(/^@[\w.-]+@[\w-]+(\.[\w-]+)+$/, 'must be such as "@ada@mastodon.example"')
    .optional(),
});

const embeds = z.strictObject({
  links: z.boolean().default(true),
  hosts: z
    .array(z.string().regex(/^[a-z0-9.-]+$/, 'must be a host name such as "videos.example"'))
    .default([]),
});

/** Which extensions of Markdown are not wanted. */
const markdown = z.strictObject({
  containers: z.boolean().optional(),
  admonitions: z.boolean().optional(),
  definitionLists: z.boolean().optional(),
  headingAttributes: z.boolean().optional(),
  marks: z.boolean().optional(),
  scripts: z.boolean().optional(),
  abbreviations: z.boolean().optional(),
  emoji: z.boolean().optional(),
  dot: z.boolean().optional(),
  mermaid: z.boolean().optional(),
  charts: z.boolean().optional(),
} satisfies Record<SyntaxExtension, z.ZodType>);

/** What each key of `site.config.ts` may be. */
export const siteSchema = z.strictObject({
  /** The name on the nameplate and in every page's title. */
  title: z.string().min(1),
  /** One sentence: the front page's standfirst and description, the feed's subtitle. */
  description: z.string().default(''),
  /** Where the blog is published. A path in it is the base path of every link. */
  url: z
    .string()
    .refine(isWebAddress, 'must be an address such as https://me.example/blog')
    .refine((url) => !/[?#]/.test(url), 'must not contain ? or #'),
  author,
  /** BCP 47. */
  language: language.default('en'),
  /** IANA. Dates without an offset are days of this zone. */
  timeZone: z
    .string()
    .refine(isTimeZone, 'must be a time zone such as "Europe/Vienna" or "UTC"')
    .default('UTC'),
  /** The menu. Without it: see lib/routes/menu-links.ts. */
  nav: z.array(link).optional(),
  /** Links in the colophon, after the feed. */
  footer: z.array(link).default([]),
  /** A template (`/:year/:title/`) or one of Jekyll's styles: date, pretty, ordinal, weekdate, none. */
  permalink: z
    .string()
    .refine(
      (permalink) => permalink.includes(':') || PERMALINK_STYLES.includes(permalink),
      `gives all posts the same address; write a template such as /:year/:slug/, or one of ${PERMALINK_STYLES.join(', ')}`,
    )
    .superRefine((permalink, context) => {
      const message = templateProblem(permalink);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    })
    .default('/posts/:slug/'),
  /** Posts on a page of the home feed. Categories and tags list five times as many, a line each. */
  postsPerPage: z.int().min(1).max(100).default(6),
  /** How many of the newest posts the feed holds. */
  feedSize: z.int().min(1).max(1000).default(20),
  /** Where the feed was in an earlier blog: `/rss.xml`, `/feed/`. It is served there, too. */
  feedAliases: z
    .array(z.string().regex(/^\/(?!\/)[^?#]*$/, 'must be a path of the blog such as "/rss.xml"'))
    .default([]),
  /** What a link or image that leads nowhere is: an error stops the build. */
  broken: z.enum(['error', 'warn']).default('error'),
  /** Paths of the same host that are not the blog's, such as `/wiki/`: links to what is below are not looked up. */
  elsewhere: z
    .array(z.string().regex(/^\/(?!\/)[^?#]*$/, 'must be a path of the host such as "/wiki/"'))
    .default([]),
  /** Hosts that posts may embed in an iframe. */
  iframeHosts: z
    .array(z.string().regex(/^[a-z0-9.-]+$/, 'must be a host name such as "www.youtube.com"'))
    .default([]),
  /** Whether scripts, styles, frames and inline handlers in posts are kept: for bloggers who own every post. */
  trustHtml: z.boolean().default(false),
  /** What of other sites is a placeholder that loads a frame when a reader asks for it: see lib/markdown/context.ts. */
  embeds: embeds.default({ links: true, hosts: [] }),
  /** Where posts can be edited; `:source` stands for the file: https://github.com/me/blog/edit/main/:source */
  editUrl: z.url('must be an address such as https://github.com/me/blog/edit/main/:source').optional(),
  /** Whether a post that was changed leads to a page that shows how, from its revisions in git. */
  history: z.boolean().default(false),
  /** Where the date of the last change comes from where front matter names none. */
  updatedFrom: z.enum(['front-matter', 'git']).default('front-matter'),
  /** What `$…$` in posts is: a formula where nothing else can be meant, always, or never; see lib/markdown/syntax.ts. */
  math: z.union([z.literal('auto'), z.boolean()]).default('auto'),
  /** Commands of one's own for formulas: `{ '\\R': '\\mathbb{R}' }`. */
  mathMacros: z
    .record(z.string().regex(/^\\[A-Za-z]+$/, 'must be a backslash and letters, such as \\R'), z.string())
    .default({}),
  /** Extensions of Markdown that are not wanted: `{ containers: false }`; see lib/markdown/syntax.ts. */
  markdown: markdown.default({}),
  /** For which system the posts were written. Without it: the one whose configuration lies beside this file, else `plain`. */
  dialect: z.enum(DIALECTS).default('plain'),
  ...discovery,
  ...readers,
  ...look,
  ...waysOn,
  ...languageKeys,
});

/** The keys that hold keys, and which. */
export const nestedShapes: Readonly<Record<string, object>> = {
  author: author.shape,
  markdown: markdown.shape,
  embeds: embeds.shape,
  nav: link.shape,
  footer: link.shape,
  ...lookShapes,
  ...discoveryShapes,
  ...readerShapes,
  ...waysOnShapes,
  ...languageShapes,
};

/** What `site.config.ts` holds. */
export type SiteConfig = Partial<Pick<SchemaInput, FromOld>> & Omit<SchemaInput, FromOld>;

type SchemaInput = z.input<typeof siteSchema>;

/** Must be known, but the configuration of another system may say it. */
type FromOld = 'title' | 'url' | 'author';

/** The configuration, validated, with its defaults. */
export type Site = z.output<typeof siteSchema> & {
  /** `''`, or the path of `url`, with a slash in front and none behind: `/blog`. */
  basePath: string;
  /** Scheme and host of `url`: `https://me.github.io`. */
  origin: string;
  /** What the configuration of another system says that lies beside `site.config.ts`. */
  old: OldSettings;
  /** What stands in front of the addresses of pages: `''`, or for a language of several `/de`. */
  prefix: string;
  /** What stands in front of the addresses of files such as the feed: the same, but always `''` for the main language. */
  filesPrefix: string;
  /** Of the language, where the configuration says it. */
  direction?: Direction;
};

/** Whether `url` is still the one that the blog came with. */
export function isPlaceholder(site: Pick<Site, 'origin'>): boolean {
  return new URL(site.origin).hostname === 'example.com';
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^/]/i.test(text) && URL.canParse(text);
}

function isLanguage(tag: string): boolean {
  try {
    // "english" is a well-formed tag, of a language that nobody registered.
    return new Intl.Locale(tag).language.length <= 3;
  } catch {
    return false;
  }
}
