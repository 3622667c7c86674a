import { z } from 'zod';
import { decodePath, withoutBasePath } from '../../addresses/href';
import type { Post } from '../../post/post';
import type { Site } from '../../site/site';
import { type Answers, type SavedComment, savedComment } from './saved-comment';

/** The blog's own format for the comments on many posts: by address, or by file, what a snapshot holds. */
const exported = z.record(z.string(), z.array(savedComment));

/**
 * The comments of an export: one of Disqus (XML), or JSON that gives for the address or the file of a post what its snapshot holds.
 * @param file how messages name it.
 * @throws Error with a sentence for a text that is neither.
 */
export async function fileComments(
  file: string,
  text: string,
  posts: readonly Post[],
  site: Site,
): Promise<Answers> {
  const bySource = new Map(posts.map((post) => [post.source, post.source]));
  const byPath = new Map(
    posts.flatMap((post) => [post.path, ...post.redirectFrom].map((path) => [path, post.source] as const)),
  );
  const byWord = new Map(
    posts.flatMap(({ commentsId, source }) => (commentsId ? [[commentsId, source] as const] : [])),
  );
  const sourceOf = (name: string) => bySource.get(name) ?? byWord.get(name) ?? byPath.get(pathOf(name, site));
  const answers: Answers = { found: [], failed: [] };
  for (const { names, comments } of text.trimStart().startsWith('<')
    ? await fromDisqus(file, text)
    : fromJson(file, text)) {
    const source = names.map(sourceOf).find((each) => each !== undefined);
    if (source === undefined)
      answers.failed.push(`${names[0]} is the address of no post; give a post redirect_from: ${names[0]}`);
    else answers.found.push({ source, comments });
  }
  return answers;
}

interface Exported {
  /** What the post may be known by. */
  names: string[];
  comments: SavedComment[];
}

async function fromDisqus(file: string, text: string): Promise<Exported[]> {
  // Loaded where there is an export alone.
  const { readDisqus } = await import('./disqus');
  return readDisqus(text, file).map(({ link, id, comments }) => ({
    names: [link, id].filter(Boolean),
    comments,
  }));
}

function fromJson(file: string, text: string): Exported[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error(`${file} is neither XML nor JSON that can be read`);
  }
  const result = exported.safeParse(data);
  if (!result.success) {
    const [issue] = result.error.issues;
    const where = issue?.path.join('.') || 'the file';
    throw new Error(
      `${file} must give for each address a list of comments, and does not at ${where}: { "/posts/hello/": [{ "id": "1", … }] }`,
    );
  }
  return Object.entries(result.data).map(([name, comments]) => ({ names: [name], comments }));
}

/** The path that an address, or a path, names. */
function pathOf(name: string, { basePath }: Site): string {
  const path = URL.canParse(name) ? new URL(name).pathname : name.replace(/[?#].*$/, '');
  const own = withoutBasePath(decodePath(path), basePath);
  return /\.html?$|\/$/.test(own) ? own : `${own}/`;
}
