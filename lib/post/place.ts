import type { FilePlace } from '../dialects/dialect';
import type { PostKind } from './post-kind';

/** Where posts are that are not finished, by folder: what Jekyll, and this blog, call them. */
const DRAFT_FOLDERS = ['drafts', '_drafts'];

/** Where a file of `posts/` or `pages/` is, as far as it tells something about the post. */
export interface Place extends FilePlace {
  draft: boolean;
  /** Whether the name is that of a folder. */
  folder: boolean;
}

export function placeOf(source: string): Place {
  const folders = source.normalize('NFC').split('/').slice(1);
  const file = (folders.pop() ?? '').replace(/\.[^.]*$/, '');
  const draft = DRAFT_FOLDERS.includes(folders[0] ?? '') || folders.includes('_drafts');
  const folder = file === 'index' && folders.length > 0;
  const name = folder ? (folders.pop() ?? file) : file;
  return { source, kind: kindOf(source), name, folders, draft, folder };
}

/** What a file is, by the folder that it is in. */
export function kindOf(source: string): PostKind {
  return source.startsWith('pages/') ? 'page' : 'post';
}
