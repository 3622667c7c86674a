import { addressLink, frame } from '../embeds';
import type { Maker } from './known-shortcode';

/** What an address is made of: its first argument, or one of these names. */
const ID = [
  'id',
  'src',
  'url',
  'link',
  'repo',
  'name',
  'projectid',
  'projectID',
  'video',
  'vid',
  'bvid',
  'tweet',
];

/** `{id}` is the first argument, `{user}` and `{type}` what is named so. */
const FRAMES: readonly (readonly [names: string, address: string, type?: string])[] = [
  ['spotify', 'https://open.spotify.com/embed/{type}/{id}', 'track'],
  ['soundcloud', 'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/{id}'],
  ['codepen', 'https://codepen.io/{user}/embed/{id}'],
  ['jsfiddle', 'https://jsfiddle.net/{id}/embedded/'],
  ['codesandbox', 'https://codesandbox.io/embed/{id}'],
  ['stackblitz', 'https://stackblitz.com/edit/{id}?embed=1'],
  ['tiktok', 'https://www.tiktok.com/embed/v2/{id}'],
  ['tencent qqvideo', 'https://v.qq.com/txp/iframe/player.html?vid={id}'],
  ['youku', 'https://player.youku.com/embed/{id}'],
  ['dailymotion', 'https://www.dailymotion.com/embed/video/{id}'],
  ['ted', 'https://embed.ted.com/talks/{id}'],
  ['loom', 'https://www.loom.com/embed/{id}'],
  ['asciinema asciicast', 'https://asciinema.org/a/{id}/iframe'],
];

const LINKS: readonly (readonly [names: string, address: string])[] = [
  ['github ghcard gh-repo', 'https://github.com/{id}'],
  ['gitlab', 'https://gitlab.com/projects/{id}'],
  ['codeberg', 'https://codeberg.org/{id}'],
  ['huggingface', 'https://huggingface.co/{id}'],
  ['bluesky bsky', 'https://bsky.app/profile/{user}/post/{id}'],
  ['mastodon toot', 'https://{host}/@{user}/{id}'],
  ['reddit', 'https://www.reddit.com/{id}'],
  ['steam', 'https://store.steampowered.com/app/{id}'],
  ['twitch', 'https://www.twitch.tv/videos/{id}'],
];

/** An address with what a shortcode says in its gaps; `undefined` where a gap stays empty. */
const address =
  (pattern: string, make: (href: string) => string, type = ''): Maker =>
  (call) => {
    const id = call.any(ID, 0);
    if (/^https?:\/\//.test(id)) return make(id);
    const second = call.args[1] ?? '';
    const values: Readonly<Record<string, string>> = {
      id: pattern.includes('{user}') && call.args.length > 1 ? second : id,
      user: call.any(['user', 'username', 'author', 'handle'], call.args.length > 1 ? 0 : undefined),
      host: call.any(['host', 'instance', 'server', 'node']),
      type: call.get('type') ?? type,
    };
    const gaps = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => values[name] ?? '');
    if (gaps.some((each) => !/^[\w@.][\w@./+-]*$/.test(each))) return undefined;
    return make(pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''));
  };

/** Makers by the names of their shortcodes, which stand between blanks. */
export const EMBEDS: readonly (readonly [names: string, maker: Maker])[] = [
  ...FRAMES.map(([names, pattern, type]) => [names, address(pattern, frame, type)] as const),
  ...LINKS.map(([names, pattern]) => [names, address(pattern, addressLink)] as const),
];
