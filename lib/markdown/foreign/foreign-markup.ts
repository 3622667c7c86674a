import {
  boxMessage,
  headingMessage,
  mathMessage,
  referenceMessage,
  shown,
  spacedMessage,
  templateMessage,
  wikiMessage,
  withoutSpaces,
} from './foreign-messages';

/** Markup of other systems that this blog shows as text. */
export interface ForeignMarkup {
  /** The name of the rule that reports it. */
  rule: 'template' | 'attributes' | 'wiki-link' | 'callout' | 'math' | 'image' | 'link' | 'heading';
  /** Global, with indices. A match is one place; no pattern looks further than some thousand characters. */
  pattern: RegExp;
  /** Also looked for between the tags of raw HTML; else in Markdown's own text only. */
  inHtml?: true;
  /**
   * What is wrong, then what to write instead; `undefined` where the match is no such markup after all.
   * @param parts the match and its groups as they are written; '' for a group that is not there.
   */
  message(parts: readonly string[]): string | undefined;
  /** The match as it is to be written, where that needs no judgement; asked only of what has a message. */
  fixed?(parts: readonly string[]): string | undefined;
}

/**
 * All that is looked for, in this order: what one kind has taken, no other sees. A kind that is rendered one day is
 * taken out of this list.
 */
export const FOREIGN_MARKUP: readonly ForeignMarkup[] = [
  // Formulas that are none here: $$ … $$ in HTML, and \\( … \\), as posts of Hexo write it.
  {
    rule: 'math',
    pattern: /(?<![\\$])\$\$(?!\$)([^$]{1,3000}?)\$\$(?!\$)/dg,
    inHtml: true,
    message: ([written = '', content = '']) => mathMessage(written, content),
  },
  {
    rule: 'math',
    pattern: /(?<!\\)(?:\\\\?\[([^\]]{1,1500}?)\\\\?\]|\\\\?\(([^\n]{1,300}?)\\\\?\))/dg,
    message: ([written = '', display = '', inline = '']) => mathMessage(written, display || inline),
  },
  {
    rule: 'template',
    pattern:
      /(?<![\\^_}$]|\\[A-Za-z]{1,20})\{\{(?!\{)[^{}]{1,500}\}\}|\{\{\{[^{}]{1,500}\}\}\}|\{%[^{}%]{1,500}%\}|<%[^<>%]{1,300}%>/dg,
    inHtml: true,
    message: ([written = '']) => templateMessage(written),
  },
  {
    rule: 'attributes',
    pattern: /\{::?\s*(?:[.#][\w-]|[\w-]+\s*=|\/|[a-z]{3,}(?=[\s/:}]))[^{}\n]{0,200}\}/dg,
    message: ([written = '']) =>
      shown(
        written,
        /toc/.test(written) ? 'an attribute list of kramdown' : 'an attribute list',
        /toc/.test(written)
          ? 'remove it, with the line above it: a post with three headings gets a table of contents'
          : 'remove it, or write HTML such as <div class="…">',
      ),
  },
  // {#id} behind what is no heading.
  {
    rule: 'attributes',
    pattern:
      /\{#([\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,99})(?:[ \t]+(?:[.#][\w-]{1,50}|[\w-]{1,50}=[^\s{}]{1,50})){0,9}[ \t]*\}(?=[ \t#]*$)/dgmu,
    message: ([written = '', id]) =>
      shown(written, 'an attribute list', `remove it, or write <a id="${id}"></a>`),
  },
  // ![x](a.png){.wide}, [x](a){target="_blank"}, a line of {.note}
  {
    rule: 'attributes',
    pattern:
      /(?:(?<=\uFFFF)|(?<=^[ \t>]*))\{\s*(?:[.#][A-Za-z][\w-]*|[A-Za-z][\w-]*="?[^{}\n"]*"?)(?:\s[^{}\n]{0,200})?\}/dgm,
    message: ([written = '']) =>
      shown(written, 'an attribute list', 'remove it, or write HTML such as <img src="…" alt="…" class="…">'),
  },
  {
    rule: 'wiki-link',
    pattern: /(!?)\[\[([^[\]\n\uFFFF]{1,300})\]\]/dg,
    inHtml: true,
    message: ([written = '', mark, content = '']) => wikiMessage(written, mark === '!', content),
  },
  {
    rule: 'callout',
    pattern: /(?<=^[ \t>]*):{3,}[ \t]*\{?[ \t]*\.?([A-Za-z][\w-]*)[^\n]*/dgm,
    message: ([written = '', name = '']) => boxMessage(written, name),
  },
  // ![x](my file.jpg), [x](https://a.test/b c), ![x](a.png =100x20)
  {
    rule: 'image',
    pattern: /(!)\[([^[\]\n]{0,300})\]\(((?:[^()\n\uFFFF]|\([^()\n\uFFFF]{0,200}\)){1,500}?)\)/dg,
    message: ([written = '', mark = '', label = '', inner = '']) =>
      spacedMessage(written, mark, label, inner),
    fixed: ([, mark = '', label = '', inner = '']) => withoutSpaces(mark, label, inner),
  },
  {
    rule: 'link',
    pattern: /(?<![!\\])()\[([^[\]\n]{1,300})\]\(((?:[^()\n\uFFFF]|\([^()\n\uFFFF]{0,200}\)){1,500}?)\)/dg,
    message: ([written = '', mark = '', label = '', inner = '']) =>
      spacedMessage(written, mark, label, inner),
    fixed: ([, mark = '', label = '', inner = '']) => withoutSpaces(mark, label, inner),
  },
  // [text] (https://a.test/), ![x] (a.png)
  {
    rule: 'link',
    pattern:
      /(?<![\p{L}\p{N}\\)\]_])(!?)\[([^[\]\n\uFFFF]{1,300})\][ \t]{1,3}\(((?:https?:\/\/|\uFFFE|\.{0,2}\/)[^()\s]{1,500})\)/dgu,
    message: ([written = '', mark = '', label = '', address = '']) =>
      // [1] (https://a.test/) is a citation.
      /^[\d\s,.;:–-]*$/.test(label)
        ? undefined
        : shown(
            written,
            `${mark === '!' ? 'an image' : 'a link'} with a space before its address`,
            `write ${mark}[${label}](${address})`,
          ),
    fixed: ([, mark = '', label = '', address = '']) => `${mark}[${label}](${address})`,
  },
  {
    rule: 'link',
    pattern: /(?<![\p{L}\p{N}\\)\]_])(!?)\[([^[\]\n]{2,300})\]\[([^[\]\n\uFFFF]{0,100})\](?![[(\p{L}])/dgu,
    message: ([written = '', mark = '', text = '', name = '']) => referenceMessage(written, mark, text, name),
  },
  {
    rule: 'heading',
    pattern: /^[ >]*?[ ]{0,3}(#{1,6})([^\s#\\][^\n]*)$/dgm,
    message: ([line = '', marks = '', text = '']) => headingMessage(line, marks, text),
    fixed: ([, marks = '', text = '']) => `${marks} ${text}`,
  },
];

/** Whether a text may hold any of it: most posts can be let off at once. */
export const MAY_BE_FOREIGN =
  /\{\{|\{%|<%|\{:|\{\.|\{#|\)\{|\[\[|:::|\$\$|\\\\?[([]|\]\([^()\n]*\s|\]\[|\][ \t]+\([^()\s]+\)|^[ >]*#{1,6}[^\s#]/m;
