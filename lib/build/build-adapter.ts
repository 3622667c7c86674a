import { rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { NextAdapter } from 'next';
import { PHASE_PRODUCTION_BUILD } from 'next/constants';
import { getContent, handOverContent } from '../content/current-content';
import { frameImageProblems } from '../content/frame-files';
import { leftOut } from '../content/left-out';
import { lookAtImages } from '../files/media';
import { formatProblems } from '../problems/format-problems';
import { judged } from '../problems/judged';
import { hasErrors, sortProblems } from '../problems/problem';
import { isPlaceholder } from '../site/site';
import { pruneCache, writeFailure } from './cache/cache';
import { DamagedCacheError, hasStylesOfNow } from './cache/cached-page';
import { checkContent } from './checks/check-content';
import { editedCode } from './code/code-digest';
import { beginCompile, endCompile } from './code/compiled';
import { EXIT_DAMAGED } from './exit-codes';
import { type FinishedSite, finish } from './finish';
import { MAX_POLICY, nginxConf } from './hosting/hosting';
import { takeLock } from './lock';
import type { MadePage } from './make-page';
import { emptyManifest, forgetManifest, readManifest, writeManifest } from './manifest';
import { handOverPlan, isWorker } from './next-pages/render-list';
import { report, stop, summary } from './outcome';
import { type BuildPlan, planBuild } from './plan';
import { progressLine } from './progress';
import { isExpected } from './site-error';
import { type Renderer, renderListOf, renderStale } from './stale-pages';
import { sync } from './sync';

/**
 * What `next build` does beside its own: stops before the compile where front matter is wrong, and makes `out/` from the
 * export. Every way to build the blog ends here, so that there is no second command to forget. The configuration names
 * it for the production build only.
 */
export function buildAdapter(renderer: Renderer): NextAdapter {
  let before = emptyManifest();
  let plan: BuildPlan = { stale: new Set(), kept: new Map(), texts: new Map() };
  let rendered: ReadonlyMap<string, MadePage> = new Map();
  return {
    name: 'beyond-chaos',

    async modifyConfig(config, { phase, projectDir }) {
      if (phase !== PHASE_PRODUCTION_BUILD || process.argv[2] === 'typegen' || isWorker()) return config;
      await takeLock(path.join(projectDir, '.next'));
      const content = getContent();
      if (isPlaceholder(content.site)) console.warn(NO_URL);
      // All at once: who mends these is not to be told of others afterwards.
      if (hasErrors(content.problems)) stop(formatProblems(await checkContent(content)));
      handOverContent();
      before = readManifest();
      await lookAtImages(
        [...content.assets.values(), ...content.publicFiles.values()],
        progressLine('Looking at images'),
      );
      // What others have a slot for, they hold.
      const unkept = [...before.pages.values()].filter((page) => page.islands || !hasStylesOfNow(page));
      plan = planBuild(content, before, new Set(unkept.map((page) => page.path)));
      rendered = await renderStale(plan, content, renderer);
      handOverPlan(await renderListOf(plan, rendered, content));
      if (isCompiling()) beginCompile(projectDir);
      // A build that was killed may have left some.
      rmSync(path.join(projectDir, config.distDir), { recursive: true, force: true });
      // Without a compile, Next would export the pages that the build before has listed here.
      rmSync(path.join(projectDir, '.next', 'prerender-manifest.json'), { force: true });
      return withWorkers(config, plan.stale.size - rendered.size);
    },

    async onBuildComplete({ projectDir, distDir, config }) {
      // Before the two renderers are compared, and in place of what they would differ in.
      const edited = editedCode();
      if (edited !== undefined)
        stop(`${edited} error is code, and was edited while the build ran; build again [file]`);
      // Whatever becomes of the pages, this was compiled.
      if (isCompiling()) endCompile(projectDir);
      try {
        const content = getContent();
        console.log('  Making out/ ...');
        const exportDir = path.resolve(projectDir, config.distDir);
        const found = { content, plan, rendered, before, imports: renderer.imports };
        const site = await finish({ ...found, projectDir, distDir, exportDir });
        const frame = frameImageProblems(content);
        report(sortProblems(judged([...content.problems, ...frame, ...site.problems], content.site.rules)));
        const out = path.join(projectDir, 'out');
        const synced = sync(site.files, out, path.join(distDir, 'staging'), before);
        writeHosting(site, distDir);
        const { placed, folders } = synced;
        writeManifest({ ...site.manifest, placed, folders }, before);
        // Of pages that the next build does not render, nothing may lie about.
        rmSync(exportDir, { recursive: true, force: true });
        if (site.rendered > PRUNE_AFTER) pruneCache(Math.max(LEAST_KEPT, SITES_KEPT * synced.bytes));
        console.log(summary(site, synced));
        const hidden = leftOut(content);
        if (hidden !== '') console.log(`  Left out: ${hidden}`);
      } catch (error) {
        stopFor(error);
      }
    },
  };
}

const NO_URL = 'site.config.ts: url is still https://example.com; set it to where the blog will be published';

/** Ends the build in words for the blogger. @throws the error where these do not help. */
function stopFor(error: unknown): never {
  if (error instanceof DamagedCacheError) {
    forgetManifest();
    const failure = writeFailure();
    if (failure !== undefined) stop(`.next/cache/blog cannot be written (${failure}); make room there`);
    stop(`${error.message}; the cache has been emptied. Build again`, EXIT_DAMAGED);
  }
  if (isExpected(error)) stop(error.message);
  throw error;
}

/** Not where Next is told to render with what is compiled. */
function isCompiling(): boolean {
  return !process.argv.some((word) => /(^|=)generate$/.test(word));
}

/** A page takes a few hundredths of a second, to start a worker half a second. */
const PAGES_A_WORKER = 50;

type Config = Parameters<NonNullable<NextAdapter['modifyConfig']>>[0];

function withWorkers(config: Config, pages: number): Config {
  const cpus = Math.max(1, Math.min(availableParallelism(), Math.ceil(pages / PAGES_A_WORKER)));
  return { ...config, experimental: { ...config.experimental, cpus } };
}

/** With fewer pages rendered, what is kept has hardly grown: not worth looking at all of it. */
const PRUNE_AFTER = 100;

/** Bytes. What is kept of a site is about twice the site; the rest is what was edited since, and may come back. */
const LEAST_KEPT = 512 * 1024 * 1024;
const SITES_KEPT = 4;

/** The headers for nginx, which reads no `_headers`: beside the build, since they are no part of the site. */
function writeHosting({ headers }: FinishedSite, distDir: string): void {
  if (headers.policy.length > MAX_POLICY) {
    console.warn(
      `The Content-Security-Policy is longer than ${MAX_POLICY} characters: some hosts will not send it`,
    );
  }
  writeFileSync(path.join(distDir, 'nginx.conf'), nginxConf(headers, '/var/www/blog'));
}
