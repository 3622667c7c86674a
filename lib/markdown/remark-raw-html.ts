import type { Html, Parents, Root, RootContent } from 'mdast';
import { html } from 'property-information';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { cleanName, cleanTag, UNWRAPPED } from './clean-tag';
import { contextOf, type Place, report } from './document';
import { rawFrame, rawScript } from './embeds/raw-embeds';
import { type Attribute, type HtmlToken, htmlTokens, type StartTag } from './html-tokens';
import { iframeSource } from './iframe-source';
import { ownFrame } from './own-frame';
import { rawDrawing, takeInDrawing } from './raw-drawing';
import { cutUntil, endOfElement } from './raw-span';
import { resolveTag } from './resolve-tag';
import { authorSchema } from './schema';
import { trustedHtml } from './trusted-html';
import { visit } from './visit';
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

/** Elements that go with all they hold. */
const STRIPPED: ReadonlySet<string> = new Set(authorSchema.strip);

/**
 * A remark plugin: cleans raw HTML, tag by tag, and reports with its line whatever it takes away. What stage 2's
 * sanitiser would remove is gone before, and no half tag, open comment or `<textarea>` swallows the rest of the post.
 */
export function remarkRawHtml() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'html', (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      if (isShortcode(parent.children[index - 1])) {
        node.value = node.value.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        return undefined;
      }
      if (contextOf(file).trustHtml) {
        for (const name of ['script', 'style', 'pre']) takeIn(name, node, parent, index, String(file));
        node.value = trustedHtml(node, file);
        return undefined;
      }
      takeInDrawing(node, parent, String(file));
      const isBlock =
        parent.children.length === 1 ||
        (parent.type !== 'paragraph' && parent.type !== 'heading' && parent.type !== 'tableCell');
      if (parent.type === 'root')
        for (const name of ['pre', 'svg']) takeIn(name, node, parent, index, String(file));
      const { value, open } = cleanHtml(node, file, isBlock);
      node.value = value;
      if (open !== undefined) removeUntil(open, parent, index, String(file));
      if (value !== '') return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
  };
}

/** Whether what follows is no tag but a shortcode of Hugo, such as `{{<figure src="a.png">}}`: `remarkForeignMarkup` reports those. */
function isShortcode(before: RootContent | undefined): boolean {
  return before?.type === 'text' && before.value.endsWith('{{');
}

/**
 * The cleaned HTML of one node, and the element that it begins to strip without ending it.
 * @param isBlock whether it stands between paragraphs; an SVG in a line is an icon.
 */
function cleanHtml(node: Html, file: VFile, isBlock: boolean): { value: string; open?: string } {
  const tokens = htmlTokens(node.value);
  let value = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const place = placeOf(token, node);
    const drawing = isBlock && token.type === 'start' ? drawingAt(token, tokens, i, node, file) : undefined;
    if (token.type === 'start' && token.name === 'iframe') {
      value += iframe(token, node, file);
      // What an iframe holds is no markup: one without an end swallows nothing but the rest of this piece.
      i = endOf(token, tokens, i) ?? tokens.length;
    } else if (
      token.type === 'start' &&
      token.name === 'script' &&
      rawScript(token.attributes) !== undefined
    ) {
      value += rawScript(token.attributes)?.html ?? '';
      i = endOf(token, tokens, i) ?? tokens.length;
    } else if (drawing !== undefined && token.type === 'start') {
      value += drawing;
      i = endOf(token, tokens, i) ?? tokens.length;
    } else if (token.type === 'start' && STRIPPED.has(token.name)) {
      report(file, 'warning', 'html', `<${token.name}> is not allowed and was removed`, place, {
        about: token.name,
      });
      const end = endOf(token, tokens, i);
      if (end === undefined) return { value, open: token.name };
      i = end;
    } else if (token.type === 'start') {
      value += startTag(token, token, node, file);
    } else if (token.type === 'end') {
      const name = cleanName(token.name);
      if (name !== undefined && name !== 'iframe')
        value += name === token.name ? slice(node, token) : `</${name}>`;
    } else if (token.type === 'text') {
      value += slice(node, token);
    } else if (token.type === 'unfinished') {
      report(
        file,
        'warning',
        'html',
        `${JSON.stringify(firstLine(slice(node, token)))} is not a complete tag and was removed; write &lt; for a "<"`,
        place,
      );
    } else if (token.type === 'comment' && !slice(node, token).endsWith('-->')) {
      report(file, 'warning', 'html', 'this comment is never closed; write --> at its end', place);
    } else if (token.type === 'bogus') {
      report(
        file,
        'warning',
        'html',
        `${JSON.stringify(firstLine(slice(node, token)))} is not HTML and was removed`,
        place,
      );
    }
  }
  return { value };
}

/** The mark of a drawing, for an SVG that stands between paragraphs and is one. */
function drawingAt(
  token: StartTag,
  tokens: readonly HtmlToken[],
  from: number,
  node: Html,
  file: VFile,
): string | undefined {
  const last = token.name === 'svg' ? tokens[endOf(token, tokens, from) ?? -1] : undefined;
  if (last === undefined) return undefined;
  return rawDrawing(node.value.slice(token.start, last.end), placeOf(token, node), file);
}

/** `token` as the author wrote it, and what it is taken for. */
function startTag(written: StartTag, token: StartTag, node: Html, file: VFile): string {
  const place = placeOf(token, node);
  const name = cleanName(token.name);
  if (isProse(token)) {
    const typed = slice(node, written);
    const message = `${JSON.stringify(firstLine(typed))} is shown as text, because it does not look like a tag; write &lt; for the "<", or put the text in backticks`;
    report(file, 'warning', 'html', message, place);
    return typed.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  }
  const foreignInput = name === 'input' && attribute(token, 'type')?.toLowerCase() !== 'checkbox';
  if (name === undefined || foreignInput) {
    if (!UNWRAPPED.has(token.name)) {
      const whole = isBare(token.attributes) ? /^<([^/>]+?)\s*\/?>$/ : /^<([^\s/>]+)/;
      const typed = firstLine(whole.exec(slice(node, written))?.[1] ?? token.name);
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
  return writeStartTag(clean, written, slice(node, written));
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

/** An iframe, empty and shut, if it comes from a listed host or from this blog; else a placeholder or a link. */
function iframe(token: StartTag, node: Html, file: VFile): string {
  const written = attribute(token, 'src') ?? '';
  if (ownFrame(written, file) !== undefined) return `${startTag(token, token, node, file)}</iframe>`;
  const source = iframeSource(written, contextOf(file).iframeHosts);
  if (source !== undefined) {
    const attributes = token.attributes.map((each) =>
      each.name === 'src' ? { ...each, value: source } : each,
    );
    return `${startTag(token, { ...token, attributes }, node, file)}</iframe>`;
  }
  const embed = rawFrame(written, attribute(token, 'title') ?? '', contextOf(file).embeds);
  if (embed === undefined) return localFrame(written, token, node, file);
  if (embed.problem !== undefined) {
    const host = URL.canParse(written, 'https://./') ? new URL(written, 'https://./').hostname : '';
    report(file, 'warning', 'html', embed.problem, placeOf(token, node), { about: `iframe ${host}` });
  }
  return embed.html;
}

/** A frame with a relative address that leads nowhere is a link to it; one without an address is nothing. */
function localFrame(written: string, token: StartTag, node: Html, file: VFile): string {
  const source = token.attributes.find(({ name }) => name === 'src');
  const isLocal = written.trim() !== '' && !/^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written);
  const message = isLocal
    ? '<iframe> of a file that is not there is shown as a link; put the file beside the post or into public/'
    : '<iframe> without an https address was removed';
  report(file, 'warning', 'html', message, placeOf(token, node), { about: 'iframe' });
  if (source === undefined || !isLocal) return '';
  const link = { ...token, name: 'a', attributes: [{ ...source, name: 'href' }] };
  return `${startTag(token, link, node, file)}${escapeText(written)}</a>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The index of the token that ends an element, within the same piece of HTML. */
function endOf(token: StartTag, tokens: readonly HtmlToken[], from: number): number | undefined {
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    const each = tokens[i];
    if (each?.type === 'start' && each.name === token.name && !(each.selfClosing && isForeign(each.name)))
      depth++;
    else if (each?.type === 'end' && each.name === token.name) depth--;
    if (depth <= 0) return i;
  }
  return undefined;
}

/** In SVG and MathML alone a slash ends an element. */
function isForeign(name: string): boolean {
  return name === 'svg' || name === 'math';
}

/** Removes what follows up to the end of an element that was opened; nothing, if it never ends. */
function removeUntil(open: string, parent: Parents, index: number, source: string): void {
  const from = parent.children[index]?.position?.end.offset;
  const end = from === undefined ? undefined : endOfElement(source, from, open);
  if (end !== undefined && end <= (parent.position?.end.offset ?? 0)) cutUntil(source, parent, index, end);
}

/** A blank line ends a block of HTML, and not a `<pre>` that it began: what follows is text as it is written, to its end. */
function takeIn(name: string, node: Html, parent: Parents, index: number, source: string): void {
  const to = node.position?.end.offset;
  if (
    !node.value.toLowerCase().includes(`<${name}`) ||
    to === undefined ||
    !source.slice(0, to).endsWith(node.value)
  )
    return;
  const depth = htmlTokens(node.value).reduce((sum, token) => sum + depthOf(token, name), 0);
  const end = depth === 1 ? endOfElement(source, to, name) : undefined;
  if (end === undefined) return;
  node.value += source.slice(to, end);
  cutUntil(source, parent, index, end);
}

function depthOf(token: HtmlToken, name: string): number {
  if ((token.type !== 'start' && token.type !== 'end') || token.name !== name) return 0;
  return token.type === 'start' ? 1 : -1;
}

function attribute(token: StartTag, name: string): string | undefined {
  return token.attributes.find((each) => each.name === name)?.value;
}

function slice(node: Html, { start, end }: { start: number; end: number }): string {
  return node.value.slice(start, end);
}

function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function placeOf(piece: Place, node: Html): Place | undefined {
  const start = node.position?.start;
  if (start === undefined) return undefined;
  return piece.line === 1
    ? { line: start.line, column: start.column + piece.column - 1 }
    : { line: start.line + piece.line - 1, column: piece.column };
}
