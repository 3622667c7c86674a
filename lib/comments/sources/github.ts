import { z } from 'zod';
import type { Post } from '../../post/post';
import type { Site } from '../../site/site';
import { commentsId } from '../comments-id';
import { termOf } from '../live';
import type { Ask } from './ask';
import { type Answers, addressField, type SavedComment } from './saved-comment';

/** A comment as GitHub's GraphQL tells it; an issue's has no `deletedAt`: it is gone without a trace. */
export const githubComment = z.object({
  id: z.string(),
  url: z.string(),
  author: z.object({ login: z.string(), url: z.string() }).nullable(),
  bodyHTML: z.string(),
  createdAt: z.string(),
  lastEditedAt: z.string().nullable(),
  deletedAt: z.string().nullish(),
  isMinimized: z.boolean(),
});

/** The fields of {@link githubComment} that all comments have, as a query names them. */
export const COMMENT_FIELDS = 'id url author { login url } bodyHTML createdAt lastEditedAt isMinimized';

export const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

export const PAGE = 'pageInfo { hasNextPage endCursor }';

/** What GitHub answers, or why not: https://docs.github.com/en/graphql/guides/forming-calls-with-graphql */
export function answerOf<T extends z.ZodType>(data: T) {
  return z.object({ data: data.nullish(), errors: z.array(z.object({ message: z.string() })).optional() });
}

type Schema<T> = z.ZodType<{ data?: T | null | undefined; errors?: { message: string }[] | undefined }>;

/** Where comments are on GitHub, and who asks for them. */
export interface Repository {
  /** `me/blog` */
  repo: string;
  token: string;
  /** Where GitHub answers. */
  api?: string;
}

/** Asks GitHub one question. @throws Error with GitHub's own words, where it gives no data. */
export type AskGithub = <T>(schema: Schema<T>, query: string, variables: object) => Promise<T>;

/** How GitHub is asked on behalf of a repository. */
export function githubOf(ask: Ask, { token, api = 'https://api.github.com/graphql' }: Repository): AskGithub {
  return async (schema, query, variables) => {
    const body = { query, variables };
    const { data, errors = [] } = await ask(api, { schema, token, variable: 'GITHUB_TOKEN', body });
    const [error] = errors;
    if (error !== undefined || !data) throw new Error(`GitHub says: ${error?.message ?? 'nothing'}`);
    return data;
  };
}

/** @throws Error for a repository that GitHub does not tell of. */
export function known<T>(repository: T | null, repo: string): T {
  if (repository === null) throw new Error(`GitHub knows no repository ${repo}, or it is not for this token`);
  return repository;
}

interface Page<T> {
  nodes: T[];
  pageInfo: z.output<typeof pageInfo>;
}

/** What stands on a page, and on all that follow it. @param read the page behind a cursor; nothing, where that has gone meanwhile. */
export async function allOf<T>(
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

/**
 * The comments of a repository's threads, by the posts whose titles giscus or Utterances has given them. What was found before a failure
 * stays.
 * @param pageAfter the threads behind a cursor; `null` is the beginning.
 * @param commentsOf asked only for a thread about a post.
 */
export async function answersOf<T extends { title: string }>(
  posts: readonly Post[],
  site: Site,
  pageAfter: (cursor: string | null) => Promise<Page<T>>,
  commentsOf: (thread: T) => Promise<SavedComment[]>,
): Promise<Answers> {
  const byTerm = new Map(posts.map((post) => [termOf(commentsId(post, site)), post.source]));
  const answers: Answers = { found: [], failed: [] };
  try {
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, pageInfo }: Page<T> = await pageAfter(after);
      for (const thread of nodes) {
        const source = byTerm.get(thread.title.trim());
        if (source !== undefined) answers.found.push({ source, comments: await commentsOf(thread) });
      }
      ({ hasNextPage: more, endCursor: after } = pageInfo);
    }
  } catch (error) {
    answers.failed.push(error instanceof Error ? error.message : String(error));
  }
  return answers;
}

/** @param prefix of its id, by which comments of this source are known in a snapshot. */
export function savedComment(
  node: z.output<typeof githubComment>,
  prefix: string,
  parent?: string,
): SavedComment {
  // What is minimized was hidden by whoever looks after the repository.
  const isGone = typeof node.deletedAt === 'string' || node.isMinimized;
  const idOf = (id: string) => prefix + id.replace(/[^\w.:-]/g, '-');
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
