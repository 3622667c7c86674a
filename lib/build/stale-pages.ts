import { NOT_FOUND_PATH } from '../addresses/own-paths';
import type { Content } from '../content/content';
import { formatProblem, formatProblems } from '../problems/format-problems';
import { judged } from '../problems/judged';
import { hasErrors, type Problem } from '../problems/problem';
import { pageTypes } from '../routes/site-paths';
import { pageView } from '../views/page';
import { isVerifying } from './cache/cache';
import { checkContent } from './checks/check-content';
import type { Imports } from './code/imports';
import type { MadePage, RenderPage } from './make-page';
import { typesForNext } from './next-pages/next-only';
import type { RenderList } from './next-pages/render-list';
import { specimensOf } from './next-pages/specimens';
import { stop } from './outcome';
import type { BuildPlan } from './plan';
import { makePages } from './render-pool';
import { type PageProps, pageProps } from './render-texts';

/** What renders pages without Next, and which files it is made of. */
export interface Renderer {
  render: RenderPage;
  imports: Imports;
}

/** Renders all pages that are to be made anew, but for those that only Next can. */
export async function renderStale(
  { stale }: BuildPlan,
  content: Content,
  { render, imports }: Renderer,
): Promise<Map<string, MadePage>> {
  const forNext = typesForNext(imports);
  const types = pageTypes(content);
  const paths = [...types].filter(([at, type]) => stale.has(at) && !forNext.has(type)).map(([at]) => at);
  const { pages, refused } = await makePages(paths, content, render);
  for (const [type, reason] of forNext) console.log(`  Left to Next: each ${type} page (${reason})`);
  for (const [at, reason] of refused) console.log(`  Left to Next: ${at} (${reason})`);
  // All at once, and before anything is compiled.
  const problems = judged(
    [...pages.values()].flatMap(({ record }) => record.problems),
    content.site.rules,
  );
  if (hasErrors(problems))
    stop(formatProblems(withoutRepeats([...(await checkContent(content)), ...problems])));
  return pages;
}

/** What a text has wrong is found by the check of all texts, and again where its page is rendered. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
}

/**
 * What Next is to make: what it alone can, and specimens of all else; where all is verified, everything. What specimens show is given
 * to it, so that its workers need not read ten thousand posts to render five pages; a build that verifies has Next find that out, too.
 */
export async function renderListOf(
  { stale }: BuildPlan,
  rendered: ReadonlyMap<string, MadePage>,
  content: Content,
): Promise<RenderList> {
  const specimens = isVerifying() ? [] : specimensOf(rendered);
  const paths = isVerifying() ? [...stale] : [...[...stale].filter((at) => !rendered.has(at)), ...specimens];
  const types = pageTypes(content);
  const pages = paths.filter((at) => types.has(at) && at !== NOT_FOUND_PATH);
  const instead = pages.length === 0 ? ['/'] : [];
  const given = isVerifying() ? [] : [...specimens, ...instead, NOT_FOUND_PATH];
  return { paths, pages: [...pages, ...instead], props: await propsAt(given, content) };
}

async function propsAt(paths: readonly string[], content: Content): Promise<[string, PageProps][]> {
  const props: [string, PageProps][] = [];
  for (const at of paths) {
    const view = pageView(content, at);
    if (view !== undefined) props.push([at, await pageProps(view, content)]);
  }
  return props;
}
