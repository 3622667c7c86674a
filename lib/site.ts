import { z } from 'zod';
import config from '../site.config';
import {
  decodePath,
  PERMALINK_STYLES,
  templateProblem,
  toFeedPath,
  withoutBasePath,
} from './addresses/permalink';
import { DIALECTS, type OldSettings } from './dialects/dialect';
import { type OldConfiguration, readOldConfiguration } from './dialects/old-configuration';
import { understood } from './dialects/understood';
import type { SyntaxExtension } from './markdown/syntax';
import { nearest } from './post/nearest';
import { reservedPart } from './routes';
import { look, lookShapes } from './site-look';
import { travel, travelShapes } from './site-travel';

/** A path of this site (`/about/`) or an address elsewhere. */
const href = z.string().regex(/^(\/(?!\/)|https?:\/\/|mailto:)/, 'must start with /, https:// or mailto:');

const language = z.string().refine(isLanguage, 'must be a language tag such as "en" or "zh-Hans"');

const link = z.strictObject({ label: z.string().min(1), href });

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
} satisfies Record<SyntaxExtension, z.ZodType>);

const schema = z.strictObject({
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
  nav: z.array(link).default([]),
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
  /** What of other sites is a placeholder that loads a frame when a reader asks for it: see lib/markdown/context.ts. */
  embeds: embeds.default({ links: true, hosts: [] }),
  /** Where posts can be edited; `:source` stands for the file: https://github.com/me/blog/edit/main/:source */
  editUrl: z.url('must be an address such as https://github.com/me/blog/edit/main/:source').optional(),
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
  ...travel,
  ...look,
});

/** What `site.config.ts` holds. */
export type SiteConfig = Partial<Pick<SchemaInput, FromOld>> & Omit<SchemaInput, FromOld>;

type SchemaInput = z.input<typeof schema>;

/** Must be known, but the configuration of another system may say it. */
type FromOld = 'title' | 'url' | 'author';

/** The configuration, validated, with its defaults. */
export type Site = z.output<typeof schema> & {
  /** `''`, or the path of `url`, with a slash in front and none behind: `/blog`. */
  basePath: string;
  /** Scheme and host of `url`: `https://me.github.io`. */
  origin: string;
  /** What the configuration of another system says that lies beside `site.config.ts`. */
  old: OldSettings;
};

/**
 * Validates a configuration.
 * @param old the configuration of another system; what the blogger writes in `site.config.ts` wins over it.
 * @throws Error with one line for each thing that is wrong, as `site.config.ts error <key>: <what> [config]`.
 */
export function parseSite(input: unknown, old?: OldConfiguration): Site {
  const before = understood(input, old, (key, value) => isValid(key, value));
  const result = schema.safeParse(before.input, { error: explain });
  if (!result.success) throw new Error(result.error.issues.flatMap(linesOf).join('\n'));
  const url = new URL(result.data.url);
  const basePath = url.pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '');
  const wrong = result.data.elsewhere.flatMap((path, i) => {
    const why = notElsewhere(path, basePath);
    return why === undefined ? [] : [lineOf(['elsewhere', i], why)];
  });
  const feeds = result.data.feedAliases.map((address) => feedAlias(address, basePath));
  wrong.push(...feeds.flatMap((at, i) => ('problem' in at ? [lineOf(['feedAliases', i], at.problem)] : [])));
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const feedAliases = [...new Set(feeds.flatMap((at) => ('path' in at ? [at.path] : [])))];
  return { ...result.data, feedAliases, origin: url.origin, basePath, old: before.settings };
}

/** Whether a value of another system's configuration is one that a key of `site.config.ts` may have. */
function isValid(key: string, value: unknown): boolean {
  return Object.hasOwn(schema.shape, key) && schema.partial().safeParse({ [key]: value }).success;
}

function feedAlias(address: string, basePath: string): { path: string } | { problem: string } {
  const result = toFeedPath(withoutBasePath(decodePath(address), basePath));
  const part = 'path' in result ? reservedPart(result.path) : undefined;
  return part === undefined ? result : { problem: `${address} is the blog's own ${part}` };
}

/** Why a path of the host cannot be somebody else's; `undefined` where it can. */
function notElsewhere(path: string, basePath: string): string | undefined {
  const folder = path.replace(/\/+$/, '');
  if (`${basePath}/`.startsWith(`${folder}/`)) return `${path} is where the blog itself is`;
  const inside = basePath === '' || path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : '/x/';
  const part = reservedPart(inside);
  return part === undefined ? undefined : `${path} is the blog's own ${part}`;
}

/** What is wrong with a value, where the schema does not say so in its own words. */
function explain(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined && issue.path?.length) return 'is missing';
    if (issue.expected === 'int') return 'must be a whole number';
    return `must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(issue.input)}`;
  }
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? 'must not be empty' : `must be ${issue.minimum} or more`;
  if (issue.code === 'too_big') return `must be ${issue.maximum} or less`;
  if (issue.code === 'invalid_value')
    return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
  return undefined;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  array: 'a list',
  object: 'an object',
  boolean: 'true or false',
};

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  const kind = Array.isArray(value) ? 'array' : typeof value;
  return KINDS[kind] ?? `a ${kind}`;
}

function linesOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_union') return linesOfUnion(issue);
  if (issue.code !== 'unrecognized_keys') return [lineOf(issue.path, issue.message)];
  const shapes = {
    author: author.shape,
    markdown: markdown.shape,
    embeds: embeds.shape,
    nav: link.shape,
    footer: link.shape,
    ...lookShapes,
    ...travelShapes,
  };
  const known = new Map(Object.entries(shapes)).get(String(issue.path[0])) ?? schema.shape;
  return issue.keys.map((key) => {
    const near = nearest(key, Object.keys(known));
    return lineOf([...issue.path, key], `is not known${near === undefined ? '' : `; did you mean ${near}?`}`);
  });
}

/** What is wrong with a value of one of several kinds: by the kind that it has, else by the first. */
function linesOfUnion({ path, errors }: z.core.$ZodIssueInvalidUnion): string[] {
  const isOther = (issue: z.core.$ZodIssue) => issue.code === 'invalid_type' && issue.path.length === 0;
  const issues = errors.find((each) => !each.some(isOther)) ?? errors[0] ?? [];
  return issues.flatMap((issue) => linesOf({ ...issue, path: [...path, ...issue.path] }));
}

function lineOf(path: readonly PropertyKey[], what: string): string {
  return `site.config.ts error ${keyOf(path) || 'the configuration'}: ${what} [config]`;
}

/** `nav[2].href` */
export function keyOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((key, part) => {
    if (typeof part === 'number') return `${key}[${part}]`;
    return key === '' ? String(part) : `${key}.${String(part)}`;
  }, '');
}

let parsed: Site | undefined;

/**
 * The blog's own configuration. Validated at the first call, so that an error reaches who asked; in `next dev`, where the configuration
 * of another system may be edited, at each.
 * @throws Error with the blog's own lines about the configuration and no stack, which `next dev` would show as a place in the blog's code.
 */
export function getSite(): Site {
  if (parsed !== undefined && process.env.NODE_ENV !== 'development') return parsed;
  try {
    const unreadable = unreadableIn(config);
    if (unreadable !== undefined) throw new Error(unreadable);
    parsed = parseSite(config, readOldConfiguration(process.cwd(), config.dialect));
    return parsed;
  } catch (error) {
    if (error instanceof Error) error.stack = error.message;
    throw error;
  }
}

/** What `lib/build/site-config-loader.js` puts into the place of a configuration that cannot be read. */
function unreadableIn(input: object): string | undefined {
  return 'unreadable' in input && typeof input.unreadable === 'string' ? input.unreadable : undefined;
}

/** Whether `url` is still the one that the blog came with. */
export function isPlaceholder(site: Pick<Site, 'origin'>): boolean {
  return new URL(site.origin).hostname === 'example.com';
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^/]/i.test(text) && URL.canParse(text);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
