import type { Html } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../document';
import { rawScript } from '../embeds/raw-embeds';
import { authorSchema } from '../schema';
import { cleanStartTag } from './clean-start-tag';
import { cleanName } from './clean-tag';
import { type HtmlToken, htmlTokens, type StartTag } from './html-tokens';
import { rawDrawing } from './raw-drawing';
import { rawIframe } from './raw-frame';
import { firstLine, placeOf, textOf } from './raw-html-pieces';

/** Elements that go with all they hold. */
const STRIPPED: ReadonlySet<string> = new Set(authorSchema.strip);

/**
 * The cleaned HTML of one node, and the element that it begins to strip without ending it.
 * @param isBlock whether it stands between paragraphs; an SVG in a line is an icon.
 */
export function cleanHtml(node: Html, file: VFile, isBlock: boolean): { value: string; open?: string } {
  const tokens = htmlTokens(node.value);
  let value = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.type !== 'start') {
      value += cleanToken(token, node, file);
      continue;
    }
    const end = endOf(token, tokens, i);
    const element = wholeElement(token, tokens, end, node, file, isBlock);
    if (element !== undefined) {
      value += element;
      // What such an element holds is no markup: one without an end swallows nothing but the rest of this piece.
      i = end ?? tokens.length;
    } else if (STRIPPED.has(token.name)) {
      const message = `<${token.name}> is not allowed and was removed`;
      report(file, 'warning', 'html', message, placeOf(token, node), { about: token.name });
      if (end === undefined) return { value, open: token.name };
      i = end;
    } else {
      value += cleanStartTag(token, token, node, file);
    }
  }
  return { value };
}

/** An element that is replaced with all it holds: a frame, the script of a known embed, a drawing. `undefined` for all others. */
function wholeElement(
  token: StartTag,
  tokens: readonly HtmlToken[],
  end: number | undefined,
  node: Html,
  file: VFile,
  isBlock: boolean,
): string | undefined {
  if (token.name === 'iframe') return rawIframe(token, node, file);
  if (token.name === 'script') return rawScript(token.attributes)?.html;
  if (token.name !== 'svg' || !isBlock) return undefined;
  const last = tokens[end ?? -1];
  if (last === undefined) return undefined;
  return rawDrawing(node.value.slice(token.start, last.end), placeOf(token, node), file);
}

/** A token that begins no element, as the page may hold it. */
function cleanToken(token: Exclude<HtmlToken, StartTag>, node: Html, file: VFile): string {
  const written = textOf(node, token);
  const warn = (message: string) => report(file, 'warning', 'html', message, placeOf(token, node));
  switch (token.type) {
    case 'end': {
      const name = cleanName(token.name);
      if (name === undefined || name === 'iframe') return '';
      return name === token.name ? written : `</${name}>`;
    }
    case 'text':
      return written;
    case 'unfinished':
      warn(
        `${JSON.stringify(firstLine(written))} is not a complete tag and was removed; write &lt; for a "<"`,
      );
      return '';
    case 'comment':
      if (!written.endsWith('-->')) warn('this comment is never closed; write --> at its end');
      return '';
    case 'bogus':
      warn(`${JSON.stringify(firstLine(written))} is not HTML and was removed`);
      return '';
    case 'doctype':
      return '';
  }
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
