import type { Html, Parents } from 'mdast';
import type { VFile } from 'vfile';
import { type Place, report } from '../document';
import { resolveHref } from '../links/resolve-url';
import { inlineSvg } from './inline-svg';

/**
 * Puts an SVG that stands between paragraphs among the document's diagrams, and reports what went of it.
 * @returns the mark that stands for the drawing in the text; `undefined` for an SVG that is no drawing.
 */
export function rawDrawing(text: string, place: Place | undefined, file: VFile): string | undefined {
  file.data.diagrams ??= [];
  const ordinal = file.data.diagrams.length;
  const found = inlineSvg(text, ordinal);
  if (found === undefined) return undefined;
  const { links, unsafe, removed, ...diagram } = found;
  for (const url of unsafe) {
    const message = `the address "${url}" in this drawing is not allowed and was removed`;
    report(file, 'warning', 'html', message, place);
  }
  for (const what of removed) {
    const message = `${what} in this drawing is not allowed and was removed`;
    report(file, 'warning', 'html', message, place, { about: `svg ${what}` });
  }
  for (const { properties } of links) properties.href = resolveHref(String(properties.href), file, place);
  file.data.diagrams.push(diagram);
  return `<div data-diagram="${ordinal}"></div>`;
}

/** An SVG that is all of a paragraph: Markdown takes its tags for those of a line where the first is not alone on its own. */
export function takeInDrawing(node: Html, parent: Parents, source: string): void {
  if (parent.type !== 'paragraph' || parent.children[0] !== node || !/^<svg\b/i.test(node.value)) return;
  const whole = source.slice(parent.position?.start.offset, parent.position?.end.offset);
  if (!/^<svg\b.*<\/svg\s*>$/is.test(whole)) return;
  node.value = whole;
  parent.children = [node];
}
