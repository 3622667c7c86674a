/** A template of Go, cut into text and actions. */
export type Part = { type: 'text'; text: string } | { type: 'action'; tokens: Token[] };

export interface Token {
  type: 'string' | 'number' | 'name' | 'field' | 'variable' | 'sign';
  /** Of a text what it says; of a field and a variable, without its sign. */
  value: string;
  /** Whether it stands directly behind the token before: `$page.Title`, `(dict).x`. */
  joined: boolean;
}

/** What this interpreter does not know of Go's templates. */
export class UnsupportedError extends Error {}

const ACTION =
  /\{\{(-\s)?\s*(?:\/\*[\s\S]*?\*\/|((?:"(?:\\.|[^"\\])*"|`[^`]*`|'(?:\\.|[^'\\])*'|(?!\}\})[\s\S])*?))\s*(\s-)?\}\}/g;

/** @throws UnsupportedError where the template is none. */
export function partsOf(template: string): Part[] {
  const parts: Part[] = [];
  let done = 0;
  let trim = false;
  const text = (to: number, trimEnd: boolean) => {
    let piece = template.slice(done, to);
    if (trim) piece = piece.trimStart();
    if (trimEnd) piece = piece.trimEnd();
    if (piece !== '') parts.push({ type: 'text', text: piece });
  };
  for (const { 0: whole, 1: before, 2: action, 3: after, index } of template.matchAll(ACTION)) {
    text(index, before !== undefined);
    trim = after !== undefined;
    done = index + whole.length;
    if (action !== undefined) parts.push({ type: 'action', tokens: tokensOf(action.trim()) });
  }
  text(template.length, false);
  return parts;
}

const TOKEN =
  /(\s+)|"((?:\\.|[^"\\\n])*)"|`([^`]*)`|'((?:\\.|[^'\\]))'|(-?(?:0x[\da-f]+|\d+(?:\.\d+)?))(?![\w.])|\$([\p{L}_]\w*)?|\.([\p{L}_][\p{L}\w]*)|([\p{L}_][\p{L}\w]*)|(:=|[|()=,.])/iuy;

function tokensOf(action: string): Token[] {
  const tokens: Token[] = [];
  let joined = false;
  for (let at = 0; at < action.length; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(action);
    if (match === null)
      throw new UnsupportedError(`cannot read ${JSON.stringify(action.slice(at, at + 20))}`);
    const [whole, space, quoted, raw, character, number, variable, field, name, sign] = match;
    at += whole.length;
    if (space !== undefined) {
      joined = false;
      continue;
    }
    const push = (type: Token['type'], value: string) => tokens.push({ type, value, joined });
    if (quoted !== undefined) push('string', quoted.replace(/\\(.)/g, escapeOf));
    else if (raw !== undefined) push('string', raw);
    else if (character !== undefined) push('number', String(character.codePointAt(0)));
    else if (number !== undefined) push('number', number);
    else if (whole.startsWith('$')) push('variable', variable ?? '');
    else if (field !== undefined) push('field', field);
    else if (name !== undefined) push('name', name);
    else push('sign', sign ?? '');
    joined = true;
  }
  return tokens;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function escapeOf(_: string, character: string): string {
  return ESCAPES[character] ?? character;
}
