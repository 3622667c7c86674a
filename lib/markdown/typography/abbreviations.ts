import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Construct, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { SKIP } from 'unist-util-visit';
import { visit } from '../visit';

declare module 'mdast' {
  /** `*[HTML]: Hypertext Markup Language`, which readers do not see. */
  interface AbbreviationDefinition extends Node {
    type: 'abbreviationDefinition';
    label: string;
    title: string;
  }
  /** A word that a definition explains. */
  interface Abbreviation extends Parent {
    type: 'abbreviation';
    children: PhrasingContent[];
  }
  interface PhrasingContentMap {
    abbreviation: Abbreviation;
  }
  interface BlockContentMap {
    abbreviationDefinition: AbbreviationDefinition;
  }
  interface RootContentMap {
    abbreviation: Abbreviation;
    abbreviationDefinition: AbbreviationDefinition;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    abbreviationDefinition: 'abbreviationDefinition';
  }
}

/** Whether a text may explain abbreviations. */
export const MAY_BE_ABBREVIATION = /^[ \t>]*\*\[[^\]\r\n]+\]:/m;

const DEFINITION = /^\*\[([^\]]{1,100})\]:[ \t]*(.{0,500}?)[ \t]*$/;

/** A remark plugin for the parser of one document: `*[HTML]: …` on a line of its own is a node `abbreviationDefinition`. */
export function remarkAbbreviationDefinitions(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flow: { 42: definition } }];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), definitionFromMarkdown];
}

const definition: Construct = {
  name: 'abbreviationDefinition',
  tokenize(effects, ok, nok) {
    let line = '';
    const start: State = (code) => {
      effects.enter('abbreviationDefinition');
      return inside(code);
    };
    const inside: State = (code) => {
      if (code === null || code < -2) {
        if (!DEFINITION.test(line)) return nok(code);
        effects.exit('abbreviationDefinition');
        return ok(code);
      }
      if (line.length === 1 && code !== 91) return nok(code);
      line += char(code);
      effects.consume(code);
      return inside;
    };
    return start;
  },
};

function char(code: Code): string {
  return code === null || code < 0 ? ' ' : String.fromCharCode(code);
}

const definitionFromMarkdown: FromMarkdown = {
  enter: {
    abbreviationDefinition(token) {
      const [, label = '', title = ''] = DEFINITION.exec(this.sliceSerialize(token, true)) ?? [];
      this.enter({ type: 'abbreviationDefinition', label: label.trim(), title }, token);
    },
  },
  exit: {
    abbreviationDefinition(token) {
      this.exit(token);
    },
  },
};

/** A remark plugin: gives words that are explained in the document their explanation, and takes the definitions away. */
export function remarkAbbreviations() {
  return (tree: Root): void => {
    const titles = new Map<string, string>();
    visit(tree, 'abbreviationDefinition', (node, index, parent) => {
      if (!titles.has(node.label) && node.label !== '') titles.set(node.label, node.title);
      if (parent === undefined || index === undefined) return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
    if (titles.size > 0) explainWords(tree, titles);
  };
}

function explainWords(tree: Root, titles: ReadonlyMap<string, string>): void {
  const labels = [...titles.keys()].sort((a, b) => b.length - a.length);
  const words = labels.map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu');
  visit(tree, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined || isExplained(parent)) return undefined;
    const parts = explained(node, pattern, titles);
    if (parts[0] === node) return undefined;
    replace(parent, index, parts);
    return [SKIP, index + parts.length];
  });
}

function isExplained(parent: Parents): boolean {
  return parent.type === 'abbreviation';
}

function replace(
  { children }: { children: Nodes[] },
  index: number,
  parts: readonly PhrasingContent[],
): void {
  children.splice(index, 1, ...parts);
}

function explained(node: Text, pattern: RegExp, titles: ReadonlyMap<string, string>): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let at = 0;
  for (const { 0: word, index } of node.value.matchAll(pattern)) {
    if (index > at) parts.push({ type: 'text', value: node.value.slice(at, index) });
    const title = titles.get(word) ?? '';
    const data = { hName: 'abbr', hProperties: title === '' ? {} : { title } };
    parts.push({ type: 'abbreviation', children: [{ type: 'text', value: word }], data });
    at = index + word.length;
  }
  if (at === 0) return [node];
  if (at < node.value.length) parts.push({ type: 'text', value: node.value.slice(at) });
  return parts;
}
