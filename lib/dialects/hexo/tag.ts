import { markOf } from '../../markdown/insert';
import { markdownMark } from '../html';

/** A tag of Hexo or of a theme, as what stands for it is made. */
export interface HexoTag {
  name: string;
  args: readonly string[];
  /** What it holds, with marks for the tags in it, as far to the left as it goes. */
  inner: string;
  /** The same as written. */
  body: string;
  /** Whether it has an end, so that it can hold something. */
  hasEnd: boolean;
  line: number;
  /** The line in which `inner` begins. */
  innerLine: number;
  /** The address and the title of a post; `undefined` where there is none. */
  post(slug: string): { href: string; title: string } | undefined;
  /** The posts of a series, by their titles; `undefined` stands for that of the post itself. */
  series(name: string | undefined): readonly { href: string; title: string }[];
  /** Whether the post has such a file in its folder. */
  hasAsset(name: string): boolean;
  /** A file of the folder of code that `include_code` reads. */
  code(name: string): string | undefined;
  /** Says that something is wrong with it. */
  warn(message: string): void;
}

export type Maker = (tag: HexoTag) => string;

export const md = (tag: HexoTag, text = tag.inner): string => markdownMark(text, tag.innerLine);

export const line = (tag: HexoTag, text: string): string =>
  text.trim() === '' ? '' : markOf({ type: 'markdown', markdown: text.trim(), line: tag.line });

/** Arguments that a comma, or another sign, divides. */
export const parts = (tag: HexoTag, sign: string): string[] =>
  tag.args
    .join(' ')
    .split(sign)
    .map((part) => part.trim());

/** A space in an address ends it, where a browser reads it as part of a list. */
export function spaced(url: string): string {
  return url.replaceAll(' ', '%20');
}
