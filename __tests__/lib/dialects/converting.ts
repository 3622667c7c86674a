import type { Converted, Converter, Data, DialectName, PostFacts } from '../../../lib/dialects/dialect';
import { dialectOf } from '../../../lib/dialects/dialect-of';
import { readPost } from '../../../lib/post/read-post';
import { parseSite } from '../../../lib/site/parse-site';
import { bytes } from '../../blog';

/** A blog of a dialect, as the converter of one of its posts sees it. */
export interface OldBlog {
  dialect: DialectName;
  /** The old configuration. */
  config?: Data;
  /** Posts and pages, and the files that they ask for, by their names. */
  files: Readonly<Record<string, string>>;
}

/** Converts the body of one of the files. @param converter that of the dialect, or a part of it. */
export function convert(
  { dialect, config = {}, files }: OldBlog,
  source: string,
  converter: Converter = dialectOf(dialect).converter(),
): Converted & { asked: string[] } {
  const site = parseSite(
    {},
    { file: '_config.yml', dialect, data: { title: 'T', url: 'https://t.test', ...config } },
  );
  const posts: PostFacts[] = Object.entries(files).flatMap(([name, text]) => {
    const { written } = /^(?:posts|pages)\/.*\.(?:md|markdown|html)$/.test(name)
      ? readPost(name, bytes(text), site)
      : {};
    return written === undefined ? [] : [written.facts];
  });
  const page = posts.find((post) => post.source === source);
  const { post } = readPost(source, bytes(files[source] ?? ''), site);
  if (page === undefined || post === undefined) throw new Error(`${source} is no post`);
  const asked: string[] = [];
  const { title, description, origin, basePath, language, timeZone, old } = site;
  const converted = converter(post.body(), {
    page,
    site: { title, description, origin, basePath, language, timeZone, old },
    lookup: {
      file: (name) => {
        asked.push(name);
        return Object.hasOwn(files, name) ? files[name] : undefined;
      },
      names: (folder) => Object.keys(files).filter((name) => name.startsWith(`${folder}/`)),
      hasFile: (name) => Object.hasOwn(files, name),
      posts: () => posts,
    },
  });
  return { ...converted, asked };
}
