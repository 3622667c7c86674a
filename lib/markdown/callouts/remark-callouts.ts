import type { Blockquote, Container, Paragraph, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { nearest } from '../../nearest';
import { codeLanguage } from '../code/language';
import { parseFence } from '../code/parse-fence';
import { contextOf, report, startOf, textWords } from '../document';
import { visit } from '../visit';
import { CALLOUT_KINDS, calloutKindOf } from './callout-kinds';
import { CODE_GROUP, containerLines } from './container-lines';
import { MAY_BE_CONTAINER } from './container-syntax';

/** GitHub's `[!NOTE]`; Obsidian's `[!tip]- Title`, which is folded, and `[!tip]+`. */
const MARKER = /^\[!([a-z][\w-]*)\]([+-]?)[ \t]*/i;

/**
 * A remark plugin: marks the callouts for `rehypeCallouts`. They are block quotes that begin with `[!NOTE]`, and boxes of other systems
 * (`:::tip`, `!!! tip`). What is `:::details` becomes an element of this name.
 */
export function remarkCallouts() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type === 'blockquote') markCallout(node, file);
      if (node.type === 'container' && node.data?.isMade !== true) markContainer(node, file);
    });
    reportUnclosed(file);
  };
}

function markCallout(quote: Blockquote, file: VFile): void {
  const [paragraph] = quote.children;
  const [text] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  if (paragraph?.type !== 'paragraph' || text?.type !== 'text') return;
  const [marker, name = '', fold = ''] = MARKER.exec(text.value) ?? [];
  if (marker === undefined) return;
  if (calloutKindOf(name) === undefined) {
    // Amid words it may be anything.
    if (text.value !== marker && !/^[\r\n]/.test(text.value.slice(marker.length))) return;
    const hint = nearest(name.toLowerCase(), CALLOUT_KINDS) ?? CALLOUT_KINDS.join(', ');
    const message = `[!${name}] is not a callout; write one of ${hint.toUpperCase()}`;
    report(file, 'warning', 'callout', message, startOf(text));
    return;
  }
  text.value = text.value.slice(marker.length);
  const [title, rest] = atLineEnd(paragraph.children);
  paragraph.children = rest;
  if (rest.length === 0) quote.children.shift();
  if (title.length > 0) quote.children.unshift(titleOf(title, paragraph));
  const properties = { dataCallout: name.toLowerCase(), ...(fold !== '' && { dataFold: fold }) };
  quote.data = { ...quote.data, hProperties: properties };
}

/** The phrases of the first line, and those of all others. */
function atLineEnd(children: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  for (const [at, child] of children.entries()) {
    if (child.type === 'break') return [children.slice(0, at).filter(hasText), children.slice(at + 1)];
    const [, before = '', after = ''] =
      child.type === 'text' ? (/^([^\r\n]*)(?:\r\n|\n|\r)([\s\S]*)$/.exec(child.value) ?? []) : [];
    if (child.type !== 'text' || !/[\r\n]/.test(child.value)) continue;
    const title = [...children.slice(0, at), { ...child, value: before }];
    return [title.filter(hasText), [{ ...child, value: after }, ...children.slice(at + 1)].filter(hasText)];
  }
  return [children.filter(hasText), []];
}

function hasText(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value !== '';
}

function titleOf(children: PhrasingContent[], { position }: Paragraph): Paragraph {
  return {
    type: 'paragraph',
    children,
    data: { isTitle: true, hProperties: { dataCalloutTitle: '' } },
    ...(position && { position }),
  };
}

function markContainer(node: Container, file: VFile): void {
  const [first] = node.children;
  const title = first?.type === 'paragraph' && first.data?.isTitle === true ? first : undefined;
  if (node.name === CODE_GROUP) {
    groupCode(node);
    return;
  }
  if (node.name === 'details') {
    node.data = { hName: 'details' };
    if (title !== undefined) title.data = { ...title.data, hName: 'summary' };
    else {
      const text = { type: 'text' as const, value: textWords(file).details };
      node.children.unshift({ type: 'paragraph', children: [text], data: { hName: 'summary' } });
    }
    return;
  }
  if (title !== undefined) title.data = { ...title.data, hProperties: { dataCalloutTitle: '' } };
  const name = calloutKindOf(node.name) === undefined ? 'note' : node.name;
  const fold = node.folded === undefined ? {} : { dataFold: node.folded ? '-' : '+' };
  node.data = { hName: 'blockquote', hProperties: { dataCallout: name, ...fold } };
}

/** Each block of code becomes a part that readers open; of a group, browsers keep one open. */
function groupCode(node: Container): void {
  const name = `code-${node.position?.start.line ?? 0}`;
  const first = node.children.findIndex(({ type }) => type === 'code');
  node.children = node.children.map((child, at): Container['children'][number] => {
    if (child.type !== 'code') return child;
    const { title, language } = parseFence(child.lang ?? '', child.meta ?? '');
    const label = title ?? codeLanguage(language).label ?? language;
    const summary: Paragraph = {
      type: 'paragraph',
      children: [{ type: 'text', value: label }],
      data: { hName: 'summary' },
    };
    // `[npm]` has been said by the summary.
    if (/^\[[^[\]]*\]$/.test(child.meta?.trim() ?? '')) delete child.data?.hProperties?.dataMeta;
    const properties = { name, ...(at === first && { open: true }) };
    return {
      type: 'container',
      name: 'details',
      children: [summary, child],
      data: { hName: 'details', hProperties: properties, isMade: true },
      ...(child.position && { position: child.position }),
    };
  });
  node.data = { hName: 'div' };
}

/** Boxes without an end are none: else they would swallow the rest of the post. */
function reportUnclosed(file: VFile): void {
  const source = String(file);
  if (!contextOf(file).syntax.extensions.containers || !MAY_BE_CONTAINER.test(source)) return;
  for (const line of containerLines(source).unclosed) {
    const [written = ''] = /:{3,}[^\r\n]*/.exec(source.split(/\r\n|\n|\r/)[line - 1] ?? '') ?? [];
    const [colons = ''] = /^:+/.exec(written) ?? [];
    const message = `"${written.trim()}" has no end, so readers see it as it is written; write ${colons} on a line of its own below the text of the box`;
    report(file, 'warning', 'callout', message, { line, column: 1 });
  }
}
