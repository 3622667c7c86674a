import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { arrayItem, itemsOf, textItem, textOf } from './search-index-cbor';

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * The files of an index with everything in order that Pagefind writes as its hash tables happen to hold it, another way
 * each time: the languages, the filters, and the values of each filter. Since it names files by what is in them, those get
 * other names, as do the files that name them.
 */
export function inOrder(files: Files): Map<string, Uint8Array> {
  const names = new Map<string, string>();
  const result = new Map<string, Uint8Array>();
  const each = (pattern: RegExp, change: (bytes: Uint8Array) => Uint8Array) => {
    for (const [path, bytes] of files) {
      const [, before = '', language = '', hash = '', after = ''] = pattern.exec(path) ?? [];
      if (hash === '') continue;
      const changed = change(bytes);
      const digest = createHash('sha256').update(changed).digest('hex').slice(0, hash.length);
      names.set(`${language}_${hash}`, `${language}_${digest}`);
      result.set(`${before}${language}_${digest}${after}`, changed);
    }
  };
  each(/^(filter\/)(.+)_([0-9a-f]+)(\.pf_filter)$/, (bytes) => packed(orderedFilter(unpacked(bytes))));
  each(/^(pagefind\.)(.+)_([0-9a-f]+)(\.pf_meta)$/, (bytes) => packed(orderedMeta(unpacked(bytes), names)));
  for (const [path, bytes] of files) {
    if (path === 'pagefind-entry.json') result.set(path, orderedEntry(bytes, names));
    else if (!/\.pf_(filter|meta)$/.test(path)) result.set(path, bytes);
  }
  return result;
}

/** `[name, [[value, [page, …]], …]]` */
function orderedFilter(cbor: Uint8Array): Uint8Array {
  const [name, values] = itemsOf(cbor);
  if (name === undefined || values === undefined)
    throw new Error('Pagefind writes filters in an unknown way');
  return arrayItem([name, arrayItem(itemsOf(values).sort(Buffer.compare))]);
}

/** `[version, pages, words, [[filter, file], …], sorts, fields]` */
function orderedMeta(cbor: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  const items = itemsOf(cbor);
  const [version, pages, words, filters, ...rest] = items;
  if (items.length !== 6 || !version || !pages || !words || !filters) {
    throw new Error('Pagefind writes its index in an unknown way');
  }
  const renamed = itemsOf(filters).map((filter) =>
    arrayItem(
      itemsOf(filter).map((text) => {
        const name = names.get(textOf(text));
        return name === undefined ? text : textItem(name);
      }),
    ),
  );
  return arrayItem([version, pages, words, arrayItem(renamed.sort(Buffer.compare)), ...rest]);
}

function orderedEntry(bytes: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  const entry: unknown = JSON.parse(Buffer.from(bytes).toString(), (_, value) =>
    typeof value === 'string' ? (names.get(value) ?? value) : sorted(value),
  );
  return Buffer.from(JSON.stringify(entry));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What Pagefind writes at the start of every file, to tell whether a server has already unpacked it. */
const SIGNATURE = Buffer.from('pagefind_dcd');

function unpacked(bytes: Uint8Array): Uint8Array {
  return gunzipSync(bytes).subarray(SIGNATURE.length);
}

function packed(cbor: Uint8Array): Uint8Array {
  const bytes = gzipSync(Buffer.concat([SIGNATURE, cbor]), { level: 9 });
  // The system that it was made on: unknown (RFC 1952, 2.3.1).
  bytes[9] = 255;
  return bytes;
}
