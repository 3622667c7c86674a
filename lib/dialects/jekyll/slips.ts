/** Blocks of Liquid and Jekyll that need an end. */
const BLOCKS = /^(?:if|unless|case|for|tablerow|capture|highlight)$/;

/** Blocks in which nothing else is Liquid. */
const VERBATIM = /^(?:raw|comment)$/;

const PIECES = /\{\{|\{%-?\s*(\w+)/g;

/** An output as a whole; in quotes it may hold the signs of others. */
const OUTPUT = /\{\{(?:"[^"]*"|'[^']*'|(?!\}\}|\{[{%])[^"'])*\}\}/y;

/** From its first character up to behind its last. */
type Span = readonly [start: number, end: number];

/** A tag that may have an end. */
interface Opening {
  name: string;
  span: Span;
}

/** So deep may blocks be in blocks, as in Liquid. */
const MOST_DEPTH = 100;

/**
 * What can be seen without a parser to be no Liquid: blocks that nobody ends, and signs that nobody closes. A parser stops at the first of
 * them, so that each would cost one more run of it.
 */
export function slipsIn(text: string): Span[] {
  const slips: Span[] = [];
  const open: Opening[] = [];
  const ended = new Set([...text.matchAll(/\{%-?\s*end(\w+)/g)].map(([, name = '']) => name));
  const last = { output: text.lastIndexOf('}}'), tag: text.lastIndexOf('%}') };
  PIECES.lastIndex = 0;
  for (let piece = PIECES.exec(text); piece !== null; piece = PIECES.exec(text)) {
    const { 1: name, index: start } = piece;
    if (start > (name === undefined ? last.output : last.tag)) {
      slips.push([start, start + 2]);
      continue;
    }
    if (name === undefined) {
      OUTPUT.lastIndex = start;
      if (OUTPUT.test(text)) PIECES.lastIndex = OUTPUT.lastIndex;
      continue;
    }
    const end = text.indexOf('%}', start) + 2;
    PIECES.lastIndex = end;
    const span: Span = [start, end];
    if (VERBATIM.test(name)) {
      const stop = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g');
      stop.lastIndex = end;
      if (stop.exec(text) === null) slips.push(span);
      else PIECES.lastIndex = stop.lastIndex;
    } else if (BLOCKS.test(name) || ended.has(name)) {
      open.push({ name, span });
    } else if (name.startsWith('end')) {
      const opener = open.findLastIndex((each) => `end${each.name}` === name);
      if (opener < 0) continue;
      const [own, ...unclosed] = open.splice(opener);
      slips.push(...spansOf(unclosed));
      if (own !== undefined && opener >= MOST_DEPTH) slips.push(own.span, span);
    }
  }
  return [...slips, ...spansOf(open)].sort(([a], [b]) => a - b);
}

/** Of blocks that nobody ends; a tag of a plugin may have none. */
function spansOf(open: readonly Opening[]): Span[] {
  return open.filter(({ name }) => BLOCKS.test(name)).map(({ span }) => span);
}
