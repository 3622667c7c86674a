import type { Embed } from './embed';
import { knownFrame } from './frame-hosts';
import { SITES } from './sites';

/** Posts of Mastodon and its kin, whichever host they are on. */
const TOOT = /^\/@[\w.-]+(?:@[\w.-]+)?\/(\d{15,20})(?:\/embed)?\/?$/;

/** What the address of a page, or of a frame, embeds: `undefined` if it is that of no site that is known here. */
export function embedOf(address: string): Embed | undefined {
  const url = secureUrl(address);
  if (url === undefined) return undefined;
  const host = url.hostname.replace(/^www\./, '');
  for (const { name, shape, hosts, read } of SITES) {
    if (!hosts.includes(host)) continue;
    const found = read(url);
    if (found) return { site: name, shape, ...found };
  }
  if (!TOOT.test(url.pathname) || hasDots(host) < 1) return undefined;
  const link = `https://${url.hostname}${url.pathname.replace(/\/(?:embed\/?)?$/, '')}`;
  return { site: 'Mastodon', shape: 'page', link, frame: `${link}/embed` };
}

/**
 * What a frame embeds.
 * @param hosts further hosts that frames may come from, as in the configuration.
 */
export function embedOfFrame(address: string, hosts: readonly string[]): Embed | undefined {
  const known = embedOf(address);
  if (known !== undefined) return known;
  const url = secureUrl(address);
  if (url === undefined) return undefined;
  const host = url.hostname.replace(/^www\./, '');
  if (hosts.some((each) => each.replace(/^www\./, '') === host))
    return { site: host, shape: 'video', link: url.href, frame: url.href };
  return knownFrame(url);
}

/** An address of the web, by https; `//host` and `http:` become that. Nobody's name, password or port is in it. */
export function secureUrl(address: string): URL | undefined {
  const absolute = address.trim().replace(/^(?:http:)?\/\//i, 'https://');
  if (!/^https:\/\//i.test(absolute) || !URL.canParse(absolute)) return undefined;
  const url = new URL(absolute);
  return url.username === '' && url.password === '' && url.port === '' ? url : undefined;
}

function hasDots(host: string): number {
  return host.split('.').length - 1;
}
