import type { Nodes } from 'mdast';
import type { Data } from '../dialects/dialect';
import { dedent } from '../dialects/html';
import type { TextProblem } from './convert';
import { COMPONENTS, unknownComponent } from './mdx-components';
import { htmlTag } from './mdx-html';
import { bodyOf, exportedFields, importsIn, literalOf, UNKNOWN } from './mdx-values';

/** JSX, an expression, or an import; all else is Markdown. */
type MdxNode = Extract<Nodes, { type: `mdx${string}` }>;

type Esm = Extract<MdxNode, { type: 'mdxjsEsm' }>;
type Expression = Extract<MdxNode, { type: `mdx${string}Expression` }>;
type Jsx = Extract<MdxNode, { type: `mdxJsx${string}Element` }>;

/** Writes a document in MDX as Markdown. */
export class MdxWriter {
  /** What the text lacks. */
  readonly problems: TextProblem[] = [];
  /** What the document exports in the place of front matter. */
  fields: Data | undefined;
  private readonly imports = new Map<string, string>();

  /** @param linesAbove how many lines of the file are above the body. */
  constructor(
    private readonly body: string,
    private readonly linesAbove: number,
  ) {}

  /** @param nodes of the whole body. */
  write(nodes: readonly Nodes[]): string {
    return this.between(0, this.body.length, nodes);
  }

  /** The text from one place to another, with what is written for the MDX in it. */
  private between(from: number, to: number, nodes: readonly Nodes[]): string {
    let out = '';
    let done = from;
    for (const node of mdxIn(nodes)) {
      out += this.body.slice(done, startOf(node)) + this.written(node);
      done = endOf(node);
    }
    return out + this.body.slice(done, to);
  }

  private written(node: MdxNode): string {
    switch (node.type) {
      case 'mdxjsEsm':
        return this.takeIn(node);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return this.valueOf(node);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.element(node);
    }
  }

  /** Imports and exports are not shown. */
  private takeIn({ data }: Esm): string {
    for (const [name, address] of importsIn(data?.estree)) this.imports.set(name, address);
    this.fields = exportedFields(data?.estree) ?? this.fields;
    return '';
  }

  /** What an expression shows; nothing for a comment, but for the one that ends an excerpt. */
  private valueOf(node: Expression): string {
    const [statement] = bodyOf(node.data?.estree);
    if (statement === undefined) return /\btruncate\b/.test(node.value) ? '<!--more-->' : '';
    const value = literalOf(statement.expression, this.imports);
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    const what = `{${excerptOf(node.value)}}`;
    return this.tell(node, `${what} is to be computed, which Markdown cannot; write what it shows`);
  }

  private element(node: Jsx): string {
    const attributes = this.attributesOf(node);
    const { raw, empty } = this.contentOf(node);
    const inline = node.type === 'mdxJsxTextElement';
    const inner = inline ? raw : dedent(raw.replace(/^[ \t]*\n/, '')).trim();
    const { name } = node;
    if (name === null) return inner;
    const use = { name, attributes, inner, inline };
    const maker = COMPONENTS.get(name);
    if (maker !== undefined) {
      const unnamed = `<${name}> names no file that can be read; write ![what it shows](address)`;
      return maker(use) ?? this.tell(node, unnamed);
    }
    if (!/^[a-z][a-z0-9]*$/.test(name)) {
      const kept = unknownComponent(use);
      const left = kept === '' ? 'is left out' : 'is shown as plain Markdown';
      this.tell(node, `<${name}> is no component that is known here, and ${left}; write what it shows`);
      return kept;
    }
    const unread = [...attributes].find(([each, value]) => value === UNKNOWN && !/^on[A-Z]/.test(each));
    if (unread !== undefined) {
      this.tell(node, `${unread[0]} of <${name}> is to be computed; write its value`);
      attributes.delete(unread[0]);
    }
    return htmlTag(name, attributes, inner, { inline, empty, apart: raw.includes('\n') });
  }

  private attributesOf(node: Jsx): Map<string, unknown> {
    const attributes = new Map<string, unknown>();
    for (const attribute of node.attributes) {
      const { value } = attribute;
      if (attribute.type === 'mdxJsxExpressionAttribute') {
        const what = `<${node.name}> has {${excerptOf(attribute.value)}}`;
        this.tell(node, `${what}, which cannot be read; write attributes with their values`);
      } else if (typeof value === 'object' && value !== null) {
        const [statement] = bodyOf(value.data?.estree);
        attributes.set(attribute.name, literalOf(statement?.expression, this.imports));
      } else attributes.set(attribute.name, value ?? true);
    }
    return attributes;
  }

  /** What an element holds, as Markdown; `empty` for `<Tag />`. */
  private contentOf(node: Jsx): { raw: string; empty: boolean } {
    const opened = tagEnd(this.body, startOf(node));
    if (this.body.slice(startOf(node), opened).endsWith('/>')) return { raw: '', empty: true };
    const closing = this.body.lastIndexOf('</', endOf(node));
    return { raw: this.between(opened, closing, node.children), empty: false };
  }

  /** Says what a text lacks. @returns what is written in its place: nothing. */
  private tell({ position }: Nodes, message: string): string {
    this.problems.push({ line: (position?.start.line ?? 1) + this.linesAbove, message });
    return '';
  }
}

function startOf({ position }: Nodes): number {
  return position?.start.offset ?? 0;
}

function endOf({ position }: Nodes): number {
  return position?.end.offset ?? 0;
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

/** Code as a message names it: one line, and not a long one. */
export function excerptOf(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
