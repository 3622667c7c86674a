import { type Place, placeAt, type Source, type SourceProblem } from './source';

const MAX_DEPTH = 100;
const STRING = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"/y;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

class JsonError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/**
 * Reads a JSON object, also without its braces, as Hexo has it between `;;;`. Unlike `JSON.parse`, it knows where
 * everything stands, and takes a key that is written twice for a slip. Numbers that JavaScript would write otherwise
 * (`1.10`) stay text.
 */
export function readJson(text: string): Source {
  const reader = new JsonReader(text);
  let data: unknown;
  try {
    data = reader.document();
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    reader.problems.push({
      message: `JSON cannot be read: ${error.message}`,
      place: placeAt(text, error.offset),
    });
  }
  return { data, problems: reader.problems, placeOf: (path, what) => reader.placeOf(path, what) };
}

class JsonReader {
  readonly problems: SourceProblem[] = [];
  private readonly offsets = new Map<string, number>();
  private offset = 0;

  constructor(private readonly text: string) {}

  document(): unknown {
    this.take(SPACE);
    const start = this.text[this.offset];
    const data = start === '{' || start === '[' ? this.value([]) : this.members([], undefined);
    this.take(SPACE);
    if (this.offset < this.text.length) this.fail('the end');
    return data;
  }

  placeOf(path: readonly PropertyKey[], what: 'key' | 'value'): Place {
    for (let length = path.length; length > 0; length--) {
      const offset = this.offsets.get(nameOf(what, path.slice(0, length)));
      if (offset !== undefined) return placeAt(this.text, offset);
    }
    return placeAt(this.text, this.text.search(/\S|$/));
  }

  private value(path: readonly PropertyKey[]): unknown {
    if (path.length > MAX_DEPTH) throw new JsonError(`it is nested more than ${MAX_DEPTH} deep`, this.offset);
    this.take(SPACE);
    this.offsets.set(nameOf('value', path), this.offset);
    if (this.takeIf('{')) return this.members(path, '}');
    if (this.takeIf('[')) return this.items(path);
    if (this.text[this.offset] === '"') return this.string('a value');
    const literal = this.take(LITERAL);
    if (literal === '') this.fail('a value');
    const value: unknown = JSON.parse(literal);
    return typeof value === 'number' && String(value) !== literal ? literal : value;
  }

  private members(path: readonly PropertyKey[], end: '}' | undefined): Record<string, unknown> {
    const members = new Map<string, unknown>();
    this.take(SPACE);
    if (this.ends(end)) return {};
    do {
      this.take(SPACE);
      const start = this.offset;
      const key = this.string('a name in double quotes');
      const inner = [...path, key];
      if (members.has(key)) {
        const message = `field ${JSON.stringify(key)} is written twice; keep one`;
        this.problems.push({ message, place: placeAt(this.text, start) });
      }
      this.offsets.set(nameOf('key', inner), start);
      this.take(SPACE);
      if (!this.takeIf(':')) this.fail('":"');
      members.set(key, this.value(inner));
      this.take(SPACE);
    } while (this.takeIf(','));
    if (!this.ends(end)) this.fail(end === undefined ? '","' : '"," or "}"');
    return Object.fromEntries(members);
  }

  private items(path: readonly PropertyKey[]): unknown[] {
    const items: unknown[] = [];
    this.take(SPACE);
    if (this.takeIf(']')) return items;
    do {
      items.push(this.value([...path, items.length]));
      this.take(SPACE);
    } while (this.takeIf(','));
    if (!this.takeIf(']')) this.fail('"," or "]"');
    return items;
  }

  private string(expected: string): string {
    const literal = this.take(STRING);
    if (literal === '')
      this.fail(this.text[this.offset] === '"' ? 'a string that ends on its line' : expected);
    try {
      return String(JSON.parse(literal));
    } catch {
      throw new JsonError(
        'a string holds a control character or an unknown escape',
        this.offset - literal.length,
      );
    }
  }

  private ends(end: '}' | undefined): boolean {
    return end === undefined ? this.offset === this.text.length : this.takeIf(end);
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.offset;
    const taken = pattern.exec(this.text)?.[0] ?? '';
    this.offset += taken.length;
    return taken;
  }

  private takeIf(char: string): boolean {
    if (this.text[this.offset] !== char) return false;
    this.offset++;
    return true;
  }

  private fail(expected: string): never {
    const char = String.fromCodePoint(this.text.codePointAt(this.offset) ?? 0);
    const what = this.offset < this.text.length ? JSON.stringify(char) : 'the end';
    throw new JsonError(`${what} stands where ${expected} should`, this.offset);
  }
}

function nameOf(what: 'key' | 'value', path: readonly PropertyKey[]): string {
  return `${what} ${JSON.stringify(path)}`;
}
