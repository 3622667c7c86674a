import { embedOf } from './embed-of';

/** Scripts that make something of what stands beside them, which can be read without: they go without a word. */
const HELPERS =
  /^(?:platform\.(?:twitter|x)\.com\/widgets\.js|(?:www\.)?instagram\.com\/embed\.js|(?:static|production-assets|assets|cpwebassets)\.codepen\.io\/|codepen\.io\/assets\/embed\/|cdn\.iframe\.ly\/|embedr\.flickr\.com\/|(?:www\.)?tiktok\.com\/embed\.js|embed\.redditmedia\.com\/|embed\.reddit\.com\/|(?:www\.)?redditstatic\.com\/|connect\.facebook\.net\/|player\.vimeo\.com\/api\/|(?:mastodon\.\w+|fosstodon\.org|hachyderm\.io|mas\.to)\/embed\.js)/;

/** What stands in the place of an embed's script. */
type ScriptEmbed =
  /** The address of what it shows. */
  | { kind: 'page'; address: string }
  /** Nothing: what it works on stands beside it. */
  | { kind: 'helper' };

/**
 * What a script of a well-known embed shows.
 * @param src of the script.
 * @param data its other attributes, by name.
 */
export function scriptEmbed(src: string, data: ReadonlyMap<string, string>): ScriptEmbed | undefined {
  const address = src.trim().replace(/^(?:https?:)?\/\//i, '');
  const [, gist] =
    /^gist\.github\.com\/((?:[\w-]{1,60}\/)?[\da-f]{5,40})(?:\.js)?(?:\?|$)/.exec(address) ?? [];
  if (gist !== undefined) return { kind: 'page', address: `https://gist.github.com/${gist}` };
  const [, cast] = /^asciinema\.org\/a\/(\w{4,40})\.js/.exec(address) ?? [];
  if (cast !== undefined) return { kind: 'page', address: `https://asciinema.org/a/${cast}` };
  const deck = data.get('data-id');
  if (
    /^speakerdeck\.com\/assets\/embed\.js/.test(address) &&
    deck !== undefined &&
    /^[\da-f]{20,40}$/.test(deck)
  )
    return { kind: 'page', address: `https://speakerdeck.com/player/${deck}` };
  if (embedOf(`https://${address.replace(/\.js(?:\?.*)?$/, '')}`) !== undefined)
    return { kind: 'page', address: `https://${address.replace(/\.js(?:\?.*)?$/, '')}` };
  return HELPERS.test(address.replace(/\?.*$/, '')) ? { kind: 'helper' } : undefined;
}
