import { z } from 'zod';

/** Where a service is: scheme and host, without a slash at the end. */
const host = z
  .string({ error: needed('must be a string', 'the address of your server') })
  .regex(
    /^https?:\/\/[^\s/"'<>;,?#]+(?:\/[^\s"'<>;,?#]*[^\s/"'<>;,?#])?\/?$/i,
    'must be an address such as "https://comments.example"',
  )
  .transform((address) => address.replace(/\/$/, ''));

const repo = z.string({ error: needed('must be a string', 'write "me/blog"') }).regex(/^[\w.-]+\/[\w.-]+$/, {
  error: 'must be a repository on GitHub such as "me/blog"',
});

const load = z.enum(['click', 'near']).default('click');

function word(what: string) {
  return z.string({ error: needed('must be a string', what) }).min(1, 'must not be empty');
}

/** Says of a value that is missing where it is to be found. */
function needed(wrong: string, what: string) {
  return ({ input }: { input?: unknown }) => (input === undefined ? `is missing: ${what}` : wrong);
}

const FROM_GISCUS = 'https://giscus.app shows it when you enter your repository';

const giscus = z.strictObject({
  provider: z.literal('giscus'),
  repo,
  repoId: word(FROM_GISCUS),
  category: word(FROM_GISCUS),
  categoryId: word(FROM_GISCUS),
  host: host.default('https://giscus.app'),
  load,
});

const utterances = z.strictObject({
  provider: z.literal('utterances'),
  repo,
  /** Of the issues that hold comments. */
  label: z.string().min(1).optional(),
  host: host.default('https://utteranc.es'),
  load,
});

const isso = z.strictObject({ provider: z.literal('isso'), host, load });

const remark42 = z.strictObject({
  provider: z.literal('remark42'),
  host,
  siteId: word('the SITE of your server'),
  load,
});

const cusdis = z.strictObject({
  provider: z.literal('cusdis'),
  appId: word('Cusdis shows it as data-app-id'),
  host: host.default('https://cusdis.com'),
  load,
});

const comments = z.discriminatedUnion('provider', [giscus, utterances, isso, remark42, cusdis], {
  error: unknownProvider('giscus', 'utterances', 'isso', 'remark42', 'cusdis'),
});

const hosts = z
  .array(z.string().regex(/^https?:\/\/[^\s/"'<>;,?#]+$/i, 'must be such as "https://stats.example"'))
  .default([]);

const doNotTrack = z.boolean().default(true);

const plausible = z.strictObject({
  provider: z.literal('plausible'),
  /** The site as Plausible knows it. */
  domain: word('the name of the site in Plausible, such as "blog.example"'),
  host: host.default('https://plausible.io'),
  doNotTrack,
});

const goatcounter = z.strictObject({
  provider: z.literal('goatcounter'),
  /** `https://me.goatcounter.com`, or a server of one's own. */
  host,
  /** Where its script is. */
  script: host.default('https://gc.zgo.at/count.js'),
  doNotTrack,
});

const umami = z.strictObject({
  provider: z.literal('umami'),
  websiteId: word('Umami shows it as data-website-id'),
  host: host.default('https://cloud.umami.is'),
  /** Where the script reports to, if that is another host. */
  reportsTo: host.optional(),
  doNotTrack,
});

const cloudflare = z.strictObject({
  provider: z.literal('cloudflare'),
  token: word('Cloudflare shows it in the snippet of Web Analytics'),
  doNotTrack,
});

const file = z.strictObject({
  provider: z.literal('file'),
  /** A script of `public/`. */
  src: z
    .string({ error: needed('must be a string', 'a file of public/ such as "/stats.js"') })
    .regex(/^\/(?!\/)[^?#\\\s]+\.m?js$/, 'must be a script of public/ such as "/stats.js"'),
  /** The hosts that it loads scripts from, and reports to. */
  hosts,
  doNotTrack,
});

const analytics = z.discriminatedUnion('provider', [plausible, goatcounter, umami, cloudflare, file], {
  error: unknownProvider('plausible', 'goatcounter', 'umami', 'cloudflare', 'file'),
});

function unknownProvider(...known: string[]) {
  return ({ code, input }: { code?: string; input?: unknown }) => {
    if (code !== 'invalid_union')
      return `must be an object such as { provider: '${known[0]}' }, not ${typeof input}`;
    return `must be ${known.map((name) => JSON.stringify(name)).join(' or ')}`;
  };
}

/** How readers comment. */
export type CommentsConfig = z.output<typeof comments>;

/** How readers are counted. */
export type AnalyticsConfig = z.output<typeof analytics>;

/** The keys of the configuration by which readers speak, and are counted. */
export const readers = {
  /** A service by which readers comment; loaded when they ask for it. */
  comments: comments.optional(),
  /** Whether the feed holds the comments that lie beside posts. */
  feedComments: z.boolean().default(false),
  /** A service that counts readers. */
  analytics: analytics.optional(),
};

/** What may stand in the keys that are objects. */
export const readerShapes: Readonly<Record<string, object>> = {
  comments: Object.assign({}, ...comments.options.map(({ shape }) => shape)),
  analytics: Object.assign({}, ...analytics.options.map(({ shape }) => shape)),
};
