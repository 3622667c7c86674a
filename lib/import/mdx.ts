import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkMdx from 'remark-mdx';
import { parse as parseYaml } from 'yaml';
import type { Data } from '../dialects/dialect';
import { dedent } from '../dialects/html';
import { isMapping } from '../post/front-matter/source';
import { tooDeep } from '../post/front-matter/yaml-depth';
import type { TextProblem } from './convert';
import { fileText } from './front-matter-text';
import { COMPONENTS, unknownComponent } from './mdx-components';
import { htmlTag } from './mdx-html';
import { asMdx } from './mdx-source';
import { bodyOf, exportedFields, importsIn, literalOf, UNKNOWN } from './mdx-values';

const parser = remark().use(remarkMdx).freeze();

/** JSX, an expression, or an import; all else is Markdown. */
type MdxNode = Extract<Nodes, { type: `mdx${string}` }>;

/**
 * A document in MDX as Markdown: imports go, HTML and components that many blogs have are written in Markdown's way.
 * Of a component that nobody knows, what it holds is kept, and the link or the picture that it names.
 * @returns no text only where it is no MDX; the problems name what the text lacks, such as an expression that is to be computed.
 */
export function fromMdx(source: string): { text?: string; problems: TextProblem[] } {
  const [front = ''] = /^\uFEFF?---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(source) ?? [];
  const body = asMdx(source.slice(front.length));
  const skipped = front.split('\n').length - 1;
  let tree: Nodes;
  try {
    tree = parser.parse(body);
  } catch (error) {
    return { problems: [parseProblem(error, skipped)] };
  }
  const problems: TextProblem[] = [];
  const imports = new Map<string, string>();
  let fields: Data | undefined;
  const told = (node: Nodes, message: string): string => {
    problems.push({ line: (node.position?.start.line ?? 1) + skipped, message });
    return '';
  };
  const offset = (point: 'start' | 'end', { position }: Nodes) => position?.[point].offset ?? 0;

  /** The text from one place to another, with what is written for the MDX in it. */
  const between = (from: number, to: number, nodes: readonly Nodes[]): string => {
    let out = '';
    let done = from;
    for (const node of mdxIn(nodes)) {
      out += body.slice(done, offset('start', node)) + written(node);
      done = offset('end', node);
    }
    return out + body.slice(done, to);
  };

  const written = (node: MdxNode): string => {
    if (node.type === 'mdxjsEsm') {
      const { estree } = node.data ?? {};
      for (const [name, address] of importsIn(estree)) imports.set(name, address);
      fields = exportedFields(estree) ?? fields;
      return '';
    }
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const [statement] = bodyOf(node.data?.estree);
      if (statement === undefined) return /\btruncate\b/.test(node.value) ? '<!--more-->' : '';
      const value = literalOf(statement.expression, imports);
      if (typeof value === 'string' || typeof value === 'number') return String(value);
      return told(
        node,
        `{${short(node.value)}} is to be computed, which Markdown cannot; write what it shows`,
      );
    }
    const attributes = new Map<string, unknown>();
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxExpressionAttribute') {
        told(
          node,
          `<${node.name}> has {${short(attribute.value)}}, which cannot be read; write attributes with their values`,
        );
        continue;
      }
      const { value } = attribute;
      const read =
        typeof value === 'object' && value !== null
          ? literalOf(bodyOf(value.data?.estree)[0]?.expression, imports)
          : (value ?? true);
      attributes.set(attribute.name, read);
    }
    const start = offset('start', node);
    const opened = tagEnd(body, start);
    const end = offset('end', node);
    const empty = body.slice(start, opened).endsWith('/>');
    const closing = empty ? end : body.lastIndexOf('</', end);
    const inline = node.type === 'mdxJsxTextElement';
    const raw = empty ? '' : between(opened, closing, node.children);
    const inner = inline ? raw : dedent(raw.replace(/^[ \t]*\n/, '')).trim();
    if (node.name === null) return inner;
    const maker = COMPONENTS.get(node.name);
    if (maker !== undefined) {
      const made = maker({ name: node.name, attributes, inner, inline });
      return (
        made ?? told(node, `<${node.name}> names no file that can be read; write ![what it shows](address)`)
      );
    }
    if (!/^[a-z][a-z0-9]*$/.test(node.name)) {
      const kept = unknownComponent({ name: node.name, attributes, inner, inline });
      const left = kept === '' ? 'is left out' : 'is shown as plain Markdown';
      told(node, `<${node.name}> is no component that is known here, and ${left}; write what it shows`);
      return kept;
    }
    const unread = [...attributes].find(([name, value]) => value === UNKNOWN && !/^on[A-Z]/.test(name));
    if (unread !== undefined) {
      told(node, `${unread[0]} of <${node.name}> is to be computed; write its value`);
      attributes.delete(unread[0]);
    }
    return htmlTag(node.name, attributes, inner, { inline, empty, apart: raw.includes('\n') });
  };

  const children = 'children' in tree ? tree.children : [];
  const text = between(0, body.length, children)
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^(#{1,6} .*)\\(\{#[^{}\s]+\})[ \t]*$/gm, '$1$2');
  const head = front === '' ? {} : yamlOf(front);
  if (fields === undefined) return { text: front + text.replace(/^\n+/, front === '' ? '' : '\n'), problems };
  return { text: fileText({ ...fields, ...head }, text), problems };
}

/** The nodes of MDX in others, in their order; not those within them. */
function mdxIn(nodes: readonly Nodes[]): MdxNode[] {
  return nodes.flatMap((node) => (isMdx(node) ? [node] : 'children' in node ? mdxIn(node.children) : []));
}

function isMdx(node: Nodes): node is MdxNode {
  return node.type.startsWith('mdx');
}

/** Where a tag ends that begins at an offset: `>` in quotes and braces is none. */
function tagEnd(body: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let at = start; at < body.length; at++) {
    const sign = body.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (/["'`]/.test(sign)) quote = sign;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (sign === '>' && depth === 0) return at + 1;
  }
  return body.length;
}

function yamlOf(front: string): Data {
  if (tooDeep(front) !== undefined) return {};
  try {
    const data: unknown = parseYaml(front.replace(/^\uFEFF?---|---\s*$/g, ''), { logLevel: 'error' });
    return isMapping(data) ? data : {};
  } catch {
    return {};
  }
}

function parseProblem(error: unknown, skipped: number): TextProblem {
  const [line, reason] =
    error instanceof Error ? [Reflect.get(error, 'line'), Reflect.get(error, 'reason')] : [1, ''];
  return {
    line: (typeof line === 'number' ? line : 1) + skipped,
    message: `is no MDX that can be read (${short(String(reason || error))}); mend it, or copy it as Markdown`,
  };
}

function short(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
