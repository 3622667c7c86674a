import type { Site } from './embed';

/** The sites that posts embed most. Those without an address for frames become a plate that is a link. */
export const SITES: readonly Site[] = [
  {
    name: 'YouTube',
    shape: 'video',
    hosts: ['youtube.com', 'm.youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    read: (url) => {
      const list = url.searchParams.get('list');
      const [, short] = /^\/([\w-]{6,20})\/?$/.exec(url.hostname === 'youtu.be' ? url.pathname : '') ?? [];
      const [, path] = /^\/(?:embed|shorts|live|v)\/([\w-]{6,20})\/?$/.exec(url.pathname) ?? [];
      const id = short ?? path ?? (url.pathname === '/watch' ? url.searchParams.get('v') : undefined);
      const from = seconds(url.searchParams.get('t') ?? url.searchParams.get('start'));
      if (id && id !== 'videoseries' && /^[\w-]{6,20}$/.test(id))
        return {
          link: `https://www.youtube.com/watch?v=${id}${from > 0 ? `&t=${from}` : ''}`,
          frame: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${from > 0 ? `&start=${from}` : ''}`,
        };
      if (list === null || !/^[\w-]{6,60}$/.test(list) || !/^\/(?:playlist|embed)/.test(url.pathname))
        return undefined;
      return {
        link: `https://www.youtube.com/playlist?list=${list}`,
        frame: `https://www.youtube-nocookie.com/embed/videoseries?list=${list}&autoplay=1`,
      };
    },
  },
  {
    name: 'Vimeo',
    shape: 'video',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    read: ({ pathname, searchParams }) => {
      const [, id, hash = searchParams.get('h')] =
        /^\/(?:video\/)?(\d{5,12})(?:\/([\da-f]{6,20}))?\/?$/.exec(pathname) ?? [];
      if (id === undefined || !/^[\da-f]*$/.test(hash ?? '')) return undefined;
      return {
        link: `https://vimeo.com/${id}${hash ? `/${hash}` : ''}`,
        frame: `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1${hash ? `&h=${hash}` : ''}`,
      };
    },
  },
  {
    name: 'Bilibili',
    shape: 'video',
    hosts: ['bilibili.com', 'm.bilibili.com', 'player.bilibili.com'],
    read: ({ pathname, searchParams }) => {
      const [, path] = /^\/video\/(BV[\dA-Za-z]{8,12}|av\d{1,14})\/?$/i.exec(pathname) ?? [];
      const aid = searchParams.get('aid');
      const id = path ?? searchParams.get('bvid') ?? (aid && `av${aid}`);
      if (!id || !/^(?:BV[\dA-Za-z]{8,12}|av\d{1,14})$/i.test(id)) return undefined;
      const part = /^\d{1,4}$/.exec(searchParams.get('p') ?? searchParams.get('page') ?? '')?.[0] ?? '1';
      const query = /^av/i.test(id) ? `aid=${id.slice(2)}` : `bvid=${id}`;
      return {
        link: `https://www.bilibili.com/video/${id}/${part === '1' ? '' : `?p=${part}`}`,
        frame: `https://player.bilibili.com/player.html?${query}&p=${part}&autoplay=1`,
      };
    },
  },
  {
    name: 'CodePen',
    shape: 'page',
    hosts: ['codepen.io'],
    read: ({ pathname }) => {
      const [, user, id] =
        /^\/([\w-]{1,60})\/(?:pen|embed|details|full)\/(?:preview\/)?(\w{4,40})\/?$/.exec(pathname) ?? [];
      return (
        id && {
          link: `https://codepen.io/${user}/pen/${id}`,
          frame: `https://codepen.io/${user}/embed/${id}`,
        }
      );
    },
  },
  {
    name: 'X',
    shape: 'page',
    hosts: ['twitter.com', 'mobile.twitter.com', 'x.com', 'platform.twitter.com'],
    read: ({ pathname, searchParams }) => {
      const [, user = 'i', path] = /^\/(\w{1,30})\/status(?:es)?\/(\d{5,25})\/?$/.exec(pathname) ?? [];
      const id =
        path ?? (/^\/embed\/(?:Tweet|index)\.html$/.test(pathname) ? searchParams.get('id') : undefined);
      if (!id || !/^\d{5,25}$/.test(id)) return undefined;
      return {
        link: `https://x.com/${user}/status/${id}`,
        frame: `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`,
      };
    },
  },
  {
    name: 'Spotify',
    shape: 'audio',
    hosts: ['open.spotify.com'],
    read: ({ pathname }) => {
      const [, what, id] =
        /^\/(?:intl-\w+\/)?(?:embed(?:-podcast)?\/)?(track|album|playlist|artist|episode|show)\/(\w{10,40})\/?$/.exec(
          pathname,
        ) ?? [];
      return (
        id && {
          link: `https://open.spotify.com/${what}/${id}`,
          frame: `https://open.spotify.com/embed/${what}/${id}`,
        }
      );
    },
  },
  {
    name: 'SoundCloud',
    shape: 'audio',
    hosts: ['soundcloud.com', 'w.soundcloud.com'],
    read: (url) => {
      const framed = url.hostname === 'w.soundcloud.com' ? url.searchParams.get('url') : undefined;
      const link = framed ?? `https://soundcloud.com${url.pathname}`;
      if (!/^https:\/\/(?:api\.)?soundcloud\.com(?:\/[\w%:-]{1,200}){2,4}\/?$/.test(link)) return undefined;
      return {
        link,
        frame: `https://w.soundcloud.com/player/?${new URLSearchParams({ url: link })}&auto_play=true`,
      };
    },
  },
  {
    name: 'Google Slides',
    shape: 'video',
    hosts: ['docs.google.com'],
    read: ({ pathname }) => {
      const [, id] =
        /^\/presentation\/d\/((?:e\/)?[\w-]{20,120})(?:\/(?:edit|view|pub|embed|preview|htmlpresent)?)?$/.exec(
          pathname,
        ) ?? [];
      if (id === undefined) return undefined;
      const page = `https://docs.google.com/presentation/d/${id}`;
      return { link: `${page}/${id.startsWith('e/') ? 'pub' : 'view'}`, frame: `${page}/embed` };
    },
  },
  {
    name: 'asciinema',
    shape: 'video',
    hosts: ['asciinema.org'],
    read: ({ pathname }) => {
      const [, id] = /^\/a\/(\w{4,40})(?:\/(?:iframe|embed))?\/?$/.exec(pathname) ?? [];
      return (
        id && {
          link: `https://asciinema.org/a/${id}`,
          frame: `https://asciinema.org/a/${id}/iframe?autoplay=1`,
        }
      );
    },
  },
  {
    name: 'StackBlitz',
    shape: 'page',
    hosts: ['stackblitz.com'],
    read: ({ pathname, searchParams }) => {
      if (!/^\/(?:edit\/[\w-]{1,100}|github(?:\/[\w.%-]{1,100}){2,8})\/?$/.test(pathname)) return undefined;
      const file = searchParams.get('file');
      const query = file === null ? '' : `&${new URLSearchParams({ file })}`;
      return {
        link: `https://stackblitz.com${pathname}`,
        frame: `https://stackblitz.com${pathname}?embed=1${query}`,
      };
    },
  },
  {
    name: 'CodeSandbox',
    shape: 'page',
    hosts: ['codesandbox.io'],
    read: ({ pathname }) => {
      const [, id] = /^\/(?:s|embed|p\/sandbox)\/([\w-]{4,120})\/?$/.exec(pathname) ?? [];
      return id && { link: `https://codesandbox.io/s/${id}`, frame: `https://codesandbox.io/embed/${id}` };
    },
  },
  {
    name: 'JSFiddle',
    shape: 'page',
    hosts: ['jsfiddle.net'],
    read: ({ pathname }) => {
      const [, id] =
        /^\/((?:\w{1,40}\/)?\w{5,20}(?:\/\d{1,5})?)(?:\/(?:embed(?:ded)?(?:\/.*)?)?)?$/.exec(pathname) ?? [];
      return id && { link: `https://jsfiddle.net/${id}/`, frame: `https://jsfiddle.net/${id}/embedded/` };
    },
  },
  {
    name: 'Loom',
    shape: 'video',
    hosts: ['loom.com'],
    read: ({ pathname }) => {
      const [, id] = /^\/(?:share|embed)\/([\da-f]{20,40})\/?$/.exec(pathname) ?? [];
      return id && { link: `https://www.loom.com/share/${id}`, frame: `https://www.loom.com/embed/${id}` };
    },
  },
  {
    name: 'Dailymotion',
    shape: 'video',
    hosts: ['dailymotion.com', 'dai.ly'],
    read: ({ hostname, pathname }) => {
      const [, id] =
        (hostname === 'dai.ly' ? /^\/(\w{5,12})$/ : /^\/(?:embed\/)?video\/(\w{5,12})\/?$/).exec(pathname) ??
        [];
      return (
        id && {
          link: `https://www.dailymotion.com/video/${id}`,
          frame: `https://www.dailymotion.com/embed/video/${id}`,
        }
      );
    },
  },
  {
    // Its pages refuse to be framed, and its script writes into the page.
    name: 'Gist',
    shape: 'page',
    hosts: ['gist.github.com'],
    read: ({ pathname }) => {
      const [, id] = /^\/((?:[\w-]{1,60}\/)?[\da-f]{5,40})(?:\.js)?\/?$/.exec(pathname) ?? [];
      return id && { link: `https://gist.github.com/${id}` };
    },
  },
  {
    // The frame's address holds a number that only the page knows.
    name: 'Speaker Deck',
    shape: 'page',
    hosts: ['speakerdeck.com'],
    read: ({ pathname }) => {
      const [, user, deck] = /^\/([\w-]{1,60})\/([\w-]{1,200})\/?$/.exec(pathname) ?? [];
      if (user === undefined || OTHER_PAGES.has(user)) return undefined;
      return { link: `https://speakerdeck.com/${user}/${deck}` };
    },
  },
];

/** What else than users the addresses of Speaker Deck begin with. */
const OTHER_PAGES = new Set(['player', 'assets', 'c', 'p', 'features', 'users']);

/** `90`, `90s` and `1m30s` in seconds. */
function seconds(text: string | null): number {
  const [, hours, minutes, rest] = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(text ?? '') ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0);
}
