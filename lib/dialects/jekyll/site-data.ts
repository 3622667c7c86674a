import { parse as parseYaml } from 'yaml';
import { lazily } from './lazily';
import type { LiquidRun } from './liquid-run';

const FOLDER = '_data';
const READABLE = /\.(?:ya?ml|json|csv|tsv)$/i;

/** `site.data`: what the files of `_data/` hold, by their names; folders within it are mappings. A file is read when it is asked for. */
export function siteData(run: LiquidRun): object {
  const names = run.context.lookup.names(FOLDER).filter((name) => READABLE.test(name));
  return folder(`${FOLDER}/`, names, run);
}

function folder(prefix: string, names: readonly string[], run: LiquidRun): object {
  const makers: Record<string, () => unknown> = {};
  for (const name of names) {
    const [first = '', ...rest] = name.slice(prefix.length).split('/');
    if (rest.length === 0) makers[first.replace(READABLE, '')] ??= () => read(name, run);
    else {
      const below = `${prefix}${first}/`;
      makers[first] ??= () =>
        folder(
          below,
          names.filter((other) => other.startsWith(below)),
          run,
        );
    }
  }
  return lazily({}, makers);
}

function read(name: string, run: LiquidRun): unknown {
  const text = run.context.lookup.file(name) ?? '';
  try {
    if (/\.[ct]sv$/i.test(name)) return rows(text, name.toLowerCase().endsWith('.tsv') ? '\t' : ',');
    const value: unknown = parseYaml(text, { version: '1.1', merge: true, logLevel: 'error' });
    return JSON.parse(JSON.stringify(value ?? null));
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    run.warn(`${name} cannot be read, so that nothing of it is shown: ${why}`, `data ${name}`);
    return undefined;
  }
}

/** A table whose first line names the columns. A value in quotes may hold the separator, and a quote twice. */
function rows(text: string, separator: string): Record<string, string>[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const [head = [], ...body] = lines.map((line) => cells(line, separator));
  return body.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
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
