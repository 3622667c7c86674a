import type { Emphasis, Reader } from './span-reader';
import { read } from './spans';

/** Names of links differ neither by case nor by white space. */
export function linkName(name: string): string {
  return name.replace(/\s+/g, ' ').toLowerCase();
}

/** Reads a link or an image; a bracket that begins none is text. */
export function link(reader: Reader, open: readonly Emphasis[]): string {
  const { text, at } = reader;
  const [mark = ''] = /^!?\[(?=[^^])/.exec(text.slice(at)) ?? [];
  if (mark === '') {
    reader.at++;
    return text[at] ?? '';
  }
  reader.at = at + mark.length;
  const inner = read(reader, ']', open);
  if (!inner.found) {
    reader.at = at + mark.length;
    return mark;
  }
  reader.at++;
  if (text[reader.at] !== '(') {
    // Other than in Markdown, white space may stand before the name.
    const [reference = '', name = ''] = /^\s*?\[([^\]]*)\]/.exec(text.slice(reader.at)) ?? [];
    const isLink = name.trim() !== '' && reader.links.has(linkName(name));
    if (!isLink) return `${mark}${inner.out}]`;
    reader.at += reference.length;
    return `${mark}${inner.out}][${name.replace(/\s+/g, ' ')}]`;
  }
  const target = targetOf(text, reader.at);
  if (target === undefined) return `${mark}${inner.out}]`;
  reader.at = target.end;
  return `${mark}${inner.out}](${target.written})`;
}

/** `(address "title")`, whose address may hold spaces and brackets in pairs. */
function targetOf(text: string, from: number): { written: string; end: number } | undefined {
  const rest = text.slice(from + 1);
  const angled = /^<([^>\n]*)>/.exec(rest);
  let depth = 1;
  let end = angled?.[0].length ?? 0;
  for (const most = Math.min(rest.length, MOST_ADDRESS); end < most; end++) {
    const sign = rest[end] ?? '';
    if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) break;
    else if (depth === 1 && /\s/.test(sign)) {
      const [whole, quote = '', title = ''] = TITLE.exec(rest.slice(end, end + MOST_ADDRESS)) ?? [];
      if (whole === undefined) continue;
      const address = addressOf(angled?.[1] ?? rest.slice(0, end).trim());
      const written = title.replace(quote === '"' ? /(?<!\\)"/g : /(?<!\\)'/g, `\\${quote}`);
      return { written: `${address} ${quote}${written}${quote}`, end: from + 1 + end + whole.length + 1 };
    }
  }
  if (depth !== 0) return undefined;
  return { written: addressOf(angled?.[1] ?? rest.slice(0, end).trim()), end: from + 1 + end + 1 };
}

/** No address is longer, and no title. */
const MOST_ADDRESS = 4000;

/** `"title"` in front of the bracket that ends a link. */
const TITLE = /^\s+(["'])(.+?)\1\s*(?=\))/s;

/** A backslash before a bracket hides it, as authors mean it; before other signs it is a part of the address. */
function addressOf(address: string): string {
  const text = address.replace(/\s*\n\s*/g, ' ').replace(/\\(?=[!-'*-/:-@[-`{-~])/g, '\\\\');
  if (text === '' || /^[^\s()<>]*$/.test(text)) return text;
  return /[<>]/.test(text)
    ? text.replace(/[<>\s]/g, (sign) => (sign === '<' ? '%3C' : sign === '>' ? '%3E' : '%20'))
    : `<${text}>`;
}
