import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { LineCounter, parseDocument } from 'yaml';
import { errorCode } from '../error-code';
import { isMapping } from '../post/front-matter/source';
import { tooDeep } from '../post/front-matter/yaml-depth';
import type { Problem } from '../problems/problem';
import type { Data, DataBeside, DialectName } from './dialect';
import { dialects } from './dialect-of';

/** The configuration of another system that lies beside `site.config.ts`. */
export interface OldConfiguration {
  file: string;
  dialect: DialectName;
  data: Data;
  /** What the files hold that it takes something from, by their names; absent where there are none. */
  beside?: DataBeside;
  /** Why some of these cannot be read: warnings, since nothing but a menu is lost. */
  problems?: readonly Problem[];
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
        return { file: first, dialect: dialect.name, data, ...besideOf(root, dialect.filesBeside(data)) };
    }
  }
  return undefined;
}

/** A file that is no YAML, TOML or JSON. */
class ConfigurationError extends Error {
  constructor(
    file: string,
    readonly line: number,
    readonly column: number,
    readonly what: string,
  ) {
    super(`${file}:${line}:${column} error ${what} [config]`);
  }
}

/** What the files beside a configuration hold, as far as they are there and can be read. */
function besideOf(root: string, files: readonly string[]): Pick<OldConfiguration, 'beside' | 'problems'> {
  const beside: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const file of files.flatMap((name) => (name.endsWith('/') ? dataFilesIn(root, name) : [name]))) {
    const text = read(path.join(root, file));
    if (text === undefined) continue;
    try {
      beside[file] = plainData(dataIn(file, text));
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      const { line, column, what } = error;
      const message = `cannot be read, so nothing is taken from it: ${what}`;
      problems.push({ file, line, column, severity: 'warning', message, rule: 'config' });
    }
  }
  return {
    ...(Object.keys(beside).length > 0 && { beside }),
    ...(problems.length > 0 && { problems }),
  };
}

/** @param folder with a slash at the end. */
function dataFilesIn(root: string, folder: string): string[] {
  const names = existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)).sort() : [];
  return names.filter((name) => /\.(?:toml|ya?ml|json)$/.test(name)).map((name) => folder + name);
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
  return mapping(file, dataIn(file, text));
}

/** @throws Error as {@link readOldConfiguration} does. */
function dataIn(file: string, text: string): unknown {
  if (file.endsWith('.toml')) return tomlOf(file, text);
  // JSON is YAML.
  const deep = tooDeep(text);
  if (deep !== undefined) {
    const { line, column } = deep.place;
    throw new ConfigurationError(file, line, column, deep.message);
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
  // Of a file that ends with a line of dashes, as front matter does, the first part counts.
  const error = document.errors.find(({ code }) => code !== 'MULTIPLE_DOCS');
  if (error !== undefined) {
    const { line, col } = counter.linePos(error.pos[0]);
    throw new ConfigurationError(file, line, col, error.message.replace(/\s+/g, ' '));
  }
  return document.toJS() ?? {};
}

function tomlOf(file: string, text: string): unknown {
  try {
    return parseToml(text);
  } catch (error) {
    const { line, column } = placeOf(error);
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new ConfigurationError(file, line, column, message);
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
  const copy = plainData(value);
  if (isMapping(copy)) return copy;
  throw new Error(`${file}:1:1 error must consist of keys such as title: My blog, one per line [config]`);
}

/** What parsers return may have another prototype. */
function plainData(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? {}));
}
