import { closeTags } from './close-tags';
import { emphasis, stopsAt } from './emphasis';
import { link } from './links';
import type { Emphasis, Piece, Reader } from './span-reader';
import { attributeList, backslash, code, formula, tag } from './verbatim-spans';

/**
 * What stands within a paragraph, as Markdown of this blog: emphasis where kramdown sees it, addresses with spaces, attribute lists
 * taken off, and backslashes that kramdown shows.
 * @param links names of links that are defined, as `linkName` writes them.
 */
export function convertSpans(text: string, links: ReadonlySet<string> = new Set()): string {
  if (!/[*_\\[{`<>]/.test(text)) return text;
  const reader: Reader = { text, at: 0, steps: 0, depth: 0, links };
  const { out } = read(reader, undefined, []);
  return reader.steps > MOST_STEPS ? text : closeTags(plainAnchors(out));
}

/** A paragraph that costs more is left as it is. */
const MOST_STEPS = 200_000;

/** So deep may brackets and emphasis be nested. */
const MOST_DEPTH = 60;

/** An address that is the text of a link in raw HTML is no link of its own. */
function plainAnchors(text: string): string {
  return text.replace(/(<a\s[^>]*>)([^<`]*)(?=<\/a>)/gi, (_, open: string, inner: string) => {
    return open + inner.replace(/:\/\//g, ':\\/\\/').replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`);
  });
}

/**
 * Reads on, up to where an emphasis or a link's text ends, or to the end of the text.
 * @param stop what ends it.
 * @param open emphases that are open around it.
 */
export function read(reader: Reader, stop: Emphasis | ']' | undefined, open: readonly Emphasis[]): Piece {
  if (reader.depth >= MOST_DEPTH) return { out: '', found: false };
  reader.depth++;
  const piece = readOn(reader, stop, open);
  reader.depth--;
  return piece;
}

function readOn(reader: Reader, stop: Emphasis | ']' | undefined, open: readonly Emphasis[]): Piece {
  const { text } = reader;
  const begin = reader.at;
  let out = '';
  while (reader.at < text.length) {
    if (++reader.steps > MOST_STEPS) return { out: '', found: false };
    const sign = text[reader.at] ?? '';
    if (stop !== undefined && reader.at > begin && stopsAt(reader, stop)) return { out, found: true };
    if (stop === ']' && sign === ']') return { out, found: true };
    switch (sign) {
      case '\\':
        out += backslash(reader);
        break;
      case '`':
        out += code(reader);
        break;
      case '<':
        out += tag(reader);
        break;
      case '>':
        out += text[reader.at + 1] === '>' ? '»' : '>';
        reader.at += text[reader.at + 1] === '>' ? 2 : 1;
        break;
      case '$':
        out += formula(reader);
        break;
      case '!':
      case '[':
        out += link(reader, open);
        break;
      case '{':
        out += attributeList(reader, out);
        break;
      case '*':
      case '_':
        out += emphasis(reader, out, open);
        break;
      default:
        out += sign;
        reader.at++;
    }
  }
  return { out, found: stop === undefined };
}
