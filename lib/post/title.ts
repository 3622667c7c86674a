import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';
import { lookInto } from './look-into';

/** The text of the first heading that has any, of whatever level; reads the body, so ask only where a title is missing. */
export function firstHeading(body: string): string | undefined {
  if (!/^ {0,3}#|^ {0,3}(=+|-+)[ \t]*$/m.test(body)) return undefined;
  return lookInto(body, textOfFirst, undefined);
}

function textOfFirst(tree: Root): string | undefined {
  let title: string | undefined;
  visit(tree, 'heading', (heading) => {
    const text = textOf(heading, { includeHtml: false }).replace(/\s+/g, ' ').trim();
    if (text === '') return undefined;
    title = text;
    return EXIT;
  });
  return title;
}

/** A file's name as a title, as Jekyll makes it (`utils.rb#titleize_slug`): `hello-old-world` → `Hello Old World`. */
export function titleOfSlug(slug: string): string {
  const words = slug.split(/[-_\s]+/).filter(Boolean);
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ') || 'Untitled';
}
