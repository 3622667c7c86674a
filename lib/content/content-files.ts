import { assetName } from '../addresses/media-path';
import { convertBodies } from '../dialects/convert';
import { dialectOf } from '../dialects/dialect-of';
import { digestOfData } from '../digest';
import type { Committed } from '../post/post-dates';
import type { PostFile } from '../post/read-post';
import type { Problem } from '../problems/problem';
import type { Site } from '../site/site';
import { copiesAmong, copyProblem } from './copies';
import { dialectFiles } from './dialect-files';
import { ignoredProblems } from './ignored';
import { type KeptPost, type Memory, restorePost } from './kept-post';
import { type Entry, listFiles, stateOf } from './list-files';
import { misplaced } from './misplaced';
import { type ReadEntries, readEntries } from './read-entries';
import { servedFiles } from './served-files';
import { textsIn } from './thread-files';

/** What there is on the disk. */
export interface ContentFiles {
  /** Of `posts/` and of `pages/`. */
  posts: readonly PostFile[];
  assets: ReadonlyMap<string, string>;
  publicFiles: ReadonlyMap<string, string>;
  stamps: ReadonlyMap<string, string>;
  /** About what is not a post. */
  problems: readonly Problem[];
  /** The same as long as no file was added, removed or changed. */
  stamp: string;
  /** Whether any change to come will change the stamp. Not so while a file is so new that a further change may not be seen. */
  settled: boolean;
}

/**
 * Reads `posts/` and `pages/`, and lists `public/`, below the project's folder. Files that `memory` knows are not parsed again.
 * @param before what the same process has read at last: given back where nothing has changed since.
 */
export function readContentFiles(
  root: string,
  site: Site,
  memory: Memory = new Map(),
  before?: ContentFiles,
): ContentFiles {
  const dialect = dialectOf(site.dialect);
  const entries = [...listFiles(root, 'posts'), ...listFiles(root, 'pages')];
  const publicEntries = listFiles(root, 'public');
  const support = dialect.folders.flatMap((folder) => listFiles(root, folder));
  const lists = [entries, publicEntries, support];
  const stampWith = (told: readonly Committed[]) =>
    digestOfData([...lists.map((each) => each.map(stateOf)), site.old, told]);
  // Where git tells dates, the list alone says too little: then no stamp is like this one.
  if (before?.settled && before.stamp === stampWith([])) return before;
  const found = readEntries(root, entries, site, memory);
  const served = servedFiles(publicEntries);
  const posts = restored(root, found, { entries, support, publicEntries }, site, memory);
  const copies = copiesAmong(posts);
  const copied = new Set(copies.map(({ source }) => source));
  forgetRemoved(memory, entries);
  const unreadSupport = support.flatMap(({ name }) => {
    const why = dialect.unread(name);
    return why === undefined ? [] : [{ name, why }];
  });
  const names = [...entries, ...publicEntries].map(({ name }) => name);
  const committed = found.documents.flatMap((each) => (isKept(each) ? (each.committed ?? []) : []));
  return {
    posts: posts.filter(({ source }) => !copied.has(source)),
    assets: found.assets,
    publicFiles: served.publicFiles,
    stamps: new Map([...found.stamps, ...served.stamps]),
    problems: [
      ...found.problems,
      ...ignoredProblems([...found.ignored, ...unreadSupport]),
      ...misplaced(root, names),
      ...copies.map(({ source, of }) => copyProblem(source, of)),
      ...served.problems,
    ],
    stamp: stampWith(committed),
    settled: lists.flat().every((entry) => 'settled' in entry && entry.settled),
  };
}

/** Posts and pages with a way to their texts: those of another system as Markdown, which `memory` is given, too. */
function restored(
  root: string,
  { documents, assets }: ReadEntries,
  {
    entries,
    support,
    publicEntries,
  }: Readonly<Record<'entries' | 'support' | 'publicEntries', readonly Entry[]>>,
  site: Site,
  memory: Memory,
): PostFile[] {
  const texts = textsIn(root, site);
  const files = dialectFiles(root, support, entries, publicEntries);
  const served = new Set(files.served);
  const hasFile = (name: string) => served.has(name) || assets.has(assetName(name));
  const converted = convertBodies(documents.filter(isKept), files, site, texts.body, hasFile);
  return documents.map((document) => {
    if (!isKept(document)) return document;
    const { source } = document.file;
    const anew = converted.get(source);
    const kept = anew === undefined ? document : { ...document, converted: anew };
    if (anew !== undefined) memory.set(source, kept);
    return restorePost(kept, texts);
  });
}

function isKept(document: KeptPost | PostFile): document is KeptPost {
  return 'file' in document;
}

function forgetRemoved(memory: Memory, entries: readonly Entry[]): void {
  const names = new Set(entries.map(({ name }) => name));
  for (const name of memory.keys()) if (!names.has(name)) memory.delete(name);
}
