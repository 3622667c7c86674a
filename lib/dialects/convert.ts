import type { KeptPost } from '../content/kept-post';
import { digestOf, digestOfData } from '../digest';
import { once } from '../once';
import { textFacts } from '../post/text-facts';
import type { Problem } from '../problems/problem';
import type { Site } from '../site/site';
import type { ConvertedBody } from './converted-body';
import type { BodyContext, Converted, Converter, Lookup, PostFacts } from './dialect';
import { dialectOf } from './dialect-of';

/** The files that bodies may ask for, by their names relative to the project. */
export interface DialectFiles {
  /** Of those in the dialect's folders. */
  names: readonly string[];
  /** The text of one of these, or of a file of `posts/` or `pages/`; `undefined` where there is none. */
  text(name: string): string | undefined;
  /** The names of all files of `posts/` and `pages/`. */
  beside: readonly string[];
  /** The names of all files of `public/`. */
  served: readonly string[];
}

/**
 * Converts the bodies of those posts that need it; one for which all answers to what its conversion asked are as they were is not
 * converted again.
 * @param bodyOf reads a body.
 * @param hasFile whether there is a file beside posts or in `public/`.
 * @returns what was converted anew, by the posts' sources.
 */
export function convertBodies(
  kept: readonly KeptPost[],
  files: DialectFiles,
  site: Site,
  bodyOf: (post: KeptPost) => string,
  hasFile: (name: string) => boolean = () => false,
): Map<string, ConvertedBody> {
  const anew = new Map<string, ConvertedBody>();
  const wanted = kept.filter(({ file }) => file.written?.convert);
  if (wanted.length === 0) return anew;
  const posts = kept.flatMap(({ file }) => (file.written ? [file.written.facts] : []));
  const answers = answersOf(files, posts, hasFile);
  let converter: Converter | undefined;
  for (const each of wanted) {
    const { written, post } = each.file;
    if (written === undefined || post === undefined) continue;
    const before = each.converted;
    if (before?.state === stateOf(each.digest, before?.lookups ?? [], answers)) continue;
    const lookups = new Set<string>();
    const context = {
      page: written.facts,
      // Templates ask for the language of the page that they are run for.
      site: { ...siteFacts(site), ...(post.edition !== undefined && { language: post.edition }) },
      lookup: lookupOf(files, posts, hasFile, lookups),
    };
    converter ??= dialectOf(site.dialect).converter();
    const { text, lines, problems } = safely(converter, bodyOf(each), context);
    anew.set(each.file.source, {
      state: stateOf(each.digest, [...lookups], answers),
      lookups: [...lookups],
      text,
      lines,
      problems,
      facts: textFacts(text, post, written.facts.data, site),
      digest: digestOf(text, JSON.stringify(lines)),
    });
  }
  return anew;
}

/** A converter is not to throw; where one does all the same, the post shows nothing and says so. */
function safely(converter: Converter, body: string, context: BodyContext): Converted {
  try {
    return converter(body, context);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    const message = `cannot be converted (${why}); write it as plain Markdown`;
    const problem: Problem = { file: context.page.source, severity: 'error', message, rule: 'template' };
    return { text: '', lines: [1], problems: [problem] };
  }
}

function siteFacts({
  title,
  description,
  origin,
  basePath,
  language,
  timeZone,
  old,
}: Site): BodyContext['site'] {
  return { title, description, origin, basePath, language, timeZone, old };
}

/** What a question's answer is, as a digest. */
type Answers = (question: string) => string;

const [NAMES, POSTS, FILE, BESIDE] = ['names ', 'posts', 'file ', 'beside '];

function lookupOf(
  files: DialectFiles,
  posts: readonly PostFacts[],
  hasFile: (name: string) => boolean,
  lookups: Set<string>,
): Lookup {
  return {
    file: (name) => {
      lookups.add(FILE + name);
      return files.text(name);
    },
    names: (folder) => {
      lookups.add(NAMES + folder);
      return namesIn(folder, files);
    },
    hasFile: (name) => {
      lookups.add(BESIDE + name);
      return hasFile(name);
    },
    posts: () => {
      lookups.add(POSTS);
      return posts;
    },
  };
}

function answersOf(
  files: DialectFiles,
  posts: readonly PostFacts[],
  hasFile: (name: string) => boolean,
): Answers {
  const all = once((list: readonly PostFacts[]) => digestOfData(list));
  return (question) => {
    if (question.startsWith(NAMES)) return namesIn(question.slice(NAMES.length), files).join('\n');
    if (question.startsWith(BESIDE)) return String(hasFile(question.slice(BESIDE.length)));
    return question === POSTS ? all(posts) : (files.text(question.slice(FILE.length)) ?? 'none');
  };
}

function namesIn(folder: string, { names, beside, served }: DialectFiles): string[] {
  const all = /^(?:posts|pages)\//.test(folder) ? beside : folder === 'public' ? served : names;
  return all.filter((name) => name.startsWith(`${folder}/`));
}

function stateOf(digest: string, lookups: readonly string[], answers: Answers): string {
  return digestOf(digest, ...lookups.flatMap((question) => [question, answers(question)]));
}
