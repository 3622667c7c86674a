import { findFrontMatter } from '../../post/front-matter/fence';
import type { PostFacts } from '../dialect';
import type { LiquidRun } from './liquid-run';
import { markdownify } from './markdownify';

/** A link's address on a line of its own, which an excerpt needs as well as the text that it is cut from. */
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:.*$/gm;

/**
 * The texts of a post as templates of others show them, as HTML. A template in such a text finds no texts of further posts, since two
 * posts may show each other.
 */
export function textsOf(post: PostFacts, run: LiquidRun): Record<'content' | 'excerpt', () => string> {
  const { source, data } = post;
  const written = () => {
    const text = (run.context.lookup.file(source) ?? '').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    const found = findFrontMatter(text);
    return found === undefined || 'problem' in found ? text : found.rest;
  };
  const shown = (kind: string, cut: (body: string) => string) => {
    const name = `${kind} ${source}`;
    const known = run.texts.get(name);
    if (known !== undefined) return known;
    const text = run.other?.(post, cut(written()));
    const html = text === undefined || /\.html?$/i.test(source) ? (text ?? '') : `${markdownify(text)}\n`;
    run.texts.set(name, html);
    return html;
  };
  const { excerpt_separator: own } = data;
  const separator = typeof own === 'string' ? own : (run.context.site.old.excerptSeparator ?? '\n\n');
  const beginning = (body: string) => {
    const [head = '', ...rest] = separator === '' ? [''] : body.trimStart().split(separator);
    return [head, ...(rest.join(separator).match(DEFINITION) ?? [])].join('\n\n');
  };
  return {
    content: () => shown('content', (body) => body),
    excerpt: () => (typeof data.excerpt === 'string' ? data.excerpt : shown('excerpt', beginning)),
  };
}
