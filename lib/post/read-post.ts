import { VFile } from 'vfile';
import type { Unprintable } from '../characters';
import { decodeText } from '../content/decode-text';
import type { Data, Inherited, PostFacts } from '../dialects/dialect';
import { dialectOf } from '../dialects/dialect-of';
import { problemsOf } from '../problems/messages';
import type { Problem } from '../problems/problem';
import type { Site } from '../site/site';
import { bodyAt, type ParsedFrontMatter, parseFrontMatter } from './front-matter/front-matter';
import { placeOf } from './place';
import { type ParsedPost, type Told, toPost } from './to-post';

/** A file of `posts/` or `pages/` as read, before anyone decided about it. */
export interface PostFile {
  source: string;
  /** Those that can be told from the file alone, without rendering it. */
  problems: Problem[];
  /** Absent only where the file is no text. */
  post?: ParsedPost;
  /** Where its body begins in the file's text: with `bodyOf`, a body need not be kept. */
  start: number;
  /** What the converter of a dialect needs to know of the post; absent in a plain blog. */
  written?: AsWritten;
}

/** A post as another system sees it. Plain data. */
interface AsWritten {
  facts: PostFacts;
  /** Whether its body has to be converted before it is Markdown. */
  convert: boolean;
}

/**
 * Parses a post or a page, whatever its bytes. Never throws: what is wrong is in `problems`.
 * @param told what other files tell of it; the history, of one that {@link lacksDate}.
 */
export function readPost(source: string, bytes: Uint8Array, site: Site, told: Told = {}): PostFile {
  const parsed = parse(source, bytes, site, told.inherited);
  if ('problem' in parsed) return { source, problems: [parsed.problem], start: 0 };
  const post = toPost(parsed.file, parsed, site, told);
  const { all, body, start } = parsed;
  const file = { source, problems: problemsOf(parsed.file), post, start };
  if (site.dialect === 'plain') return file;
  const convert = dialectOf(site.dialect).needsConversion(body, all, source);
  return { ...file, written: { facts: factsOf(post, all), convert } };
}

/** Whether a file is a post that names no date, and whose system would have taken that of the file. */
export function lacksDate(
  post: Pick<ParsedPost, 'kind' | 'date' | 'draft'> | undefined,
  site: Site,
): boolean {
  return post?.kind === 'post' && post.date === undefined && !post.draft && dialectOf(site.dialect).undated;
}

function factsOf(post: ParsedPost, data: Data): PostFacts {
  const { source, kind, path, slug, title, date, categories, tags, draft } = post;
  return { source, kind, path, slug, title, ...(date && { date }), categories, tags, draft, data };
}

/** What a file says as text, and whether it is a draft; `undefined` where it is no text. A glance beside what `readPost` costs. */
export function readText(
  source: string,
  bytes: Uint8Array,
  site: Site,
): { draft: boolean; body: string } | undefined {
  const parsed = parse(source, bytes, site);
  if ('problem' in parsed) return undefined;
  return { draft: parsed.data.draft === true || placeOf(source, site).draft, body: parsed.body };
}

/** The body that `readPost` found in a file's bytes. */
export function bodyOf(bytes: Uint8Array, start: number): string {
  const decoded = decodeText(bytes);
  return 'text' in decoded ? bodyAt(decoded.text, start) : '';
}

type Parsed = ParsedFrontMatter & { file: VFile };

function parse(
  source: string,
  bytes: Uint8Array,
  site: Site,
  inherited?: Inherited,
): Parsed | { problem: Problem } {
  const decoded = decodeText(bytes);
  if ('problem' in decoded) {
    const { problem: message, line } = decoded;
    return { problem: { file: source, line, severity: 'error', message, rule: 'encoding' } };
  }
  const file = new VFile({ path: source, value: decoded.text });
  if (decoded.unprintable) reportUnprintable(file, decoded.unprintable);
  const { frontMatter } = dialectOf(site.dialect);
  const place = { ...placeOf(source, site), ...(inherited && { inherited }) };
  const translate = (data: Data) => frontMatter(data, place, site.old);
  return {
    file,
    ...parseFrontMatter(file, { timeZone: site.timeZone, translate, lenient: site.dialect !== 'plain' }),
  };
}

function reportUnprintable(file: VFile, { name, line, column, count }: Unprintable): void {
  const others =
    count === 1 ? 'and was left out; delete it' : `and was left out, like ${count - 1} more; delete them`;
  const message = `${name} is a control character, which no page may hold, ${others}`;
  file.message(message, { place: { line, column }, ruleId: 'encoding', source: 'blog' });
}
