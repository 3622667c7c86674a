import { decodePath, withoutBasePath } from '../addresses/href';
import { toFeedPath } from '../addresses/path';
import type { OldConfiguration } from '../dialects/old-configuration';
import { understood } from '../dialects/understood';
import { reservedPart } from '../routes';
import { explain, lineOf, linesOf } from './explain';
import { type Site, siteSchema } from './site';

/**
 * Validates a configuration.
 * @param old the configuration of another system; what the blogger writes in `site.config.ts` wins over it.
 * @throws Error with one line for each thing that is wrong, as `site.config.ts error <key>: <what> [config]`.
 */
export function parseSite(input: unknown, old?: OldConfiguration): Site {
  const before = understood(input, old, (key, value) => isValid(key, value));
  const result = siteSchema.safeParse(before.input, { error: explain });
  if (!result.success) throw new Error(result.error.issues.flatMap(linesOf).join('\n'));
  const url = new URL(result.data.url);
  const basePath = url.pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '');
  const wrong = result.data.elsewhere.flatMap((path, i) => {
    const why = notElsewhere(path, basePath);
    return why === undefined ? [] : [lineOf(['elsewhere', i], why)];
  });
  const { replyByMail, author } = result.data;
  if (replyByMail === true && author.email === undefined)
    wrong.push(lineOf(['replyByMail'], 'needs author.email; write an address, or add author.email'));
  const feeds = result.data.feedAliases.map((address) => feedAlias(address, basePath));
  wrong.push(...feeds.flatMap((at, i) => ('problem' in at ? [lineOf(['feedAliases', i], at.problem)] : [])));
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const feedAliases = [...new Set(feeds.flatMap((at) => ('path' in at ? [at.path] : [])))];
  return { ...result.data, feedAliases, origin: url.origin, basePath, old: before.settings };
}

/** Whether a value of another system's configuration is one that a key of `site.config.ts` may have. */
function isValid(key: string, value: unknown): boolean {
  return Object.hasOwn(siteSchema.shape, key) && siteSchema.partial().safeParse({ [key]: value }).success;
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
