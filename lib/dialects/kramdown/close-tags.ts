import { SPAN_ELEMENT } from './patterns';

/** Code, what a backslash hides, comments, and tags with their name. */
const PIECES =
  /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\\[\s\S]|<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w-]*)(?:\s[^<>]*?)?(\/?)>/g;

const EMPTY = /^(?:br|img|input)$/i;

/**
 * Ends the elements that a paragraph leaves open, as kramdown does. Browsers, and parsers of HTML, open a `<code>` or a `<b>` that nobody
 * closed again in each paragraph behind it.
 */
export function closeTags(text: string): string {
  if (!text.includes('<')) return text;
  const open: string[] = [];
  for (const [, , slash, name = '', selfClosed] of text.matchAll(PIECES)) {
    if (!SPAN_ELEMENT.test(name) || EMPTY.test(name) || selfClosed === '/') continue;
    const same = open.findLastIndex((other) => other.toLowerCase() === name.toLowerCase());
    if (slash !== '/') open.push(name);
    else if (same >= 0) open.splice(same);
  }
  return (
    text +
    open
      .map((name) => `</${name}>`)
      .reverse()
      .join('')
  );
}
