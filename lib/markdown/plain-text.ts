import type { Nodes, Root } from 'mdast';
import { VFile } from 'vfile';
import { lookInto } from '../post/look-into';
import { remarkCallouts } from './callouts/remark-callouts';
import { isContentsMark } from './headings/contents-mark';
import { SURELY_SHORT } from './long-text';
import { plainMath } from './math/plain-formula';
import { withoutNoteMarks } from './notes/note-mark';
import { PHRASING } from './phrasing';
import { htmlTokens } from './raw-html/html-tokens';
import { remarkRawHtml } from './raw-html/remark-raw-html';
import { joinLines } from './remark-lines';
import type { Syntax } from './syntax';

const clean = remarkRawHtml();
const markCallouts = remarkCallouts();

/** A line without any markup: it begins with a letter, and holds letters and signs that mean nothing to a parser. */
const PLAIN_LINE =
  /^(?:\p{Script=Latin}(?:[\p{Script=Latin}\p{N} ,.;?!'"()\u2019\u2018\u201c\u201d\u2013\u2014\u2026%/-]|:(?= |$))*)?$/u;

/** Whether a text is what its reader sees. Most summaries are, and parsing them would be a fifth of reading a blog. */
function isPlain(markdown: string): boolean {
  return markdown.length <= SURELY_SHORT && markdown.split('\n').every((line) => PLAIN_LINE.test(line));
}

/**
 * What a reader sees of a piece of Markdown, on one line: no tags, no alternative texts, no marks of notes, no blocks of
 * code. Empty for what is beyond the bounds of the parser.
 */
export function plainText(markdown: string, syntax?: Syntax): string {
  const source = markdown.toWellFormed();
  const text = isPlain(source) ? source : lookInto(source, (tree) => textOfTree(tree, source), '', syntax);
  return text.replace(/\s+/g, ' ').trim();
}

function textOfTree(tree: Root, source: string): string {
  const file = new VFile(source);
  clean(tree, file);
  markCallouts(tree, file);
  joinLines(tree);
  tree.children = tree.children.filter((node) => !isContentsMark(node));
  return visible(tree);
}

function visible(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return withoutNoteMarks(node.value);
    case 'inlineCode':
      return node.value;
    case 'inlineMath':
      return plainMath(node.value);
    case 'displayMath':
      return `${plainMath(node.value)} `;
    case 'break':
      return ' ';
    case 'html':
      return htmlText(node.value);
    case 'footnoteDefinition':
      return '';
    default: {
      if (!('children' in node)) return '';
      const text = node.children.map(visible).join('');
      return PHRASING.has(node.type) ? text : `${text} `;
    }
  }
}

function htmlText(html: string): string {
  return htmlTokens(html)
    .map((token) => (token.type === 'text' ? withoutNoteMarks(token.value) : ''))
    .join('');
}
