import jsTokens from 'js-tokens';

/** Where something stands in a file; both count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Where a key of the configuration stands, by its name as problems have it: `nav[2].href`. */
export type PlaceOf = (key: string) => Place | undefined;

/**
 * Finds the keys of a configuration in the text of `site.config.ts`. A key that is missing is where what it belongs to stands: `nav[2]`
 * for `nav[2].href`. Of what the text computes, such as `nav: links`, only the key is found.
 */
export function configPlaces(source: string): PlaceOf {
  const places = new Map<string, Place>();
  const tokens = significant(source);
  const start = rootOf(tokens);
  if (start !== undefined) readObject({ tokens, at: start, places }, '');
  return (key) => {
    for (let name = key; name !== ''; name = name.replace(/(?:^|\.)[^.[]+$|\[\d+\]$/, '')) {
      const place = places.get(name);
      if (place !== undefined) return place;
    }
    return undefined;
  };
}

interface Token extends Place {
  type: string;
  value: string;
}

interface Reader {
  tokens: readonly Token[];
  at: number;
  places: Map<string, Place>;
}

/** The tokens that are neither blanks nor comments, with their places. */
function significant(source: string): Token[] {
  const found: Token[] = [];
  let line = 1;
  let column = 1;
  for (const { type, value } of jsTokens(source)) {
    if (!/Comment$|^WhiteSpace$|^LineTerminatorSequence$/.test(type))
      found.push({ type, value, line, column });
    const lines = value.split(/\r\n|[\n\r\u2028\u2029]/);
    column = lines.length > 1 ? (lines.at(-1)?.length ?? 0) + 1 : column + value.length;
    line += lines.length - 1;
  }
  return found;
}

/** The brace with which the default export begins, in the place itself or in that of the constant it names. */
function rootOf(tokens: readonly Token[]): number | undefined {
  const at = tokens.findIndex(({ value }, i) => value === 'export' && tokens[i + 1]?.value === 'default') + 2;
  const exported = tokens[at]?.value;
  if (at < 2 || exported === undefined) return undefined;
  if (exported === '{') return at;
  const named = tokens.findIndex(
    ({ value }, i) => value === exported && /^(?:const|let|var)$/.test(tokens[i - 1]?.value ?? ''),
  );
  const given = named < 0 ? at : tokens.findIndex(({ value }, i) => i > named && value === '=');
  const brace = tokens.findIndex(({ value }, i) => i > given && value === '{');
  return given < 0 || brace < 0 ? undefined : brace;
}

function readObject(reader: Reader, path: string): void {
  readItems(reader, '}', ({ type, value, line, column }) => {
    const isKey = type === 'IdentifierName' || type === 'StringLiteral';
    const name = type === 'StringLiteral' ? value.slice(1, -1) : value;
    const key = path === '' ? name : `${path}.${name}`;
    if (isKey) reader.places.set(key, { line, column });
    if (isKey && reader.tokens[reader.at + 1]?.value === ':') {
      reader.at += 2;
      readValue(reader, key);
    } else skip(reader);
  });
}

function readList(reader: Reader, path: string): void {
  let index = 0;
  readItems(reader, ']', ({ value, line, column }) => {
    // How many items are spread here is not in the text.
    if (value === '...') index = Number.NaN;
    const key = `${path}[${index}]`;
    reader.places.set(key, { line, column });
    readValue(reader, key);
    index += 1;
  });
}

/** From its first bracket to behind its last one. */
function readItems(reader: Reader, end: string, read: (first: Token) => void): void {
  reader.at += 1;
  for (let token = now(reader); token !== undefined && token.value !== end; token = now(reader)) {
    const before = reader.at;
    if (token.value !== ',') read(token);
    if (reader.at === before) reader.at += 1;
  }
  reader.at += 1;
}

function readValue(reader: Reader, path: string): void {
  const value = now(reader)?.value;
  if (value === '{') readObject(reader, path);
  else if (value === '[') readList(reader, path);
  // `as const` behind it, or a value of another kind.
  skip(reader);
}

/** To the comma behind a value, or to the end of what the value stands in. */
function skip(reader: Reader): void {
  let depth = 0;
  for (let token = now(reader); token !== undefined; token = now(reader)) {
    if (depth === 0 && /^[,})\]]$/.test(token.value)) return;
    if (/^[([{]$/.test(token.value)) depth += 1;
    if (/^[)\]}]$/.test(token.value)) depth -= 1;
    reader.at += 1;
  }
}

function now({ tokens, at }: Reader): Token | undefined {
  return tokens[at];
}
