import { blankFrontMatter } from '../blank-front-matter';
import { parser } from '../parser';
import { visit } from '../visit';
import type { Embed } from './embed';
import { embedOf } from './embed-of';

/** An embed that has neither title nor picture: an address alone on its line. */
interface PlainEmbed {
  /** Counted from 1. */
  line: number;
  /** As it is written, angle brackets and all. */
  written: string;
  url: string;
  embed: Embed;
}

/** The embeds of a post that have neither title nor picture. @param text the whole file. */
export function plainEmbeds(text: string): PlainEmbed[] {
  const body = blankFrontMatter(text);
  const found: PlainEmbed[] = [];
  visit(parser.parse(body), 'paragraph', ({ children: [link, ...others] }) => {
    const start = link?.position?.start;
    if (link?.type !== 'link' || others.length > 0 || start === undefined) return;
    const written = body.slice(start.offset, link.position?.end.offset);
    const embed = /^<?https?:/.test(written) ? embedOf(link.url) : undefined;
    if (embed !== undefined) found.push({ line: start.line, written, url: link.url, embed });
  });
  return found;
}

/** The file with an image in the place of an embed's address, which gives it title and picture. */
export function withPicture(
  text: string,
  { line, written, url }: PlainEmbed,
  title: string,
  picture: string,
): string {
  const lines = text.split('\n');
  const alt = title.replace(/\s+/g, ' ').replace(/[\\[\]*_`<>&]/g, '\\$&');
  const at = lines[line - 1];
  if (at === undefined) return text;
  // A function: `$` in a title means nothing.
  lines[line - 1] = at.replace(written, () => `[![${alt}](${picture})](${url})`);
  return lines.join('\n');
}
