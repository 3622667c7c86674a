import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkMdx from 'remark-mdx';
import type { TextProblem } from './convert';
import { fileText } from './front-matter-text';
import { asMdx, withoutFormulas } from './mdx-source';
import { excerptOf, MdxWriter } from './mdx-writer';
import { yamlOf } from './text-parts';

const parser = remark().use(remarkMdx).freeze();

/**
 * A document in MDX as Markdown: imports go, HTML and components that many blogs have are written in Markdown's way.
 * Of a component that nobody knows, what it holds is kept, and the link or the picture that it names.
 * @returns no text only where it is no MDX; the problems name what the text lacks, such as an expression that is to be computed.
 */
export function fromMdx(source: string): { text?: string; problems: TextProblem[] } {
  const [front = ''] = /^\uFEFF?---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(source) ?? [];
  const formulas = withoutFormulas(source.slice(front.length));
  const body = asMdx(formulas.text);
  const skipped = front.split('\n').length - 1;
  let tree: Nodes;
  try {
    tree = parser.parse(body);
  } catch (error) {
    return { problems: [parseProblem(error, skipped)] };
  }
  const writer = new MdxWriter(body, skipped);
  const text = formulas
    .restored(writer.write('children' in tree ? tree.children : []))
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^(#{1,6} .*)\\(\{#[^{}\s]+\})[ \t]*$/gm, '$1$2');
  const { fields, problems } = writer;
  const head = yamlOf(front.replace(/^\uFEFF?---|---\s*$/g, ''));
  if (fields === undefined) return { text: front + text.replace(/^\n+/, front === '' ? '' : '\n'), problems };
  return { text: fileText({ ...fields, ...head }, text), problems };
}

function parseProblem(error: unknown, skipped: number): TextProblem {
  const [line, reason] =
    error instanceof Error ? [Reflect.get(error, 'line'), Reflect.get(error, 'reason')] : [1, ''];
  return {
    line: (typeof line === 'number' ? line : 1) + skipped,
    message: `is no MDX that can be read (${excerptOf(String(reason || error))}); mend it, or copy it as Markdown`,
  };
}
