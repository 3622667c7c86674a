import { parse, TomlError } from 'smol-toml';
import type { Place, Source } from './source';

/** Reads TOML 1.0. Dates and times become text as TOML writes them, offset included. */
export function readToml(text: string): Source {
  const placeOf = (path: readonly PropertyKey[], what: 'key' | 'value') => findPlace(text, path, what);
  try {
    return { data: plain(text, parse(text, { integersAsBigInt: 'asNeeded' })), problems: [], placeOf };
  } catch (error) {
    const place =
      error instanceof TomlError ? { line: error.line, column: error.column } : { line: 1, column: 1 };
    const said = error instanceof Error ? error.message : String(error);
    const message = said.replace(/^Invalid TOML document: /, '').split('\n', 1)[0];
    return { data: undefined, problems: [{ message: `TOML cannot be read: ${message}`, place }], placeOf };
  }
}

const WRITTEN_DATE = /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d[\d:.]*(?:[Zz]|[+-]\d\d:\d\d)?)?/;

function plain(text: string, value: unknown, path: readonly string[] = []): unknown {
  if (value instanceof Date) {
    const iso = Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
    if (path.length > 1 || !/^\d+-\d\d-0[123]/.test(iso)) return iso;
    // The parser makes 1 March of 2024-02-30; what the author wrote is judged elsewhere.
    const { line, column } = findPlace(text, path, 'value');
    return WRITTEN_DATE.exec((text.split('\n')[line - 1] ?? '').slice(column - 1))?.[0] ?? iso;
  }
  if (Array.isArray(value)) return value.map((item, i) => plain(text, item, [...path, String(i)]));
  if (typeof value !== 'object' || value === null) return value;
  // Object.fromEntries defines each key, `__proto__` too, and sets none.
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, plain(text, inner, [...path, key])]),
  );
}

/** The parser keeps no positions: the first line that sets the key, below the heading of its table if it has one. */
function findPlace(text: string, path: readonly PropertyKey[], what: 'key' | 'value'): Place {
  const lines = text.split('\n');
  const [first, second] = path.map(String);
  const heading = lines.findIndex((line) => new RegExp(`^\\s*\\[\\[?\\s*${quoted(first)}\\s*\\]`).test(line));
  const from = heading < 0 ? 0 : heading + 1;
  const dotted = `${quoted(first)}\\s*\\.\\s*${quoted(second)}`;
  const wanted = heading < 0 ? [dotted, quoted(first)] : [quoted(second), quoted(first)];
  for (const key of wanted) {
    const pattern = new RegExp(`^(\\s*)${key}\\s*[=.]\\s*`);
    const index = lines.findIndex((line, i) => i >= from && pattern.test(line));
    const [all = '', indent = ''] = pattern.exec(lines[index] ?? '') ?? [];
    if (index >= 0) return { line: index + 1, column: (what === 'key' ? indent : all).length + 1 };
  }
  return { line: Math.max(heading, 0) + 1, column: 1 };
}

function quoted(key = ''): string {
  const literal = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `(?:${literal}|"${literal}"|'${literal}')`;
}
