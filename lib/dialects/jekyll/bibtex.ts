/** A work of a file of BibTeX. */
export interface Work {
  key: string;
  /** Such as `article`, in small letters. */
  type: string;
  /** By their names, in small letters; TeX in them is text. */
  fields: ReadonlyMap<string, string>;
}

/** The works of a file, in its order. What cannot be read is passed over: a reference list without a slip's work is better than none. */
export function worksOf(text: string): Work[] {
  const names = new Map<string, string>();
  const works: Work[] = [];
  const start = /@(\w+)\s*[{(]\s*/g;
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const [, type = ''] = found;
    const kind = type.toLowerCase();
    const reader = new Reader(text, start.lastIndex);
    if (kind === 'comment' || kind === 'preamble') {
      reader.at = found.index + found[0].trimEnd().length - 1;
      fieldValue(reader, names);
      start.lastIndex = reader.at;
      continue;
    }
    const key = kind === 'string' ? '' : reader.take(/[^,\s}]+/y).trim();
    const fields = fieldsOf(reader, names);
    start.lastIndex = Math.max(start.lastIndex, reader.at);
    if (kind === 'string') for (const [name, value] of fields) names.set(name, value);
    else if (key !== '') works.push({ key, type: kind, fields: asText(fields) });
  }
  return works;
}

class Reader {
  constructor(
    readonly text: string,
    public at: number,
  ) {}

  /** @param pattern a sticky one. */
  take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [taken = ''] = pattern.exec(this.text) ?? [];
    this.at += taken.length;
    return taken;
  }
}

function fieldsOf(reader: Reader, names: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map<string, string>();
  for (;;) {
    reader.take(/[\s,]+/y);
    const name = reader.take(/[\w:-]+/y).toLowerCase();
    if (name === '' || reader.take(/\s*=\s*/y) === '') return fields;
    const parts = [fieldValue(reader, names)];
    while (reader.take(/\s*#\s*/y) !== '') parts.push(fieldValue(reader, names));
    fields.set(name, parts.join(''));
  }
}

function fieldValue(reader: Reader, names: ReadonlyMap<string, string>): string {
  const sign = reader.text[reader.at];
  if (sign !== '{' && sign !== '"') {
    const word = reader.take(/[^\s,#}]+/y);
    return names.get(word.toLowerCase()) ?? word;
  }
  const from = reader.at + 1;
  let depth = 0;
  for (reader.at = from; reader.at < reader.text.length; reader.at++) {
    const each = reader.text[reader.at];
    if (each === '\\') reader.at++;
    else if (depth === 0 && each === (sign === '{' ? '}' : '"')) break;
    else if (each === '{') depth++;
    else if (each === '}') depth--;
  }
  return reader.text.slice(from, reader.at++);
}

function asText(fields: ReadonlyMap<string, string>): Map<string, string> {
  // Authors are taken apart by braces, too: {World Health Organization} is one name.
  return new Map(
    [...fields].map(([name, value]) => [
      name,
      name === 'author' || name === 'editor' ? value : plainTex(value),
    ]),
  );
}

const ACCENTS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030C',
  u: '\u0306',
  H: '\u030B',
  k: '\u0328',
  r: '\u030A',
};

const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  i: 'i',
  j: 'j',
};

/** TeX of names and titles as text. */
export function plainTex(tex: string): string {
  return tex
    .replace(
      /\\(['`^"~=.])\s*\{?\\?([A-Za-z])\}?/g,
      (_, accent: string, letter: string) => letter + (ACCENTS[accent] ?? ''),
    )
    .replace(
      /\\([cvuHkr])(?:\s*\{\\?([A-Za-z])\}|\s+([A-Za-z]))/g,
      (_, accent: string, braced?: string, bare?: string) => (braced ?? bare ?? '') + (ACCENTS[accent] ?? ''),
    )
    .replace(/\\(ss|o|O|l|L|aa|AA|ae|AE|oe|OE|i|j)(?![A-Za-z])\s?/g, (_, name: string) => LETTERS[name] ?? '')
    .replace(/\\(?:text\w+|emph|url|href|mbox)\s*(?=\{)/g, '')
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/(?<!\\)~/g, ' ')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim();
}
