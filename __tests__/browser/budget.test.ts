import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { timedBuild } from '../../bench/build';
import { type BenchProject, benchProject } from '../../bench/project';
import { weightOfFile } from '../../bench/weight';
import { PAGE_BUDGET, type Weight } from '../../lib/build/checks/weigh';
import { referencesOf } from '../../lib/build/links/page-references';
import { parsePage } from '../../lib/html/html';
import { getSite } from '../../lib/site/current-site';
import { OUT } from './support/pages';
import { filesIn, ROOT } from './support/project';

/** Of the benchmark's typical post: HTML, CSS and JS; and of them JS. Bytes, by Brotli. */
const POST_BUDGET = 8000;
const SCRIPT_BUDGET = 1500;

/** Enough for a front page with a further one, and for the typical post, which is the fifteenth. */
const POSTS = 20;

function pagesBelow(out: string): string[] {
  // What somebody put into public/ is no page of the blog.
  return filesIn(out).filter(
    (name) => name.endsWith('.html') && !existsSync(path.join(ROOT, 'public', name)),
  );
}

/** The scripts that a page loads, as it names them. */
function scriptsOf(out: string, page: string): string[] {
  return referencesOf(parsePage(readFileSync(path.join(out, page), 'utf8')))
    .filter(({ fetched, where }) => fetched === 'script' || /modulepreload/.test(where))
    .map(({ url }) => url);
}

/** What of a site is over the budget, by page; the search page's own script comes on top for it. */
function overBudget(out: string, basePath: string): Record<string, Weight> {
  const found: Record<string, Weight> = {};
  for (const page of pagesBelow(out)) {
    const weight = weightOfFile(out, page, basePath);
    const scripts = page === 'search/index.html' ? PAGE_BUDGET : SCRIPT_BUDGET;
    if (weight.total > PAGE_BUDGET || weight.js > scripts) found[page] = weight;
  }
  return found;
}

/** Scripts that are not the blog's own, by page. */
function foreignScripts(out: string, basePath: string): Record<string, string[]> {
  const own = new RegExp(`^${basePath}/_next/static/(enhance|search|embeds|comments)-[0-9a-f]{12}\\.js$`);
  const found: Record<string, string[]> = {};
  for (const page of pagesBelow(out)) {
    const foreign = scriptsOf(out, page).filter((src) => !own.test(src));
    if (foreign.length > 0) found[page] = foreign;
  }
  return found;
}

describe('the posts that ship', () => {
  const { basePath } = getSite();

  test('make no page over the budget', () => {
    assert.ok(pagesBelow(OUT).length > 20);
    assert.deepEqual(overBudget(OUT, basePath), {});
  });

  test('bring no script of a framework', () => {
    assert.deepEqual(foreignScripts(OUT, basePath), {});
    assert.deepEqual(
      filesIn(OUT).filter(
        (name) =>
          name.startsWith('_next/') &&
          !/\/(enhance|search|embeds|comments|speculation)-|\/drawings\//.test(name),
      ),
      [],
    );
  });
});

describe("the benchmark's posts", () => {
  let project: BenchProject | undefined;
  let out = '';
  before(async () => {
    project = benchProject(ROOT, POSTS);
    await timedBuild(project.folder);
    out = project.out;
  });
  after(() => project?.dispose());

  test('make no page over the budget, and bring no script of a framework', () => {
    assert.ok(pagesBelow(out).length > POSTS);
    assert.deepEqual(overBudget(out, ''), {});
    assert.deepEqual(foreignScripts(out, ''), {});
  });

  test(`the typical one weighs at most ${POST_BUDGET} bytes`, () => {
    assert.equal(project?.typical.words, 731);
    const weight = weightOfFile(out, `posts/${project.typical.slug}/index.html`);
    assert.ok(weight.total <= POST_BUDGET, JSON.stringify(weight));
    assert.ok(weight.js <= SCRIPT_BUDGET, JSON.stringify(weight));
  });
});
