import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { LineCounter, parseDocument } from 'yaml';
import { errorCode } from '../error-code';
import { isMapping } from '../post/front-matter/source';
import { tooDeep } from '../post/front-matter/yaml-depth';
import type { Data, DialectName } from './dialect';
import { dialects } from './dialect-of';

/** The configuration of another system that lies beside `site.config.ts`. */
export interface OldConfiguration {
  file: string;
  dialect: DialectName;
  data: Data;
}

/**
 * Looks for the configuration of another system in the project's folder.
 * @param wanted looks for that of one dialect only; `undefined` for any.
 * @throws Error as `parseSite` does, where the file cannot be read: `_config.yml:3:1 error … [config]`.
 */
export function readOldConfiguration(root: string, wanted?: DialectName): OldConfiguration | undefined {
  for (const dialect of dialects) {
    if (wanted !== undefined && dialect.name !== wanted) continue;
    const parts = dialect.configFolders.flatMap((folder) => partsIn(root, folder));
    for (const file of [...dialect.configFiles, undefined]) {
      const text = file === undefined ? undefined : read(path.join(root, file));
      const whole = file === undefined || text === undefined ? undefined : parse(file, text);
      const first = whole === undefined ? parts[0]?.file : file;
      if (first === undefined || (whole === undefined && file !== undefined)) continue;
      const data = parts.reduce((sum, part) => joined(sum, part.data), whole ?? {});
      if (wanted !== undefined || dialect.recognises(data))
        return { file: first, dialect: dialect.name, data };
    }
  }
  return undefined;
}

/** The files of a folder of configuration: `params.toml` holds what is below `params`, `menus.de.toml` what is below `languages.de.menus`. */
function partsIn(root: string, folder: string): { file: string; data: Data }[] {
  const names = existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)).sort() : [];
  // What the whole of it is called comes first: what a file says of its own key wins.
  const files = names.filter((name) => /\.(?:toml|ya?ml|json)$/.test(name));
  const whole = files.filter((name) => WHOLE.test(name));
  return [...whole, ...files.filter((name) => !whole.includes(name))].map((name) => {
    const file = `${folder}/${name}`;
    const data = parse(file, read(path.join(root, file)) ?? '');
    const [key = '', language] = name.split('.').slice(0, -1);
    if (WHOLE.test(name)) return { file, data };
    if (language === undefined) return { file, data: { [key]: data } };
    // What is in languages.de.toml is said of the language itself.
    const own = key === 'languages' ? data : { [key]: data };
    return { file, data: { languages: { [language]: own } } };
  });
}

const WHOLE = /^(?:hugo|config)\.\w+$/;

/** One configuration over another: mappings are joined, all else is replaced. */
function joined(under: Data, over: Data): Data {
  const all: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const known = all[key];
    all[key] = isMapping(known) && isMapping(value) ? joined(known, value) : value;
  }
  return all;
}

function read(place: string): string | undefined {
  try {
    return readFileSync(place, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new Error(`${path.basename(place)} error cannot be read (${errorCode(error)}) [config]`);
  }
}

function parse(file: string, text: string): Data {
  if (file.endsWith('.toml')) return mapping(file, tomlOf(file, text));
  // JSON is YAML.
  const deep = tooDeep(text);
  if (deep !== undefined) {
    const { line, column } = deep.place;
    throw new Error(`${file}:${line}:${column} error ${deep.message} [config]`);
  }
  const counter = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    version: '1.1',
    merge: true,
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: counter,
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = counter.linePos(error.pos[0]);
    throw new Error(`${file}:${line}:${col} error ${error.message.replace(/\s+/g, ' ')} [config]`);
  }
  return mapping(file, document.toJS() ?? {});
}

function tomlOf(file: string, text: string): unknown {
  try {
    return parseToml(text);
  } catch (error) {
    const { line, column } = placeOf(error);
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new Error(`${file}:${line}:${column} error ${message} [config]`);
  }
}

function placeOf(error: unknown): { line: number; column: number } {
  const at = (key: string) => {
    const value = error instanceof Error ? Reflect.get(error, key) : undefined;
    return typeof value === 'number' ? value : 1;
  };
  return { line: at('line'), column: at('column') };
}

function mapping(file: string, value: unknown): Data {
  // What parsers return may have another prototype.
  const copy: unknown = JSON.parse(JSON.stringify(value ?? {}));
  if (isMapping(copy)) return copy;
  throw new Error(`${file}:1:1 error must consist of keys such as title: My blog, one per line [config]`);
}
