import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { NextAdapter } from 'next';
import { pruneCache } from '../cache';
import { checkContent } from '../check';
import { type Content, getContent } from '../content';
import { formatProblems, hasErrors, type Problem } from '../problems';
import { isPlaceholder } from '../site';
import { type FinishedSite, finish } from './finish';
import { MAX_POLICY, nginxConf } from './hosting';
import { headerPolicy } from './policy';
import { isExpected } from './site-error';
import { type Synced, sync } from './sync';

/**
 * What `next build` does beside its own: stops before the compile where front matter is wrong, and makes `out/` from the
 * export. Every way to build the blog ends here, so that there is no second command to forget. The configuration names
 * it for the production build only.
 */
export const adapter: NextAdapter = {
  name: 'beyond-chaos',

  async modifyConfig(config) {
    const content = getContent();
    if (isPlaceholder(content.site)) {
      console.warn(
        'site.config.ts: url is still https://example.com; set it to where the blog will be published',
      );
    }
    if (hasErrors(content.problems)) stop(formatProblems(content.problems));
    return config;
  },

  async onBuildComplete({ projectDir, distDir, config }) {
    try {
      const content = getContent();
      report(await checkContent(content));
      console.log('  Making out/ ...');
      const exportDir = path.resolve(projectDir, config.distDir);
      const site = await finish({ content, projectDir, distDir, exportDir });
      report(site.problems);
      const synced = sync(site.files, path.join(projectDir, 'out'), path.join(distDir, 'staging'));
      writeHosting(site, content, distDir);
      pruneCache();
      console.log(summary(site, synced));
    } catch (error) {
      if (isExpected(error)) stop(error.message);
      throw error;
    }
  },
};

/** Says what is wrong, and ends the build if something must not be published. */
function report(problems: readonly Problem[]): void {
  if (hasErrors(problems)) stop(formatProblems(problems));
  if (problems.length > 0) console.warn(formatProblems(problems));
}

/** Ends the build: thrown instead, the message would come with a stack that says nothing to a blogger. */
function stop(message: string): never {
  console.error(message);
  console.error('The blog was not built; out/ still holds the one before.');
  process.exit(1);
}

/** The headers for nginx, which reads no `_headers`: beside the build, since they are no part of the site. */
function writeHosting({ policy }: FinishedSite, { site }: Content, distDir: string): void {
  if (headerPolicy(policy).length > MAX_POLICY) {
    console.warn(
      `The Content-Security-Policy is longer than ${MAX_POLICY} characters: some hosts will not send it`,
    );
  }
  const headers = { policy: headerPolicy(policy), basePath: site.basePath };
  writeFileSync(path.join(distDir, 'nginx.conf'), nginxConf(headers, '/var/www/blog'));
}

function summary({ pages, files, bytes, dropped }: FinishedSite, { written, removed }: Synced): string {
  const size = `${(bytes / 1024).toFixed(0)} KB`;
  return `✓ out/: ${pages} pages, ${files.size} files, ${size}; ${written} written, ${removed} removed, ${dropped} of the export dropped`;
}
