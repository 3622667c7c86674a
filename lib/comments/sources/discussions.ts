import { z } from 'zod';
import type { Post } from '../../post/post';
import type { Site } from '../../site/site';
import type { Ask } from './ask';
import {
  type AskGithub,
  allOf,
  answerOf,
  answersOf,
  COMMENT_FIELDS,
  githubComment,
  githubOf,
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

type Discussion = z.output<typeof discussion>;

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
  const asked = githubOf(ask, repository);
  const pageAfter = async (after: string | null) => {
    const variables = { owner, name, after, category: categoryId ?? null };
    return known((await asked(discussionsAnswer, DISCUSSIONS, variables)).repository, repo).discussions;
  };
  return answersOf(posts, site, pageAfter, (thread) => discussed(thread, asked));
}

/** The comments of a discussion, each in front of the replies to it. */
async function discussed({ id, comments: first }: Discussion, asked: AskGithub): Promise<SavedComment[]> {
  const all = await allOf(first, async (after) => {
    return (await asked(commentsAnswer, COMMENTS, { id, after })).node?.comments;
  });
  const found: SavedComment[] = [];
  for (const { replies: firstReplies, ...comment } of all) {
    const answers = await allOf(firstReplies, async (after) => {
      return (await asked(repliesAnswer, REPLIES, { id: comment.id, after })).node?.replies;
    });
    found.push(savedComment(comment, PREFIX));
    found.push(...answers.map((answer) => savedComment(answer, PREFIX, comment.id)));
  }
  return found;
}
