import { authorsIn } from '../authors';
import type { DataBeside } from '../dialect';

/** Where themes of Hugo look for authors: in one file, or in a folder with a file for each. */
export const AUTHOR_FILES = [
  'data/authors.yml',
  'data/authors.yaml',
  'data/authors.toml',
  'data/authors.json',
  'data/authors/',
];

/** The authors that the data files hold. */
export function hugoAuthors(beside: DataBeside): ReturnType<typeof authorsIn> {
  const single = AUTHOR_FILES.map((file) => beside[file]).find((each) => each !== undefined);
  const own = Object.entries(beside).flatMap(([file, value]) => {
    const key = /^data\/authors\/(.+)\.\w+$/.exec(file)?.[1];
    return key === undefined ? [] : [[key, value] as const];
  });
  return authorsIn(own.length > 0 ? Object.fromEntries(own) : single);
}
