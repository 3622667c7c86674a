import type { Nodes, RootContent } from 'mdast';

/** Where other systems put the table of contents: `[TOC]`, `[[toc]]`, `[[_TOC_]]`, `@[toc](…)`, `{:toc}` of kramdown. */
const MARK = /^(?:@?\[toc\]|\[\[_?toc_?\]\]|\$\{toc\}|\{:\s*toc\s*\})$/i;

/** Whether a block only says that the contents shall stand there. The page has its own place for them. */
export function isContentsMark(node: RootContent): boolean {
  if (node.type === 'paragraph') return MARK.test(textIn(node));
  // kramdown takes a list with `{:toc}` for the place.
  return node.type === 'list' && /^.*\n\{:\s*toc\s*\}$/i.test(textIn(node));
}

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  // GitLab's underscores are emphasis to everyone else.
  const text = 'children' in node ? node.children.map(textIn).join('') : '';
  return node.type === 'paragraph' ? text.trim() : text;
}
