import { type Document, isAlias, isNode, isScalar, type Node, visit } from 'yaml';
import type { Place, SourceProblem } from './source';

/** What YAML reads without a complaint, and otherwise than it looks: anchors that nobody meant, and escapes in double quotes. */
export function yamlSurprises(
  document: Document.Parsed,
  text: string,
  placeOf: (offset: number) => Place,
): SourceProblem[] {
  if (!/[&\\]/.test(text)) return [];
  const used = new Set<string>();
  const named: { anchor: string; offset: number }[] = [];
  const problems: SourceProblem[] = [];
  visit(document, {
    Node(_, node: Node) {
      if (!isNode(node)) return;
      if (isAlias(node)) used.add(node.source);
      else if (node.anchor) {
        named.push({
          anchor: node.anchor,
          offset: text.lastIndexOf(`&${node.anchor}`, node.range?.[0] ?? 0),
        });
      }
      if (!isScalar(node) || node.type !== 'QUOTE_DOUBLE' || !node.range) return;
      const odd = surprisingEscape(text.slice(node.range[0], node.range[1]));
      if (odd === undefined) return;
      const message = `"${odd.written}" in double quotes is ${odd.meaning}, not a backslash and what follows; put the value in single quotes`;
      problems.push({ message, place: placeOf(node.range[0] + odd.index), warning: true });
    },
  });
  for (const { anchor, offset } of named) {
    if (used.has(anchor)) continue;
    const message = `"&${anchor}" is left out, since "&" at the beginning of a value makes an anchor of the word; put the value in quotes`;
    problems.push({ message, place: placeOf(Math.max(offset, 0)), warning: true });
  }
  return problems;
}

const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]))/g;

/** Signs that hardly anybody wants in a title, by the letter that makes them. */
const MEANING: Readonly<Record<string, string>> = {
  ...{
    '0': 'a control character',
    a: 'a control character',
    b: 'a control character',
    e: 'a control character',
  },
  ...{ v: 'a control character', f: 'a control character', N: 'a control character' },
  ...{ _: 'a space that does not break', L: 'a line break', P: 'a line break' },
};

/** What people do write on purpose, unless it stands in a path. */
const COMMON: Readonly<Record<string, string>> = { n: 'a line break', r: 'a line break', t: 'a tab' };

/** The first escape in a text in double quotes that makes what its author can hardly have meant. */
function surprisingEscape(raw: string): { written: string; meaning: string; index: number } | undefined {
  const isPath = /(?:^|[^A-Za-z])[A-Za-z]:\\/.test(raw);
  for (const { 0: written, 1: two, 2: four, 3: eight, 4: letter = '', index } of raw.matchAll(ESCAPE)) {
    const code = two ?? four ?? eight;
    const isControl = code !== undefined && /[^\P{Cc}\t\n\r]/u.test(charOf(code));
    const meaning = isControl
      ? 'a control character'
      : (own(MEANING, letter) ?? (isPath ? own(COMMON, letter) : undefined));
    if (meaning !== undefined) return { written, meaning, index };
  }
  return undefined;
}

function charOf(code: string): string {
  const point = Number.parseInt(code, 16);
  return point > 0x10ffff ? '' : String.fromCodePoint(point);
}

function own(table: Readonly<Record<string, string>>, letter: string): string | undefined {
  return Object.hasOwn(table, letter) ? table[letter] : undefined;
}
