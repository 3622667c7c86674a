import { isMapping } from '../post/front-matter/source';
import type { Data } from './dialect';
import { mappingAt, present, textAt } from './values';

/** Authors of an old blog, for `authors` of `site.config.ts`. */
interface KnownAuthors {
  /** By the keys that front matter has for them. */
  authors: Readonly<Record<string, Data>>;
  /** Pictures that are none of `public/`, such as those on other sites, from which pages load nothing; as a message names them. */
  elsewhere: readonly string[];
}

const NAMES = ['name', 'display_name', 'displayname', 'full_name', 'fullname'];
const PAGES = ['url', 'web', 'website', 'site', 'homepage', 'home', 'link', 'uri'];
const BIOS = ['bio', 'about', 'description', 'title', 'occupation', 'role'];
const PICTURES = ['image_url', 'imageurl', 'avatar', 'picture', 'image', 'photo', 'img'];
const PROFILES: Readonly<Record<string, (handle: string) => string>> = {
  github: (handle) => `https://github.com/${handle}`,
  mastodon: (handle) => handle,
  linkedin: (handle) => `https://www.linkedin.com/in/${handle}`,
  twitter: (handle) => `https://twitter.com/${handle}`,
  x: (handle) => `https://x.com/${handle}`,
};

/**
 * Reads authors by their keys, as `authors.yml` of Docusaurus and the data files of Jekyll and Hugo hold them, or a list of authors with
 * an `id` each. What has no name is none.
 */
export function authorsIn(value: unknown): KnownAuthors {
  const all = Array.isArray(value) ? value.flatMap(withId) : isMapping(value) ? Object.entries(value) : [];
  const known = all.flatMap(([key, written]) => {
    const data = isMapping(written) ? lowerCased(written) : {};
    const name = firstOf(data, NAMES);
    return name === undefined ? [] : [{ key, ...authorOf(name, data) }];
  });
  return {
    authors: Object.fromEntries(known.map(({ key, author }) => [key, author])),
    elsewhere: known.flatMap(({ key, elsewhere }) =>
      elsewhere === undefined ? [] : [`${elsewhere} of the author ${key} (no picture of public/)`],
    ),
  };
}

function withId(item: unknown): [string, unknown][] {
  if (!isMapping(item)) return [];
  const id = firstOf(item, ['id', 'key', 'slug', 'username', 'name']);
  return id === undefined ? [] : [[id, item]];
}

function authorOf(name: string, data: Data): { author: Data; elsewhere?: string } {
  const key = PICTURES.find((each) => textAt(data, each) !== undefined);
  const picture = key === undefined ? undefined : textAt(data, key);
  const avatar = picture === undefined ? undefined : localPicture(picture);
  const email = textAt(data, 'email')?.replace(/^mailto:/, '');
  const author = present({
    name,
    url: firstOf(data, PAGES, isAddress) ?? profileOf(data),
    bio: firstOf(data, BIOS),
    avatar,
    email: email !== undefined && EMAIL.test(email) ? email : undefined,
  });
  return { author, ...(key !== undefined && avatar === undefined && { elsewhere: key }) };
}

const EMAIL = /^[\w+-]+(?:\.[\w+-]+)*@(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}$/i;

/** A page of another site that names the author, if no address of their own is known. */
function profileOf(data: Data): string | undefined {
  const profiles = {
    ...data,
    ...lowerCased(mappingAt(data, 'social')),
    ...lowerCased(mappingAt(data, 'socials')),
  };
  for (const [site, toAddress] of Object.entries(PROFILES)) {
    const handle = textAt(profiles, site)?.replace(/^@(?=[^@]*$)/, '');
    if (handle === undefined) continue;
    const address = /^https?:/.test(handle) ? handle : toAddress(handle);
    if (isAddress(address)) return address;
  }
  return undefined;
}

/** A picture of `public/`, by its path on the site. */
function localPicture(written: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written)) return undefined;
  const path = `/${written.replace(/^(?:\.{0,2}\/)*/, '')}`;
  return /^\/[^?#\\]*[^/?#\\]\.(?:png|webp|avif|jpe?g|gif|svg)$/i.test(path) ? path : undefined;
}

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/[^\s"<>]+|mailto:\S+|\/(?!\/)\S*)$/.test(text);
}

function firstOf(
  data: Data,
  keys: readonly string[],
  isMeant: (text: string) => boolean = () => true,
): string | undefined {
  return keys
    .map((key) => textAt(data, key)?.replace(/\s+/g, ' '))
    .find((text) => text !== undefined && isMeant(text));
}

function lowerCased(data: Data): Data {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));
}
