import { z } from 'zod';
import { fileText } from './front-matter-text';
import { htmlToMarkdown } from './html-to-markdown';
import { ExportError, freeName, type Imported, type Note, namePart } from './imported';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const id = z.union([z.string(), z.number()]).transform(String);

const post = z.object({
  ...{
    id,
    title: text,
    slug: text,
    html: text,
    lexical: text,
    mobiledoc: text,
    feature_image: text,
    custom_excerpt: text,
  },
  ...{
    status: text,
    visibility: text,
    type: text,
    published_at: text,
    updated_at: text,
    canonical_url: text,
  },
  page: z.union([z.boolean(), z.number()]).nullish(),
  featured: z.union([z.boolean(), z.number()]).nullish(),
});

const data = z.object({
  posts: z.array(post),
  tags: z.array(z.object({ id, name: text })).default([]),
  users: z.array(z.object({ id, name: text })).default([]),
  posts_tags: z.array(z.object({ post_id: id, tag_id: id, sort_order: z.number().nullish() })).default([]),
  posts_authors: z.array(z.object({ post_id: id, author_id: id })).default([]),
  posts_meta: z.array(z.object({ post_id: id, feature_image_alt: text, meta_description: text })).default([]),
});

/** What Ghost exports; older ones have `data` at the top. */
const exported = z.union([z.object({ db: z.array(z.object({ data })).min(1) }), z.object({ data })]);

type Data = z.output<typeof data>;
type Post = z.output<typeof post>;

/**
 * Posts and pages of an export of Ghost (Settings → Labs → Export), versions 1 to 6. Facts: https://ghost.org/docs/migration/ghost/.
 * @throws ExportError where the file is no such export.
 */
export function fromGhost(json: string, file: string): Imported {
  const read = exported.safeParse(jsonOf(json, file));
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? 'db' : issue.path.join('.');
    throw new ExportError(
      `${file} is JSON, and no export of Ghost (${where}); take the file that Settings → Labs → Export downloads`,
    );
  }
  const all = 'db' in read.data ? read.data.db[0]?.data : read.data.data;
  const notes: Note[] = [];
  const taken = new Set<string>();
  const files = (all?.posts ?? []).map((each) => documentOf(each, all, notes, taken));
  const pictures = files.reduce(
    (sum, { text: written }) => sum + (written.match(/\/content\/(?:images|media|files)\//g)?.length ?? 0),
    0,
  );
  if (pictures > 0) {
    const message = `addresses lead ${pictures} times to /content/; copy content/images/, media/ and files/ of the old host to public/content/`;
    notes.unshift({ file: '', message });
  }
  return { files, notes };
}

function jsonOf(json: string, file: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ExportError(`${file} is not whole JSON (${why}); export the blog once more`);
  }
}

/** @param taken names of files; that of the post is added. */
function documentOf(
  post: Post,
  all: Data | undefined,
  notes: Note[],
  taken: Set<string>,
): Imported['files'][number] {
  const isPage = post.type === 'page' || Boolean(post.page);
  const isDraft = post.status !== 'published' && post.status !== 'scheduled';
  const slug = post.slug || namePart(post.title);
  const day = isPage || post.published_at === '' ? '' : `${post.published_at.slice(0, 10)}-`;
  const to = freeName(`${isPage ? 'pages' : 'posts'}/${day}${namePart(slug)}.md`, taken);
  notes.push(...lossesOf(post, isDraft).map((message) => ({ file: to, message })));
  const meta = all?.posts_meta.find(({ post_id }) => post_id === post.id);
  const image = own(post.feature_image);
  const fields = {
    title: post.title,
    // Ghost keeps UTC.
    date: isPage || post.published_at === '' ? '' : `${post.published_at.slice(0, 19).replace(' ', 'T')}Z`,
    permalink: isDraft ? '' : `/${slug}/`,
    tags: isPage ? [] : tagsOf(post, all),
    authors: isPage ? [] : authorsOf(post, all),
    description: post.custom_excerpt || (meta?.meta_description ?? ''),
    image: image === '' || !meta?.feature_image_alt ? image : { src: image, alt: meta.feature_image_alt },
    canonical_url: post.canonical_url,
    pinned: Boolean(post.featured) && !isPage,
    draft: isDraft,
  };
  return {
    to,
    kind: isDraft ? 'draft' : isPage ? 'page' : 'post',
    text: fileText(fields, htmlToMarkdown(own(post.html))),
  };
}

/** What a post loses on its way here, and what to do. */
function lossesOf({ html, lexical, mobiledoc, visibility }: Post, isDraft: boolean): string[] {
  const lacksText = html === '' && (lexical !== '' || mobiledoc !== '');
  const wasForSome = visibility !== '' && visibility !== 'public' && !isDraft;
  return [
    ...(lacksText
      ? [
          'has no HTML in the export, so that its text is missing; copy it from Ghost’s editor, which gives Markdown',
        ]
      : []),
    ...(wasForSome
      ? [`was for ${visibility} only, and is public now; write draft: true if it shall not be`]
      : []),
  ];
}

/** The tags of a post in their order. Those that begin with # are for Ghost itself. */
function tagsOf(post: Post, all: Data | undefined): string[] {
  return (all?.posts_tags ?? [])
    .filter(({ post_id }) => post_id === post.id)
    .sort((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0))
    .map(({ tag_id }) => nameOf(all?.tags ?? [], tag_id))
    .filter((tag) => tag !== '' && !tag.startsWith('#'));
}

function authorsOf(post: Post, all: Data | undefined): string[] {
  return (all?.posts_authors ?? [])
    .filter(({ post_id }) => post_id === post.id)
    .map(({ author_id }) => nameOf(all?.users ?? [], author_id))
    .filter(Boolean);
}

function nameOf(list: readonly { id: string; name: string }[], wanted: string): string {
  return list.find(({ id }) => id === wanted)?.name ?? '';
}

/** Ghost writes a word for its own address. */
function own(html: string): string {
  return html.replaceAll(/__GHOST_URL__\/?/g, '/').replace(/<!--kg-card-(?:begin|end)[^>]*-->/g, '');
}
