import type { PagefindIndex } from 'pagefind';
import { z } from 'zod';
import { encodePath } from '../../addresses/href';
import { searchIndexPath } from '../../addresses/own-paths';
import { partPath, partsOf, threadOf } from '../../comments/thread-pages';
import type { Content } from '../../content/content';
import { digestOf } from '../../digest';
import { once } from '../../once';
import type { Post } from '../../post/post';
import { langView } from '../../views/lang-view';
import { dateOf, termLinks } from '../../views/summary';
import { wordsOf } from '../../words/words-of';
import { forget, readCache, textKey, writeCache } from '../cache/cache';
import { DamagedCacheError } from '../cache/cached-page';
import type { FileContent } from '../site-files';
import { inOrder } from './search-index-order';
import { type IndexedPost, indexedPage } from './search-index-page';
import { blockCount, blockOf, languageOf, ownLanguage, partName, searchable } from './search-parts';

/** What the search reads of a page: a digest of it, and itself if it must be read. */
interface SearchedPost {
  digest: string;
  prose(): string;
}

/**
 * The search index of the published posts, by file below `out/`, and of Pagefind's own scripts those that
 * `lib/enhance/search-engine.ts` loads. No posts, no files. The same posts give the same bytes, and only blocks of which a
 * post has changed are made anew.
 * @param prose by the paths of posts, and of the pages of their comments.
 * @throws Error with Pagefind's own words, if it cannot index a page.
 */
export async function searchFiles(
  prose: ReadonlyMap<string, SearchedPost>,
  { editions }: Content,
): Promise<Map<string, FileContent>> {
  const pagefind = new Pagefind();
  try {
    const files = new Map<string, FileContent>();
    for (const edition of editions) {
      for (const [name, file] of await indexFiles(prose, edition, pagefind)) files.set(name, file);
    }
    return files;
  } finally {
    await pagefind.end();
  }
}

/** The index of one language. Each has a folder of its own, so that a reader loads no other, and words are shortened by its own rules. */
async function indexFiles(
  prose: ReadonlyMap<string, SearchedPost>,
  content: Content,
  pagefind: Pagefind,
): Promise<Map<string, FileContent>> {
  const folder = searchIndexPath(content.site).slice(1);
  const found = searchable(content);
  const entries = found.flatMap((post): Entry[] =>
    pathsOf(post).flatMap((path) => {
      const searched = prose.get(path);
      return searched === undefined ? [] : [{ post, path, searched }];
    }),
  );
  if (entries.length === 0) return new Map();
  const count = blockCount(found.length);
  const blocks = Array.from({ length: count }, (): Entry[] => []);
  for (const entry of entries) blocks[blockOf(entry.post.path, count)]?.push(entry);
  const files = new Map<string, FileContent>();
  const parts: [string, object][] = [];
  const all: KeptBlock[] = [];
  const place = (block: KeptBlock) => {
    all.push(block);
    const load = once((wanted: KeptBlock) => bytesOfBlock(wanted) ?? lost(all));
    for (const [name, key] of block.files) {
      const make = () => Buffer.from(load(block).get(name) ?? '', 'base64');
      files.set(folder + name, { key, make });
    }
  };
  place(await engine(content, pagefind));
  for (const [number, block] of blocks.entries()) {
    if (block.length === 0 && number > 0) continue;
    const kept = await blockFiles(block, number === 0, content, pagefind);
    place(kept);
    for (const [language, part] of kept.parts) parts.push([partName(language, number), part]);
  }
  files.set(`${folder}pagefind-entry.json`, entryFile(parts, await engine(content, pagefind)));
  return new Map([...files].sort(byName));
}

interface Entry {
  /** Whose page it is; also of one that goes on with its comments. */
  post: Post;
  path: string;
  searched: SearchedPost;
}

/** A piece of the index as it is kept: names here, bytes under the same key when they are asked for. */
interface KeptBlock {
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
});
const bytesSchema = z.array(z.tuple([z.string(), z.string()]));

const namesKey = (key: string) => textKey('search names', key);

function bytesOfBlock({ key }: KeptBlock): Map<string, string> | undefined {
  const bytes = bytesSchema.safeParse(readCache(textKey('search bytes', key)));
  return bytes.success ? new Map(bytes.data) : undefined;
}

/** Names without bytes are forgotten, or the next build would believe them again; all at once, as others may be in the same state. */
function lost(blocks: readonly KeptBlock[]): never {
  for (const { key } of blocks) forget(namesKey(key));
  throw new DamagedCacheError('a part of the search index');
}

/** What a block of posts adds to the index. The `first` one is the one that browsers open. */
async function blockFiles(
  entries: readonly Entry[],
  first: boolean,
  content: Content,
  pagefind: Pagefind,
): Promise<KeptBlock> {
  const { site } = content;
  const own = ownLanguage(site);
  const states = entries.flatMap(({ post, path, searched }) => [
    path,
    searched.digest,
    ingredientsOf(post, content),
  ]);
  return keptBlock(textKey('search', String(first), own, ...states), isOfIndex, async () => {
    const index = await pagefind.begin();
    // One by one: in the index, pages are numbered as they arrive.
    for (const { post, path, searched } of entries) {
      const facts = factsOf(post, content);
      const shown = path === post.path ? facts : ofComments(facts, content);
      // The base path is added in the browser, which gets it with the place of the index.
      const page = { url: encodePath(path), content: indexedPage(searched.prose(), shown) };
      const { errors } = await index.addHTMLFile(page);
      if (errors.length > 0) throw failure(`could not read ${post.source}`, errors);
    }
    if (first && !entries.some(({ post }) => languageOf(post, site) === own)) await addNothing(index, own);
    return index;
  });
}

/** Pagefind's own files, which do not depend on any post. */
async function engine({ site }: Content, pagefind: Pagefind): Promise<KeptBlock> {
  const own = ownLanguage(site);
  return keptBlock(textKey('search engine', own), isOfEngine, async () => {
    const index = await pagefind.begin();
    await addNothing(index, own);
    return index;
  });
}

async function keptBlock(
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

function isOfIndex(path: string): boolean {
  return /\.pf_\w+$/.test(path);
}

/**
 * Of what Pagefind brings, nothing of its user interfaces; and of the programs that know the endings of a language's words, the one
 * that the browser loads.
 */
function isOfEngine(path: string, rules: string): boolean {
  return /^pagefind(-worker)?\.js$/.test(path) || path === rules;
}

function entryOf(files: ReadonlyMap<string, Uint8Array>) {
  const text = Buffer.from(files.get('pagefind-entry.json') ?? []).toString();
  return entrySchema.parse(JSON.parse(text));
}

function entryFile(
  parts: readonly [string, object][],
  { version, includeCharacters }: KeptBlock,
): Uint8Array {
  const languages = Object.fromEntries([...parts].sort(byName));
  return Buffer.from(JSON.stringify({ include_characters: includeCharacters, languages, version }));
}

/**
 * Pagefind opens the index of the page's own language first, and failing this that of the most posts, with the first
 * one's rules for words: an empty entry sees to it that there is one. Of a sign that no query is left with: what holds nothing
 * at all would be left out.
 */
async function addNothing(index: PagefindIndex, language: string): Promise<void> {
  const { errors } = await index.addCustomRecord({ url: '/', content: '_', language });
  if (errors.length > 0) throw failure('could not be begun', errors);
}

/** Pagefind's process, begun when it is first needed. */
class Pagefind {
  private started: Promise<typeof import('pagefind')> | undefined;

  async begin(): Promise<PagefindIndex> {
    // Not at the top: Pagefind is an ES module alone, and the adapter is loaded as CommonJS.
    this.started ??= import('pagefind');
    const { createIndex } = await this.started;
    // The characters make words of C++ and C#.
    const { index, errors } = await createIndex({ includeCharacters: '+#' });
    if (index === undefined) throw failure('could not start', errors);
    return index;
  }

  async end(): Promise<void> {
    if (this.started !== undefined) await (await this.started).close();
  }
}

/** All that `factsOf` is made of, beside code and configuration: cheaper to write down for ten thousand posts than the facts. */
function ingredientsOf(post: Post, { site, categories, tags }: Content): string {
  const { title, lang, date, description } = post;
  const labels = [
    post.tags.map((tag) => tags.termOf(tag)),
    post.categories.map((one) => categories.termOf(one)),
  ];
  const terms = labels.map((list) => list.map((term) => term?.label));
  return JSON.stringify([
    title,
    site.language,
    lang,
    languageOf(post, site),
    date?.day,
    description,
    ...terms,
  ]);
}

/** The pages of a post: its own, and those that go on with its comments. */
function pathsOf(post: Post): string[] {
  const thread = threadOf(post);
  return thread === undefined ? [post.path] : partsOf(thread).map((_, part) => partPath(post, part));
}

/** A page of comments is about the post, and not by its author. */
function ofComments(
  { standfirst: _, tags: _tags, title, ...facts }: IndexedPost,
  { site }: Content,
): IndexedPost {
  return { ...facts, title: wordsOf(site.language).comments.on(title), tags: [] };
}

function factsOf(post: Post, content: Content): IndexedPost {
  return {
    title: post.title,
    language: languageOf(post, content.site),
    ...langView(post, content),
    ...dateOf(post.date, content),
    ...(post.description && { standfirst: post.description }),
    tags: termLinks('tag', post, content).map(({ label }) => label),
    categories: termLinks('category', post, content).map(({ label }) => label),
  };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function failure(what: string, errors: readonly string[]): Error {
  return new Error(`The search index ${what}: ${errors.join('; ')}`);
}
