/** A shortcode as it is called. */
export interface Call {
  type: 'call';
  name: string;
  /** `{{% x %}}`: its output is Markdown of the text around it; `{{< x >}}`: HTML. */
  markdown: boolean;
  /** By position, or by name; Hugo allows no mixture. */
  args: readonly string[] | ReadonlyMap<string, string>;
  /** Those that stand in quotes, by position or by name: to Hugo, these are texts, whatever they look like. */
  quoted: ReadonlySet<string | number>;
  /** Whether it is closed, by `{{< /x >}}` or by itself. */
  closed: boolean;
  inner: readonly Piece[];
  /** Where its tag begins in the body, and where it ends, with its end. */
  start: number;
  end: number;
  /** Where what it holds begins and ends; equal where it holds nothing. */
  innerStart: number;
  innerEnd: number;
}

export type Piece = { type: 'text'; text: string; start: number } | Call;

interface Tag {
  kind: 'open' | 'close' | 'escaped';
  name: string;
  markdown: boolean;
  args: Call['args'];
  quoted: Call['quoted'];
  selfClosing: boolean;
  start: number;
  end: number;
  /** What an escaped tag shows. */
  shown: string;
}

const OPEN = /\{\{([<%])[ \t\r\n]*(\/\*)?/g;
const NAME = /[\p{L}\d_][\p{L}\d_./-]*/uy;
const ARGUMENT =
  /(?:([\p{L}\d_][\p{L}\d_.-]*)[ \t]*=[ \t]*)?(?:"((?:\\[\s\S]|[^"\\])*)"|`([^`]*)`|((?:(?![>%]\}\}|\/[>%]\}\})[^\s"`])+))/uy;
const SPACE = /\s*/y;

/** No tag has more. So a text with many tags that never end takes no time that grows with its square. */
const MOST_ARGUMENTS = 500;

/**
 * Reads the shortcodes of a body as Hugo does: everywhere, in code too, as only `{{<` with `/*` behind it shows one.
 * @returns also where tags begin that cannot be read: without an end, without a name, with a quote that is not closed. Hugo would build
 *   nothing.
 */
export function shortcodesIn(body: string): { pieces: Piece[]; unread: number[] } {
  const { tags, unread } = tagsIn(body);
  return { pieces: nest(body, tags), unread };
}

function tagsIn(body: string): { tags: Tag[]; unread: number[] } {
  const tags: Tag[] = [];
  const unread: number[] = [];
  OPEN.lastIndex = 0;
  for (let match = OPEN.exec(body); match !== null; match = OPEN.exec(body)) {
    const tag = tagAt(body, match.index, match[1] === '%', match[0].length, match[2] !== undefined);
    if (tag === undefined) {
      unread.push(match.index);
      continue;
    }
    tags.push(tag);
    OPEN.lastIndex = tag.end;
  }
  return { tags, unread };
}

function tagAt(
  body: string,
  start: number,
  markdown: boolean,
  length: number,
  escaped: boolean,
): Tag | undefined {
  const closer = markdown ? '%}}' : '>}}';
  const base = {
    markdown,
    start,
    shown: '',
    name: '',
    args: [],
    quoted: new Set<never>(),
    selfClosing: false,
  } as const;
  if (escaped) {
    const end = body.indexOf(`*/${closer}`, start);
    if (end < 0) return undefined;
    const comment = body.slice(body.indexOf('/*', start) + 2, end);
    const shown = `${body.slice(start, start + 3)}${comment}${closer}`;
    return { ...base, kind: 'escaped', shown, end: end + 2 + closer.length };
  }
  let at = start + length;
  const closing = body[at] === '/';
  if (closing) at = skip(body, at + 1);
  NAME.lastIndex = at;
  const name = NAME.exec(body)?.[0];
  if (name === undefined) return undefined;
  at += name.length;
  const args = argumentsAt(body, at, closer);
  if (args === undefined) return undefined;
  return { ...base, ...args, kind: closing ? 'close' : 'open', name };
}

function skip(body: string, at: number): number {
  SPACE.lastIndex = at;
  return at + (SPACE.exec(body)?.[0].length ?? 0);
}

function argumentsAt(
  body: string,
  from: number,
  closer: string,
): { args: Call['args']; quoted: Call['quoted']; selfClosing: boolean; end: number } | undefined {
  const listed: string[] = [];
  const named = new Map<string, string>();
  const quoted = new Set<string | number>();
  for (let at = skip(body, from); at < body.length; at = skip(body, at)) {
    const args = named.size > 0 ? named : listed;
    if (body.startsWith(closer, at)) return { args, quoted, selfClosing: false, end: at + closer.length };
    if (body.startsWith(`/${closer}`, at))
      return { args, quoted, selfClosing: true, end: at + 1 + closer.length };
    ARGUMENT.lastIndex = at;
    const match = listed.length + named.size < MOST_ARGUMENTS ? ARGUMENT.exec(body) : null;
    if (match === null) return undefined;
    const [whole, key, text, raw, bare] = match;
    const value = raw ?? bare ?? text?.replace(/\\([\s\S])/g, unescaped) ?? '';
    if (bare === undefined) quoted.add(key ?? listed.length);
    if (key === undefined) listed.push(value);
    else named.set(key, value);
    at += whole.length;
  }
  return undefined;
}

function unescaped(_: string, character: string): string {
  if (character === 'n') return '\n';
  return character === 't' ? '\t' : character;
}

/** Finds the end of each shortcode. One that has none, as most, holds nothing; an end without a beginning shows nothing. */
function nest(body: string, tags: readonly Tag[]): Piece[] {
  const closes = new Map<Tag, Tag>();
  const open: Tag[] = [];
  for (const tag of tags) {
    if (tag.kind === 'open' && !tag.selfClosing) open.push(tag);
    if (tag.kind !== 'close') continue;
    const at = open.findLastIndex(({ name }) => name === tag.name);
    const [opener] = at < 0 ? [] : open.splice(at);
    if (opener !== undefined) closes.set(opener, tag);
  }
  let next = 0;
  const read = (start: number, end: number): Piece[] => {
    const pieces: Piece[] = [];
    let done = start;
    const text = (to: number) => {
      if (to > done) pieces.push({ type: 'text', text: body.slice(done, to), start: done });
    };
    for (let tag = tags[next]; tag !== undefined && tag.start < end; tag = tags[next]) {
      next++;
      text(tag.start);
      done = tag.end;
      if (tag.kind === 'escaped') pieces.push({ type: 'text', text: tag.shown, start: tag.start });
      if (tag.kind !== 'open') continue;
      const close = closes.get(tag);
      const inner = close === undefined ? [] : read(tag.end, close.start);
      if (close !== undefined) next = tags.indexOf(close, next) + 1;
      done = close?.end ?? tag.end;
      const { name, markdown, args, quoted, start: from } = tag;
      const [innerStart, innerEnd] = [tag.end, close?.start ?? tag.end];
      const closed = close !== undefined || tag.selfClosing;
      pieces.push({
        type: 'call',
        name,
        markdown,
        args,
        quoted,
        closed,
        inner,
        start: from,
        end: done,
        innerStart,
        innerEnd,
      });
    }
    text(end);
    return pieces;
  };
  return read(0, body.length);
}
