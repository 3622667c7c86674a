/*
 * What is a formula, and what is text with dollars or brackets in it. Mere questions about strings; lib/markdown/math/math-syntax.ts
 * finds the strings.
 */

/** What stands between two signs, and the characters around these; '' at an edge of the text. */
export interface Candidate {
  content: string;
  before: string;
  after: string;
}

/** What hardly anything but TeX has: `\alpha`, `x^2`, `a_i`, `_{…}`. */
const TEX =
  /\\[A-Za-z]+|\\[,;:!{}|]|[\^_]\{|[\p{L}\p{N})\]}'|]\^[\p{L}\p{N}\\({*+-]|(?<![\p{L}\p{N}])\p{L}'*_[\p{L}\p{N}\\]/u;

/** `n`, `f'` */
const VARIABLE = /^[A-Za-z\u0370-\u03ff]'*$/;

/** `5`, `1,000.5` */
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/;

/** Letters, digits and signs: `O(n)`, `a = b`, `x > 0`, `dis[i][j]`. */
const ALGEBRA = /^[A-Za-z\d\s+\-*/=<>()[\]{}.,|!'^_:;≤≥≠±×÷∞…\u0370-\u03ff]+$/;
const SIGN = /[+\-*/=<>([|,!≤≥≠±×÷]/;
const OPEN_END = /[+\-*/=<>([{,:;^_]$/;

/** The name of a variable of a shell. */
const SHELL = /^[A-Z_]{2,}/;

/** Two words of a language side by side; the second hardly stands in a formula. */
const WORDS = /(?<![\\A-Za-z])[A-Za-z]{2,}\s+[A-Za-z]{2,}/;

/** What TeX takes for text, and what stands in braces after a command. */
const GROUP = /\\[A-Za-z]+\*?|\{[^{}]*\}/g;

function looksLikeTex(content: string): boolean {
  if (content.includes('`')) return false;
  if (TEX.test(content)) return !WORDS.test(content.replace(GROUP, '·').replace(GROUP, '·'));
  return VARIABLE.test(content) || isAlgebra(content);
}

function isAlgebra(content: string): boolean {
  return (
    ALGEBRA.test(content) &&
    SIGN.test(content) &&
    /[A-Za-z\d\u0370-\u03ff]/.test(content) &&
    !OPEN_END.test(content) &&
    !SHELL.test(content) &&
    !WORDS.test(content)
  );
}

/**
 * Whether `$…$` is a formula. By Pandoc's rules there is no blank behind the first sign nor before the second, and no digit behind
 * that; so two prices are none. Where dollars count only if nothing else can be meant, what is between them must look like TeX, and
 * words must not touch them: `$PATH` and `$HOME` are none.
 */
export function isDollarFormula({ content, before, after }: Candidate, math: 'auto' | true): boolean {
  if (content === '' || /^\s|\s$/.test(content) || /\d/.test(after)) return false;
  if (math === true) return true;
  // `$n$th`, `$k$s` and their like.
  const isEnding = /[tsnr]/.test(after) && (VARIABLE.test(content) || TEX.test(content));
  if (/[\w\\]/.test(before) || (/\w/.test(after) && !isEnding)) return false;
  return NUMBER.test(content) || looksLikeTex(content);
}

/** Whether `$$…$$` amid text is a formula: in a shell `$$` is the number of a process. */
export function isDoubleDollarFormula({ content }: Candidate, math: 'auto' | true): boolean {
  const text = content.trim();
  return text !== '' && (math === true || NUMBER.test(text) || looksLikeTex(text));
}

/** Whether `\(…\)` is a formula: else it is a pair of brackets that somebody escaped. */
export function isParenthesised({ content, before }: Candidate, math: 'auto' | true): boolean {
  const text = content.trim();
  if (text === '') return false;
  return math === true || (!/\w/.test(before) && looksLikeTex(text));
}

/** The same of `\[…\]`, where brackets are escaped more often: `\[x\]` is a box that is ticked. */
export function isBracketed({ content }: Candidate): boolean {
  const text = content.trim();
  return !text.includes('`') && (TEX.test(text) || (text.includes('=') && isAlgebra(text)));
}
