/* What begins a block in kramdown (https://kramdown.gettalong.org/syntax.html), as its GitHub dialect has it, which Jekyll uses. */

/** White space for kramdown: that of Chinese, and the one that does not break, are signs like others. */
export const WHITE = /[ \t\n\v\f\r]/;
export const BLANK = /^\s*$/s;
export const END = /^\^\s*$/s;
export const INDENTED = /^ {4}/s;
/** kramdown takes one word behind the signs; with more it shows the signs, which nobody wants to see. */
export const FENCE = /^ {0,3}(([~`])\2{2,})[ \t]*([^`]*?)\s*$/s;
export const FENCE_START = /^ {0,3}(?:~{3,}|`{3,})/s;
export const QUOTE = /^ {0,3}> ?/s;
export const HEADING = /^(#{1,6})[ \t]+(.*)$/s;
/** In kramdown without the GitHub dialect, no space is needed. */
export const HEADING_OWN = /^(#{1,6})[ \t]*([^ \t].*)$/s;
export const UNDERLINE = /^([-=])[-=]*[ \t]*$/s;
export const RULE = /^ {0,3}([*_-])[ \t]*\1[ \t]*\1(?:\1|[ \t])*$/s;
export const BULLET = /^( {0,3}[+*-])([\t ].*)$/s;
export const NUMBER = /^( {0,3}\d+\.)([\t ].*)$/s;
export const DEFINITION = /^( {0,3}:)([\t ].*)$/s;
export const NOTE = /^ {0,3}\[\^(\w[\w-]*)\]:\s*?(.*)$/s;
export const LINK =
  /^ {0,3}\[([^\n\]]+)\]:[ \t]*(?:<(.*?)>|([^\n]*?\S[^\n]*?))(?:[ \t]+(["'])(.+?)\4)?[ \t]*$/;
export const LINK_TITLE = /^[ \t]*(["'])(.+?)\1[ \t]*$/s;
export const ABBREVIATION = /^ {0,3}\*\[([^\n\]]+)\]:\s*(.*)$/s;
export const EXTENSION = /^ {0,3}\{::(\w+)(?:\s((?:\\\}|[^}])*?)|)(\/)?\}\s*$/s;
export const EXTENSION_END = /^ {0,3}\{:\/(\w+)?\}\s*$/s;
export const MATH = /^ {0,3}(\\)?\$\$/s;
export const PIPE = /^ {0,3}(?=\S)(?:\||.*?[^\\\n]\|)/s;
export const TABLE_RULE = /^(?=.*-)[+|: \t-]+$/s;
export const TABLE_FOOT = /^(?=.*=)[+|: \t=]+$/s;

const SPANS =
  'a|abbr|acronym|b|bdo|big|br|button|cite|code|del|dfn|em|i|img|input|ins|kbd|label|mark|option|q|rb|rbc|rp|rt|rtc|ruby|samp|select|small|span|strong|sub|sup|tt|u|var';

/** Elements that are within a paragraph. */
export const SPAN_ELEMENT = new RegExp(`^(?:${SPANS})$`, 'i');

/** A tag that ends a paragraph: one that is no span. */
export const HTML_END = new RegExp(`^ {0,3}</?(?!(?:${SPANS}|script)\\b)[A-Za-z_][\\w:.-]*`, 'i');
export const HTML_START = /^ {0,3}<(?:([A-Za-z_][\w:.-]*)|!--|\/)/s;
