import { markOf, piecesAt } from '../../markdown/insert';
import { BLOCK } from '../../markdown/insert-nodes';
import type { Problem } from '../../problems/problem';
import type { BodyContext } from '../dialect';
import { dedent } from '../html';
import { fenceMark } from './fence';
import { codeOf, hasAsset, outputOf, postOf, seriesOf } from './lookups';
import type { HexoTag } from './tag';
import type { Piece, Tag } from './tag-calls';
import { knownTag } from './tags';

/** Tags in tags; no author needs more. */
const MAX_DEPTH = 20;

/** A body whose tags are expanded. */
interface Body {
  body: string;
  context: BodyContext;
  /** The line of the file for an index in the body. */
  lineAt(index: number): number;
  /** Reads text between tags. */
  textOf(text: string): string;
  /** Gets what is wrong with tags. */
  problems: Problem[];
}

/** What is no text of a body. */
type Marked = Exclude<Piece, { type: 'text' }>;

/**
 * Makes what expands the tags, the output and the fenced code of a body.
 * @returns a function that makes the mark for one of them, `` where it shows nothing. `isAlone`: a paragraph consists of nothing else.
 */
export function expanderOf(of: Body): (piece: Marked, isAlone: boolean) => string {
  const { body, context, lineAt, textOf } = of;

  const markFor = (piece: Marked, depth: number, isAlone: boolean): string => {
    const line = lineAt(piece.start);
    if (piece.type === 'fence') return fenceMark(piece.before, piece.info, piece.code, line + 1);
    const made = piece.type === 'output' ? outputOf(piece.expression, context) : expand(piece, depth);
    // A link alone is a paragraph.
    const html = isAlone && made.startsWith('<a ') ? `<p>${made}</p>` : made;
    const written = isIndented(body, piece.start) ? leftBy(body.slice(piece.start, piece.end)) : undefined;
    if (html === '' && written === undefined) return '';
    return markOf({ type: 'html', html, line, ...(written !== undefined && { written }) });
  };

  /** A piece of what a tag holds. What is a block ends the paragraph before it, as its HTML does in Hexo. */
  const within = (piece: Piece, depth: number): string => {
    if (piece.type === 'text') return textOf(piece.text);
    const mark = markFor(piece, depth, false);
    if (piece.type === 'fence') return `${piece.before}<!--${mark}-->`;
    return isBlock(mark) && /\n[ \t]*$/.test(body.slice(0, piece.start)) ? `<!--${mark}-->` : mark;
  };

  const expand = (tag: Tag, depth: number): string => {
    const warn = warnerOf(tag, of);
    if (depth > MAX_DEPTH) {
      warn(`{% ${tag.name} %} is nested too deep, and shows nothing; take it out of the others`);
      return '';
    }
    const inner = (tag.inner ?? []).map((piece) => within(piece, depth + 1)).join('');
    const call = callOf(tag, inner, warn, of);
    const maker = knownTag(tag.name);
    if (maker !== undefined) return maker(call);
    const kept = call.hasEnd ? 'only what it holds is shown' : 'it shows nothing';
    warn(`{% ${tag.name} %} is no tag of Hexo or of a theme that is known here, so ${kept}; write Markdown`);
    return call.inner.trim() === ''
      ? ''
      : markOf({ type: 'markdown', markdown: call.inner, line: call.innerLine });
  };

  return (piece, isAlone) => markFor(piece, 0, isAlone);
}

function warnerOf({ name, start }: Tag, { context, lineAt, problems }: Body): HexoTag['warn'] {
  return (message) =>
    problems.push({
      file: context.page.source,
      line: lineAt(start),
      severity: 'warning',
      message,
      rule: 'tag',
      about: name,
    });
}

/** A tag as what makes its HTML sees it. @param inner what it holds, with marks for the tags in it. */
function callOf(tag: Tag, inner: string, warn: HexoTag['warn'], { context, lineAt }: Body): HexoTag {
  return {
    name: tag.name,
    args: tag.args,
    inner: dedent(inner.replace(/^[ \t]*\n/, '')),
    body: tag.body,
    hasEnd: tag.inner !== undefined,
    line: lineAt(tag.start),
    innerLine: lineAt(tag.innerStart) + (/^[ \t]*\n/.test(tag.body) ? 1 : 0),
    post: (slug) => postOf(slug, context),
    series: (name) => seriesOf(name, context),
    hasAsset: (name) => hasAsset(name, context),
    code: (name) => codeOf(name, context),
    warn,
  };
}

/** Whether what stands at an index may be indented code, where Hexo runs nothing. Only Markdown's parser knows whether it is. */
function isIndented(body: string, index: number): boolean {
  const before = body.slice(Math.max(0, index - 500), index);
  const line = before.lastIndexOf('\n') + 1;
  return (line > 0 || before.length === index) && /^(?: {0,3}>)*[ ]?(?: {4}|\t)/.test(before.slice(line));
}

const leftBy = (written: string): string => written.replace(/\n(?: {4}|\t)/g, '\n');

/** Whether what stands for a tag is a block. */
function isBlock(text: string): boolean {
  const [first] = piecesAt(text);
  if (first === undefined) return false;
  if (typeof first === 'string') return BLOCK.test(first);
  return first.type !== 'html' || isBlock(first.html);
}
