import type { Code, Construct, Extension, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import { BACKSLASH, DOLLAR } from './character-codes';
import { displayLines } from './display-math';
import { displayMath } from './display-math-syntax';
import { bracketMath, dollarMath } from './inline-math-syntax';
import { mathFromMarkdown } from './math-nodes';

/** Whether a text may hold formulas. */
export const MAY_BE_MATH = /\$|\\[([]|\\(?:eq)?ref\{/;

/** A remark plugin for the parser of one document: its formulas are nodes, `inlineMath` and `displayMath`. */
export function remarkFormulas(
  this: Processor,
  { markdown, math }: { markdown: string; math: 'auto' | true },
): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), mathSyntax(markdown, math)];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown];
}

/**
 * Extends micromark, which reads Markdown character by character: formulas of one document are tokens of their own, before emphasis
 * and escapes are looked for.
 */
function mathSyntax(source: string, math: 'auto' | true): Extension {
  const display: Construct = {
    name: 'displayMath',
    concrete: true,
    tokenize: displayMath(displayLines(source)),
  };
  const dollars: Construct = {
    name: 'dollarMath',
    tokenize: dollarMath(math),
    previous: notAfterDollar,
  };
  const brackets: Construct = { name: 'bracketMath', tokenize: bracketMath(math) };
  return {
    flow: { [DOLLAR]: display, [BACKSLASH]: display },
    text: { [DOLLAR]: dollars, [BACKSLASH]: brackets },
  };
}

function notAfterDollar(this: TokenizeContext, code: Code): boolean {
  return code !== DOLLAR || this.events.at(-1)?.[1].type === 'characterEscape';
}
