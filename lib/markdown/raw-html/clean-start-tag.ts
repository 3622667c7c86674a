import type { Html } from 'mdast';
import { html } from 'property-information';
import type { VFile } from 'vfile';
import { report } from '../document';
import { cleanName, cleanTag, UNWRAPPED } from './clean-tag';
import type { Attribute, StartTag } from './html-tokens';
import { attribute, firstLine, placeOf, textOf } from './raw-html-pieces';
import { resolveTag } from './resolve-tag';
import { writeStartTag } from './write-tag';

/** Elements that hold nothing. */
const VOID: ReadonlySet<string> = new Set([
  'base',
  'bgsound',
  'embed',
  'frame',
  'input',
  'link',
  'meta',
  'param',
]);

/** `token` as the author wrote it, and what it is taken for. */
export function cleanStartTag(written: StartTag, token: StartTag, node: Html, file: VFile): string {
  const place = placeOf(token, node);
  const name = cleanName(token.name);
  if (isProse(token)) {
    const typed = textOf(node, written);
    const message = `${JSON.stringify(firstLine(typed))} is shown as text, because it does not look like a tag; write &lt; for the "<", or put the text in backticks`;
    report(file, 'warning', 'html', message, place);
    return typed.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  }
  const foreignInput = name === 'input' && attribute(token, 'type')?.toLowerCase() !== 'checkbox';
  if (name === undefined || foreignInput) {
    if (!UNWRAPPED.has(token.name)) {
      const whole = isBare(token.attributes) ? /^<([^/>]+?)\s*\/?>$/ : /^<([^\s/>]+)/;
      const typed = firstLine(whole.exec(textOf(node, written))?.[1] ?? token.name);
      report(
        file,
        'warning',
        'html',
        `<${typed}> is not allowed and was removed${VOID.has(token.name) ? '' : '; its content is kept'} (\\<${typed}> shows it as text)`,
        place,
        { about: token.name },
      );
    }
    return '';
  }
  const clean = cleanTag(token, name);
  for (const { attribute: from, what } of clean.removed) {
    const at = token.attributes.find((each) => each.name === from);
    report(
      file,
      'warning',
      'html',
      `${what} on <${token.name}> is not allowed and was removed`,
      placeOf(at ?? token, node),
      { about: from },
    );
  }
  if (
    (name === 'img' || name === 'source') &&
    !clean.attributes.get('src') &&
    !clean.attributes.get('srcset')
  ) {
    // What took the address away has been said.
    const said = clean.removed.some(({ attribute: from }) => from === 'src' || from === 'srcset');
    if (!said) report(file, 'warning', 'html', `<${token.name}> without an address was removed`, place);
    return '';
  }
  resolveTag(clean, file, (from) =>
    placeOf(token.attributes.find((each) => each.name === from) ?? token, node),
  );
  if (name === 'img' && !clean.attributes.has('alt')) {
    report(
      file,
      'warning',
      'alt',
      'this image has no text for readers who cannot see it; write alt="…", or alt="" if it only decorates',
      place,
      { about: 'image' },
    );
    clean.attributes.set('alt', '');
  }
  return writeStartTag(clean, written, textOf(node, written));
}

/**
 * Whether a tag was never meant as one: in `a<b and c>d` a browser sees an element with attributes that have no value and
 * do not exist. One alone may be a slip, or markup of another system (`<div markdown>`).
 */
function isProse({ attributes }: StartTag): boolean {
  return attributes.length > 1 && isBare(attributes) && attributes.every(({ name }) => !isKnown(name));
}

function isBare(attributes: readonly Attribute[]): boolean {
  return attributes.every(({ value }) => value === '');
}

/** Of HTML, or of a kind that is taken away with a word of its own. */
function isKnown(name: string): boolean {
  return Object.hasOwn(html.normal, name) || /^(?:on|v-|x-|data-|[@:#])/.test(name);
}
