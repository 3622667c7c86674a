import type { FilePlace } from '../dialects/dialect';
import { type Languages, languagesOf } from '../site/languages';
import type { PostKind } from './post-kind';

/** Where posts are that are not finished, by folder: what Jekyll, and this blog, call them. */
const DRAFT_FOLDERS = ['drafts', '_drafts'];

/** Where a file of `posts/` or `pages/` is, as far as it tells something about the post. */
export interface Place extends FilePlace {
  draft: boolean;
  /** Whether the name is that of a folder. */
  folder: boolean;
}

/** @param site where it has several languages, `hello.de.md` and `de/hello.md` tell one. */
export function placeOf(source: string, site?: Languages): Place {
  const folders = source.normalize('NFC').split('/').slice(1);
  const file = (folders.pop() ?? '').replace(/\.[^.]*$/, '');
  const { language, name: bare } = withoutLanguage(file, folders, site);
  const draft = DRAFT_FOLDERS.includes(folders[0] ?? '') || folders.includes('_drafts');
  const folder = bare === 'index' && folders.length > 0;
  const name = folder ? (folders.pop() ?? bare) : bare;
  return { source, kind: kindOf(source), name, folders, draft, folder, ...(language && { language }) };
}

/** Takes the language out of a file's name and of its folders; the name's counts. */
function withoutLanguage(
  file: string,
  folders: string[],
  site: Languages | undefined,
): { name: string; language?: string } {
  const languages = site === undefined ? [] : languagesOf(site);
  if (languages.length === 0) return { name: file };
  const [, stem = file, ending = ''] = /^(.+)\.([\w-]+)$/.exec(file) ?? [];
  const isSame = (text: string, other: string) => text.toLowerCase() === other.toLowerCase();
  const named = languages.find(({ tag, path, folder }) =>
    [tag, path, folder].some((each) => each !== undefined && isSame(ending, each)),
  );
  // Drafts may lie in a folder of their own, which may hold one for each language.
  const at = DRAFT_FOLDERS.includes(folders[0] ?? '') ? 1 : 0;
  const inFolder = languages.find(({ tag, folder = tag }) => isSame(folders[at] ?? '', folder));
  if (inFolder !== undefined) folders.splice(at, 1);
  const language = (named ?? inFolder)?.tag;
  return { name: named === undefined ? file : stem, ...(language !== undefined && { language }) };
}

/** What a file is, by the folder that it is in. */
export function kindOf(source: string): PostKind {
  return source.startsWith('pages/') ? 'page' : 'post';
}
