import { z } from 'zod';
import type { Post } from '../../post/post';
import type { Site } from '../../site/site';
import type { Ask } from './ask';
import {
  allOf,
  answerOf,
  answersOf,
  askGithub,
  COMMENT_FIELDS,
  githubComment,
  known,
  PAGE,
  pageInfo,
  type Repository,
  savedComment,
} from './github';
import type { Answers, SavedComment } from './saved-comment';

const PREFIX = 'github-';

const replies = z.object({ nodes: z.array(githubComment), pageInfo });
const comments = z.object({ nodes: z.array(githubComment.extend({ replies })), pageInfo });
const discussion = z.object({ id: z.string(), title: z.string(), comments });

const listed = z.object({
  repository: z.object({ discussions: z.object({ nodes: z.array(discussion), pageInfo }) }).nullable(),
});
const discussionsAnswer = answerOf(listed);
const commentsAnswer = answerOf(z.object({ node: z.object({ comments }).nullable() }));
const repliesAnswer = answerOf(z.object({ node: z.object({ replies }).nullable() }));

const REPLY = `${COMMENT_FIELDS} deletedAt`;
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

interface DiscussionRepository extends Repository {
  categoryId?: string | undefined;
}

/** The comments of a repository's discussions, by the posts whose discussions giscus has begun. */
export async function discussionComments(
  posts: readonly Post[],
  site: Site,
  ask: Ask,
  repository: DiscussionRepository,
): Promise<Answers> {
  const { repo, categoryId } = repository;
  const [owner = '', name = ''] = repo.split('/');
  return answersOf(
    posts,
    site,
    async (after) => {
      const variables = { owner, name, after, category: categoryId ?? null };
      const question = { schema: discussionsAnswer, query: DISCUSSIONS, variables };
      return known((await askGithub(ask, repository, question)).repository, repo).discussions;
    },
    async ({ id, comments: first }) => {
      const all = await allOf(first, async (after) => {
        const question = { schema: commentsAnswer, query: COMMENTS, variables: { id, after } };
        return (await askGithub(ask, repository, question)).node?.comments;
      });
      const found: SavedComment[] = [];
      for (const { replies: below, ...comment } of all) {
        const answered = await allOf(below, async (after) => {
          const question = { schema: repliesAnswer, query: REPLIES, variables: { id: comment.id, after } };
          return (await askGithub(ask, repository, question)).node?.replies;
        });
        found.push(
          savedComment(comment, PREFIX),
          ...answered.map((each) => savedComment(each, PREFIX, comment.id)),
        );
      }
      return found;
    },
  );
}
