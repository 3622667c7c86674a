import { factorySpace } from 'micromark-factory-space';
import type { Construct, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import { calloutKindOf } from './callout-kinds';
import { containerFromMarkdown } from './container-from-markdown';
import { restOfLine } from './container-syntax';

const [BANG, QUESTION] = [33, 63];

/** How far the text of a box is indented. */
const INDENT = 4;

/** `!!! note "Title"`, `??? note`, which is shut, and `???+ note`, which is open; with MkDocs' words for where it stands. */
const OPENING =
  /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:!!!|\?\?\?\+?)[ \t]*([a-z][\w-]*)(?:[ \t]+[a-z][\w-]*)*(?:[ \t]+"([^"]*)")?[ \t]*$/i;

/** Whether a text may hold boxes whose text is indented. */
export const MAY_BE_ADMONITION = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:!!!|\?\?\?)/m;

/** A remark plugin for the parser of one document: `!!! note "Title"` and the indented lines below are a node `container`. */
export function remarkAdmonitions(this: Processor, { markdown }: { markdown: string }): undefined {
  const data = this.data();
  const construct = admonitionConstruct(admonitionLines(markdown));
  const document = { [BANG]: construct, [QUESTION]: construct };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { document }];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), containerFromMarkdown];
}

/** The lines, counted from 1, in which boxes begin: those with a title, and those with a name that some system has. */
function admonitionLines(source: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, line] of source.split(/\r\n|\n|\r/).entries()) {
    if (!line.includes('!!!') && !line.includes('???')) continue;
    const [, name, title] = OPENING.exec(line) ?? [];
    if (name !== undefined && (title !== undefined || calloutKindOf(name) !== undefined)) found.add(at + 1);
  }
  return found;
}

function admonitionConstruct(lines: ReadonlySet<number>): Construct {
  return {
    name: 'admonition',
    tokenize(this: TokenizeContext, effects, ok, nok) {
      const begins = lines.has(this.now().line);
      const state = this.containerState;
      return (code) => {
        if (!begins || state === undefined || state.open) return nok(code);
        state.open = true;
        effects.enter('container', { _container: true });
        effects.enter('containerMark');
        return mark(code);
      };
      function mark(code: Parameters<State>[0]): ReturnType<State> {
        if (code === BANG || code === QUESTION || code === 43 || isBlank(code)) {
          effects.consume(code);
          return mark;
        }
        effects.exit('containerMark');
        effects.enter('containerName');
        return name(code);
      }
      function name(code: Parameters<State>[0]): ReturnType<State> {
        if (code !== null && code >= 0 && /[\w-]/.test(String.fromCharCode(code))) {
          effects.consume(code);
          return name;
        }
        effects.exit('containerName');
        if (code === null || code < -2) return ok(code);
        effects.enter('containerTitle');
        return restOfLine(effects, 'containerTitle', ok)(code);
      }
    },
    continuation: { tokenize: continuation },
    exit: (effects) => {
      effects.exit('container');
    },
  };
}

/** A line goes on with the box that is blank, or indented. */
const continuation: Tokenizer = function continuation(effects, ok, nok) {
  return effects.check(BLANK, ok, effects.attempt(INDENTED, ok, nok));
};

const BLANK: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) =>
    factorySpace(effects, (code) => (code === null || code < -2 ? ok(code) : nok(code)), 'linePrefix'),
};

const INDENTED: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const isIndented = () => {
      const tail = this.events.at(-1);
      return tail?.[1].type === 'linePrefix' && tail[2].sliceSerialize(tail[1], true).length === INDENT;
    };
    return factorySpace(effects, (code) => (isIndented() ? ok(code) : nok(code)), 'linePrefix', INDENT + 1);
  },
};

function isBlank(code: Parameters<State>[0]): boolean {
  return code === 32 || code === 9 || code === -1 || code === -2;
}
