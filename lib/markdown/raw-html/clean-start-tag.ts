import type { Html } from 'mdast';
import { html } from 'property-information';
import type { VFile } from 'vfile';
import { type Place, report } from '../document';
import { type CleanTag, cleanName, cleanTag, UNWRAPPED } from './clean-tag';
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

/**
 * A start tag as it may stand in a page; empty for one that is taken away. Reports what is taken away.
 * @param written the tag as it stands in the text.
 * @param token what the tag is taken for.
 */
export function cleanStartTag(written: StartTag, token: StartTag, node: Html, file: VFile): string {
  if (isProse(token)) return prose(textOf(node, written), placeOf(token, node), file);
  const name = cleanName(token.name);
  const isForeignInput = name === 'input' && attribute(token, 'type')?.toLowerCase() !== 'checkbox';
  if (name === undefined || isForeignInput) {
    reportRemoved(written, token, node, file);
    return '';
  }
  const clean = cleanTag(token, name);
  const placeOfAttribute = (from: string) =>
    placeOf(token.attributes.find((each) => each.name === from) ?? token, node);
  for (const { attribute: from, what } of clean.removed) {
    const message = `${what} on <${token.name}> is not allowed and was removed`;
    report(file, 'warning', 'html', message, placeOfAttribute(from), { about: from });
  }
  if (lacksAddress(clean)) {
    // What took the address away has been said.
    const said = clean.removed.some(({ attribute: from }) => from === 'src' || from === 'srcset');
    const message = `<${token.name}> without an address was removed`;
    if (!said) report(file, 'warning', 'html', message, placeOf(token, node));
    return '';
  }
  resolveTag(clean, file, placeOfAttribute);
  if (name === 'img' && !clean.attributes.has('alt')) {
    report(file, 'warning', 'alt', NO_ALT, placeOf(token, node), { about: 'image' });
    clean.attributes.set('alt', '');
  }
  return writeStartTag(clean, written, textOf(node, written));
}

const NO_ALT =
  'this image has no text for readers who cannot see it; write alt="…", or alt="" if it only decorates';

/** Text that only looks like a tag, for readers to see. */
function prose(typed: string, place: Place | undefined, file: VFile): string {
  const message = `${JSON.stringify(firstLine(typed))} is shown as text, because it does not look like a tag; write &lt; for the "<", or put the text in backticks`;
  report(file, 'warning', 'html', message, place);
  return typed.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Says that a tag is taken away, unless nobody misses it. */
function reportRemoved(written: StartTag, token: StartTag, node: Html, file: VFile): void {
  if (UNWRAPPED.has(token.name)) return;
  const whole = isBare(token.attributes) ? /^<([^/>]+?)\s*\/?>$/ : /^<([^\s/>]+)/;
  const typed = firstLine(whole.exec(textOf(node, written))?.[1] ?? token.name);
  const content = VOID.has(token.name) ? '' : '; its content is kept';
  const message = `<${typed}> is not allowed and was removed${content} (\\<${typed}> shows it as text)`;
  report(file, 'warning', 'html', message, placeOf(token, node), { about: token.name });
}

function lacksAddress({ name, attributes }: CleanTag): boolean {
  return (name === 'img' || name === 'source') && !attributes.get('src') && !attributes.get('srcset');
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
