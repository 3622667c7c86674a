import type { Link, Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf } from '../document';
import { visit } from '../visit';
import type { Embed } from './embed';
import { embedOf } from './embed-of';

/** Whether a text may hold embeds: an address at the beginning of a line. */
const MAY_BE_EMBED = /^[ \t>]*(?:<?https?:\/\/|\[!\[)/m;

/**
 * A remark plugin: the address of a well-known page, alone in its paragraph, is marked for `rehypeEmbeds`. So is an image that links to
 * one: its text is the title, and the image the picture that is shown until a reader asks for more.
 */
export function remarkEmbeds() {
  return (tree: Root, file: VFile): void => {
    if (!contextOf(file).embeds.links || !MAY_BE_EMBED.test(String(file))) return;
    visit(tree, 'paragraph', markEmbed);
  };
}

function markEmbed({ children }: Paragraph): void {
  const [link, ...others] = children;
  if (link?.type !== 'link' || others.length > 0 || !isBare(link)) return;
  const embed = embedOf(link.url);
  if (embed === undefined) return;
  link.data = { ...link.data, hProperties: embedProperties(embed) };
}

/** The marks that stage 1 leaves on a link. */
export function embedProperties({ site, frame, shape }: Embed): Record<string, string> {
  return { ...(frame !== undefined && { dataFrame: frame }), dataSite: site, dataShape: shape };
}

/** A link whose text is its address, or that holds an image alone. */
function isBare({ url, children: [only, ...others] }: Link): boolean {
  if (only === undefined || others.length > 0) return false;
  return only.type === 'image' || (only.type === 'text' && decoded(only.value) === decoded(url));
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
