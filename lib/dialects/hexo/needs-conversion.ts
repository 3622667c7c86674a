import type { Data } from '../dialect';

/** Tags, fences, and containers of Shoka, which signs alone on a line close. */
const TAGS = /\{[%{#]|```|~~~|^(?:\+{3,}|;{3,})[ \t]*$/m;

/** A quote in the paragraph of an item of a list. Repetitions have bounds, so that no text takes long. */
const QUOTE_IN_LIST = /^ {0,9}(?:[-*+]|\d{1,9}[.)]) .*\n(?:[^\n]+\n){0,40}? {0,3}>/m;

/** `\\(x\\)`, `![a](b.png =20x30)`, `[a]{.red}`, `[a]((https://b)`, `++new++` */
const MARKUP =
  /(?<!\\)\\\\[([]|\]\([^\s()]+[^()\n]{0,200}?[ \t]=\d*%?x\d*%?(?:[ \t]"[^"\n]*")?\)|\](?:\{[ ]*\.[\w-]|\(\(http)|\+\+[^\s+][^\n]*\+\+/;

/** What kramed reads otherwise: `#Title`, `### Title###`, `[a](b c)`, `[a](b_(c\\))`, `** a **`, `$x$` in backticks, a line of delimiters, a tag alone on its line. */
const KRAMED =
  /^#{1,6}[^#\s]|^(#{2,6}) .*\S\1$|\]\([^()\n]{1,300}[ \t]|\\\)\)|\*\*[ \t]|[ \t]\*\*|`\$|__(?=[\u2e80-\u9fff\uff00-\uffef])|^ *\|? *:?-+:? *\||^ {0,3}<\/?[a-z]+\b[^<>]{0,500}>[ \t]*$/im;

/** `::: {.theorem}`, `[a](/b){.red}`, `a {.red}`, `^[a note]`, `[^1](a note)` */
const OTHERS = /^:{3,}[ \t]*\{|[)*_`]\{[.#\w]|[^\s] \{[.#]|\^\[|\[\^[\w-]+\]\(/m;

/** Whether a body holds more than Markdown as this blog reads it. Cheap, and apart from what converts it, which a plain blog never loads. */
export function needsConversion(body: string, data: Data): boolean {
  const hasTags = data.disableNunjucks !== true && TAGS.test(body);
  return hasTags || QUOTE_IN_LIST.test(body) || [MARKUP, KRAMED, OTHERS].some((each) => each.test(body));
}
