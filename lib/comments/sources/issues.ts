import { z } from 'zod';
import type { Post } from '../../post/post';
import type { Site } from '../../site/site';
import { commentsId } from '../comments-id';
import { termOf } from '../live';
import type { Ask } from './ask';
import {
  allOf,
  answerOf,
  askGithub,
  COMMENT_FIELDS,
  githubComment,
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

export interface IssueRepository extends Repository {
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
  const byTerm = new Map(posts.map((post) => [termOf(commentsId(post, site)), post.source]));
  const answers: Answers = { found: [], failed: [] };
  const { repo, label } = repository;
  const [owner = '', name = ''] = repo.split('/');
  try {
    for (let after: string | null = null, more = true; more; ) {
      const variables: object = { owner, name, after, labels: label === undefined ? null : [label] };
      const { repository: told }: z.output<typeof listed> = await askGithub(ask, repository, {
        schema: issuesAnswer,
        query: ISSUES,
        variables,
      });
      const { issues } = known(told, repo);
      for (const { id, title, comments: first } of issues.nodes) {
        const source = byTerm.get(title.trim());
        if (source === undefined) continue;
        const all = await allOf(first, async (next) => {
          const question = { schema: commentsAnswer, query: COMMENTS, variables: { id, after: next } };
          return (await askGithub(ask, repository, question)).node?.comments;
        });
        answers.found.push({ source, comments: all.map((each) => savedComment(each, ISSUE_PREFIX)) });
      }
      ({ hasNextPage: more, endCursor: after } = issues.pageInfo);
    }
  } catch (error) {
    answers.failed.push(error instanceof Error ? error.message : String(error));
  }
  return answers;
}
