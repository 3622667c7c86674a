import { z } from 'zod';
import type { Post } from '../../post/post';
import type { Site } from '../../site/site';
import type { Ask } from './ask';
import {
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
import type { Answers } from './saved-comment';

/** What the ids of these comments begin with. */
export const ISSUE_PREFIX = 'issue-';

const comments = z.object({ nodes: z.array(githubComment), pageInfo });
const issue = z.object({ id: z.string(), title: z.string(), comments });
type Issue = z.output<typeof issue>;

const listed = z.object({
  repository: z.object({ issues: z.object({ nodes: z.array(issue), pageInfo }) }).nullable(),
});
const issuesAnswer = answerOf(listed);
const commentsAnswer = answerOf(z.object({ node: z.object({ comments }).nullable() }));

const ISSUES = `query ($owner: String!, $name: String!, $after: String, $labels: [String!]) {
  repository(owner: $owner, name: $name) {
    issues(first: 20, after: $after, labels: $labels) {
      nodes { id title comments(first: 100) { nodes { ${COMMENT_FIELDS} } ${PAGE} } } ${PAGE}
    }
  }
}`;
const COMMENTS = `query ($id: ID!, $after: String) {
  node(id: $id) { ... on Issue { comments(first: 100, after: $after) { nodes { ${COMMENT_FIELDS} } ${PAGE} } } }
}`;

interface IssueRepository extends Repository {
  /** Of the issues that hold comments; without, all are looked through. */
  label?: string | undefined;
}

/** The comments of a repository's issues, by the posts whose issues Utterances has begun: their titles are the posts' paths. */
export async function issueComments(
  posts: readonly Post[],
  site: Site,
  ask: Ask,
  repository: IssueRepository,
): Promise<Answers> {
  const { repo, label } = repository;
  const [owner = '', name = ''] = repo.split('/');
  const labels = label === undefined ? null : [label];
  const asked = githubOf(ask, repository);
  const pageAfter = async (after: string | null) => {
    const page = await asked(issuesAnswer, ISSUES, { owner, name, after, labels });
    return known(page.repository, repo).issues;
  };
  const commentsOf = async ({ id, comments: first }: Issue) => {
    const read = async (after: string | null) =>
      (await asked(commentsAnswer, COMMENTS, { id, after })).node?.comments;
    return (await allOf(first, read)).map((comment) => savedComment(comment, ISSUE_PREFIX));
  };
  return answersOf(posts, site, pageAfter, commentsOf);
}
