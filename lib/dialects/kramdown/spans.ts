/**
 * What stands within a paragraph, as Markdown of this blog: emphasis where kramdown sees it, addresses with spaces, attribute lists
 * taken off, and backslashes that kramdown shows.
 * @param links names of links that are defined, as `linkName` writes them.
 */
export function convertSpans(text: string, links: ReadonlySet<string> = new Set()): string {
  if (!/[*_\\[{`<]/.test(text)) return text;
  const reader: Reader = { text, at: 0, steps: 0, depth: 0, links };
  const { out } = read(reader, undefined, []);
  return reader.steps > MOST_STEPS ? text : plainAnchors(out);
}

/** A paragraph that costs more is left as it is. */
const MOST_STEPS = 200_000;

/** So deep may brackets and emphasis be nested. */
const MOST_DEPTH = 60;

interface Reader {
  text: string;
  at: number;
  steps: number;
  depth: number;
  links: ReadonlySet<string>;
}

/** An address that is the text of a link in raw HTML is no link of its own. */
function plainAnchors(text: string): string {
  return text.replace(/(<a\s[^>]*>)([^<`]*)(?=<\/a>)/gi, (_, open: string, inner: string) => {
    return open + inner.replace(/:\/\//g, ':\\/\\/').replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`);
  });
}

/** Names of links differ neither by case nor by white space. */
export function linkName(name: string): string {
  return name.replace(/\s+/g, ' ').toLowerCase();
}

type Emphasis = '*' | '**' | '_' | '__';

/** Characters that a backslash hides in kramdown; before others it is shown. */
const ESCAPABLE = /[\\.*_+`<>()[\]{}#!:|"'$=\-~]/;

interface Piece {
  out: string;
  found: boolean;
}

/**
 * Reads on, up to where an emphasis or a link's text ends, or to the end of the text.
 * @param stop what ends it.
 * @param open emphases that are open around it.
 */
function read(reader: Reader, stop: Emphasis | ']' | undefined, open: readonly Emphasis[]): Piece {
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

function stopsAt({ text, at }: Reader, stop: Emphasis | ']'): boolean {
  if (stop === ']' || !text.startsWith(stop, at) || /\s/.test(text[at - 1] ?? '')) return false;
  const sign = stop[0] ?? '';
  const next = text.slice(at + stop.length);
  if (stop.length === 1 && next.startsWith(sign) && !next.startsWith(sign + sign)) return false;
  return sign !== '_' || !/^[\p{L}\p{N}]/u.test(next);
}

function emphasis(reader: Reader, before: string, open: readonly Emphasis[]): string {
  const { text, at } = reader;
  const sign = text[at] === '*' ? '*' : '_';
  const doubled: Emphasis = sign === '*' ? '**' : '__';
  const run: Emphasis = text[at + 1] === sign ? doubled : sign;
  const literal = (length: number) => {
    reader.at = at + length;
    return escapeRun(text, at, length);
  };
  const inWord = sign === '_' && /\p{L}-?\p{L}*$/u.test(text.slice(Math.max(0, at - 60), at));
  if (
    inWord ||
    /\s/.test(text[at + run.length] ?? ' ') ||
    open.some((other) => other.length === run.length)
  ) {
    return literal(run.length);
  }
  for (const mark of run.length === 2 && !open.some((other) => other.length === 1)
    ? ([run, sign] as const)
    : [run]) {
    reader.at = at + mark.length;
    const inner = read(reader, mark, [...open, mark]);
    if (inner.found && inner.out !== '') {
      reader.at += mark.length;
      return wrapped(inner.out, mark, before, text.slice(reader.at, reader.at + 2));
    }
  }
  return literal(run.length);
}

/** A sign that stands for itself. */
function escapeRun(text: string, at: number, length: number): string {
  const [before, after] = [text[at - 1] ?? ' ', text[at + length] ?? ' '];
  const run = text.slice(at, at + length);
  const alone = /\s/.test(before) && /\s/.test(after);
  const inWord = run.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  return alone || inWord ? run : [...run].map((sign) => `\\${sign}`).join('');
}

/** Emphasis in Markdown's signs where these can mean nothing else, else in tags. */
function wrapped(inner: string, mark: Emphasis, before: string, after: string): string {
  const name = mark.length === 2 ? 'strong' : 'em';
  const opens = /(?:^|[\s(["'“‘])$/.test(before) && /^[\p{L}\p{N}`[!<]/u.test(inner);
  const closes = /^(?:$|[\s).,;:!?\]"'”’])/.test(after) && /[\p{L}\p{N}`)>.!?]$/u.test(inner);
  const wordy = !/[*_]/.test(inner.replace(/`[^`]*`/g, ''));
  if (opens && closes && wordy && !/\p{sc=Han}/u.test(inner.slice(0, 1) + inner.slice(-1)))
    return `${mark}${inner}${mark}`;
  return `<${name}>${inner}</${name}>`;
}

function backslash(reader: Reader): string {
  const next = reader.text[reader.at + 1] ?? '';
  if (next === '\\' && /^\\\\(?:\n|$)/.test(reader.text.slice(reader.at, reader.at + 3))) {
    reader.at += 2;
    return reader.at < reader.text.length ? '\\' : '';
  }
  if (ESCAPABLE.test(next)) {
    reader.at += 2;
    return `\\${next}`;
  }
  reader.at++;
  // Before other signs it is shown, also where Markdown would take it for an escape.
  return /[!-/:-@[-`{-~]/.test(next) ? '\\\\' : '\\';
}

function code(reader: Reader): string {
  const { text, at } = reader;
  const [run = '`'] = /^`+/.exec(text.slice(at)) ?? [];
  const literal = () => {
    reader.at = at + run.length;
    return [...run].map((sign) => `\\${sign}`).join('');
  };
  if (run.length === 1 && /\s|^$/.test(text[at - 1] ?? '') && /^\s/.test(text.slice(at + 1)) && at > 0)
    return literal();
  const end = text.indexOf(run, at + run.length);
  if (end < 0) return literal();
  reader.at = end + run.length;
  let inner = text.slice(at + run.length, end);
  if (run.length > 1) inner = inner.replace(/^ | $/g, '');
  const longest = Math.max(0, ...[...inner.matchAll(/`+/g)].map(([each]) => each.length));
  const ticks = longest === 0 ? '`' : '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/s.test(inner) && inner.trim() !== '' ? ' ' : '';
  return ticks + pad + inner.replace(/\n/g, ' ') + pad + ticks;
}

const TAG =
  /^<(?:!--.*?-->|\/?[A-Za-z][\w:-]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s*\/?>|(?:https?|ftp|mailto|tel):[^\s<>]*>|[\w.+-]+@[\w.-]+>)/s;

/** Tags and addresses stay as they are; of other `<` also nothing is changed. */
function tag(reader: Reader): string {
  const [whole = '<'] = TAG.exec(reader.text.slice(reader.at)) ?? [];
  reader.at += whole.length;
  const [, name] = VERBATIM.exec(whole) ?? [];
  const end =
    name === undefined ? -1 : reader.text.slice(reader.at).search(new RegExp(`</${name}\\s*>`, 'i'));
  if (end < 0) return whole.replace(/\s*\n\s*/g, ' ');
  const inner = reader.text.slice(reader.at, reader.at + end);
  reader.at += end;
  return whole + inner.replace(/[\\`*_[\]~$]/g, '\\$&');
}

/** Elements in which nothing is Markdown. */
const VERBATIM = /^<(code|kbd|samp|var|math|script|style)\b[^>]*>$/i;

function formula(reader: Reader): string {
  const { text, at } = reader;
  const end = text.startsWith('$$', at) ? text.indexOf('$$', at + 2) : -1;
  if (end > at + 2) {
    reader.at = end + 2;
    return text.slice(at, reader.at);
  }
  // A formula between single signs is a matter of scripts in kramdown, and one of Markdown here: it stays as it is.
  const [single = '$'] = /^\$(?=\S)[^$\n]*?[^\s\\$]\$(?!\d)/.exec(text.slice(at)) ?? [];
  const inner = /[\\^_{}=]/.test(single) && single.length > 2 ? single : '$';
  reader.at += inner.length;
  return inner;
}

function link(reader: Reader, open: readonly Emphasis[]): string {
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
  let title = '';
  for (const most = Math.min(rest.length, MOST_ADDRESS); end < most; end++) {
    const sign = rest[end] ?? '';
    if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) break;
    else if (/\s/.test(sign)) {
      const [whole = '', quote = '', shown = ''] = /^\s+(["'])(.+?)\1\s*(?=\))/s.exec(rest.slice(end)) ?? [];
      if (whole !== '' && depth === 1) {
        title = ` ${quote}${quote === '"' ? shown.replace(/(?<!\\)"/g, '\\"') : shown.replace(/(?<!\\)'/g, "\\'")}${quote}`;
        const address = angled?.[1] ?? rest.slice(0, end).trim();
        return { written: addressOf(address) + title, end: from + 1 + end + whole.length + 1 };
      }
    }
  }
  if (depth !== 0) return undefined;
  return { written: addressOf(angled?.[1] ?? rest.slice(0, end).trim()), end: from + 1 + end + 1 };
}

/** No address is longer. */
const MOST_ADDRESS = 4000;

/** A backslash before a bracket hides it, as authors mean it; before other signs it is a part of the address. */
function addressOf(address: string): string {
  const text = address.replace(/\s*\n\s*/g, ' ').replace(/\\(?=[!-'*-/:-@[-`{-~])/g, '\\\\');
  if (text === '' || /^[^\s()<>]*$/.test(text)) return text;
  return /[<>]/.test(text)
    ? text.replace(/[<>\s]/g, (sign) => (sign === '<' ? '%3C' : sign === '>' ? '%3E' : '%20'))
    : `<${text}>`;
}

const LIST = /^\{:(?![:/])((?:\\\}|[^}])+)\}/;
const EXTENSION = /^\{::(comment|nomarkdown)[^}]*?(\/)?\}/;

/** An attribute list with at least one mark of such a list in it, and tags of extensions. */
const STRAY =
  /^\{:(?:toc|\s*(?:[.#][\w:-]+|[\w-]+=(?:"[^"}]*"|'[^'}]*'))(?:\s+(?:[.#]?[\w:-]+|[\w-]+=(?:"[^"}]*"|'[^'}]*')))*\s*|:(?:comment|nomarkdown|options)\b[^}]*|\/\w*)\}/;

/** An attribute list behind an element is taken off, but for the width of an image; behind text it is text. */
function attributeList(reader: Reader, before: string): string {
  const rest = reader.text.slice(reader.at);
  const [whole, list = ''] = LIST.exec(rest) ?? [];
  if (whole !== undefined && /[)*_`>\]]$/.test(before)) {
    reader.at += whole.length;
    const width = /(?:^|\s)width\s*=\s*(["'])(\d+(?:px|%)?)\1/.exec(list)?.[2];
    const isImage = /!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])$/.test(before);
    return width !== undefined && isImage ? `{: width="${width}"}` : '';
  }
  const [opening, name = '', closed] = EXTENSION.exec(rest) ?? [];
  if (opening !== undefined) {
    const end = closed ? opening.length : rest.search(new RegExp(`\\{:/(?:${name})?\\}`));
    if (end >= 0) {
      reader.at += closed ? opening.length : end + (/^\{:\/\w*\}/.exec(rest.slice(end))?.[0].length ?? 0);
      return name === 'nomarkdown' && !closed ? rest.slice(opening.length, end) : '';
    }
  }
  // Behind text kramdown shows them; nobody wants to read them there. What may be something else, such as {:ok, value}, stays.
  const [stray = ''] = STRAY.exec(rest) ?? [];
  if (stray !== '') {
    reader.at += stray.length;
    return '';
  }
  reader.at++;
  return '{';
}
