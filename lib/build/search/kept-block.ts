import type { PagefindIndex } from 'pagefind';
import { z } from 'zod';
import { digestOf } from '../../digest';
import { forget, readCache, textKey, writeCache } from '../cache/cache';
import { DamagedCacheError } from '../cache/cached-page';
import { failure } from './pagefind';
import { inOrder } from './search-index-order';

/** A piece of the index as it is kept: names here, bytes under the same key when they are asked for. */
export interface KeptBlock {
  key: string;
  /** Its files, with digests of what they hold: most of those of a block that is made anew are what they were. */
  files: [name: string, digest: string][];
  /** Of `pagefind-entry.json`, what says which part is of which language. */
  parts: [language: string, part: Part][];
  version: string;
  includeCharacters: string[];
}

const partSchema = z.object({ hash: z.string(), wasm: z.string().nullable(), page_count: z.number() });
type Part = z.infer<typeof partSchema>;

const entrySchema = z.object({
  version: z.string(),
  languages: z.record(z.string(), partSchema),
  include_characters: z.array(z.string()),
});

const keptSchema = z.strictObject({
  key: z.string(),
  files: z.array(z.tuple([z.string(), z.string()])),
  parts: z.array(z.tuple([z.string(), partSchema])),
  version: z.string(),
  includeCharacters: z.array(z.string()),
} satisfies Record<keyof KeptBlock, z.ZodType>);
const bytesSchema = z.array(z.tuple([z.string(), z.string()]));

const namesKey = (key: string) => textKey('search names', key);

/** The files of a block by their names, in base64; `undefined` where they are not kept. */
export function bytesOfBlock({ key }: KeptBlock): Map<string, string> | undefined {
  const bytes = bytesSchema.safeParse(readCache(textKey('search bytes', key)));
  return bytes.success ? new Map(bytes.data) : undefined;
}

/** Names without bytes are forgotten, or the next build would believe them again; all at once, as others may be in the same state. */
export function lost(blocks: readonly KeptBlock[]): never {
  for (const { key } of blocks) forget(namesKey(key));
  throw new DamagedCacheError('a part of the search index');
}

/** What Pagefind makes of a block of the index, unless it is kept. */
export async function keptBlock(
  key: string,
  wanted: (path: string, rules: string) => boolean,
  make: () => Promise<PagefindIndex>,
): Promise<KeptBlock> {
  const known = keptSchema.safeParse(readCache(namesKey(key)));
  if (known.success) return known.data;
  const index = await make();
  const result = await index.getFiles();
  if (result.errors.length > 0) throw failure('could not be written', result.errors);
  await index.deleteIndex();
  const files = inOrder(new Map(result.files.map(({ path, content }) => [path, content])));
  const entry = entryOf(files);
  const rules = `wasm.${Object.values(entry.languages)[0]?.wasm ?? 'unknown'}.pagefind`;
  const bytes = [...files].filter(([path]) => wanted(path, rules)).sort(byName);
  const kept: KeptBlock = {
    key,
    files: bytes.map(([name, file]) => [name, digestOf(file)]),
    parts: Object.entries(entry.languages),
    version: entry.version,
    includeCharacters: entry.include_characters,
  };
  const encoded = bytes.map(([name, file]) => [name, Buffer.from(file).toString('base64')]);
  writeCache(textKey('search bytes', key), encoded);
  writeCache(namesKey(key), kept);
  return kept;
}

/** Whether a file of Pagefind holds a part of the index, and no program. */
export function isOfIndex(path: string): boolean {
  return /\.pf_\w+$/.test(path);
}

/**
 * Of what Pagefind brings, nothing of its user interfaces; and of the programs that know the endings of a language's words, the one
 * that the browser loads.
 */
export function isOfEngine(path: string, rules: string): boolean {
  return /^pagefind(-worker)?\.js$/.test(path) || path === rules;
}

function entryOf(files: ReadonlyMap<string, Uint8Array>) {
  const text = Buffer.from(files.get('pagefind-entry.json') ?? []).toString();
  return entrySchema.parse(JSON.parse(text));
}

/** The file in which Pagefind looks up which parts there are. */
export function entryFile(
  parts: readonly [string, object][],
  { version, includeCharacters }: KeptBlock,
): Uint8Array {
  const languages = Object.fromEntries([...parts].sort(byName));
  return Buffer.from(JSON.stringify({ include_characters: includeCharacters, languages, version }));
}

/** Orders pairs by their names. */
export function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
