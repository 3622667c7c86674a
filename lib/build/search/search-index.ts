import { encodePath } from '../../addresses/href';
import { searchIndexPath } from '../../addresses/own-paths';
import type { Content } from '../../content/content';
import { once } from '../../once';
import type { Post } from '../../post/post';
import { textKey } from '../cache/cache';
import type { FileContent } from '../site-files';
import {
  byName,
  bytesOfBlock,
  entryFile,
  isOfEngine,
  isOfIndex,
  type KeptBlock,
  keptBlock,
  lost,
} from './kept-block';
import { addNothing, failure, Pagefind } from './pagefind';
import { indexedPage } from './search-index-page';
import { blockCount, blockOf, languageOf, ownLanguage, partName, searchable } from './search-parts';
import { factsOf, ingredientsOf, ofComments, pathsOf } from './searched-facts';

/** What the search reads of a page: a digest of it, and itself if it must be read. */
interface SearchedPost {
  digest: string;
  prose(): string;
}

/**
 * The search index of the published posts, by file below `out/`, and of Pagefind's own scripts those that
 * `lib/enhance/search/engine.ts` loads. No posts, no files. The same posts give the same bytes, and only blocks of which a
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
