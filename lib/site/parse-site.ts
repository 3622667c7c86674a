import { decodePath, withoutBasePath } from '../addresses/href';
import { toFeedPath } from '../addresses/path';
import type { OldConfiguration } from '../dialects/old-configuration';
import { understood } from '../dialects/understood';
import { isMapping } from '../post/front-matter/source';
import { reservedPart } from '../routes/reserved';
import type { PlaceOf } from './config-places';
import { explain, type Flaw, flawsOf, lineOf } from './explain';
import { languageFor, languagesOf, prefixesOf, siteIn } from './languages';
import { type Site, siteSchema } from './site';

/**
 * Validates a configuration.
 * @param old the configuration of another system; what the blogger writes in `site.config.ts` wins over it.
 * @param placeOf where a key stands in `site.config.ts`; asked only for what is wrong.
 * @throws Error with one line for each thing that is wrong, as `site.config.ts:<line>:<column> error <key>: <what> [config]`.
 */
export function parseSite(input: unknown, old?: OldConfiguration, placeOf: PlaceOf = () => undefined): Site {
  const fail = (flaws: readonly Flaw[]) => new Error(flaws.map((flaw) => lineOf(flaw, placeOf)).join('\n'));
  const before = understood(input, old, (key, value) => isValid(key, value));
  const result = siteSchema.safeParse(before.input, { error: explain });
  if (!result.success) throw fail(result.error.issues.flatMap(flawsOf));
  const url = new URL(result.data.url);
  const basePath = url.pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '');
  const { languages } = result.data;
  const language = mainLanguage(before.input, languages);
  const wrong: Flaw[] = 'problem' in language ? [{ path: ['language'], what: language.problem }] : [];
  const main = 'tag' in language ? language.tag : result.data.language;
  wrong.push(...languages.flatMap((each, i) => wrongPath(each.path, i)));
  const prefixes = prefixesOf({ languages, language: main });
  wrong.push(...wrongElsewhere(result.data.elsewhere, basePath, prefixes), ...wrongReply(result.data));
  const feeds = result.data.feedAliases.map((address) => feedAlias(address, basePath, prefixes));
  wrong.push(
    ...feeds.flatMap((at, i) => ('problem' in at ? [{ path: ['feedAliases', i], what: at.problem }] : [])),
  );
  if (wrong.length > 0) throw fail(wrong);
  const feedAliases = [...new Set(feeds.flatMap((at) => ('path' in at ? [at.path] : [])))];
  const site: Site = {
    ...result.data,
    feedAliases,
    origin: url.origin,
    basePath,
    old: before.settings,
    language: main,
    prefix: '',
    filesPrefix: '',
  };
  const [only] = languages;
  const own =
    languagesOf(site).find(({ isMain }) => isMain) ?? (only && { ...only, isMain: true, prefix: '' });
  return own === undefined ? site : siteIn(site, own);
}

/** The main one of several languages: the one that `language` names, else the first. Of one, it is that. */
function mainLanguage(
  input: unknown,
  languages: Site['languages'],
): { tag: string } | { problem: string } | Record<string, never> {
  const [first] = languages;
  const named = isMapping(input) && typeof input.language === 'string' ? input.language : undefined;
  if (first === undefined) return {};
  if (named === undefined) return { tag: first.tag };
  const found = languageFor(named, languages);
  if (found !== undefined) return { tag: found.tag };
  const tags = languages.map(({ tag }) => tag).join(', ');
  return { problem: `"${named}" is none of languages (${tags}); write one of these, or add it` };
}

/** What is wrong with the address of a language. */
function wrongPath(path: string | undefined, i: number): Flaw[] {
  const part = path === undefined ? undefined : reservedPart(`/${path}/`);
  return part === undefined
    ? []
    : [{ path: ['languages', i, 'path'], what: `"${path}" is the blog's own ${part}` }];
}

/** Whether a value of another system's configuration is one that a key of `site.config.ts` may have. */
function isValid(key: string, value: unknown): boolean {
  return Object.hasOwn(siteSchema.shape, key) && siteSchema.partial().safeParse({ [key]: value }).success;
}

function feedAlias(
  address: string,
  basePath: string,
  prefixes: readonly string[],
): { path: string } | { problem: string } {
  const result = toFeedPath(withoutBasePath(decodePath(address), basePath));
  const part = 'path' in result ? reservedPart(result.path, prefixes) : undefined;
  return part === undefined ? result : { problem: `${address} is the blog's own ${part}` };
}

/** What is wrong with paths that are to be somebody else's. */
function wrongElsewhere(paths: readonly string[], basePath: string, prefixes: readonly string[]): Flaw[] {
  return paths.flatMap((path, i) => {
    const what = notElsewhere(path, basePath, prefixes);
    return what === undefined ? [] : [{ path: ['elsewhere', i], what }];
  });
}

/** Readers can write to the author only where there is an address. */
function wrongReply({ replyByMail, author }: Pick<Site, 'replyByMail' | 'author'>): Flaw[] {
  if (replyByMail !== true || author.email !== undefined) return [];
  return [{ path: ['replyByMail'], what: 'needs author.email; write an address, or add author.email' }];
}

/** Why a path of the host cannot be somebody else's; `undefined` where it can. */
function notElsewhere(path: string, basePath: string, prefixes: readonly string[]): string | undefined {
  const folder = path.replace(/\/+$/, '');
  if (`${basePath}/`.startsWith(`${folder}/`)) return `${path} is where the blog itself is`;
  const inside = basePath === '' || path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : '/x/';
  const part = reservedPart(inside, prefixes);
  return part === undefined ? undefined : `${path} is the blog's own ${part}`;
}
