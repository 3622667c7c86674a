import type { Content } from '../../content/content';
import { editionAt } from '../../content/editions';
import { type Document, part } from '../../html/html';
import { directionOf } from '../../words/direction';

/**
 * Writes the language of a page into its document: Next's layout is told no path, so that each page that Next renders says the main
 * language of the blog.
 */
export function writeLanguage(document: Document, path: string, content: Content): void {
  if (content.editions.length < 2) return;
  const { language, direction = directionOf(language) } = editionAt(path, content).site;
  const html = part(document, 'html');
  html.attrs = [
    { name: 'lang', value: language },
    ...(direction === 'rtl' ? [{ name: 'dir', value: direction }] : []),
    ...html.attrs.filter(({ name }) => name !== 'lang' && name !== 'dir'),
  ];
}
