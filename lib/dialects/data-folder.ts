import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { tooDeep } from '../post/front-matter/yaml-depth';
import type { Lookup } from './dialect';

const READABLE = /\.(?:ya?ml|json|toml|csv|tsv)$/i;

/** Who asks for data. */
interface Asker {
  lookup: Lookup;
  warn(message: string, about: string): void;
}

/** What files hold by their names, and folders what is in them. */
interface DataFolder<T> {
  [name: string]: T | DataFolder<T>;
}

/**
 * What the files of a folder hold, by their names; folders within it are mappings. A file is read when it is asked for.
 * @param value makes of a file's data what a template can use.
 */
export function dataFolder<T>(name: string, asker: Asker, value: (data: unknown) => T): DataFolder<T> {
  const names = asker.lookup.names(name).filter((each) => READABLE.test(each));
  return folder(`${name}/`, names, (file) => value(read(file, asker)));
}

function folder<T>(prefix: string, names: readonly string[], valueIn: (file: string) => T): DataFolder<T> {
  const found: DataFolder<T> = {};
  for (const name of names) {
    const [first = '', ...rest] = name.slice(prefix.length).split('/');
    const key = rest.length === 0 ? first.replace(READABLE, '') : first;
    if (Object.hasOwn(found, key)) continue;
    const below = `${prefix}${first}/`;
    const make = () => {
      const inside = names.filter((other) => other.startsWith(below));
      return rest.length === 0 ? valueIn(name) : folder(below, inside, valueIn);
    };
    let made: { value: T | DataFolder<T> } | undefined;
    const get = () => {
      made ??= { value: make() };
      return made.value;
    };
    Object.defineProperty(found, key, { get, enumerable: true });
  }
  return found;
}

/** What a file holds, as plain data. A file that cannot be read is reported, and holds nothing. */
export function read(name: string, { lookup, warn }: Asker): unknown {
  const text = lookup.file(name) ?? '';
  try {
    if (/\.[ct]sv$/i.test(name)) return rows(text, name.toLowerCase().endsWith('.tsv') ? '\t' : ',');
    const deep = tooDeep(text);
    if (deep !== undefined) throw new Error(`${deep.message} (line ${deep.place.line})`);
    const data: unknown = name.toLowerCase().endsWith('.toml')
      ? parseToml(text)
      : parseYaml(text, { version: '1.1', merge: true, logLevel: 'error' });
    return JSON.parse(JSON.stringify(data ?? null));
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    warn(`${name} cannot be read, so that nothing of it is shown: ${why}`, `data ${name}`);
    return undefined;
  }
}

/** A table whose first line names the columns. A value in quotes may hold the separator, and a quote twice. */
function rows(text: string, separator: string): Record<string, string>[] {
  const [head = [], ...body] = tableOf(text, separator);
  return body.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

/** The cells of each line. */
export function tableOf(text: string, separator: string): string[][] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  return lines.map((line) => cells(line, separator));
}

function cells(line: string, separator: string): string[] {
  const found: string[] = [];
  let [cell, quoted] = ['', false];
  for (let i = 0; i < line.length; i++) {
    const sign = line[i] ?? '';
    if (sign === '"' && quoted && line[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) {
      found.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...found, cell];
}
