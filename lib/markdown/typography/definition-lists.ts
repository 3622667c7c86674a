import type { Element, ElementContent } from 'hast';
import type {
  BlockContent,
  DefinitionContent,
  DefinitionDescription,
  DefinitionList,
  DefinitionTerm,
  PhrasingContent,
} from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { State } from 'mdast-util-to-hast';
import { defList } from 'micromark-extension-definition-list';
import type { Processor } from 'unified';

declare module 'mdast' {
  /** A list of terms and what they mean. */
  interface DefinitionList extends Parent {
    type: 'definitionList';
    children: (DefinitionTerm | DefinitionDescription)[];
  }
  interface DefinitionTerm extends Parent {
    type: 'definitionTerm';
    children: PhrasingContent[];
  }
  interface DefinitionDescription extends Parent {
    type: 'definitionDescription';
    children: (BlockContent | DefinitionContent)[];
  }
  interface BlockContentMap {
    definitionList: DefinitionList;
  }
  interface RootContentMap {
    definitionList: DefinitionList;
    definitionTerm: DefinitionTerm;
    definitionDescription: DefinitionDescription;
  }
}

/** Whether a text may hold definition lists: a line that begins with a colon and a blank. */
export const MAY_BE_DEFINITION = /^[ \t>]*:[ \t]+\S/m;

/** A remark plugin for the parser of one document: a term, and on the next line `: text`, as Markdown Extra and Pandoc have it. */
export function remarkDefinitionLists(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), defList];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), definitionListFromMarkdown];
}

const definitionListFromMarkdown: FromMarkdown = {
  enter: {
    defList(token) {
      this.enter({ type: 'definitionList', children: [] }, token);
    },
    defListTerm(token) {
      this.enter({ type: 'definitionTerm', children: [] }, token);
    },
    defListDescription(token) {
      this.enter({ type: 'definitionDescription', children: [] }, token);
    },
  },
  exit: {
    defList(token) {
      this.exit(token);
    },
    defListTerm(token) {
      this.exit(token);
    },
    defListDescription(token) {
      this.exit(token);
    },
  },
};

/** From nodes of mdast to elements. A description of one paragraph is its text alone. */
export const definitionHandlers = {
  definitionList: (state: State, node: DefinitionList) => elementOf('dl', state.wrap(state.all(node), true)),
  definitionTerm: (state: State, node: DefinitionTerm) => elementOf('dt', state.all(node)),
  definitionDescription: (state: State, node: DefinitionDescription) => {
    const [only, ...more] = node.children;
    return only?.type === 'paragraph' && more.length === 0
      ? elementOf('dd', state.all(only))
      : elementOf('dd', state.wrap(state.all(node), true));
  },
};

function elementOf(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
