import type { Root } from 'mdast';
import { toString as textWithAlt } from 'mdast-util-to-string';
import { EXIT } from 'unist-util-visit';
import { printable } from '../characters';
import { textOf } from '../markdown/headings/remark-heading-ids';
import { joinLines } from '../markdown/remark-lines';
import { visit } from '../markdown/visit';
import { lookInto } from './look-into';

/** The text of the first heading that has any, of whatever level; reads the body, so ask only where a title is missing. */
export function firstHeading(body: string): string | undefined {
  if (!/^ {0,3}#|^ {0,3}(=+|-+)[ \t]*$/m.test(body)) return undefined;
  return lookInto(body, textOfFirst, undefined);
}

function textOfFirst(tree: Root): string | undefined {
  let title: string | undefined;
  visit(tree, 'heading', (heading) => {
    joinLines(heading);
    // A heading that is nothing but an image is called what the image is.
    title = oneLine(textOf(heading)) || oneLine(textWithAlt(heading, { includeHtml: false }));
    return title === '' ? undefined : EXIT;
  });
  return title || undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A file's name as a title, as Jekyll makes it (`utils.rb#titleize_slug`): `hello-old-world` → `Hello Old World`. */
export function titleOfSlug(slug: string): string {
  const words = printable(slug)
    .split(/[-_\s]+/)
    .filter(Boolean);
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ') || 'Untitled';
}
