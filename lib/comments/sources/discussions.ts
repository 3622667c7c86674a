import { z } from 'zod';
import type { Post } from '../../post/post';
import type { Site } from '../../site/site';
import { commentsId } from '../comments-id';
import { termOf } from '../live';
import type { Ask } from './ask';
import { type Answers, addressField, type SavedComment } from './saved-comment';

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

const reply = z.object({
  id: z.string(),
  url: z.string(),
  author: z.object({ login: z.string(), url: z.string() }).nullable(),
  bodyHTML: z.string(),
  createdAt: z.string(),
  lastEditedAt: z.string().nullable(),
  deletedAt: z.string().nullable(),
  isMinimized: z.boolean(),
});
const replies = z.object({ nodes: z.array(reply), pageInfo });
const comments = z.object({ nodes: z.array(reply.extend({ replies })), pageInfo });
const discussion = z.object({ id: z.string(), title: z.string(), comments });

/** What GitHub answers, or why not: https://docs.github.com/en/graphql/guides/using-the-graphql-api-for-discussions */
function answerOf<T extends z.ZodType>(data: T) {
  return z.object({ data: data.nullish(), errors: z.array(z.object({ message: z.string() })).optional() });
}

const listed = z.object({
  repository: z.object({ discussions: z.object({ nodes: z.array(discussion), pageInfo }) }).nullable(),
});
const discussionsAnswer = answerOf(listed);
const commentsAnswer = answerOf(z.object({ node: z.object({ comments }).nullable() }));
const repliesAnswer = answerOf(z.object({ node: z.object({ replies }).nullable() }));

const REPLY = 'id url author { login url } bodyHTML createdAt lastEditedAt deletedAt isMinimized';
const PAGE = 'pageInfo { hasNextPage endCursor }';
const COMMENT = `${REPLY} replies(first: 50) { nodes { ${REPLY} } ${PAGE} }`;
const DISCUSSIONS = `query ($owner: String!, $name: String!, $after: String, $category: ID) {
  repository(owner: $owner, name: $name) {
    discussions(first: 20, after: $after, categoryId: $category) {
      nodes { id title comments(first: 50) { nodes { ${COMMENT} } ${PAGE} } } ${PAGE}
    }
  }
}`;
const COMMENTS = `query ($id: ID!, $after: String) {
  node(id: $id) { ... on Discussion { comments(first: 50, after: $after) { nodes { ${COMMENT} } ${PAGE} } } }
}`;
const REPLIES = `query ($id: ID!, $after: String) {
  node(id: $id) { ... on DiscussionComment { replies(first: 100, after: $after) { nodes { ${REPLY} } ${PAGE} } } }
}`;

export interface Repository {
  /** `me/blog` */
  repo: string;
  categoryId?: string | undefined;
  token: string;
  /** Where GitHub answers. */
  api?: string;
}

type Schema<T> = z.ZodType<{ data?: T | null | undefined; errors?: { message: string }[] | undefined }>;

type Node = z.output<typeof reply>;

/** The comments of a repository's discussions, by the posts whose discussions giscus has begun. */
export async function discussionComments(
  posts: readonly Post[],
  site: Site,
  ask: Ask,
  { repo, categoryId, token, api = 'https://api.github.com/graphql' }: Repository,
): Promise<Answers> {
  const asked = async <T>(schema: Schema<T>, query: string, variables: object): Promise<T> => {
    const question = { schema, token, variable: 'GITHUB_TOKEN', body: { query, variables } };
    const { data, errors = [] } = await ask(api, question);
    const [error] = errors;
    if (error !== undefined || !data) throw new Error(`GitHub says: ${error?.message ?? 'nothing'}`);
    return data;
  };
  const byTerm = new Map(posts.map((post) => [termOf(commentsId(post, site)), post.source]));
  const answers: Answers = { found: [], failed: [] };
  const [owner = '', name = ''] = repo.split('/');
  try {
    for (let after: string | null = null, more = true; more; ) {
      const variables: object = { owner, name, after, category: categoryId ?? null };
      const { repository }: z.output<typeof listed> = await asked(discussionsAnswer, DISCUSSIONS, variables);
      if (repository === null)
        throw new Error(`GitHub knows no repository ${repo}, or it is not for this token`);
      for (const { id, title, comments: first } of repository.discussions.nodes) {
        const source = byTerm.get(title.trim());
        if (source === undefined) continue;
        const all = await allOf(first, async (next) => {
          const { node } = await asked(commentsAnswer, COMMENTS, { id, after: next });
          return node?.comments;
        });
        const found: SavedComment[] = [];
        for (const { replies: below, ...comment } of all) {
          const answered = await allOf(below, async (next) => {
            const { node } = await asked(repliesAnswer, REPLIES, { id: comment.id, after: next });
            return node?.replies;
          });
          found.push(commentOf(comment), ...answered.map((each) => commentOf(each, comment.id)));
        }
        answers.found.push({ source, comments: found });
      }
      ({ hasNextPage: more, endCursor: after } = repository.discussions.pageInfo);
    }
  } catch (error) {
    answers.failed.push(error instanceof Error ? error.message : String(error));
  }
  return answers;
}

interface Page<T> {
  nodes: T[];
  pageInfo: z.output<typeof pageInfo>;
}

/** What stands on a page, and on all that follow it. @param read the page behind a cursor; nothing, where that has gone meanwhile. */
async function allOf<T>(
  first: Page<T>,
  read: (after: string | null) => Promise<Page<T> | undefined>,
): Promise<T[]> {
  const all: T[] = [];
  for (let page: Page<T> | undefined = first; page !== undefined; ) {
    all.push(...page.nodes);
    page = page.pageInfo.hasNextPage ? await read(page.pageInfo.endCursor) : undefined;
  }
  return all;
}

function commentOf(node: Node, parent?: string): SavedComment {
  // What is minimized was hidden by whoever looks after the repository.
  const isGone = node.deletedAt !== null || node.isMinimized;
  return {
    id: idOf(node.id),
    ...(parent !== undefined && { replyTo: idOf(parent) }),
    // Who has left GitHub is a ghost there, too.
    author: node.author?.login ?? 'ghost',
    ...addressField('authorUrl', node.author?.url),
    ...addressField('link', node.url),
    date: node.createdAt,
    ...(isGone
      ? { deleted: true }
      : { ...(node.lastEditedAt && { edited: node.lastEditedAt }), html: node.bodyHTML }),
  };
}

function idOf(id: string): string {
  return `github-${id.replace(/[^\w.:-]/g, '-')}`;
}
