import { nameDigest } from '../../digest';
import { type Document, elements, filterTree, isElement, part, textOf } from '../../html/html';
import { isOwn, type OwnScripts } from './strip';

/**
 * Moves the framework's inline scripts of a page with islands into one file, so that the policy needs no hash of them:
 * they hold the page's payload, and differ from page to page. The page is changed in place.
 * @returns the file's name below `out/` and its text; `undefined` if there is nothing to move.
 */
export function externalizeScripts(
  document: Document,
  own: OwnScripts,
  toSrc: (file: string) => string,
): { file: string; text: string } | undefined {
  const scripts = elements(document).filter(
    (element) =>
      element.tagName === 'script' &&
      !element.attrs.some(({ name }) => name === 'src') &&
      !isOwn(element, own),
  );
  const [first] = scripts;
  if (first === undefined) return undefined;
  const text = scripts.map(textOf).join(';\n');
  const digest = nameDigest(text);
  const file = `_next/static/payload/${digest}.js`;
  filterTree(document, (node) => !(isElement(node) && scripts.includes(node)));
  const body = part(document, 'body');
  // Not deferred: the framework takes the payload for complete when the document is.
  body.childNodes.push({
    ...first,
    attrs: [{ name: 'src', value: toSrc(file) }],
    childNodes: [],
    parentNode: body,
  });
  return { file, text };
}
