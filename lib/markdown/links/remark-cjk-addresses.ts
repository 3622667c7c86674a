import type { Link, PhrasingContent, Root } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import { EXIT, SKIP } from 'unist-util-visit';
import { visit } from '../visit';
import { addressEnd, holdsMark, stepOf } from './address-end';

/**
 * A remark plugin, to be used after remark-gfm: a bare address ends where Chinese, Japanese or Korean text begins. The
 * parts of remark-gfm that find addresses are taken out of use, and used with what follows an address hidden from them.
 */
export function remarkCjkAddresses(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ text: bounded(), disable: { null: NAMES } });
  const ofGfm = (data.fromMarkdownExtensions ?? []).flat().map(sparing);
  data.fromMarkdownExtensions = [...ofGfm, { transforms: [cutAddresses] }];
}

/** What each address has that remark-gfm finds in a text. */
const ADDRESS = /https?:\/\/|www\.|@/i;

/** Its search takes a twentieth of what a post takes; so it is left out where no text holds an address. */
function sparing(extension: Extension): Extension {
  if (!extension.transforms) return extension;
  const transforms = extension.transforms.map((transform) => (tree: Root) => {
    let found = false;
    visit(tree, (node) => {
      if (node.type === 'link' || node.type === 'linkReference') return SKIP;
      if (node.type !== 'text' || !ADDRESS.test(node.value)) return undefined;
      found = true;
      return EXIT;
    });
    return found ? transform(tree) : undefined;
  });
  return { ...extension, transforms };
}

const MOST_STEPS = 100_000;

const NAMES = ['protocolAutolink', 'wwwAutolink'];

function bounded(): Record<string, Construct[]> {
  const text: Record<string, Construct[]> = {};
  for (const [code, constructs] of Object.entries(gfmAutolinkLiteral().text ?? {})) {
    const found = [constructs ?? []].flat().filter(({ name = '' }) => NAMES.includes(name));
    if (found.length > 0) text[code] = found.map(boundedConstruct);
  }
  return text;
}

function boundedConstruct(construct: Construct): Construct {
  return {
    ...construct,
    name: `bounded-${construct.name}`,
    tokenize(effects, ok, nok) {
      const start = this.now();
      let code: Code = null;
      let over = false;
      let steps = 0;
      // Who called this construct goes on with the character that is there.
      const leave =
        (state: State): State =>
        () => {
          over = true;
          return state(code);
        };
      const run = (state: State, shown: Code): State | undefined => {
        const next = state(shown);
        return next === undefined || over ? next : watch(next);
      };
      const watch =
        (state: State): State =>
        (there) => {
          code = there;
          // What ends an address is looked for anew at each mark in it: thousands of them in a row are no address.
          if (++steps > MOST_STEPS) return run(state, null);
          if (there === null || there < 0x80) return run(state, there);
          const before = this.sliceSerialize({ start, end: this.now() });
          const step = stepOf(before, String.fromCharCode(there));
          if (step !== 'ask') return run(state, step === 'end' ? null : there);
          const keep = () => run(state, there);
          const end = () => run(state, null);
          return effects.check(
            nextIs((char) => holdsMark(before, char)),
            keep,
            end,
          )(there);
        };
      return watch(construct.tokenize.call(this, effects, leave(ok), leave(nok)));
    },
  };
}

/** Looks one character ahead. */
function nextIs(wanted: (char: string) => boolean): Construct {
  return {
    partial: true,
    tokenize(this: TokenizeContext, effects, ok, nok) {
      return (code) => {
        effects.consume(code);
        return (next) => (next !== null && next > 0 && wanted(String.fromCharCode(next)) ? ok : nok)(next);
      };
    },
  };
}

/** Addresses that remark-gfm finds in the finished tree, such as between brackets; such links have no position. */
function cutAddresses(tree: Root): undefined {
  visit(tree, 'link', (link, index, parent) => {
    const text = link.children[0];
    if (link.position !== undefined || text?.type !== 'text' || parent === undefined || index === undefined)
      return undefined;
    const end = addressEnd(text.value);
    const rest = text.value.slice(end);
    if (rest === '' || !link.url.endsWith(rest)) return undefined;
    const siblings: (PhrasingContent | (typeof parent.children)[number])[] = parent.children;
    siblings.splice(index, 1, ...cut(link, text.value.slice(0, end), rest));
    return [SKIP, index + 2];
  });
}

function cut(link: Link, address: string, rest: string): PhrasingContent[] {
  const url = link.url.slice(0, link.url.length - rest.length);
  return [
    { ...link, url, children: [{ type: 'text', value: address }] },
    { type: 'text', value: rest },
  ];
}
