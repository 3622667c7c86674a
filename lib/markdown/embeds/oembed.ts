import { z } from 'zod';
import type { Embed } from './embed';

/** Where sites tell title and picture of their pages, by https://oembed.com; those that do so without a key. */
const ENDPOINTS: Readonly<Record<string, string>> = {
  YouTube: 'https://www.youtube.com/oembed',
  Vimeo: 'https://vimeo.com/api/oembed.json',
  CodePen: 'https://codepen.io/api/oembed',
  Spotify: 'https://open.spotify.com/oembed',
  SoundCloud: 'https://soundcloud.com/oembed',
  asciinema: 'https://asciinema.org/oembed',
  CodeSandbox: 'https://codesandbox.io/oembed',
  Loom: 'https://www.loom.com/v1/oembed',
  Dailymotion: 'https://www.dailymotion.com/services/oembed',
};

/** What a site tells of a page. */
export interface Told {
  title: string;
  /** The address of a picture. */
  picture: string;
}

/** The address that answers with title and picture of an embed; `undefined` where its site has none. */
export function oembedAddress({ site, link }: Pick<Embed, 'site' | 'link'>): string | undefined {
  const endpoint = ENDPOINTS[site];
  return endpoint && `${endpoint}?${new URLSearchParams({ url: link, format: 'json' })}`;
}

const answer = z.object({
  title: z.string().trim().min(1).max(500),
  thumbnail_url: z.string().regex(/^https?:\/\//),
});

/** Reads such an answer; `undefined` where it lacks one of the two. */
export function readOembed(text: string): Told | undefined {
  try {
    const { data } = answer.safeParse(JSON.parse(text));
    return data && { title: data.title, picture: data.thumbnail_url };
  } catch {
    return undefined;
  }
}
