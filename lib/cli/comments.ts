import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readSnapshot } from '../comments/read-snapshot';
import { snapshotFileOf } from '../comments/snapshot-file';
import { asker } from '../comments/sources/ask';
import { discussionComments } from '../comments/sources/discussions';
import { fileComments } from '../comments/sources/from-file';
import { ISSUE_PREFIX, issueComments } from '../comments/sources/issues';
import { mastodonComments } from '../comments/sources/mastodon';
import { merged, savedIn, snapshotText } from '../comments/sources/merge';
import type { Answers, SavedComment } from '../comments/sources/saved-comment';
import { webmentionComments } from '../comments/sources/webmention';
import { errorCode } from '../error-code';
import type { Post } from '../post/post';
import { formatProblem } from '../problems/format-problems';
import type { Site } from '../site/site';
import { program } from './program';

const SOURCES = ['discussions', 'issues', 'mastodon', 'webmention', 'file'] as const;
type SourceName = (typeof SOURCES)[number];

/** What the ids of a source's comments begin with; of a file, those that it tells. */
const PREFIXES: Readonly<Record<SourceName, string | undefined>> = {
  discussions: 'github-',
  issues: ISSUE_PREFIX,
  mastodon: 'mastodon-',
  webmention: 'webmention-',
  file: undefined,
};

const USAGE = `Keeps comments beside their posts: npm run comments -- --from <source> [options]
  --from discussions   of giscus, from GitHub; needs GITHUB_TOKEN in the environment
  --from issues        of Utterances, from GitHub; needs GITHUB_TOKEN, too
  --from mastodon      answers to the posts that "syndication" names; MASTODON_TOKEN, of the server of author.fediverse, tells more of them
  --from webmention    replies and mentions from webmention.io; with WEBMENTION_TOKEN, of all posts at once
  --from file <file>   of an export of Disqus (XML), or JSON: { "/posts/hello/": [comments] }
  --repo me/blog       the repository with the discussions or issues, if it is not that of "comments" in site.config.ts
  -h, --help           prints this text`;

interface Asked {
  posts: readonly Post[];
  site: Site;
  repo: string | undefined;
  file: string | undefined;
}

/** What a source tells. @returns a sentence where it cannot be asked. */
async function answersOf(source: SourceName, { posts, site, repo, file }: Asked): Promise<Answers | string> {
  const { GITHUB_TOKEN, MASTODON_TOKEN, WEBMENTION_TOKEN } = process.env;
  const ask = asker();
  switch (source) {
    case 'discussions': {
      const giscus = site.comments?.provider === 'giscus' ? site.comments : undefined;
      const name = repo ?? giscus?.repo;
      if (name === undefined) return 'No repository is named; write --repo me/blog, or configure giscus';
      if (!GITHUB_TOKEN)
        return 'GitHub tells discussions to nobody without a token; set GITHUB_TOKEN in the environment';
      const categoryId = repo === undefined ? giscus?.categoryId : undefined;
      return discussionComments(posts, site, ask, { repo: name, categoryId, token: GITHUB_TOKEN });
    }
    case 'issues': {
      const utterances = site.comments?.provider === 'utterances' ? site.comments : undefined;
      const name = repo ?? utterances?.repo;
      if (name === undefined) return 'No repository is named; write --repo me/blog, or configure utterances';
      if (!GITHUB_TOKEN)
        return 'GitHub tells comments at once only with a token; set GITHUB_TOKEN in the environment';
      const label = repo === undefined ? utterances?.label : undefined;
      return issueComments(posts, site, ask, { repo: name, label, token: GITHUB_TOKEN });
    }
    case 'mastodon':
      return mastodonComments(posts, ask, {
        token: MASTODON_TOKEN,
        host: site.author.fediverse?.split('@')[2],
      });
    case 'webmention':
      return webmentionComments(posts, site, ask, { token: WEBMENTION_TOKEN });
    case 'file':
      return file === undefined
        ? 'No file is named; write --from file export.xml'
        : fromFile(file, posts, site);
  }
}

async function fromFile(file: string, posts: readonly Post[], site: Site): Promise<Answers | string> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return `${file} cannot be read (${errorCode(error)})`;
  }
  try {
    return await fileComments(file, text, posts, site);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Writes what a source has told beside the posts. @returns a sentence for each post for which that cannot be done. */
function keep(source: SourceName, { found }: Answers, site: Site): string[] {
  const bySource = new Map<string, SavedComment[]>();
  for (const { source: post, comments } of found)
    bySource.set(post, [...(bySource.get(post) ?? []), ...comments]);
  const prefix = PREFIXES[source];
  let count = 0;
  const failed = [...bySource].flatMap(([post, comments]): string[] => {
    const file = snapshotFileOf(post);
    const old = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    const { saved, problem } = savedIn(file, old, site.timeZone);
    if (problem !== undefined) return [`${problem}; mend the file first`];
    const all = merged(saved, comments, (id) => prefix !== undefined && id.startsWith(prefix));
    if (all.length === 0 && old === undefined) return [];
    const text = snapshotText(all);
    const [wrong] = readSnapshot(file, text, site.timeZone).problems;
    if (wrong !== undefined) return [`what ${source} tells cannot be kept: ${formatProblem(wrong)}`];
    count += comments.length;
    if (text === old) return [];
    writeFileSync(file, text);
    console.log(`${file}: ${all.length} ${all.length === 1 ? 'comment' : 'comments'}`);
    return [];
  });
  console.log(`${source}: ${count} ${count === 1 ? 'comment' : 'comments'} on ${bySource.size} posts`);
  return failed;
}

/** `npm run comments`. */
program(
  USAGE,
  { allowPositionals: true, options: { from: { type: 'string' }, repo: { type: 'string' } } },
  async ({ values, positionals }) => {
    const { from, repo } = values;
    const source = SOURCES.find((name) => name === from);
    if (source === undefined) {
      console.error(
        from === undefined
          ? USAGE
          : `${from} is no known source; write --from and one of ${SOURCES.join(', ')}`,
      );
      return 2;
    }
    // Not at the top: what is wrong with the configuration is to be said in a line.
    const { getContent } = await import('../content/current-content');
    const { site, posts, unlisted } = getContent();
    const all = [...posts, ...unlisted].filter(({ comments }) => comments);
    const answers = await answersOf(source, { posts: all, site, repo, file: positionals[0] });
    if (typeof answers === 'string') {
      console.error(answers);
      return 2;
    }
    const failed = [...answers.failed, ...keep(source, answers, site)];
    for (const line of failed) console.error(line);
    return failed.length === 0 ? 0 : 1;
  },
);
