import { toHref } from '../../addresses/href';
import { escapeText } from '../../escape-html';
import { markOf, piecesAt, withoutMarks } from '../../markdown/insert';
import { BLOCK } from '../../markdown/insert-nodes';
import type { Problem } from '../../problems/problem';
import type { BodyContext, Converted } from '../dialect';
import { dedent } from '../html';
import { lineCounter, TextBuilder } from '../text-builder';
import { fenceMark } from './fence';
import { findPost } from './find-post';
import { withKnownMarkup } from './inline-markup';
import { quotesInLists } from './quotes-in-lists';
import { readsQuotesInLists } from './renderer';
import { withShokaTags } from './shoka';
import type { HexoTag } from './tag';
import { type Piece, type Tag, tagsIn } from './tag-calls';
import { knownTag } from './tags';

/** Tags in tags; no author needs more. */
const MAX_DEPTH = 20;

/** A body with Hexo's tags as Markdown. */
export function convertHexo(written: string, context: BodyContext): Converted {
  const plain = withoutMarks(written);
  const hasTags = context.page.data.disableNunjucks !== true;
  const text = hasTags ? withShokaTags(plain) : plain;
  const body = readsQuotesInLists(context.site.old.config) ? quotesInLists(text) : text;
  const lineAt = lineCounter(body);
  const known = (each: string) => withKnownMarkup(each, context.site.old.config);
  const problems: Problem[] = [];

  const expand = (tag: Tag, depth: number): string => {
    const line = lineAt(tag.start);
    const warn = (message: string) => {
      problems.push({
        file: context.page.source,
        line,
        severity: 'warning',
        message,
        rule: 'tag',
        about: tag.name,
      });
    };
    if (depth > MAX_DEPTH) {
      warn(`{% ${tag.name} %} is nested too deep, and shows nothing; take it out of the others`);
      return '';
    }
    const inner = (tag.inner ?? []).map((piece) => within(piece, depth + 1)).join('');
    const innerLine = lineAt(tag.innerStart) + (/^[ \t]*\n/.test(tag.body) ? 1 : 0);
    const maker = knownTag(tag.name);
    const call: HexoTag = {
      name: tag.name,
      args: tag.args,
      inner: dedent(inner.replace(/^[ \t]*\n/, '')),
      body: tag.body,
      hasEnd: tag.inner !== undefined,
      line,
      innerLine,
      post: (slug) => postOf(slug, context),
      series: (name) => seriesOf(name, context),
      hasAsset: (name) => hasAsset(name, context),
      code: (name) => codeOf(name, context),
      warn,
    };
    if (maker !== undefined) return maker(call);
    const kept = tag.inner === undefined ? 'it shows nothing' : 'only what it holds is shown';
    warn(`{% ${tag.name} %} is no tag of Hexo or of a theme that is known here, so ${kept}; write Markdown`);
    return call.inner.trim() === ''
      ? ''
      : markOf({ type: 'markdown', markdown: call.inner, line: innerLine });
  };

  /** A piece of what a tag holds. What is a block ends the paragraph before it, as its HTML does in Hexo. */
  const within = (piece: Piece, depth: number): string => {
    if (piece.type === 'text') return known(piece.text);
    const mark = markFor(piece, depth);
    if (piece.type === 'fence') return `${piece.before}<!--${mark}-->`;
    const block = isBlock(mark);
    return block && /\n[ \t]*$/.test(body.slice(0, piece.start)) ? `<!--${mark}-->` : mark;
  };

  const markFor = (piece: Exclude<Piece, { type: 'text' }>, depth: number, isAlone = false): string => {
    const line = lineAt(piece.start);
    if (piece.type === 'fence') return fenceMark(piece.before, piece.info, piece.code, line + 1);
    const made = piece.type === 'output' ? outputOf(piece.expression, context) : expand(piece, depth);
    // A link alone is a paragraph.
    const html = isAlone && made.startsWith('<a ') ? `<p>${made}</p>` : made;
    return html === '' ? '' : markOf({ type: 'html', html, line });
  };

  const builder = new TextBuilder();
  const pieces: Piece[] =
    context.page.data.disableNunjucks === true ? [{ type: 'text', text: body, start: 0 }] : tagsIn(body);
  for (const piece of pieces) {
    const line = lineAt(piece.start);
    if (piece.type === 'text') builder.add(known(piece.text), line, true);
    else {
      const mark = markFor(piece, 0, standsAlone(body, piece));
      // As in Hexo, a tag is a comment to Markdown: one on a line of its own is a block. In an address it could not be one.
      const bare = mark === '' || /[(<"'=]\s*$/.test(body.slice(Math.max(0, piece.start - 12), piece.start));
      builder.add(
        (piece.type === 'fence' ? piece.before : '') + (bare ? mark : `<!--${mark}-->`),
        line,
        false,
      );
    }
  }
  return { ...builder.finish(lineAt(body.length)), problems };
}

/** Whether there are blank lines around a piece, or nothing. */
function standsAlone(body: string, { start, end }: { start: number; end: number }): boolean {
  const isFirst = /(?:^|\n[ \t]*\n)[ \t]*$/.test(body.slice(Math.max(0, start - 40), start)) || start === 0;
  return isFirst && /^[ \t]*(?:\n[ \t]*)?(?:\n|$)/.test(body.slice(end, end + 40));
}

/** Whether what stands for a tag is a block. */
function isBlock(text: string): boolean {
  const [first] = piecesAt(text);
  if (first === undefined) return false;
  if (typeof first === 'string') return BLOCK.test(first);
  return first.type !== 'html' || isBlock(first.html);
}

/** The posts that have the same `series` in front matter. */
function seriesOf(
  named: string | undefined,
  { page, site, lookup }: BodyContext,
): { href: string; title: string }[] {
  const name = named ?? page.data.series;
  if (typeof name !== 'string') return [];
  return lookup
    .posts()
    .filter(({ data, draft }) => data.series === name && !draft)
    .map(({ path, title }) => ({ href: toHref(site, path), title }))
    .sort((a, b) => a.title.localeCompare(b.title, site.language, { numeric: true }));
}

function postOf(slug: string, { site, lookup }: BodyContext): { href: string; title: string } | undefined {
  const found = findPost(slug, lookup.posts());
  return found && { href: toHref(site, found.path), title: found.title };
}

/** A file of a post is in the folder that is named like it, or beside its `index.md`. */
function hasAsset(name: string, { page, lookup }: BodyContext): boolean {
  const own = page.source.replace(/(?:\/index)?\.[^./]+$/, '');
  const plain = decodeName(name).replace(/^\.?\//, '');
  return lookup.hasFile(`${own}/${plain}`) || lookup.hasFile(`${own.replace(/[^/]*$/, '')}${plain}`);
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A file of `code_dir`, which is in `source/`; here it may be in the project's folder, too. */
function codeOf(name: string, { lookup, site }: BodyContext): string | undefined {
  const configured = site.old.config.code_dir;
  const folder = typeof configured === 'string' ? configured.replace(/^\/|\/$/g, '') : 'downloads/code';
  const file = `${folder}/${name.replace(/^\/+/, '')}`;
  return lookup.file(`source/${file}`) ?? lookup.file(file);
}

/** What `{{ expression }}` prints: a field of the post's front matter, or a text; nothing for all else, as in Hexo. */
function outputOf(expression: string, { page, site }: BodyContext): string {
  const [, quoted] = /^(?:"([^"]*)"|'([^']*)')$/.exec(expression)?.filter((each) => each !== undefined) ?? [];
  if (quoted !== undefined) return escapeText(quoted);
  if (/^-?\d+(?:\.\d+)?$/.test(expression)) return expression;
  const keys = expression.split('|')[0]?.trim().split('.') ?? [];
  const known: Readonly<Record<string, unknown>> = {
    ...page.data,
    title: page.title,
    page: { ...page.data, title: page.title },
    config: site.old.config,
    site: { title: site.title },
  };
  const value = keys.reduce<unknown>(
    (of, key) =>
      typeof of === 'object' && of !== null && Object.hasOwn(of, key) ? Reflect.get(of, key) : undefined,
    known,
  );
  return typeof value === 'string' || typeof value === 'number' ? escapeText(String(value)) : '';
}
