import type { Convert } from './convert';
import { partsOf, withoutCode } from './text-parts';

/* What blogs in JavaScript have in their Markdown beside components. */

/** Fields that AstroPaper and the starters of Astro have under other names, and pictures below `src/assets/`, which are in `public/assets/` here. */
export const fromAstro: Convert = (text) => {
  const { front, body } = partsOf(text);
  const named = FIELDS.reduce(
    (head, [from, to]) =>
      new RegExp(`^${to}:`, 'm').test(head) ? head : head.replace(new RegExp(`^${from}:`, 'm'), `${to}:`),
    front,
  );
  const head = named.replace(/^(image:[ \t]*["']?)(?:\.{1,2}\/)*(?:[@~]\/|src\/)?assets\//m, '$1/assets/');
  const { text: written, restored } = withoutCode(body);
  const shown = written
    .replace(/(\]\(<?|\bsrc=["'])(?:(?:\.{1,2}\/)+|[@~]\/|\/?src\/)assets\//g, '$1/assets/')
    .replace(/^(\[[^\]\n]+\]:[ \t]*)(?:(?:\.{1,2}\/)+|[@~]\/|\/?src\/)assets\//gm, '$1/assets/');
  return { text: sameOr(text, head + restored(shown)), problems: [] };
};

const FIELDS = [
  ['pubDatetime', 'date'],
  ['modDatetime', 'updated'],
  ['ogImage', 'image'],
  ['heroImage', 'image'],
] as const;

/** Code in a line of its own by which plugins of Gatsby embed something: `` `youtube: https://…` ``, `` `gist:ada/123` ``. */
export const fromGatsby: Convert = (text) => {
  const shown = text
    .replace(
      /^`(?:youtube|vimeo|video|twitch|codepen|tweet|twitter|instagram|soundcloud|spotify):[ \t]*(https?:\/\/[^`\s]+)`[ \t]*$/gim,
      '$1',
    )
    .replace(/^`youtube:[ \t]*([\w-]{11})`[ \t]*$/gim, 'https://www.youtube.com/watch?v=$1')
    .replace(/^`vimeo:[ \t]*(\d+)`[ \t]*$/gim, 'https://vimeo.com/$1')
    .replace(/^`gist:[ \t]*([\w-]+\/\w+)[^`]*`[ \t]*$/gim, 'https://gist.github.com/$1');
  return { text: shown, problems: [] };
};

/** Addresses that begin at the site's folder. */
export const fromDocusaurus: Convert = (text) => {
  const shown = text
    .replace(/(\]\(<?|\b(?:src|href)=["'])(?:@site\/static\/|pathname:\/\/\/)/g, '$1/')
    .replace(/(\]\(<?)@site\/blog\//g, '$1/posts/');
  return { text: shown, problems: [] };
};

/** A text whose line ends nobody asked to change. */
function sameOr(before: string, after: string): string {
  return before.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') === after ? before : after;
}
