import type { Embed } from './embed';

/** Sites whose frames have an address of their own, which is no page that people would copy: what a frame loads is also its link. */
const FRAMES: readonly (readonly [address: RegExp, site: string, shape: Embed['shape']])[] = [
  [/^(?:www\.)?google\.[a-z.]{2,6}\/maps\/(?:embed|d\/embed)/, 'Google Maps', 'video'],
  [/^maps\.google\.[a-z.]{2,6}\//, 'Google Maps', 'video'],
  [/^docs\.google\.com\/(?:forms|spreadsheets|document)\/d\//, 'Google Docs', 'page'],
  [/^drive\.google\.com\/file\/d\/[\w-]+\/preview/, 'Google Drive', 'video'],
  [/^calendar\.google\.com\/calendar\/(?:u\/\d\/)?embed/, 'Google Calendar', 'page'],
  [/^(?:www\.)?openstreetmap\.org\/export\/embed\.html/, 'OpenStreetMap', 'video'],
  [/^speakerdeck\.com\/player\//, 'Speaker Deck', 'video'],
  [/^(?:www\.)?slideshare\.net\/slideshow\/embed_code\//, 'SlideShare', 'video'],
  [/^slides\.com\/[\w/-]+\/embed/, 'Slides', 'video'],
  [/^observablehq\.com\/embed\//, 'Observable', 'page'],
  [/^embed\.ted\.com\//, 'TED', 'video'],
  [/^archive\.org\/embed\//, 'Internet Archive', 'video'],
  [/^player\.youku\.com\/embed\//, 'Youku', 'video'],
  [/^v\.qq\.com\/(?:txp\/)?iframe\//, 'Tencent Video', 'video'],
  [/^(?:www\.)?ixigua\.com\/iframe\//, 'Xigua', 'video'],
  [/^music\.163\.com\/outchain\/player/, 'NetEase Music', 'audio'],
  [/^bandcamp\.com\/EmbeddedPlayer\//, 'Bandcamp', 'audio'],
  [/^embed\.(?:podcasts|music)\.apple\.com\//, 'Apple', 'audio'],
  [/^(?:www\.)?figma\.com\/embed/, 'Figma', 'page'],
  [/^replit\.com\/@[\w-]+\/[\w-]+/, 'Replit', 'page'],
  [/^(?:www\.)?desmos\.com\/calculator\//, 'Desmos', 'page'],
  [/^(?:www\.)?geogebra\.org\/material\/iframe\//, 'GeoGebra', 'page'],
  [/^godbolt\.org\/e/, 'Compiler Explorer', 'page'],
  [/^play\.rust-lang\.org\//, 'Rust Playground', 'page'],
  [/^(?:www\.)?facebook\.com\/plugins\/(?:video|post)\.php/, 'Facebook', 'page'],
  [/^(?:www\.)?instagram\.com\/(?:p|reel)\/[\w-]+\/embed/, 'Instagram', 'page'],
  [/^(?:www\.)?tiktok\.com\/embed\//, 'TikTok', 'page'],
  [/^(?:www\.)?ifixit\.com\/Guide\/embed\//, 'iFixit', 'page'],
];

/** A frame of a well-known site. */
export function knownFrame({ href, host, pathname }: URL): Embed | undefined {
  const address = `${host}${pathname}`;
  const [, site, shape] = FRAMES.find(([pattern]) => pattern.test(address)) ?? [];
  return site === undefined || shape === undefined ? undefined : { site, shape, link: href, frame: href };
}
